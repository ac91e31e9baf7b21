import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import { headerWithUnits, headerWording } from '../intake/headerWording';
import { lexiconOf, type Lexicon } from '../intake/lexicon';
import type { ColumnSaid, HeaderAnswer } from '../report/columnSaid';
import { columnLetters } from '../workbook/address';

/** Every column of a sheet that has a header, each once. */
export function headersOf(
  reading: SheetReading,
): readonly { readonly column: number; readonly header: string }[] {
  const headers = new Map<number, string>();
  for (const { column, header } of [...reading.columns, ...reading.doubtful, ...reading.unmapped])
    headers.set(column, header);
  return [...headers].map(([column, header]) => ({ column, header }));
}

/**
 * What answers by wording say of a sheet's columns, by their letters. A wording that two of its columns share says
 * which of them is meant of neither. A unit is only taken where the header names the same units as the answer's, for
 * it was said of figures under that header.
 */
export function columnsWorded(
  reading: SheetReading,
  answers: readonly HeaderAnswer[],
  guide: Guide,
): Record<string, ColumnSaid> {
  if (answers.length === 0) return {};
  const lexicon = lexiconOf(guide);
  const fields = new Map(
    answers.flatMap(({ header, field }) =>
      field === undefined ? [] : [[headerWording(header, lexicon), field] as const],
    ),
  );
  const units = new Map(
    answers.flatMap(({ header, unit }) =>
      unit === undefined ? [] : [[headerWithUnits(header, lexicon), unit] as const],
    ),
  );
  const said: Record<string, ColumnSaid> = {};
  for (const { column, header, wording } of withOwnWording(reading, lexicon)) {
    const field = fields.get(wording);
    const unit = units.get(headerWithUnits(header, lexicon));
    if (field === undefined && unit === undefined) continue;
    said[columnLetters(column)] = { ...(field === undefined ? {} : { field }), ...(unit ? { unit } : {}) };
  }
  return said;
}

/** The columns whose wording no other column of the sheet shares. */
function withOwnWording(
  reading: SheetReading,
  lexicon: Lexicon,
): { readonly column: number; readonly header: string; readonly wording: string }[] {
  const columns = headersOf(reading).map(({ column, header }) => ({
    column,
    header,
    wording: headerWording(header, lexicon),
  }));
  const counts = new Map<string, number>();
  for (const { wording } of columns) counts.set(wording, (counts.get(wording) ?? 0) + 1);
  return columns.filter(({ wording }) => counts.get(wording) === 1);
}
