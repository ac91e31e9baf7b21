import ExcelJS from 'exceljs';
import { writeBlankForms } from '../../src/app/writeForms';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { printedForms } from './printedForms';

const guide = loadGuide(policyFolder('2021'));
const printed = printedForms();
const forms = new Map(
  guide.categories.flatMap(({ form }) => (form ? [[form.attachment, form] as const] : [])),
);
const sheets = new Map<string, ExcelJS.Worksheet>();
/** Where the value columns begin: what stands there below the heading is for the applicant. */
const valueColumn = 6;

beforeAll(async () => {
  const written = XlsxWorkbook.blank();
  await writeBlankForms(new FilePort(written, ''), guide, null);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(written.save()).buffer);
  for (const sheet of workbook.worksheets) sheets.set(sheet.getCell('A1').text, sheet);
});

function sheetOf(attachment: string): ExcelJS.Worksheet {
  const sheet = sheets.get(attachment);
  if (!sheet) throw new Error(`no sheet ${attachment}`);
  return sheet;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The written cells from left to right and top to bottom, a merged area once. */
function cellsOf(sheet: ExcelJS.Worksheet): Cell[] {
  const cells: Cell[] = [];
  const columns = printColumns(sheet);
  sheet.eachRow((line, row) =>
    line.eachCell((cell, column) => {
      if (column > columns || cell.master.address !== cell.address || cell.text === '') return;
      cells.push({ row, column, text: cell.text });
    }),
  );
  return cells;
}

/** What stands beside the print area is a remark for the reader and no part of the form. */
function printColumns(sheet: ExcelJS.Worksheet): number {
  const [, letters = ''] = /:\$?([A-Z]+)/.exec(sheet.pageSetup.printArea ?? '') ?? [];
  return letters.charCodeAt(0) - 64;
}

function headingRow(sheet: ExcelJS.Worksheet): number {
  const heading = cellsOf(sheet).find(({ text }) => text === '一级指标');
  return heading?.row ?? NaN;
}

/** Header block, heading and table as written, without what is for the applicant to fill in. */
function wordsOf(sheet: ExcelJS.Worksheet, notes: readonly string[]): string[] {
  const heading = headingRow(sheet);
  const twoLines = Number(sheet.getCell(heading + 1, 2).master.row) === heading;
  const below = heading + (twoLines ? 1 : 0);
  return cellsOf(sheet)
    .filter(({ row, column }) => row > 3 && (row <= below || column < valueColumn))
    .map(({ text }) => text)
    .filter((text) => !notes.includes(text.replace(/\s/g, '')));
}

test('the guide’s text prints 29 forms, and every one of them is written', () => {
  expect(printed.map(({ attachment }) => attachment)).toHaveLength(29);
  expect([...sheets.keys()].filter((name) => name.startsWith('附件')).sort()).toEqual(
    printed.map(({ attachment }) => attachment).sort(),
  );
});

describe.each(printed)(
  '$attachment as written',
  ({ attachment, printedAttachment, title, yearLine, cells, notes }) => {
    test('has the attachment, the title and the year of the print', () => {
      const sheet = sheetOf(attachment);
      // The text has lost the number above one form; the order of the forms gives it.
      expect(printedAttachment).toBe(attachment === '附件1-21' ? null : attachment);
      expect([1, 2, 3].map((row) => sheet.getCell(row, 1).text)).toEqual([attachment, title, yearLine]);
    });

    test('has the words of the print in their order: header, heading, levels, indicators, units, tick boxes', () => {
      expect(wordsOf(sheetOf(attachment), notes)).toEqual(cells);
    });

    test('has the notes of the print below the table', () => {
      const sheet = sheetOf(attachment);
      const below = cellsOf(sheet)
        .filter(({ text }) => text === '个性指标')
        .map(({ row }) => row)[0];
      const foot = cellsOf(sheet).filter(
        ({ row, column, text }) => row > (below ?? 0) && column === 1 && text !== '个性指标',
      );
      expect(foot.map(({ text }) => text.replace(/\s/g, ''))).toEqual(notes);
    });

    test('has both levels over every indicator, so that the order is the hierarchy', () => {
      const sheet = sheetOf(attachment);
      const indicators = cellsOf(sheet).filter(
        ({ row, column }) => row > headingRow(sheet) && (column === 4 || column === 5),
      );
      for (const { row } of indicators) {
        const own = sheet.getCell(row, 1).text === '个性指标';
        for (const column of own ? [1] : [1, 2, 3]) expect(sheet.getCell(row, column).text).not.toBe('');
      }
      expect(indicators.length).toBeGreaterThan(0);
    });

    test('has a tick box to fill in for every tick box of the print', () => {
      const sheet = sheetOf(attachment);
      const boxes = (text: string): number => text.split('□').length - 1;
      const form = forms.get(attachment);
      const bands = new Set(form?.rows.flatMap(({ group }) => (group === null ? [] : [group])));
      for (const { row, column, text } of cellsOf(sheet)) {
        if (column >= valueColumn || boxes(text) === 0) continue;
        const value = sheet.getCell(row, valueColumn).text;
        if (column === 4 && bands.has(text) && boxes(value) === 0) {
          expect(sheet.getCell(row, column).dataValidation).toMatchObject({ type: 'list' });
        } else expect(boxes(value)).toBe(boxes(text));
      }
    });

    test('understands each unit as it is printed in brackets, or says beside the form why not', () => {
      for (const { label, unit, note, kind } of forms.get(attachment)?.rows ?? []) {
        const bracket = /[（(]([^（()）]+)[)）]$/.exec(label ?? '')?.[1] ?? null;
        if (kind !== 'group' && bracket !== unit) expect(note).toBeDefined();
      }
    });
  },
);
