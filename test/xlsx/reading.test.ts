import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { archive, laden, madeByExceljs, oneSheet } from './handMade';

const cells = (xml: string): XlsxWorkbook =>
  XlsxWorkbook.open(archive(oneSheet(`<sheetData>${xml}</sheetData>`)));

describe('a workbook written by many hands', () => {
  const workbook = XlsxWorkbook.open(archive(laden()));
  const sheet = workbook.sheet('申报');

  test('offers its worksheets in the order of tabs and keeps the chart sheet to itself', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['申报', 'visible'],
      ['参考', 'hidden'],
    ]);
    expect(workbook.sheetNames).toEqual(['申报', '图', '参考']);
    expect(workbook.activeSheet?.name).toBe('参考');
    expect(workbook.date1904).toBe(true);
  });

  test('tells shared strings with runs, spaces and entities, without phonetic hints', () => {
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([' 企业 ', '江苏<省>']);
  });

  test('tells truth values, errors and empty cells', () => {
    expect([sheet.value(0, 3), sheet.value(3, 3), sheet.value(9, 9)]).toEqual([true, '#REF!', '']);
  });

  test('moves a shared formula to each of its cells', () => {
    expect([1, 2, 3].map((row) => sheet.formula(row, 0))).toEqual(['B2*$C$1', 'B3*$C$1', 'B4*$C$1']);
    expect(sheet.formula(0, 0)).toBeNull();
  });

  test('counts rows and cells that have no references', () => {
    const other = workbook.sheet('参考');
    expect([other.value(0, 0), other.value(0, 1)]).toEqual([5, '六']);
  });

  test('tells merges, widths, heights, notes, validations, names and frozen panes', () => {
    expect(sheet.merges()).toEqual([{ row: 2, column: 1, rows: 2, columns: 2 }]);
    expect([0, 2, 3, 4].map((column) => sheet.columnWidth(column))).toEqual([12.7, 12.7, null, null]);
    expect([sheet.rowHeight(3), sheet.rowHeight(0)]).toEqual([30, null]);
    expect(sheet.notes()).toEqual([{ row: 1, column: 1, author: '王科长', text: '请核实' }]);
    expect(sheet.validations()).toEqual([
      {
        areas: [{ row: 1, column: 1, rows: 8, columns: 1 }],
        type: 'list',
        operator: 'between',
        formula1: '"甲,乙"',
        formula2: null,
        prompt: null,
      },
    ]);
    expect(workbook.definedNames).toEqual([
      { name: '_xlnm.Print_Area', sheet: '参考', formula: "'参考'!$A$1:$B$2" },
      { name: '率', sheet: null, formula: '0.1' },
    ]);
    expect(sheet.frozen).toEqual({ rows: 0, columns: 0 });
  });

  test('resolves theme colours with their tint, indexed colours and formats', () => {
    const style = sheet.style(0, 0);
    expect(style).toMatchObject({
      fontName: '黑体',
      fontSize: 14,
      bold: true,
      underline: true,
      italic: false,
    });
    expect(style).toMatchObject({
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      numberFormat: '0.00_ ',
    });
    // Accent 1 of the plain Office theme, a quarter darker; white, 15 % darker: as Excel shows them.
    expect([style.color, style.fill]).toEqual(['#2F5597', '#D9D9D9']);
    expect(style.border).toEqual({
      left: { style: 'thin', color: '#FF0000' },
      right: null,
      top: null,
      bottom: { style: 'medium', color: '#000000' },
    });
  });

  test('gives cells that are not there the format of their column', () => {
    expect(sheet.style(8, 5).fontName).toBe('黑体');
    expect(sheet.style(8, 0).numberFormat).toBe('@');
  });

  test('names built-in formats in Chinese notation', () => {
    expect(sheet.style(1, 1).numberFormat).toBe('yyyy"年"m"月"');
  });
});

describe('the used range', () => {
  test('holds formatted and filled cells and nothing else', () => {
    const sheet = cells(
      '<row r="2"><c r="A2"/><c r="C2" s="1"/></row><row r="5"><c r="B5"><v>1</v></c><c r="F5"/></row>',
    ).sheet('申报');
    expect(sheet.usedRange()).toEqual({ row: 1, column: 1, rows: 4, columns: 2 });
  });

  test('is null for an empty sheet and follows what is written', () => {
    const sheet = cells('').sheet('申报');
    expect(sheet.usedRange()).toBeNull();
    sheet.setContent(3, 2, 'x');
    expect(sheet.usedRange()).toEqual({ row: 3, column: 2, rows: 1, columns: 1 });
    sheet.setContent(3, 2, '');
    expect(sheet.usedRange()).toBeNull();
  });
});

describe('values', () => {
  test.each([
    ['<c r="A1" t="str"><f>A2</f><v>甲_x000A_乙</v></c>', '甲\n乙'],
    ['<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>', 'a b'],
    ['<c r="A1"><v>1.5E3</v></c>', 1500],
    ['<c r="A1"><v>  </v></c>', ''],
    ['<c r="A1" t="s"><v>99</v></c>', ''],
    ['<c r="A1" t="d"><v>2021-05-31</v></c>', 44347],
    ['<c r="A1" t="d"><v>1900-02-28T12:00:00</v></c>', 59.5],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]>&amp;&#x41;<!-- no --></t></is></c>', '<b>&A'],
    ['<c r="A1" t="inlineStr"><is><t>&#128516;&unknown;</t></is></c>', '😄&unknown;'],
  ])('of %s', (xml, value) => {
    expect(cells(`<row r="1">${xml}</row>`).sheet('申报').value(0, 0)).toBe(value);
  });

  test('of cells that stand out of order are found', () => {
    const sheet = cells(
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
    ).sheet('申报');
    expect([sheet.value(2, 0), sheet.value(2, 2), sheet.value(0, 1)]).toEqual([1, 3, 2]);
  });
});

test('a snapshot tells values, formats, merges and visibility by sheet coordinates', async () => {
  const bytes = await madeByExceljs((workbook) => {
    const sheet = workbook.addWorksheet('批次', { state: 'hidden' });
    sheet.getCell('B2').value = '企业';
    sheet.getCell('C3').value = new Date(Date.UTC(2021, 4, 31));
    sheet.getCell('C3').numFmt = 'yyyy-mm-dd';
    sheet.mergeCells('B2:C2');
  });
  const port = new FilePort(XlsxWorkbook.open(bytes), '批次.xlsx');
  expect(await port.listSheets()).toEqual([{ name: '批次', visibility: 'hidden', protected: false }]);
  const snapshot = await port.readSheet('批次');
  expect(snapshot).toMatchObject({ name: '批次', visibility: 'hidden', protected: false, date1904: false });
  expect(snapshot.values).toEqual([[], ['', '企业'], ['', '', 44347]]);
  expect(snapshot.formats[2]).toEqual(['General', 'General', 'yyyy-mm-dd']);
  expect(snapshot.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 2 }]);
  expect(await port.readValues('批次', { row: 1, column: 1, rows: 2, columns: 2 })).toEqual([
    ['企业', ''],
    ['', 44347],
  ]);
});
