import { supportedDoubts } from '../../../src/report/meeting/supportedDoubts';
import { supportTable } from '../../../src/report/meeting/supportSheet';
import { supportedTable } from '../../../src/report/meeting/supportedSheets';
import type { Application } from '../../../src/intake/application';
import { filedAlone } from '../../../src/review/filing';
import { countSupport } from '../../../src/review/support';
import { batchOf, combined, guide, reviewed, said, underTitle } from './meetingFixtures';

const byAmount = { recommendedBy: 'statusOrApproved' };

/** A row whose sheet has no status column. */
function withoutStatus(row: number, approved?: string): Application {
  const application = said(row, approved === undefined ? {} : { approved });
  const cells = new Map([...application.cells].filter(([field]) => field !== 'approvalStatus'));
  return { ...application, cells };
}

/** The sheets' batch of these rows, with what the review counts of them. */
function counted(rows: readonly Application[], settings: Readonly<Record<string, string>> = {}) {
  const { support } = countSupport(guide, rows, () => filedAlone, settings, []);
  const uses = support.filter(({ category }) => category === 'green-upgrade');
  const reviews = rows.map((row) => reviewed(row));
  return { uses, batch: batchOf(reviews, { support: uses, settings }) };
}

const shown = (table: ReturnType<typeof supportTable>): unknown[] =>
  ['拟支持数', '剩余名额', '拟支持超出'].flatMap((title) => underTitle(table, title));

test.each([0, 1, 3])(
  'without a status column %i approved amounts tell nothing, and that is said',
  (approved) => {
    const rows = [1, 2, 3, 4].map((row) => withoutStatus(row, row <= approved ? '50' : undefined));
    const { uses, batch } = counted(rows);
    expect(uses).toMatchObject([{ recommended: null, recommendedByApproved: 0, approvedUnmarked: approved }]);
    const table = supportTable(batch);
    expect(shown(table)).toEqual([null, null, null]);
    expect(table.notes.join()).toContain('拟支持情况不明');
    expect(underTitle(supportedTable(batch), '项目名称')).toEqual([]);
    expect(supportTable(batchOf([])).notes.join()).not.toContain('拟支持情况不明');
    const told = `已填核定补助金额而审批状态未标“拟支持”的 ${approved} 项，未列入名单（没有审批状态列而以核定补助金额为准的，请在设置“拟支持项目的认定”中选定）`;
    expect(supportedDoubts(batch.filings, guide)).toEqual(approved > 0 ? [told] : []);
  },
);

test.each([1, 3])(
  'where somebody has set so, %i approved amounts are counted and listed, with their source',
  (approved) => {
    const rows = [1, 2, 3, 4].map((row) => withoutStatus(row, row <= approved ? '50' : '0'));
    const { uses, batch } = counted(rows, byAmount);
    expect(uses).toMatchObject([
      { recommended: approved, recommendedByApproved: approved, approvedUnmarked: 0 },
    ]);
    const table = supportTable(batch);
    expect(shown(table)).toEqual([approved, 50 - approved, 0]);
    expect(table.notes).toContain(`按设置凭已填核定补助金额计作拟支持的：绿色化改造升级项目 ${approved} 项`);
    expect(underTitle(supportedTable(batch), '项目名称')).toHaveLength(approved);
    expect(supportedDoubts(batch.filings, guide)).toContain(
      `按设置凭已填核定补助金额认作“拟支持”的 ${approved} 项，其表中没有审批状态列`,
    );
  },
);

test.each([{}, byAmount])('an amount never overrules a status column, blank or not, with %j', (settings) => {
  const rows = [
    said(1, { status: '拟支持' }),
    said(2, { status: '不予支持', approved: '50' }),
    said(3, { approved: '50' }),
  ];
  const { uses, batch } = counted(rows, settings);
  expect(uses).toMatchObject([{ recommended: 1, recommendedByApproved: 0, approvedUnmarked: 2 }]);
  const table = supportTable(batch);
  expect(shown(table)).toEqual([1, 49, 0]);
  expect(table.notes).toContain('已填核定补助金额而未标“拟支持”、没有计入的：绿色化改造升级项目 2 项');
  expect(underTitle(supportedTable(batch), '项目名称')).toEqual(['项目1']);
  expect(supportedDoubts(batch.filings, guide)).toEqual([
    '已填核定补助金额而审批状态未标“拟支持”的 2 项，未列入名单',
  ]);
});

test('more than the number by approved amounts is a violation that names its source', () => {
  const category = 'industrial-internet-security';
  const rows = [1, 2, 3, 4].map((row) => ({ ...withoutStatus(row, '50'), category }));
  const { exceeded } = countSupport(guide, rows, () => filedAlone, byAmount, []);
  expect(exceeded.findings.map(({ message, places }) => [message, places.length])).toEqual([
    ['工业互联网安全项目拟支持 4 个（其中 4 个按已填核定补助金额认定），超过支持数量 3 个（超 1 个）', 4],
  ]);
  expect(countSupport(guide, rows, () => filedAlone, {}, []).exceeded.findings).toEqual([]);
});

test('of a combined filing whose rows are both marked one line is listed', () => {
  const rows = combined(said(1, { status: '拟支持', approved: '60' }), said(2, { status: '拟支持' }));
  expect(underTitle(supportedTable(batchOf(rows)), '项目名称')).toEqual(['项目1；项目2']);
});
