import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import { headerWording } from '../intake/headerWording';
import { lexiconOf } from '../intake/lexicon';
import type { HeaderAnswer } from '../report/columnFile';
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
 * What answers by wording say of a sheet's columns: letters → field. A wording that two of its columns share says
 * which of them is meant of neither.
 */
export function columnsWorded(
  reading: SheetReading,
  answers: readonly HeaderAnswer[],
  guide: Guide,
): Record<string, FieldId | null> {
  if (answers.length === 0) return {};
  const lexicon = lexiconOf(guide);
  const said = new Map(answers.map(({ header, field }) => [headerWording(header, lexicon), field]));
  const columns = new Map<string, number[]>();
  for (const { column, header } of headersOf(reading)) {
    const wording = headerWording(header, lexicon);
    columns.set(wording, [...(columns.get(wording) ?? []), column]);
  }
  const map: Record<string, FieldId | null> = {};
  for (const [wording, [column, another]] of columns) {
    const field = said.get(wording);
    if (field !== undefined && column !== undefined && another === undefined)
      map[columnLetters(column)] = field;
  }
  return map;
}
