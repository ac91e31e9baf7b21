import { clearAll, clearMarks } from '../../src/app/clearMarks';
import { rememberedChoices } from '../../src/app/rememberedChoices';
import { planComments } from '../../src/app/markComments';
import { liveReview, rejudgeEdited, type LiveReview } from '../../src/app/rejudgeEdited';
import { reviewSheets, reviewWorkbooks } from '../../src/app/reviewSheets';
import { emptyJournal } from '../../src/report/journal';
import { mostComments, violationComments } from '../../src/report/violationComments';
import { WorkbookFault } from '../../src/workbook/fault';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { addBatchSheet, greenRows, otherGreenRows } from '../cli/batchWorkbook';
import { archive, partsOf } from '../xlsx/handMade';
import { interruptedPort } from './interruptedPort';
import { changedParts, openedBatch, partsNow, request } from './openedBatch';

const sheet = '申报汇总';
const commented = { ...request, doubtful: 'leave', comments: true } as const;
const plain = { ...commented, comments: false } as const;

const comments = (port: FilePort, name = sheet): readonly { readonly text: string }[] =>
  port.workbook.sheet(name).comments();

test('each cell with a violation has one comment with what is wrong, and no other cell has', async () => {
  const port = await openedBatch();
  const before = partsNow(port);
  const { marked } = await reviewSheets(port, commented);
  expect(marked?.remarks).toEqual([]);
  expect(comments(port)).toEqual([
    {
      row: 3,
      column: 6,
      text:
        '【项目审核】\n①项目总投资 800 万元，低于 1,000 万元（差 200 万元）〔一（三）1（2）〕\n' +
        '②申请补助金额 100 万元，超过项目总投资 800 万元的 10%，即 80 万元（超 20 万元）〔一（三）2〕',
      id: expect.any(String) as string,
      author: '项目审核',
      replies: 0,
    },
    {
      row: 3,
      column: 11,
      text: '【项目审核】申请补助金额 100 万元，超过项目总投资 800 万元的 10%，即 80 万元（超 20 万元）〔一（三）2〕',
      id: expect.any(String) as string,
      author: '项目审核',
      replies: 0,
    },
  ]);
  expect((await rememberedChoices(port)).comments).toBe(true);
  expect(await clearAll(port)).toEqual({ found: true, edited: [], missing: [], remarks: [] });
  expect(changedParts(port, before)).toEqual([]);
});

test('without being asked for there are none, and a review without them takes those of an earlier one away', async () => {
  const port = await openedBatch();
  await reviewSheets(port, plain);
  const marked = partsNow(port);
  expect(comments(port)).toEqual([]);
  await reviewSheets(port, commented);
  expect(comments(port)).toHaveLength(2);
  await reviewSheets(port, plain);
  expect(changedParts(port, marked)).toEqual([]);
});

test('a review puts the comments right that an earlier one has written', async () => {
  const port = await openedBatch();
  await reviewSheets(port, commented);
  port.workbook.sheet(sheet).setContent(3, 6, 900);
  port.workbook.sheet(sheet).setContent(2, 11, 300);
  const { marked } = await reviewSheets(port, request);
  expect(marked?.remarks).toEqual([]);
  const texts = comments(port).map(({ text }) => text);
  expect(texts).toHaveLength(4);
  expect(texts.filter((text) => text.includes('差 100 万元'))).toHaveLength(1);
  expect(texts.join()).not.toContain('800 万元');
});

test('a cell that somebody else has commented on keeps that, and it is said once', async () => {
  const port = await openedBatch((workbook) => {
    addBatchSheet(workbook, sheet, greenRows).getCell('G4').note = '请核对总投资';
  });
  const before = partsNow(port);
  const { marked } = await reviewSheets(port, commented);
  expect(marked?.remarks).toEqual([
    '工作表“申报汇总”的 G4 单元格已有他人的批注或备注，未再添加审核批注；其问题见〔审核〕意见列。',
  ]);
  expect(comments(port)).toMatchObject([{ row: 3, column: 11 }]);
  expect(
    port.workbook
      .sheet(sheet)
      .notes()
      .map(({ text }) => text),
  ).toContain('请核对总投资');
  await clearAll(port);
  expect(changedParts(port, before)).toEqual([]);
});

test('a comment that somebody has changed is theirs: it stays when ours go, and it is said where', async () => {
  const port = await openedBatch();
  await reviewSheets(port, commented);
  const page = port.workbook.sheet(sheet);
  const [first] = page.comments();
  if (!first) throw new Error('no comment');
  page.removeComments([first]);
  page.addComments([{ ...first, text: `${first.text}——已电话核实` }]);
  const again = await reviewSheets(port, request);
  expect(again.marked?.remarks).toEqual([expect.stringContaining('的 G4 单元格已有他人的批注')]);
  const { remarks } = await clearMarks(port);
  expect(remarks).toEqual([
    '工作表“申报汇总”的 G4 单元格的审核批注已有人回复或修改，已保留；如不需要，请自行删除。',
  ]);
  expect(comments(port)).toMatchObject([{ row: 3, column: 6 }]);
});

