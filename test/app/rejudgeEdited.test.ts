import { isOurs, liveReview, rejudgeEdited, type LiveReview } from '../../src/app/rejudgeEdited';
import { clearAll } from '../../src/app/clearMarks';
import { reviewSheets, reviewWorkbooks } from '../../src/app/reviewSheets';
import { reviewColumns } from '../../src/report/ownTitles';
import type { ApplicationReview, Review } from '../../src/review/review';
import { pendingRemark } from '../../src/review/rejudgeRow';
import type { CellContent } from '../../src/workbook/edit';
import type { FilePort } from '../../src/xlsx/filePort';
import { addBatchSheet, greenRows, headers } from '../cli/batchWorkbook';
import { changedParts, openedBatch, partsNow, request } from './openedBatch';

const sheet = '申报汇总';
const leaving = { ...request, doubtful: 'leave' } as const;

/** A reviewed and marked batch whose rows are followed. */
async function followed(
  rows = greenRows,
  titles: readonly string[] = headers,
): Promise<{ port: FilePort; live: LiveReview }> {
  const port = await openedBatch((workbook) => addBatchSheet(workbook, sheet, rows, titles));
  const outcome = await reviewSheets(port, leaving);
  if (outcome.kind !== 'reviewed') throw new Error('not reviewed');
  return { port, live: await liveReview(outcome, leaving, outcome.marked?.sheets ?? []) };
}

/** A row with its calculation in words, as it is compared. */
const inWords = ({ subsidy, ...entry }: ApplicationReview) => ({
  ...entry,
  subsidy: subsidy && { ...subsidy, steps: subsidy.steps() },
});
const rowsOf = (review: Review | undefined) => review?.applications.map(inWords);
const entryAt = (review: Review, row: number) =>
  rowsOf(review)?.find(({ application }) => application.row === row);
const columnOf = (title: (typeof headers)[number]): number => headers.indexOf(title);

async function edit(
  port: FilePort,
  live: LiveReview,
  row: number,
  column: number,
  content: CellContent,
): Promise<LiveReview | null> {
  port.workbook.sheet(sheet).setContent(row, column, content);
  return rejudgeEdited(port, live, sheet, { row, column, rows: 1, columns: 1 });
}

/** The user's edit alone, without what we make of it. */
async function editedAlone(live: LiveReview, port: FilePort, edits: () => void) {
  edits();
  const before = partsNow(port);
  return async (area: { row: number; column: number; rows: number; columns: number }) => {
    const now = await rejudgeEdited(port, live, sheet, area);
    return { now, changed: changedParts(port, before) };
  };
}

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test.each<[string, number, (typeof headers)[number], CellContent]>([
  ['a total below the floor', 2, '项目总投资（万元）', 900],
  ['a total at the floor', 3, '项目总投资（万元）', 1000],
  ['a figure that can be read now', 4, '项目总投资（万元）', 2000],
  ['a figure in another unit', 2, '项目总投资（万元）', '0.2亿元'],
  ['a day too late', 2, '项目结束时间', '2025-12'],
  ['more than is allowed', 2, '申请补助金额（万元）', 300],
  ['nothing', 2, '截至2021年3月底已投入（万元）', ''],
  ['another city', 3, '所在设区市', '南京市'],
  ['another direction', 2, '绿色化项目类型', '节水'],
  ['what is no direction', 2, '绿色化项目类型', '其他'],
])('%s is judged as a review of the whole batch judges it, and marked so', async (_, row, title, content) => {
  const { port, live } = await followed();
  const now = await edit(port, live, row, columnOf(title), content);
  const marked = marksIn(port);
  const whole = await reviewSheets(port, leaving);
  if (whole.kind !== 'reviewed') throw new Error('not reviewed');
  expect(rowsOf(now?.review)).toEqual(rowsOf(whole.review));
  expect(rowsOf(now?.review)).not.toEqual(rowsOf(live.review));
  expect(marked).toEqual(marksIn(port));
  expect(entryAt(live.review, row)).not.toEqual(now && entryAt(now.review, row));
});

test('edits one after the other, and of several rows at once, each count', async () => {
  const { port, live } = await followed();
  const first = await edit(port, live, 2, columnOf('项目总投资（万元）'), 900);
  if (!first) throw new Error('not judged');
  const total = columnOf('项目总投资（万元）');
  port.workbook.sheet(sheet).setContent(2, total, 2000);
  port.workbook.sheet(sheet).setContent(3, total, 3000);
  const second = await rejudgeEdited(port, first, sheet, { row: 2, column: total, rows: 2, columns: 1 });
  const whole = await reviewWorkbooks([port], leaving);
  expect(rowsOf(second?.review)).toEqual(whole.kind === 'reviewed' && rowsOf(whole.review));
  expect(entryAt(first.review, 2)?.verdict).toBe('不符合');
  expect(second && entryAt(second.review, 2)?.verdict).toBe('符合');
});

test('what says the same as before is left alone', async () => {
  const { port, live } = await followed();
  const judge = await editedAlone(live, port, () =>
    port.workbook.sheet(sheet).setContent(2, columnOf('项目总投资（万元）'), 2000),
  );
  const { now, changed } = await judge(one(2, columnOf('项目总投资（万元）')));
  expect(now?.review).toBe(live.review);
  expect(changed).toEqual([]);
});

