import ExcelJS from 'exceljs';

/** What a reader that is not ours finds in a workbook, in plain values that can be compared. */
export interface WorkbookAsRead {
  readonly sheets: readonly SheetAsRead[];
}

export interface SheetAsRead {
  readonly name: string;
  readonly state: string;
  readonly views: unknown;
  readonly page: unknown;
  readonly footer: unknown;
  readonly merges: readonly string[];
  readonly validations: unknown;
  /** Address of a cell, conditional formats that meet it: formula and look. */
  readonly highlights: Readonly<Record<string, readonly string[]>>;
  /** Whole pixels, by column. */
  readonly widths: Readonly<Record<number, number>>;
  readonly heights: Readonly<Record<number, number>>;
  /** Address, content and look; cells without either are left out. */
  readonly cells: Readonly<Record<string, unknown>>;
}

/** Pixels of a digit in the standard font. */
const DIGIT = 7;

export async function readWithExcelJs(bytes: Uint8Array): Promise<WorkbookAsRead> {
  const workbook = new ExcelJS.Workbook();
  // Its types want a Buffer of an older Node; any array buffer does.
  const buffer = new Uint8Array(bytes).buffer as ArrayBuffer & ExcelJS.Buffer;
  await workbook.xlsx.load(buffer);
  return { sheets: workbook.worksheets.map(readSheet) };
}

function readSheet(sheet: ExcelJS.Worksheet): SheetAsRead {
  const cells: Record<string, unknown> = {};
  const heights: Record<number, number> = {};
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height !== undefined) heights[number] = row.height;
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { numFmt, font, alignment, border, fill } = cell;
      const look = { numFmt, font, alignment, border, fill };
      if (cell.value !== null || Object.values(look).some((part) => part !== undefined)) {
        cells[cell.address] = plain({ type: cell.type, value: cell.value, look });
      }
    });
  });
  return {
    name: sheet.name,
    state: sheet.state,
    views: plain(sheet.views),
    page: plain(sheet.pageSetup),
    footer: plain(sheet.headerFooter),
    merges: [...sheet.model.merges].sort(),
    validations: plain(Reflect.get(Reflect.get(sheet, 'dataValidations') ?? {}, 'model')),
    highlights: readHighlights(sheet),
    widths: readWidths(sheet),
    heights,
    cells,
  };
}

function readWidths(sheet: ExcelJS.Worksheet): Record<number, number> {
  const widths: Record<number, number> = {};
  for (let column = 1; column <= 60; column += 1) {
    const { width } = sheet.getColumn(column);
    if (width !== undefined) widths[column] = Math.round(width * DIGIT);
  }
  return widths;
}

function readHighlights(sheet: ExcelJS.Worksheet): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const formattings: unknown = Reflect.get(sheet, 'conditionalFormattings');
  for (const { ref, rules } of formattings as ExcelJS.ConditionalFormattingOptions[]) {
    const looks = rules.map((rule) => JSON.stringify({ ...rule, priority: 0 }));
    for (const area of ref.split(' ')) (found[area] ??= []).push(...looks);
  }
  return found;
}

function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