test('a sheet that has been renamed loses its comments too', async () => {
  const port = await openedBatch();
  await reviewSheets(port, commented);
  const parts = partsOf(port.workbook.save());
  const book = (parts['xl/workbook.xml'] ?? '').replace(`name="${sheet}"`, 'name="已改名"');
  const renamed = new FilePort(
    XlsxWorkbook.open(archive({ ...parts, 'xl/workbook.xml': book })),
    '批次.xlsx',
  );
  await clearMarks(renamed);
  expect(comments(renamed, '已改名')).toEqual([]);
});

test('cancelled or refused among the comments, the workbook is as before', async () => {
  const port = await openedBatch();
  const before = partsNow(port);
  const stopped = interruptedPort(port, {
    beforeEdit: (_number, { kind }) => {
      if (kind === 'add-comments') throw new WorkbookFault('cancelled', '已取消。');
    },
  });
  await expect(reviewSheets(stopped, commented)).rejects.toMatchObject({ code: 'cancelled' });
  expect(changedParts(port, before)).toEqual([]);
});

describe('a host that knows no comments', () => {
  const without = (port: FilePort) => ({ ...interruptedPort(port, {}), readComments: async () => null });

  test('gets all other marks, and says so', async () => {
    const port = await openedBatch((workbook) => {
      addBatchSheet(workbook, '甲', greenRows);
      addBatchSheet(workbook, '乙', otherGreenRows);
    });
    const { marked } = await reviewSheets(without(port), commented);
    expect(marked).toMatchObject({
      sheets: ['甲', '乙'],
      remarks: ['当前软件不支持批注，未添加审核批注；审核结果已写入标记列。'],
    });
  });

  test('leaves the comments of another one, which takes them away later', async () => {
    const port = await openedBatch();
    const before = partsNow(port);
    await reviewSheets(port, commented);
    const { remarks } = await clearAll(without(port));
    expect(remarks).toEqual([expect.stringContaining('未能清除')]);
    expect(comments(port)).toHaveLength(2);
    await clearAll(port);
    expect(changedParts(port, before)).toEqual([]);
  });

  test('finds out only when it is asked to add one', async () => {
    const port = await openedBatch();
    const late = interruptedPort(port, {
      beforeEdit: (_number, { kind }) => {
        if (kind === 'add-comments') throw new WorkbookFault('unsupported', '当前版本的 Excel 不支持批注。');
      },
    });
    const { marked } = await reviewSheets(late, commented);
    expect(marked).toMatchObject({
      sheets: [sheet],
      remarks: ['当前版本的 Excel 不支持批注。审核批注未能全部添加；审核结果已写入标记列。'],
    });
  });
});

test('a row that is judged again at once has its comments put right, and they still go without a trace', async () => {
  const port = await openedBatch();
  const before = partsNow(port);
  const outcome = await reviewSheets(port, commented);
  if (outcome.kind !== 'reviewed') throw new Error('not reviewed');
  const live = await liveReview(outcome, commented, outcome.marked?.sheets ?? []);
  const page = port.workbook.sheet(sheet);
  const judge = (following: LiveReview, row: number): Promise<LiveReview | null> =>
    rejudgeEdited(port, following, sheet, { row, column: 6, rows: 1, columns: 1 });
  const texts = (): string[] => comments(port).map(({ text }) => text);
  page.setContent(3, 6, 900);
  const now = await judge(live, 3);
  expect(texts().join()).toMatch(/项目总投资 900 万元，低于 1,000 万元（差 100 万元）/);
  expect(texts().join()).not.toContain('800 万元');
  page.setContent(3, 6, 1000);
  if (!now) throw new Error('not judged');
  await judge(now, 3);
  expect(texts()).toEqual([]);
  page.setContent(3, 6, 800);
  await clearAll(port);
  expect(changedParts(port, before)).toEqual([]);
});

test('a sheet with very many violations has as many comments as one can read', async () => {
  const port = await openedBatch();
  const outcome = await reviewWorkbooks([port], commented);
  const snapshot = await port.readSheet(sheet);
  if (outcome.kind !== 'reviewed') throw new Error('not reviewed');
  const [, low] = outcome.review.applications;
  if (!low) throw new Error('no application');
  const cells = Array.from({ length: mostComments + 3 }, (_, row) => ({ row, column: 6 }));
  const applications = [{ ...low, findings: low.findings.map((finding) => ({ ...finding, cells })) }];
  const review = { ...outcome.review, applications };
  const plan = await planComments(port, snapshot, review, emptyJournal, true);
  expect(plan?.added).toHaveLength(mostComments);
  expect(plan?.remarks).toEqual([
    '工作表“申报汇总”有 2003 个问题单元格，只为前 2000 个添加了批注；其余见〔审核〕意见列。',
  ]);
});

test('cells of a merged area share the comment of its first, which says each thing once', async () => {
  const port = await openedBatch();
  const outcome = await reviewWorkbooks([port], commented);
  if (outcome.kind !== 'reviewed') throw new Error('not reviewed');
  const merges = [{ row: 2, column: 5, rows: 3, columns: 2 }];
  expect(violationComments(outcome.review, '批次.xlsx', { name: sheet, merges })).toMatchObject([
    { row: 2, column: 5, text: expect.stringMatching(/^【项目审核】\n①[^①]*\n②[^③]*$/) as string },
    { row: 3, column: 11 },
  ]);
});
