import { startOffice } from '../../../src/trial/host/nodeOffice';
import { blankWorkbook, errorOf, firstSheet, openHost, rewritten } from './openHost';

const name = '申报汇总';

/** Adds comments in one request. */
async function add(...cells: readonly [address: string, text: string][]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const [address, text] of cells) sheet.comments.add(sheet.getRange(address), text);
    await context.sync();
  });
}

test('a comment stands on its cell with its text, and tells who has written it and who has answered', async () => {
  const host = await openHost();
  await add(['B2', '=1+1'], ['A9', '乙']);
  expect(firstSheet(host).comments()).toMatchObject([
    { row: 1, column: 1, text: '=1+1' },
    { row: 8, column: 0, text: '乙' },
  ]);
  await Excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getItem(name);
    comments.load('items/id,items/content,items/authorName');
    const byCell = comments.getItemByCell(`${name}!A9`).load('id');
    const first = comments.getItemAt(0).load('id');
    const counts = [comments.getCount()];
    await context.sync();
    const [one, other] = comments.items;
    expect([one?.content, other?.content, one?.authorName]).toEqual(['=1+1', '乙', '项目审核']);
    expect([first.id, byCell.id, ...counts.map(({ value }) => value)]).toEqual([one?.id, other?.id, 2]);
    const place = one?.getLocation().load('rowIndex,columnIndex');
    const replies = one?.replies.getCount();
    await context.sync();
    expect([place?.rowIndex, place?.columnIndex, replies?.value]).toEqual([1, 1, 0]);
    one?.delete();
    await context.sync();
  });
  expect(firstSheet(host).comments()).toMatchObject([{ text: '乙' }]);
});

test.each<[string, string, string]>([
  ['a cell that has one', 'B2', 'InvalidArgument'],
  ['several cells', 'C3:C4', 'InvalidArgument'],
  ['a cell within a merged area', 'F6', 'InvalidArgument'],
])('%s takes no comment, and what came before it in the request stays', async (_name, address, code) => {
  const host = await openHost();
  firstSheet(host).merge({ row: 4, column: 4, rows: 3, columns: 3 });
  await add(['B2', '甲']);
  const error = await errorOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.comments.add(sheet.getRange('A1'), '先');
    sheet.comments.add(sheet.getRange(address), '乙');
    sheet.comments.add(sheet.getRange('H8'), '后');
    await context.sync();
  });
  expect(error.code).toBe(code);
  expect(firstSheet(host).comments()).toMatchObject([{ text: '甲' }, { text: '先' }]);
});

test.each<[string, string, (comments: Excel.CommentCollection) => unknown]>([
  ['no text', 'InvalidArgument', (comments) => comments.add(`${name}!A1`, '')],
  ['an address without a sheet', 'InvalidArgument', (comments) => comments.add('A1', '甲')],
  ['a mention', 'InvalidArgument', (comments) => comments.add(`${name}!A1`, '甲', 'Mention')],
  ['a cell without one', 'ItemNotFound', (comments) => comments.getItemByCell(`${name}!A1`).load('id')],
  ['an unknown id', 'ItemNotFound', (comments) => comments.getItem('{X}').delete()],
  [
    'what the host has not',
    'ApiNotFound',
    (comments) => comments.getItemByCell(`${name}!D4`).load('resolved'),
  ],
])('%s is refused', async (_name, code, ask) => {
  const host = await openHost();
  await add(['D4', '甲']);
  const error = await errorOf(async (context) => ask(context.workbook.worksheets.getItem(name).comments));
  expect(error.code).toBe(code);
  expect(firstSheet(host).comments()).toHaveLength(1);
});

test('a protected sheet takes no comment', async () => {
  await startOffice(
    rewritten(blankWorkbook(name), /worksheets\/sheet1/, (xml) =>
      xml.replace('<sheetData/>', '<sheetData/><sheetProtection sheet="1"/>'),
    ),
  );
  await expect(add(['A1', '甲'])).rejects.toMatchObject({ code: 'AccessDenied' });
});
