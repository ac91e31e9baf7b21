import { supportedDoubts } from '../../../src/report/meeting/supportedDoubts';
import { supportTable } from '../../../src/report/meeting/supportSheet';
import { supportedTable } from '../../../src/report/meeting/supportedSheets';
import type { SupportUse } from '../../../src/review/review';
import { batchOf, combined, guide, reviewed, said, underTitle } from './meetingFixtures';

const green = (part: Partial<SupportUse> = {}): SupportUse => ({
  ...{ category: 'green-upgrade', limit: 2, filed: 4, recommended: null, over: 0 },
  ...part,
});

/** A row whose sheet has no status column. */
function withoutStatus(row: number, approved?: string): ReturnType<typeof said> {
  const application = said(row, approved === undefined ? {} : { approved });
  const cells = new Map([...application.cells].filter(([field]) => field !== 'approvalStatus'));
  return { ...application, cells };
}

const shown = (table: ReturnType<typeof supportTable>): unknown[] =>
  ['拟支持数', '剩余名额', '拟支持超出'].flatMap((title) => underTitle(table, title));

test.each([
  [1, [1, 1, 0]],
  [2, [2, 0, 0]],
  [3, [3, 0, 1]],
])('without a status column %i approved amounts are as many as the list names', (approved, figures) => {
  const rows = [1, 2, 3, 4].map((row) => reviewed(withoutStatus(row, row <= approved ? '50' : undefined)));
  const batch = batchOf(rows, { support: [green()] });
  const table = supportTable(batch);
  expect(shown(table)).toEqual(figures);
  expect(underTitle(supportedTable(batch), '项目名称')).toHaveLength(approved);
  expect(table.notes.join()).toContain('已填核定补助金额的按拟支持计');
  const told = `按已填核定补助金额认作“拟支持”的 ${approved} 项，其表中没有审批状态列或该列未确认`;
  expect(supportedDoubts(batch.filings, guide)).toContain(told);
});

test('a combined filing counts once, and for its group too', () => {
  const group = guide.groups.find(({ members, support }) => support && members.length > 1);
  const category = group?.members.find((id) => guide.categories.some((each) => each.id === id));
  const [lead, member] = [withoutStatus(1, '60'), withoutStatus(2, '60')].map((row) => ({
    ...row,
    category: category ?? null,
  }));
  const rows = lead && member ? combined(lead, member) : [];
  const batch = batchOf(rows, { support: [green({ category: group?.id ?? '' })] });
  expect(shown(supportTable(batch))).toEqual([1, 1, 0]);
});

test('where nothing tells, nothing is concluded, and a status is counted as the review has it', () => {
  const untold = supportTable(batchOf([reviewed(withoutStatus(1))], { support: [green()] }));
  expect(shown(untold)).toEqual([null, null, null]);
  expect(untold.notes.join()).toContain('拟支持情况不明');
  const rows = [said(1, { status: '拟支持' }), said(2, { status: '不予支持', approved: '50' })];
  const batch = batchOf(
    rows.map((row) => reviewed(row)),
    { support: [green({ recommended: 1 })] },
  );
  const told = supportTable(batch);
  expect(shown(told)).toEqual([1, 1, 0]);
  expect(told.notes.join()).not.toContain('核定补助金额');
});
