import { FaultNumber } from '../../src/trial/host/wire/faults';
import type { CommentText } from '../../src/workbook/comment';
import type { Edit } from '../../src/workbook/edit';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { madeByExceljs, partsOf } from '../xlsx/handMade';
import { openInExcel, workbookOf } from './openInExcel';

const sheet = '申报汇总';

/** A sheet with notes on B2 and D4. */
const noted = (): Promise<Uint8Array> =>
  madeByExceljs((workbook) => {
    const page = workbook.addWorksheet(sheet);
    page.addRow(['序号', '企业名称']);
    for (const cell of ['B2', 'D4']) page.getCell(cell).note = '请核对';
  });

const comments: readonly CommentText[] = Array.from({ length: 12 }, (_, index) => ({
  row: Math.floor(index / 4),
  column: index % 4,
  text: index === 3 ? '【项目审核】=1+1\n②</text>' : `【项目审核】第 ${index} 个`,
}));
const adding: Edit = { kind: 'add-comments', sheet, comments };
const removing: Edit = { kind: 'remove-comments', sheet, comments };
const others: Edit = {
  kind: 'add-comments',
  sheet,
  comments: [{ row: 0, column: 2, text: '请企业补充材料' }],
};

test.each<[string, readonly Edit[]]>([
  ['comments beside notes', [adding]],
  ['comments beside one of somebody else’s', [others, adding]],
  ['comments taken away, but for those that say something else', [others, adding, removing]],
  [
    'some taken away and others put in their place',
    [adding, { ...removing, comments: comments.slice(2, 7) }, others],
  ],
])('%s are the same through Excel and on the file', async (_name, edits) => {
  const bytes = await noted();
  const file = new FilePort(XlsxWorkbook.open(bytes), '批次.xlsx');
  await file.apply(edits);
  const inExcel = XlsxWorkbook.open(bytes);
  const { port } = await openInExcel(inExcel);
  await port.apply(edits);
  const read = (await file.readComments(sheet))?.map(({ row, column, text, replies }) => ({
    row,
    column,
    text,
    replies,
  }));
  expect(await port.readComments(sheet)).toEqual(read);
  expect(partsOf(inExcel.save())).toEqual(partsOf(file.workbook.save()));
});

test('comments go in few requests, and cells that refuse them cost the others nothing', async () => {
  const bytes = await noted();
  const many = Array.from({ length: 250 }, (_, row) => ({
    row,
    column: 3,
    text: `【项目审核】第 ${row} 行`,
  }));
  const { host, port } = await openInExcel(XlsxWorkbook.open(bytes));
  await port.apply([{ kind: 'add-comments', sheet, comments: many.filter(({ row }) => row !== 3) }]);
  expect(await port.readComments(sheet)).toHaveLength(249);
  const before = host.traffic.roundTrips;
  await port.apply([{ kind: 'remove-comments', sheet, comments: many }]);
  expect(await port.readComments(sheet)).toEqual([]);
  expect(host.traffic.roundTrips - before).toBeLessThan(12);
  await port.apply([{ kind: 'add-comments', sheet, comments: many }]);
  expect(await port.readComments(sheet)).toHaveLength(249);
  expect(host.workbook.sheet(sheet).notes()).toHaveLength(2);
});

test('a request whose answer is lost is not carried out twice', async () => {
  const { host, port } = await openInExcel(workbookOf([['a']]));
  host.injectFault({ error: FaultNumber.InternalError, carriedOut: true, only: 'writes' });
  await port.apply([adding]);
  expect(await port.readComments(sheet)).toHaveLength(comments.length);
  host.injectFault({ error: FaultNumber.InternalError, carriedOut: true, only: 'writes' });
  await port.apply([removing]);
  expect(await port.readComments(sheet)).toEqual([]);
});

test('Excel that says it has comments and then has not is taken at its last word', async () => {
  const { host, port } = await openInExcel(workbookOf([['a']]));
  host.injectFault({ error: 'NotImplemented', times: 9 });
  expect(await port.readComments(sheet)).toBeNull();
});

test('a request that is refused for whatever reason costs at most one comment', async () => {
  const { host, port } = await openInExcel(workbookOf([['a']]));
  host.injectFault({ error: 'InvalidOperation', times: 2, only: 'writes' });
  await port.apply([adding]);
  expect(await port.readComments(sheet)).toHaveLength(comments.length);
});
