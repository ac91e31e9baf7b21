import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { archive, laden, oneSheet, partsOf, readByExceljs } from './handMade';

const target = { sheet: "绩效-1-某公司'甲'", row: 4, column: 4 };
const location = "'绩效-1-某公司''甲'''!E5";

function linked(bytes: Uint8Array): XlsxWorkbook {
  const workbook = XlsxWorkbook.open(bytes);
  const sheet = workbook.addSheet('问题清单');
  sheet.setContent(0, 0, 'E5');
  sheet.setLink({ row: 0, column: 0, target });
  return workbook;
}

test('a link keeps the cell’s content and look, and is read again', () => {
  const saved = linked(archive(laden())).save();
  const sheet = XlsxWorkbook.open(saved).sheet('问题清单');
  expect(sheet.value(0, 0)).toBe('E5');
  expect(sheet.style(0, 0).underline).toBe(false);
  expect(sheet.links()).toEqual([{ row: 0, column: 0, target }]);
});

test('another reader finds it', async () => {
  const read = await readByExceljs(linked(archive(oneSheet('<sheetData/>'))).save());
  expect(read.getWorksheet('问题清单')?.getCell('A1').text).toBe('E5');
  const part = partsOf(linked(archive(oneSheet('<sheetData/>'))).save())['xl/worksheets/sheet2.xml'];
  expect(part).toContain(`<hyperlinks><hyperlink ref="A1" location="${location}"/></hyperlinks><pageMargins`);
});

test('a second link on a cell takes the place of the first', () => {
  const workbook = linked(archive(laden()));
  const sheet = workbook.sheet('问题清单');
  sheet.setLink({ row: 0, column: 0, target: { ...target, row: 9 } });
  expect(sheet.links()).toEqual([{ row: 0, column: 0, target: { ...target, row: 9 } }]);
});

test('links of the user’s are told where they lead to cells of the workbook', () => {
  const links =
    '<hyperlinks><hyperlink ref="A1:B2" location="C3"/><hyperlink ref="C1" location="企业名单"/>' +
    '<hyperlink ref="D1" r:id="rId9" location="Sheet1!A1"/></hyperlinks>';
  const sheet = XlsxWorkbook.open(archive(oneSheet(`<sheetData/>${links}`))).sheet('申报');
  expect(sheet.links()).toEqual([{ row: 0, column: 0, target: { sheet: '申报', row: 2, column: 2 } }]);
});

test('a sheet with links goes without a trace', () => {
  const before = archive(laden());
  const workbook = linked(before);
  workbook.deleteSheet('问题清单');
  expect(partsOf(workbook.save())).toEqual(partsOf(before));
});

test('the formats of cells can be taken away alone', () => {
  const workbook = XlsxWorkbook.open(archive(oneSheet('<sheetData/>')));
  const sheet = workbook.sheet('申报');
  const area = { row: 0, column: 0, rows: 1, columns: 2 };
  sheet.setContent(0, 0, '企业');
  sheet.applyStyle(area, { underline: true, color: '#0563C1' });
  expect(XlsxWorkbook.open(workbook.save()).sheet('申报').style(0, 1).underline).toBe(true);
  sheet.clearFormats(area);
  expect([sheet.value(0, 0), sheet.style(0, 0).underline]).toEqual(['企业', false]);
  expect(sheet.usedRange()).toEqual({ ...area, columns: 1 });
});

test('a link to another file names it once in the relationships, and is kept out of the workbook’s own', async () => {
  const workbook = XlsxWorkbook.open(archive(oneSheet('<sheetData/>')));
  const sheet = workbook.addSheet('问题清单');
  const address = '%E6%89%B9%E6%AC%A1%20(1)%20%23%26.xlsx';
  const links = [0, 1].map((row) => ({ row, column: 0, target: { ...target, row }, address }));
  links.forEach(({ row }) => sheet.setContent(row, 0, '见原表'));
  sheet.setLinks([...links, { row: 2, column: 0, target }]);
  const parts = partsOf(workbook.save());
  const relations = parts['xl/worksheets/_rels/sheet2.xml.rels'] ?? '';
  expect(relations.match(/TargetMode="External"/g)).toHaveLength(1);
  expect(relations).toContain('Target="%E6%89%B9%E6%AC%A1%20(1)%20%23%26.xlsx"');
  expect(sheet.links()).toEqual([{ row: 2, column: 0, target }]);
  const read = await readByExceljs(workbook.save());
  expect(read.getWorksheet('问题清单')?.getCell('A1').hyperlink).toBe(address);
});
