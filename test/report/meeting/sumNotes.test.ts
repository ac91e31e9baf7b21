import { Decimal } from 'decimal.js';
import { applicationsTable } from '../../../src/report/meeting/applicationsSheet';
import { batchProse } from '../../../src/report/meeting/batchProse';
import { byCategoryTable } from '../../../src/report/meeting/byCategorySheet';
import { byCityTable } from '../../../src/report/meeting/byCitySheet';
import { calculationTable } from '../../../src/report/meeting/calculationSheet';
import { coverSheet } from '../../../src/report/meeting/coverSheet';
import { sumNotes } from '../../../src/report/meeting/sumNotes';
import { drained } from '../drained';
import { sheetReading, subsidy } from '../reviewFixtures';
import { batchOf, combined, guide, reviewed, said, underTitle } from './meetingFixtures';

const sound = reviewed(said(1, { investment: '2000' }));
const failing = reviewed(said(2, { investment: '900' }), { verdict: '不符合' });
const open = reviewed(said(3, { investment: '900' }), {
  subsidy: subsidy({ eligible: null, first: new Decimal(100), final: null, excess: null }),
});
const notesOf = (...applications: Parameters<typeof batchOf>[0]): string =>
  sumNotes(batchOf(applications).filings, guide).join('；');

test('sums of ceilings say what of them belongs to filings that do not comply', () => {
  const said =
    '测算补助、首次拨付合计含审核结论为不符合的 1 项，测算补助 80.00 万元、首次拨付 40.00 万元，仅供参考';
  expect(notesOf(sound, failing)).toContain(said);
  expect(notesOf(sound)).not.toContain('不符合');
  const batch = batchOf([sound, failing]);
  expect(byCityTable(batch).notes).toContain(said);
  expect(drained(calculationTable(batch)).notes).toContain(said);
  expect(batchProse(batch.filings, 0)).toContain(
    '按指南测算补助上限 160.00 万元，其中首次拨付 80.00 万元，以上测算含不符合的 1 项（测算补助上限 80.00 万元、首次拨付 40.00 万元）',
  );
});

test('a filing that does not comply and brings nothing is not counted among them', () => {
  const nothing = reviewed(said(4, {}), { verdict: '不符合', subsidy: null });
  expect(notesOf(sound, failing, nothing)).toContain('含审核结论为不符合的 1 项');
});

test('a first payment without a ceiling is no part of the ceilings', () => {
  expect(notesOf(sound, open)).toContain('首次拨付合计含测算补助未能得出的 1 项，按指南定额计 100.00 万元');
  const prose = batchProse(batchOf([sound, open]).filings, 0);
  expect(prose).toContain('首次拨付 140.00 万元（含测算补助未能得出的 1 项、100.00 万元）');
  expect(prose).not.toContain('其中首次拨付');
});

test('what is not told is counted by filings, a combined one once', () => {
  const [lead, member] = [said(1, {}), said(2, {})];
  expect(notesOf(...combined(lead, member), failing)).toContain('项目总投资未填报或无法识别的 1 项');
});

test('a category whose conditions ask for no total investment has not left it out', () => {
  const merger = reviewed({ ...said(1, {}), category: 'major-merger-acquisition' });
  const notes = notesOf(merger, sound);
  expect(notes).not.toContain('项目总投资未填报');
  expect(notes).toMatch(/1 项所属类别（[^（）]+）的支持条件不涉及项目总投资/);
});

test('a category without a formula is told from a ceiling that cannot be worked out', () => {
  const notes = notesOf(reviewed(said(1, { investment: '1' }), { subsidy: null }), open);
  expect(notes).toContain('测算补助未能得出的 1 项未计入相应合计');
  expect(notes).toContain('1 项所属类别指南未规定计算公式或类别未匹配，没有测算补助');
});

test('the cover parts the ceilings by verdict, with live sums, and warns of marks against the review', () => {
  const marked = reviewed(said(5, { status: '拟支持', approved: '80' }), { verdict: '不符合' });
  const { contents } = drained(coverSheet(batchOf([sound, marked]), [], '汇总封面'));
  const row = contents.findIndex(([first]) => first === '按审核结论');
  expect(contents[row]).toEqual(['按审核结论', '符合', '待核实', '存疑', '不符合', '合计']);
  expect(contents[row + 1]).toEqual([
    ...['测算补助', 80, 0, 0, 80],
    { formula: `SUM(B${row + 2}:E${row + 2})`, value: 160 },
  ]);
  expect(contents[row + 2]?.slice(0, 5)).toEqual(['首次拨付', 40, 0, 0, 40]);
  expect(contents.flat().join()).toContain('标为“拟支持”的 1 项中，审核结论为不符合 1 项');
});