test('what other rows have a say in is kept and said once to be pending', async () => {
  const twice = greenRows.map((row, index) =>
    index === 1 ? [...row.slice(0, 3), '=甲项目', '苏州甲科技有限公司', ...row.slice(5)] : row,
  );
  const { port, live } = await followed(twice);
  const said = (review: Review | undefined): string[] =>
    ((review && entryAt(review, 3)?.findings.filter(({ code }) => code.startsWith('duplicate'))) ?? []).map(
      ({ message }) => message,
    );
  expect(said(live.review)).not.toEqual([]);
  const first = await edit(port, live, 3, columnOf('项目总投资（万元）'), 900);
  const second = first && (await edit(port, first, 3, columnOf('项目总投资（万元）'), 1000));
  expect(said(second?.review)).toEqual(said(live.review).map((message) => `${message}${pendingRemark}`));
});

test.each<[string, number, (typeof headers)[number], CellContent]>([
  ['a project’s name', 2, '项目名称', '别的项目'],
  ['an applicant’s name', 2, '项目承担单位', '别的公司'],
  ['a category that no other row has', 2, '项目类别', '智能工厂'],
  ['a total row', 5, '项目总投资（万元）', 1],
  ['a row that was empty', 7, '项目总投资（万元）', 1],
  ['a header', 1, '项目总投资（万元）', '已投入'],
  ['a figure whose unit is doubtful', 2, '项目总投资（万元）', 20000000],
])('%s is left to a review of the whole batch, and nothing is written', async (_, row, title, content) => {
  const { port, live } = await followed();
  const column = columnOf(title);
  const judge = await editedAlone(live, port, () =>
    port.workbook.sheet(sheet).setContent(row, column, content),
  );
  expect(await judge(one(row, column))).toEqual({ now: null, changed: [] });
});

test('rows that have moved unnoticed, and columns of ours that have, are left to a review of the whole batch', async () => {
  const total = columnOf('项目总投资（万元）');
  const moved = await followed();
  const judgeMoved = await editedAlone(moved.live, moved.port, () => {
    moved.port.workbook.sheet(sheet).setContent(2, columnOf('项目名称'), '乙项目');
    moved.port.workbook.sheet(sheet).setContent(2, total, 900);
  });
  expect(await judgeMoved(one(2, total))).toEqual({ now: null, changed: [] });
  const shifted = await followed();
  const judgeShifted = await editedAlone(shifted.live, shifted.port, () => {
    shifted.port.workbook.sheet(sheet).setContent(1, headers.length, '备注');
    shifted.port.workbook.sheet(sheet).setContent(2, total, 900);
  });
  expect(await judgeShifted(one(2, total))).toEqual({ now: null, changed: [] });
});

test('a bare share that makes its column mean something else is left to a review of the whole batch', async () => {
  const titles = [...headers, '节能率'].map((title) => (title === '节能率' ? '引领性产品占比' : title));
  const rows = greenRows.map((row, index) => [...row, 0.2 + index / 10]);
  const { port, live } = await followed(rows, titles);
  const judge = await editedAlone(live, port, () =>
    port.workbook.sheet(sheet).setContent(2, headers.length, 30),
  );
  expect(await judge(one(2, headers.length))).toEqual({ now: null, changed: [] });
});

test('a cell of a column that means nothing to the guide is left to a review of the whole batch', async () => {
  const rows = greenRows.map((row) => [...row, '无']);
  const { port, live } = await followed(rows, [...headers, '备注']);
  const judge = await editedAlone(live, port, () =>
    port.workbook.sheet(sheet).setContent(2, headers.length, '已撤回'),
  );
  expect(await judge(one(2, headers.length))).toEqual({ now: null, changed: [] });
});

test('many rows at once are left to a review of the whole batch', async () => {
  const { port, live } = await followed();
  const judge = await editedAlone(live, port, () => undefined);
  expect(await judge({ row: 2, column: 6, rows: 21, columns: 1 })).toEqual({ now: null, changed: [] });
});

test('an edit in our own columns is none of what was reviewed', async () => {
  const { live } = await followed();
  expect(isOurs(live, sheet, { row: 2, column: headers.length, rows: 1, columns: 2 })).toBe(true);
  expect(isOurs(live, sheet, { row: 2, column: headers.length - 1, rows: 1, columns: 2 })).toBe(false);
});

test('all that was written is cleared without a trace', async () => {
  const port = await openedBatch((workbook) => addBatchSheet(workbook, sheet, greenRows));
  port.workbook.sheet(sheet).setContent(2, columnOf('项目总投资（万元）'), 900);
  const before = partsNow(port);
  port.workbook.sheet(sheet).setContent(2, columnOf('项目总投资（万元）'), 2000);
  const outcome = await reviewSheets(port, leaving);
  if (outcome.kind !== 'reviewed') throw new Error('not reviewed');
  const live = await liveReview(outcome, leaving, outcome.marked?.sheets ?? []);
  expect(await edit(port, live, 2, columnOf('项目总投资（万元）'), 900)).not.toBeNull();
  await clearAll(port);
  expect(changedParts(port, before)).toEqual([]);
});

/** What our columns say of the rows and which of their cells are highlighted; the total below is the batch's. */
function marksIn(port: FilePort): {
  readonly texts: unknown[];
  readonly fills: unknown[];
  readonly highlights: string[];
} {
  const marked = port.workbook.sheet(sheet);
  const cells = [2, 3, 4].flatMap((row) =>
    reviewColumns.map((_, index) => ({ row, column: headers.length + index })),
  );
  const parts = Object.values(partsNow(port)).join('');
  return {
    texts: cells.map(({ row, column }) => marked.value(row, column)),
    fills: cells.map(({ row, column }) => marked.style(row, column).fill),
    highlights: [...parts.matchAll(/<conditionalFormatting sqref="([^"]*)">.*?LEN\(([^)]*)\)/gs)]
      .flatMap(([, areas = '', tag = '']) => areas.split(' ').map((area) => `${tag} ${area}`))
      .filter((highlight) => !highlight.endsWith(' G6')),
  };
}
