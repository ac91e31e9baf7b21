import type { Review } from '../../src/review/review';
import {
  citiesOf,
  listLines,
  NO_FILTER,
  verdictCounts,
  type ListLine,
} from '../../src/taskpane/review/listLines';
import { guide, reviewedSample } from './reviewedSample';

let suzhou: Review;
let province: Review;
beforeAll(async () => {
  suzhou = (await reviewedSample('suzhou-2021.xlsx')).review;
  province = (await reviewedSample('province-2021.xlsx')).review;
});

const kinds = (lines: readonly ListLine[]): Set<string> => new Set(lines.map(({ kind }) => kind));
const findingsIn = (review: Review): number =>
  review.findings.length +
  review.sheets.reduce((count, { findings }) => count + findings.length, 0) +
  review.applications.reduce((count, { findings }) => count + findings.length, 0);

test('without a filter every application and every finding has its line, the batch first and the sheets last', () => {
  const lines = listLines(suzhou, guide, NO_FILTER);
  expect(lines.filter(({ kind }) => kind === 'application')).toHaveLength(suzhou.applications.length);
  const folds = lines.flatMap((line) => (line.kind === 'confirms' ? [line] : []));
  const folded = folds.reduce((sum, { count }) => sum + count, 0);
  expect(lines.filter((line) => 'finding' in line)).toHaveLength(findingsIn(suzhou) - folded);
  expect(lines[0]?.kind).toBe('batch');
  expect(lines.at(-1)?.kind).toBe('sheet');
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});

test('a verdict shows its applications only', () => {
  const lines = listLines(suzhou, guide, { ...NO_FILTER, verdict: '存疑' });
  const shown = lines.flatMap((line) => (line.kind === 'application' ? [line.entry.verdict] : []));
  expect(shown).toHaveLength(verdictCounts(suzhou).存疑);
  expect(new Set(shown)).toEqual(new Set(['存疑']));
  expect(kinds(lines)).toEqual(new Set(['application', 'finding']));
});

test('a severity leaves out applications that have no such finding', () => {
  const lines = listLines(suzhou, guide, { ...NO_FILTER, severity: 'violation' });
  const findings = lines.flatMap((line) => ('finding' in line ? [line.finding.severity] : []));
  expect(new Set(findings)).toEqual(new Set(['violation']));
  for (const line of lines) {
    if (line.kind === 'application')
      expect(line.entry.findings.some(({ severity }) => severity === 'violation')).toBe(true);
  }
});

test('a city shows its applications, and unknown cities are a choice of their own', () => {
  const cities = citiesOf(province, guide);
  expect(cities.at(-1)).toBe('');
  expect(cities.slice(0, -1)).toEqual(expect.arrayContaining(['南通市', '宿迁市']));
  const lines = listLines(province, guide, { ...NO_FILTER, city: '南通市' });
  expect(
    new Set(lines.flatMap((line) => (line.kind === 'application' ? [line.entry.application.city] : []))),
  ).toEqual(new Set(['南通市']));
  const unknown = listLines(province, guide, { ...NO_FILTER, city: '' });
  expect(unknown.some(({ kind }) => kind === 'application')).toBe(true);
});

test('words find a project by its name and a finding by its text, in any order', () => {
  const byName = listLines(suzhou, guide, { ...NO_FILTER, text: '高速连接器' });
  expect(byName.filter(({ kind }) => kind === 'application')).toHaveLength(1);
  const byText = listLines(suzhou, guide, { ...NO_FILTER, text: '10,000 低于' });
  expect(byText.length).toBeGreaterThan(0);
  for (const line of byText) if ('finding' in line) expect(line.finding.message).toMatch(/低于/);
  expect(listLines(suzhou, guide, { ...NO_FILTER, text: '没有这样的词' })).toEqual([]);
});

test('what only a person can settle stands behind one line an application until it is unfolded or looked for', () => {
  const asking = province.applications.find(({ findings }) =>
    findings.some(({ severity }) => severity === 'confirm'),
  );
  if (!asking) throw new Error('no application asks anything');
  const twice = { ...asking, findings: asking.findings.flatMap((finding) => [finding, { ...finding }]) };
  const batch = {
    ...province,
    applications: province.applications.map((entry) => (entry === asking ? twice : entry)),
  };
  const folded = listLines(batch, guide, NO_FILTER);
  const folds = folded.flatMap((line) => (line.kind === 'confirms' ? [line] : []));
  expect(folds.map(({ entry, count }) => [entry, count])).toEqual([[twice, 2]]);
  const [fold] = folds;
  if (!fold) throw new Error('nothing is folded');
  const unfolded = listLines(batch, guide, NO_FILTER, new Set([fold.key]));
  const at = unfolded.findIndex(({ key }) => key === fold.key);
  const below = unfolded.slice(at + 1, at + 1 + fold.count);
  expect(below.map((line) => 'finding' in line && line.finding.severity)).toEqual(below.map(() => 'confirm'));
  expect(unfolded).toHaveLength(folded.length + fold.count);
  const sought = listLines(batch, guide, { ...NO_FILTER, severity: 'confirm' });
  expect(kinds(sought)).not.toContain('confirms');
});

test('the counts are those of the verdicts', () => {
  const counts = verdictCounts(suzhou);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(suzhou.applications.length);
  expect(counts.不符合).toBe(suzhou.applications.filter(({ verdict }) => verdict === '不符合').length);
});

test('routine checks are found by where they come from, of rows and of whole sheets', () => {
  const lines = listLines(suzhou, guide, { ...NO_FILTER, origin: 'routine' });
  const findings = lines.flatMap((line) => ('finding' in line ? [line.finding] : []));
  expect(new Set(findings.map(({ origin }) => origin))).toEqual(new Set(['routine']));
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['totals', 'duplicate-applicant']));
  expect(lines[0]).toMatchObject({ kind: 'sheet', sheet: '高端化' });
  const words = listLines(suzhou, guide, { ...NO_FILTER, text: '常规检查' });
  expect(words.flatMap((line) => ('finding' in line ? [line.finding] : []))).toEqual(findings);
});
