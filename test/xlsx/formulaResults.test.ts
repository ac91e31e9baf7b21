import type { CellContent } from '../../src/workbook/edit';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { FilePort } from '../../src/xlsx/filePort';
import { notCalculated } from '../../src/workbook/snapshot';
import { archive, oneSheet, partsOf, readByExceljs } from './handMade';

function written(...contents: readonly CellContent[]): XlsxWorkbook {
  const workbook = XlsxWorkbook.open(archive(oneSheet('<sheetData/>')));
  contents.forEach((content, column) => workbook.sheet('申报').setContent(0, column, content));
  return workbook;
}

const row = [
  { formula: '=SUM(B2:B3)', value: 12.5 },
  { formula: 'IF(A1=0,"-",A1)', value: '-' },
  { formula: 'A1>0', value: true },
  { formula: 'A1/0', value: '#DIV/0!' },
  { formula: '""', value: '' },
] as const;

test('results stand beside their formulas, for readers that do not calculate', async () => {
  const saved = written(...row).save();
  const sheet = XlsxWorkbook.open(saved).sheet('申报');
  expect(row.map((_, column) => sheet.value(0, column))).toEqual([12.5, '-', true, '#DIV/0!', '']);
  expect(sheet.formula(0, 0)).toBe('SUM(B2:B3)');
  const read = (await readByExceljs(saved)).getWorksheet('申报');
  expect(read?.getCell('A1').value).toMatchObject({ formula: 'SUM(B2:B3)', result: 12.5 });
  expect(read?.getCell('B1').value).toMatchObject({ result: '-' });
  expect(read?.getCell('D1').value).toMatchObject({ result: { error: '#DIV/0!' } });
});

test('Excel is asked to calculate only where a result is lacking', () => {
  const asks = (workbook: XlsxWorkbook): boolean =>
    (partsOf(workbook.save())['xl/workbook.xml'] ?? '').includes('fullCalcOnLoad');
  expect(asks(written(...row))).toBe(false);
  expect(asks(written(row[0], { formula: 'A1*2' }))).toBe(true);
});

test('a text that looks like an escape is a result as it is', () => {
  const workbook = written({ formula: 'B1', value: '_x0041_ & <甲>' });
  expect(XlsxWorkbook.open(workbook.save()).sheet('申报').value(0, 0)).toBe('_x0041_ & <甲>');
});

test('a formula without a result is not empty: no value, an empty number, or none yet since it was written', async () => {
  const cells =
    '<c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1"><f>D1</f><v/></c>' +
    '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>1</f><v>1</v></c><c r="F1"><v/></c>';
  const workbook = XlsxWorkbook.open(archive(oneSheet(`<sheetData><row r="1">${cells}</row></sheetData>`)));
  const expected = [notCalculated, notCalculated, notCalculated, '', 1, ''];
  const port = new FilePort(workbook, '批次.xlsx');
  expect((await port.readSheet('申报')).values).toEqual([expected]);
  expect(await port.readValues('申报', { row: 0, column: 0, rows: 1, columns: 6 })).toEqual([expected]);
  workbook.sheet('申报').setContent(0, 4, { formula: 'A1' });
  workbook.sheet('申报').setContent(0, 0, 5);
  expect([0, 4].map((column) => workbook.sheet('申报').value(0, column))).toEqual([5, notCalculated]);
});
