import { startOffice } from '../../../src/trial/host/nodeOffice';
import { blankWorkbook, errorOf, firstSheet, openHost, rewritten } from './openHost';

const target = { sheet: '绩效-1-某公司', row: 0, column: 1 };
const documentReference = "'绩效-1-某公司'!B1";

async function link(address: string, hyperlink: Excel.RangeHyperlink): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('申报汇总').getRange(address).hyperlink = hyperlink;
    await context.sync();
  });
}

test('a link leads to a cell, takes the style Hyperlink and keeps the text that is there', async () => {
  const host = await openHost();
  const sheet = firstSheet(host);
  sheet.setContent(0, 0, 'E5');
  await link('A1', { documentReference });
  expect(sheet.links()).toEqual([{ row: 0, column: 0, target }]);
  expect(sheet.value(0, 0)).toBe('E5');
  expect(sheet.style(0, 0)).toMatchObject({ underline: true, color: '#0563C1' });
});

test('an empty cell shows the reference', async () => {
  const host = await openHost();
  await link('B2', { documentReference });
  expect(firstSheet(host).value(1, 1)).toBe(documentReference);
});

test('what is written afterwards, style and text, is what the link shows', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('申报汇总').getRange('A1');
    range.hyperlink = { documentReference };
    range.style = 'Normal';
    range.values = [['第 5 行']];
    await context.sync();
  });
  const sheet = firstSheet(host);
  expect(sheet.links()).toHaveLength(1);
  expect([sheet.value(0, 0), sheet.style(0, 0).underline]).toEqual(['第 5 行', false]);
});

test.each<[string, Excel.RangeHyperlink]>([
  ['A1', { address: 'https://example.com' }],
  ['A1', { documentReference, textToDisplay: '=1+1' }],
  ['A1', { documentReference, screenTip: '查看' }],
  ['A1', { documentReference: '企业名单' }],
  ['A1:B1', { documentReference }],
])('at %s %j is not emulated', async (address, hyperlink) => {
  const host = await openHost();
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('申报汇总').getRange(address).hyperlink = hyperlink;
    await context.sync();
  });
  expect(error.code).toBe('ApiNotFound');
  expect(firstSheet(host).links()).toEqual([]);
});

test('a protected sheet takes no link', async () => {
  await startOffice(
    rewritten(blankWorkbook('申报汇总'), /worksheets\/sheet1/, (xml) =>
      xml.replace('<sheetData/>', '<sheetData/><sheetProtection sheet="1"/>'),
    ),
  );
  await expect(link('A1', { documentReference })).rejects.toMatchObject({ code: 'AccessDenied' });
});
