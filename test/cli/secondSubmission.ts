import type { Edit, SheetDescription } from '../../src/workbook/edit';
import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';

/** A sheet whose values may be changed at will. */
export interface OpenSheet {
  readonly name: string;
  values: CellValue[][];
  formats: string[][];
  merges: SheetSnapshot['merges'];
}

/** Writes the sheets of a workbook anew after somebody has changed them, as a city sends its list a second time. */
export async function secondSubmission(
  bytes: Uint8Array,
  change: (sheets: ReadonlyMap<string, OpenSheet>) => void,
): Promise<Uint8Array> {
  const first = new FilePort(XlsxWorkbook.open(bytes), 'first.xlsx');
  const sheets = new Map<string, OpenSheet>();
  for (const { name } of await first.listSheets()) {
    const { values, formats, merges } = await first.readSheet(name);
    const width = Math.max(...values.map((row) => row.length));
    const filled = <T>(row: readonly T[] | undefined, nothing: T): T[] =>
      Array.from({ length: width }, (_, column) => row?.[column] ?? nothing);
    sheets.set(name, {
      name,
      values: values.map((row) => filled<CellValue>(row, '')),
      formats: values.map((_, row) => filled(formats[row], 'General')),
      merges,
    });
  }
  change(sheets);
  const workbook = XlsxWorkbook.blank();
  const edits = [...sheets.values()].map((sheet): Edit => ({ kind: 'add-sheet', sheet: described(sheet) }));
  await new FilePort(workbook, 'second.xlsx').apply(edits);
  return workbook.save();
}

function described({ name, values, formats, merges }: OpenSheet): SheetDescription {
  const columns = Math.max(...values.map((row) => row.length));
  const styles = formats.flatMap((row, at) =>
    row.flatMap((numberFormat, column) =>
      numberFormat === 'General'
        ? []
        : [{ areas: [{ row: at, column, rows: 1, columns: 1 }], style: { numberFormat } }],
    ),
  );
  return {
    name,
    contents: values.map((row) => row.map((value) => (value === '' ? null : value))),
    styles,
    merges,
    columnWidths: [],
    rowHeights: [],
    validations: [],
    print: {
      paper: 'A4',
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: values.length, columns },
      centred: false,
      margins: { top: 36, bottom: 36, left: 36, right: 36 },
    },
    frozenRows: 0,
    showGridlines: true,
  };
}