test('the cover names what could not be read, and leaves out our own and empty sheets', () => {
  const skipped = (file: string, sheet: string, reason: string) => ({
    reading: sheetReading({ file, sheet, role: 'skipped', reason }),
    missing: [],
    findings: [],
  });
  const sheets = [
    { reading: sheetReading(), missing: [], findings: [] },
    skipped('坏.xlsx', '', '不是压缩包格式。'),
    skipped('批次.xlsx', '说明', '没有找到申报汇总表的表头，已跳过。'),
    skipped('批次.xlsx', '汇总封面', '本工具生成的工作表，不作为申报汇总表审核。'),
    skipped('批次.xlsx', '空', '工作表“空”是空表，已跳过。'),
  ];
  const batch = batchOf([sound], { sheets });
  expect(byCityTable(batch).notes.at(-1)).toBe('另有 1 个文件（坏.xlsx）未能读取，不在其中');
  const { contents } = drained(coverSheet(batch, [], '汇总封面'));
  const line = contents.find(([first]) => first === '未列入');
  expect(line?.[1]).toBe('文件 坏.xlsx 未能读取；工作表 批次.xlsx“说明” 未审核或未读全');
  expect(contents.flat().join()).toContain('共申报 1 项（另有 1 个文件未能读取，不在其中）');
});

test('digits under 0.01 that rounding drops are no cut of a ceiling, which alone is one', () => {
  const uncapped = (value: string, binding: 'rate' | 'cap') =>
    reviewed(said(1, {}), { subsidy: subsidy({ uncapped: new Decimal(value), binding }) });
  const table = drained(calculationTable(batchOf([uncapped('80.005', 'rate'), uncapped('95', 'cap')])));
  expect(underTitle(table, '封顶削减').map(String)).toEqual(['0', '15']);
  expect(underTitle(table, '起作用的上限')).toEqual(['比例', '最高额']);
});

test('of two instalments the ceiling of the first is what cuts the rate', () => {
  const category = guide.categories.find(({ subsidy: formula }) => formula?.kind === 'tranches')?.id ?? '';
  const amounts = { uncapped: new Decimal(1200), first: new Decimal(1000), eligible: new Decimal(2000) };
  const entry = reviewed({ ...said(1, {}), category }, { subsidy: subsidy({ ...amounts, binding: 'cap' }) });
  const table = drained(calculationTable(batchOf([entry])));
  expect(underTitle(table, '封顶削减').map(String)).toEqual(['200']);
  expect(underTitle(table, '起作用的上限')).toEqual(['首期最高额']);
});

test('each row of a combined filing says where its amounts stand, by the numbers of the table', () => {
  const [lead, member] = combined(said(4, {}), { ...said(5, {}), city: '南京市' });
  if (!lead || !member) throw new Error('no rows');
  const batch = batchOf([sound, lead, member]);
  const applications = drained(applicationsTable(batch));
  expect(underTitle(applications, '主要意见')).toEqual([
    '合并申报，金额列于序号 3',
    '',
    '与序号 1 合并申报，金额为合计',
  ]);
  const note = '合并申报的申请补助、测算补助等金额合计列在其中一行，其余各行以“-”表示';
  expect(applications.notes).toContain(note);
  const calculation = drained(calculationTable(batch));
  expect(underTitle(calculation, '测算过程')[0]).toMatch(/^①合并申报，金额列于序号 3\n②/);
  expect(calculation.notes).toContain(note);
  expect(drained(applicationsTable(batchOf([sound]))).notes).not.toContain(note);
});

test('that conditions are open which no verdict counts is told in the prose and below verdicts, by filings', () => {
  const batch = batchOf([{ ...sound, elsewhere: ['GRN-1.1', 'GRN-1.2a'] }, failing]);
  const prose = batchProse(batch.filings, 0);
  expect(prose).toContain('不符合 1 项，其中 1 项另有支持条件因缺列等须人工核实、未计入结论');
  const note = '1 项另有支持条件因缺列等须人工核实，未计入审核结论';
  expect(byCityTable(batch).notes).toContain(note);
  expect(byCategoryTable(batch).notes).toContain(note);
  expect(byCityTable(batchOf([failing])).notes.join()).not.toContain('须人工核实');
});
