import { supportedDoubts } from '../../../src/report/meeting/supportedDoubts';
import { publishedTable, supportedTable } from '../../../src/report/meeting/supportedSheets';
import { meetingSheet } from '../../../src/report/meeting/meetingTable';
import { subsidy } from '../reviewFixtures';
import { drained } from '../drained';
import { batchOf, combined, guide, reviewed, said, underTitle } from './meetingFixtures';

const marked = '拟支持';
const failing = reviewed(said(1, { status: marked, approved: '0' }), { verdict: '不符合' });
const generous = reviewed(said(2, { status: marked, approved: '500' }));
const unsaid = reviewed(said(3, { status: marked }), { verdict: '待核实' });
const forgotten = reviewed(said(4, { approved: '300' }));
const lead = {
  ...said(5, { applicant: '合并公司', project: '并购三', status: '不予支持' }),
  city: '无锡市',
};
const member = {
  ...said(6, { applicant: '合并公司', project: '并购四', status: marked, approved: '60' }),
  city: '南京市',
};

test('拟支持项目名单 lists what is marked, each with what the review says of it', () => {
  const table = supportedTable(batchOf([failing, generous, unsaid, forgotten]));
  expect(underTitle(table, '项目名称')).toEqual(['项目1', '项目2', '项目3']);
  expect(underTitle(table, '审核结论')).toEqual(['不符合', '符合', '待核实']);
  const notes = table.notes.join('；');
  expect(notes).toContain('标为“拟支持”的 3 项中，审核结论为不符合 1 项、待核实 1 项');
  expect(notes).toContain('核定补助超过测算补助的 1 项');
  expect(notes).toContain('已填核定补助金额而审批状态未标“拟支持”的 1 项，未列入名单');
  expect(notes).toContain('1 项未填核定补助金额，以“-”表示');
  expect(notes).toContain('测算补助合计含审核结论为不符合的 1 项，计 80.00 万元');
  expect(notes).not.toContain('首次拨付');
});

test('公示名单 says nothing of verdicts, and an amount of nought is told from none', () => {
  const batch = batchOf([failing, generous, unsaid, forgotten]);
  const table = publishedTable(batch);
  expect(table.columns.map(({ title }) => title)).toEqual(['序号', '项目承担单位', '项目名称', '金额']);
  expect(table.notes.join()).not.toMatch(/审核结论|未列入/);
  const sheet = drained(meetingSheet(table, '公示名单', guide, batch.layout));
  const rows = sheet.contents.slice(4, 8).map((row) => row[3]);
  expect(rows).toEqual([0, 500, '-', { formula: 'SUM(D5:D7)', value: 500 }]);
  const format = sheet.styles.find(({ areas }) => areas.some(({ row, column }) => row === 4 && column === 3));
  expect(format?.style.numberFormat?.split(';')[2]).toBe('0.00_ ');
});

test('without any amount stated the total is a dash, not a nought', () => {
  const batch = batchOf([unsaid]);
  const sheet = drained(meetingSheet(publishedTable(batch), '公示名单', guide, batch.layout));
  const total = sheet.styles.find(({ areas }) => areas.some(({ row, column }) => row === 5 && column === 3));
  expect(total?.style.numberFormat?.split(';')[2]).toBe('"-"_ ');
});

test('of a combined filing only the marked rows are named, in their own city', () => {
  const batch = batchOf([...combined(lead, member), generous]);
  expect(underTitle(publishedTable(batch), '项目名称')).toEqual(['并购四', '项目2']);
  const table = supportedTable(batch);
  expect(underTitle(table, '设区市')).toEqual(['南京市', '苏州市']);
  expect(underTitle(table, '核定补助').map(String)).toEqual(['60', '500']);
  expect(table.notes.join()).toContain('合并申报中只有部分项目标为“拟支持”的 1 项');
  expect(table.notes.join()).toContain('申请补助、测算补助为整组数');
});

test('each city begins a page where that is asked for', () => {
  const table = supportedTable(batchOf([...combined(lead, member), generous, failing], {}, true));
  expect(table.blocks[0]?.rows.map(({ startsPage }) => startsPage)).toEqual([false, true, false]);
});

test('nothing is said where nothing speaks against the marks', () => {
  const sound = reviewed(said(1, { status: marked, approved: '80' }));
  const refused = reviewed(said(2, { status: '不予支持', approved: '0' }), { verdict: '不符合' });
  expect(supportedDoubts(batchOf([sound, refused]).filings, guide)).toEqual([]);
});

test('an approved amount is not held against a ceiling that cannot be told', () => {
  const open = reviewed(said(1, { status: marked, approved: '500' }), {
    subsidy: subsidy({ eligible: null, first: null, final: null, excess: null }),
  });
  expect(supportedDoubts(batchOf([open]).filings, guide)).toEqual([]);
});

test('a name that is to be read in public has no line breaks and nothing that turns its direction', () => {
  const odd = reviewed(said(1, { status: marked, applicant: '\u202e反向\n公司', project: 'A\tB' }));
  const table = publishedTable(batchOf([odd]));
  expect(underTitle(table, '项目承担单位')).toEqual(['反向公司']);
  expect(underTitle(table, '项目名称')).toEqual(['A B']);
});
