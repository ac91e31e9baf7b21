import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { isForCity } from '../../src/report/cityWording';
import { basisOf, joinedFindings, suggestionFor } from '../../src/report/suggestion';
import { findingCodes } from '../../src/review/codes';
import { application, finding } from './reviewFixtures';

const guide = loadGuide(policyFolder('2021'));

test('the data advise on codes that there are', () => {
  const known = new Set<string>([...findingCodes, ...guide.routine.map(({ id }) => id)]);
  const named = [...Object.keys(guide.handling?.codes ?? {}), ...(guide.handling?.reviewerCodes ?? [])];
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((code) => !known.has(code))).toEqual([]);
});

test.each([
  ['violation', 'below-floor', '不予受理'],
  ['violation', 'requested-above-cap', '补齐补正'],
  ['violation', 'requested-above-share', '补齐补正'],
  ['violation', 'limit-exceeded', '请核实'],
  ['confirm', 'city-unknown', '补齐补正'],
  ['confirm', 'category-unmatched', '补齐补正'],
  ['confirm', 'to-confirm', '请核实'],
  ['warning', 'duplicate-project', '请核实'],
  ['unreadable', 'unreadable-cell', '补齐补正'],
  ['info', 'limit-exceeded', null],
  ['priority', 'priority', null],
] as const)('%s %s: %s', (severity, code, suggestion) => {
  expect(suggestionFor({ severity, code }, guide)).toBe(suggestion);
});

test('findings that say the same of the same cells are one, with all their clauses', () => {
  const cells = [{ row: 4, column: 7 }];
  const same = { cells, message: '“项目总投资（万元）”未填写，待补' };
  const joined = joinedFindings(
    [
      finding({ ...same, clause: '一（一）1（2）' }),
      finding({ ...same, clause: '一（一）1（3）' }),
      finding({ ...same, clause: '一（一）1（3）' }),
      finding({ ...same, cells: [{ row: 4, column: 8 }] }),
    ],
    guide,
  );
  expect(joined.map(({ basis }) => basis)).toEqual(['一（一）1（2）、一（一）1（3）', '一（一）1（2）']);
});

test.each([
  [{ clause: '一（一）1（2）' }, '一（一）1（2）'],
  [{ clause: null, rules: ['HFR-1.5', 'HCM-1.5'] }, '一（一）1（5）'],
  [{ clause: null, rules: ['DCM-PROC.a', 'DCM-PROC.b'] }, '三（四）2（3）'],
  [
    { clause: null, rules: ['HCM-1.1a', 'HCM-1.2a', 'HCM-1.5', 'GRN-1.1'] },
    '一（一）1（1）、一（一）1（2）、一（一）1（5）等 4 条',
  ],
  [{ clause: null, origin: 'routine', rules: [] }, '常规检查'],
  [{ clause: null, origin: 'data', rules: ['HCM-1.2a'] }, '填报数据'],
] as const)('the basis of %j is %s', (part, basis) => {
  expect(basisOf(finding(part), guide)).toBe(basis);
});

test('a blank 人工确认结论 is the reviewer’s to fill in; a 否 there is the city’s to answer', () => {
  const row = application(4, { confirmed: { state: 'empty' }, totalInvestment: { state: 'empty' } });
  const [confirmed, investment] = [...row.cells.values()].map(({ at }) => at);
  if (!confirmed || !investment) throw new Error('no cells');
  const of = (part: Parameters<typeof finding>[0]): boolean => isForCity(finding(part), row, guide);
  expect(of({ severity: 'confirm', cells: [confirmed] })).toBe(false);
  expect(of({ severity: 'violation', cells: [confirmed] })).toBe(true);
  expect(of({ severity: 'confirm', cells: [confirmed, investment] })).toBe(true);
  expect(of({ severity: 'confirm', cells: [], lacks: ['confirmed'] })).toBe(false);
  expect(of({ severity: 'confirm', cells: [], lacks: ['confirmed', 'totalInvestment'] })).toBe(true);
});
