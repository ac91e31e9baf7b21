import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import type { Edit } from '../../src/workbook/edit';
import { archive, madeByExceljs, oneSheet, partsOf, readByExceljs } from './handMade';

const SHEET = 'xl/worksheets/sheet1.xml';
const cell = (row: number): string => `<c r="A${row}"><v>1</v></c>`;
const content =
  '<sheetFormatPr defaultRowHeight="14.25"/><sheetData>' +
  `<row r="1" spans="1:1">${cell(1)}</row>` +
  `<row r="2" ht="28.5" spans="1:1">${cell(2)}</row>` +
  `<row r="3" ht="20" customHeight="1">${cell(3)}</row>` +
  `<row r="4" customFormat="false" ht="12.8" hidden="false" customHeight="false">${cell(4)}</row>` +
  `<row r="5" ht="15.75" customHeight="true"/></sheetData>`;

const opened = (bytes: Uint8Array): FilePort => new FilePort(XlsxWorkbook.open(bytes), 'a.xlsx');
const fit = (heights: readonly (number | null)[]): Edit => ({
  kind: 'fit-rows',
  sheet: '申报',
  rows: heights.map((height, row) => ({ row, height })),
});

test('heights are told as stored, with those that somebody has fixed', async () => {
  const heights = await opened(archive(oneSheet(content))).readRowHeights('申报', 0, 6, []);
  expect(heights.standard).toBe(14.25);
  expect(heights.rows.map(({ stored, fixed }) => [stored, fixed])).toEqual([
    [null, false],
    [28.5, false],
    [20, true],
    [12.8, false],
    [15.75, true],
    [null, false],
  ]);
});

describe('rows that are fitted', () => {
  const grown = fit([60, 75.5, 90, 105, 120]);
  const back = fit([null, 28.5, null, 12.8, null]);

  test('are stored taller and still follow their text; fixed ones stay', async () => {
    const port = opened(archive(oneSheet(content)));
    await port.apply([grown]);
    const saved = port.workbook.save();
    expect(partsOf(saved)[SHEET]?.match(/<row [^>]*>/g)).toEqual([
      '<row r="1" spans="1:1" ht="60">',
      '<row r="2" ht="75.5" spans="1:1">',
      '<row r="3" ht="20" customHeight="1">',
      '<row r="4" customFormat="false" ht="105" hidden="false" customHeight="false">',
      '<row r="5" ht="15.75" customHeight="true"/>',
    ]);
    const read = (await readByExceljs(saved)).getWorksheet('申报');
    expect([1, 2, 3].map((row) => read?.getRow(row).height)).toEqual([60, 75.5, 20]);
  });

  test.each([
    ['at once', (port: FilePort) => port],
    ['from the saved file', (port: FilePort) => opened(port.workbook.save())],
  ])('given back %s leave the sheet as it was, byte for byte', async (_, then) => {
    const original = archive(oneSheet(content));
    const port = opened(original);
    await port.apply([grown]);
    const after = then(port);
    await after.apply([back]);
    expect(partsOf(after.workbook.save())[SHEET]).toBe(partsOf(original)[SHEET]);
  });

  test('that the sheet did not hold are there while they are tall', async () => {
    const original = archive(oneSheet('<sheetData/>'));
    const port = opened(original);
    await port.apply([fit([null, 30])]);
    expect(partsOf(port.workbook.save())[SHEET]).toContain('<sheetData><row r="2" ht="30"/></sheetData>');
    await port.apply([fit([null, null])]);
    expect(partsOf(port.workbook.save())[SHEET]).toBe(partsOf(original)[SHEET]);
  });

  test('whose height we have set are fixed', async () => {
    const port = opened(archive(oneSheet(content)));
    port.workbook.sheet('申报').setRowHeight(0, 33);
    await port.apply([grown]);
    expect(port.workbook.sheet('申报').rowHeight(0)).toBe(33);
  });
});

test('what a row needs is told by its wrapped texts, without merged cells and those of certain columns', async () => {
  const long = '手续说明'.repeat(10);
  const bytes = await madeByExceljs((workbook) => {
    const sheet = workbook.addWorksheet('申报');
    const wrap = { wrapText: true };
    for (const address of ['A1', 'B2', 'A3', 'A4']) {
      sheet.getCell(address).value = long;
      sheet.getCell(address).alignment = address === 'A3' ? {} : wrap;
    }
    sheet.getCell('A5').value = 1_000_000_000_000;
    sheet.getCell('A5').alignment = wrap;
    sheet.mergeCells('A4:C4');
    sheet.getColumn(1).width = 30;
  });
  const { rows } = await opened(bytes).readRowHeights('申报', 0, 5, [1]);
  const [first, ...others] = rows.map(({ needed }) => needed);
  expect(first).toBeGreaterThan(40);
  expect(others).toEqual([15, 15, 15, 15]);
  const counted = await opened(bytes).readRowHeights('申报', 1, 1, []);
  expect(counted.rows[0]?.needed).toBeGreaterThan(first ?? 0);
});
