import type ExcelJS from 'exceljs';
import { cellAddress } from '../../src/workbook/address';

export type SampleValue = string | number | Date | null;

/** A column of a made-up batch: what its header says and where its band is. */
export interface SampleColumn {
  readonly key: string;
  readonly header: string;
  readonly band?: string;
  readonly width?: number;
  readonly format?: string;
}

/** A finding that was planted: by rule, or by code where the data itself is at fault. */
export interface PlantedFinding {
  readonly rule?: string;
  readonly code?: string;
  readonly severity: 'violation' | 'warning' | 'unreadable' | 'confirm' | 'priority' | 'info';
  /** Keys of the columns whose cells it stands in. */
  readonly at: readonly string[];
}

export interface SampleRow {
  readonly kind: 'row';
  readonly values: Readonly<Record<string, SampleValue>>;
  readonly category: string | null;
  readonly branch: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly verdict: '不符合' | '存疑' | '待核实' | '符合';
  readonly eligible: string | null;
  readonly first: string | null;
  readonly findings: readonly PlantedFinding[];
}

/** A row that is no application: a total, a group band, a note. */
export interface OtherRow {
  readonly kind: 'other';
  readonly values: Readonly<Record<string, SampleValue>>;
}

export interface SampleSheet {
  readonly name: string;
  readonly title: string;
  /** The line under the title: 填报单位 and so on; and what stands at its right end (单位：万元). */
  readonly meta: string;
  readonly corner: string;
  readonly columns: readonly SampleColumn[];
  readonly rows: readonly (SampleRow | OtherRow)[];
  readonly foot: readonly string[];
  /** A code row (甲 乙 1 2 3) under the header. */
  readonly codeRow?: boolean;
}

/** What the truth file says of one application. */
export interface ExpectedApplication {
  readonly sheet: string;
  readonly row: number;
  readonly category: string | null;
  readonly branch: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly verdict: string;
  readonly eligible: string | null;
  readonly first: string | null;
  readonly findings: readonly { rule: string | null; code: string | null; severity: string; cells: string[] }[];
}

const titleFont = { name: '方正小标宋简体', size: 18 };
const headerFont = { name: '黑体', size: 11 };
const bodyFont = { name: '仿宋_GB2312', size: 11 };
const thin = { style: 'thin' as const };
const box = { top: thin, left: thin, bottom: thin, right: thin };

/** Writes one sheet as cities lay theirs out, and returns what the review of it must say. */
export function writeSampleSheet(workbook: ExcelJS.Workbook, sample: SampleSheet): ExpectedApplication[] {
  const sheet = workbook.addWorksheet(sample.name, {
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  // A3, which the library's type does not list.
  Object.assign(sheet.pageSetup, { paperSize: 8 });
  const last = sample.columns.length;
  sheet.mergeCells(1, 1, 1, last);
  sheet.getCell(1, 1).value = sample.title;
  sheet.getCell(1, 1).font = titleFont;
  sheet.getCell(1, 1).alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 34;
  sheet.getCell(2, 1).value = sample.meta;
  sheet.getCell(2, last).value = sample.corner;
  sheet.getCell(2, last).alignment = { horizontal: 'right' };
  const firstRow = writeHeader(sheet, sample) + 1;
  sheet.views = [{ state: 'frozen', ySplit: firstRow - 1, xSplit: 3 }];
  const expected: ExpectedApplication[] = [];
  sample.rows.forEach((row, index) => {
    const number = firstRow + index;
    writeRow(sheet, sample.columns, number, row.values);
    if (row.kind === 'row') expected.push(expectation(sample, row, number));
  });
  sample.foot.forEach((text, index) => {
    sheet.getCell(firstRow + sample.rows.length + index, 1).value = text;
  });
  return expected;
}

/** One or two header rows, with the bands merged; gives the last of them. */
function writeHeader(sheet: ExcelJS.Worksheet, sample: SampleSheet): number {
  const banded = sample.columns.some((column) => column.band);
  const leafRow = banded ? 4 : 3;
  sample.columns.forEach((column, index) => {
    const cell = sheet.getCell(leafRow, index + 1);
    cell.value = column.header;
    sheet.getColumn(index + 1).width = column.width ?? 12;
    if (banded && !column.band) {
      sheet.getCell(3, index + 1).value = column.header;
      cell.value = null;
      sheet.mergeCells(3, index + 1, 4, index + 1);
    }
  });
  if (banded) mergeBands(sheet, sample.columns);
  for (let row = 3; row <= leafRow; row += 1) styleHeader(sheet, row, sample.columns.length);
  if (!sample.codeRow) return leafRow;
  sample.columns.forEach((_, index) => {
    sheet.getCell(leafRow + 1, index + 1).value = index < 2 ? ['甲', '乙'][index] : String(index - 1);
  });
  return leafRow + 1;
}

function mergeBands(sheet: ExcelJS.Worksheet, columns: readonly SampleColumn[]): void {
  for (let start = 0; start < columns.length; ) {
    const band = columns[start]?.band;
    let end = start;
    while (end + 1 < columns.length && columns[end + 1]?.band === band) end += 1;
    if (band) {
      sheet.getCell(3, start + 1).value = band;
      if (end > start) sheet.mergeCells(3, start + 1, 3, end + 1);
    }
    start = end + 1;
  }
}

function styleHeader(sheet: ExcelJS.Worksheet, row: number, columns: number): void {
  for (let column = 1; column <= columns; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.font = headerFont;
    cell.border = box;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2EFDA' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }
  sheet.getRow(row).height = 32;
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly SampleColumn[],
  number: number,
  values: Readonly<Record<string, SampleValue>>,
): void {
  columns.forEach((column, index) => {
    const cell = sheet.getCell(number, index + 1);
    cell.value = values[column.key] ?? null;
    cell.font = bodyFont;
    cell.border = box;
    cell.alignment = { vertical: 'middle', wrapText: true };
    if (column.format) cell.numFmt = column.format;
  });
}

function expectation(sample: SampleSheet, row: SampleRow, number: number): ExpectedApplication {
  const { category, branch, city, county, verdict, eligible, first } = row;
  const address = (key: string): string => {
    const column = sample.columns.findIndex((candidate) => candidate.key === key);
    if (column < 0) throw new Error(`${sample.name}: no column ${key}`);
    return cellAddress({ row: number - 1, column });
  };
  const findings = row.findings.map((finding) => ({
    rule: finding.rule ?? null,
    code: finding.code ?? null,
    severity: finding.severity,
    cells: finding.at.map(address),
  }));
  return { sheet: sample.name, row: number, category, branch, city, county, verdict, eligible, first, findings };
}
