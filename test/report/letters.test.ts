import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import type { Application } from '../../src/intake/application';
import { cityLetters, type CityLetter } from '../../src/report/cityLetters';
import { citiesInOrder } from '../../src/report/cityOrder';
import { filingFigures } from '../../src/report/meeting/filingFigures';
import { letterName, letterSheet } from '../../src/report/letterSheet';
import type { Finding } from '../../src/review/finding';
import type { ApplicationReview, Review } from '../../src/review/review';
import type { SheetDescription } from '../../src/workbook/edit';
import { mixedReview } from './meeting/mixedBatch';
import { drained } from './drained';

const guide = loadGuide(policyFolder('2021'));
const review = mixedReview(guide, 1200);
const said = cityLetters(review, guide);
const layout = { preparedBy: '省工信厅', preparedOn: '', answerBy: '' };
const wrong = new Set(['violation', 'warning', 'unreadable', 'confirm']);

/** What of a row is wrong, but for what columns of the reviewer's leave open. */
function problemsOf({ application, findings }: ApplicationReview): Finding[] {
  const reviewers = ['confirmed', 'approvedSubsidy', 'approvalStatus', 'firstPayment', 'acceptanceResult'];
  const cells = reviewers.flatMap((field) => application.cells.get(field)?.at ?? []);
  const opens = ({ severity }: Finding): boolean => severity === 'confirm' || severity === 'unreadable';
  const isReviewers = (finding: Finding): boolean =>
    opens(finding) &&
    finding.cells.length > 0 &&
    finding.cells.every((cell) => cells.some((at) => at.row === cell.row && at.column === cell.column));
  return findings.filter((finding) => wrong.has(finding.severity) && !isReviewers(finding));
}

/** The messages, those of the same cells once, as the city may read them. */
function messagesOf(findings: readonly Finding[]): string[] {
  const byCells = new Map(findings.map((each) => [JSON.stringify([each.cells, each.message]), each]));
  return [...byCells.values()].map(({ message, forCity }) => withoutRows(forCity ?? message));
}

/** The rows of a combined filing, which a city is told of only as far as they are its own. */
const withoutRows = (text: string): string => text.replace(/（第 [\d、]+ 行[^）]*）/g, '');

function letterTo(letters: readonly CityLetter[], city: string): CityLetter {
  const letter = letters.find((each) => each.city === city);
  if (!letter) throw new Error(`no letter to ${city}`);
  return letter;
}

const sheetTo = (letter: CityLetter, alone = false): SheetDescription =>
  drained(letterSheet(letter, guide, layout, letterName(letter.city), alone));

/** The rows of one city, each changed. */
function withRows(of: Review, change: (entry: ApplicationReview) => ApplicationReview): Review {
  return { ...of, applications: of.applications.map(change) };
}

function recommendedBy(entry: ApplicationReview, text: string): ApplicationReview {
  const { application } = entry;
  const at = { row: application.row, column: 90 };
  const cell = { field: 'recommendingUnit', at, raw: text, reading: { state: 'text', value: text } } as const;
  const cells: Application['cells'] = new Map([...application.cells, [cell.field, cell]]);
  return { ...entry, application: { ...application, cells } };
}

test('each finding of a city that is no praise and no remark stands once in its letter, and in no other', () => {
  expect(said.letters.map(({ city }) => city)).toEqual(citiesInOrder(guide));
  for (const letter of said.letters) {
    const rows = review.applications.filter(({ application }) => application.city === letter.city);
    const expected = rows.flatMap((row) => messagesOf(problemsOf(row)));
    const limits = review.findings
      .filter(({ code, message }) => code === 'limit-exceeded' && message.startsWith(letter.city))
      .map(({ message }) => message);
    const lines = sheetTo(letter).contents.filter(([number]) => typeof number === 'number');
    expect(lines.map((line) => withoutRows(String(line[3]))).sort()).toEqual([...limits, ...expected].sort());
    expect(lines.map(([number]) => number)).toEqual(lines.map((_, index) => index + 1));
  }
});

test('of other cities a letter says nothing: neither unit nor row, also where filings are combined', () => {
  const combined = review.applications.filter(({ subsidy }) => subsidy?.group === '1');
  expect(new Set(combined.map(({ application }) => application.city)).size).toBeGreaterThan(2);
  let told = 0;
  for (const letter of said.letters) {
    const rows = combined.filter(({ application }) => application.city === letter.city);
    const own = rows.map(({ application }) => String(application.row + 1));
    const words = sheetTo(letter).contents.flat().map(String);
    const [lead] = combined;
    for (const text of words.filter((each) => each.includes('合并计算组“1”（'))) {
      told += 1;
      expect(lead?.application.city).toBe(letter.city);
      expect(text).toContain(`（第 ${own.join('、')} 行、另一设区市申报的项目`);
    }
    const others = guide.divisions
      .filter(({ name }) => name !== letter.city)
      .map(({ short }) => `=${short}第`);
    expect(others.filter((name) => words.some((text) => text.includes(name)))).toEqual([]);
  }
  expect(told).toBeGreaterThan(0);
});

test('the filings of the letters are those of the batch: a combined one counts once, under its first row’s city', () => {
  const filings = filingFigures(review, guide).filter(({ city }) => city !== null);
  expect(said.letters.reduce((sum, { filed }) => sum + filed, 0)).toBe(filings.length);
  const lead = filings.find(({ rows }) => rows.length > 1);
  const others = said.letters.filter(({ filedWithOthers }) => filedWithOthers > 0);
  expect(others.map(({ city }) => city)).not.toContain(lead?.city);
  const [other] = others;
  if (!other) throw new Error('no city files with others');
  expect(String(sheetTo(other).contents[3]?.[0])).toContain(
    `申报 ${other.filed} 项（另有 1 项与其他设区市申报的项目合并申报，不计在内）`,
  );
});

test('the batch is one that can tell: limits are exceeded, rows belong to nowhere', () => {
  expect(review.findings.filter(({ code }) => code === 'limit-exceeded').length).toBeGreaterThan(0);
  const nowhere = review.applications.filter(
    (row) => row.application.city === null && problemsOf(row).length > 0,
  );
  expect(nowhere.length).toBeGreaterThan(0);
  expect(said.unplaced).toBe(nowhere.length);
});

test('the prose counts what the table lists and what the city filed', () => {
  const letter = letterTo(said.letters, '苏州市');
  const rows = review.applications.filter(({ application }) => application.city === '苏州市');
  const failing = rows.filter(({ verdict }) => verdict === '不符合').length;
  const prose = String(sheetTo(letter).contents[3]?.[0]);
  expect(prose).toContain(`不符合 ${failing} 项。`);
  const counts = [...prose.matchAll(/(不予受理|补齐补正|请核实) (\d+) 条/g)].map(([, , count]) =>
    Number(count),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(letter.problems.length);
  expect(prose).toContain(`${letter.problems.length} 条问题`);
  expect(prose).toContain(`申报 ${letter.filed} 项`);
});

test('a city of which nothing is to be said is named and gets no letter', () => {
  const fine = withRows(review, (entry) =>
    entry.application.city === '无锡市' ? { ...entry, findings: [] } : entry,
  );
  const { letters, without } = cityLetters({ ...fine, findings: [] }, guide);
  expect(without).toEqual(['无锡市']);
  expect(letters.map(({ city }) => city)).not.toContain('无锡市');
});

test('a city that has filed nothing is not named', () => {
  const others = review.applications.filter(({ application }) => application.city !== '无锡市');
  const { letters, without } = cityLetters({ ...review, applications: others }, guide);
  expect([...without, ...letters.map(({ city }) => city)]).not.toContain('无锡市');
});

test.each([
  ['the office that most rows name', ['苏州市工信局', '苏州市工业和信息化局'], '苏州市工业和信息化局'],
  ['never a county of the city', ['昆山市工业和信息化局', '昆山市工业和信息化局'], '苏州市'],
  ['never another city', ['无锡市工业和信息化局'], '苏州市'],
  ['the city where no row names an office', [''], '苏州市'],
  ['without line breaks', ['苏州市\n工业和信息化局'], '苏州市工业和信息化局'],
])('the letter is addressed to %s', (_, offices, expected) => {
  let row = 0;
  const named = withRows(review, (entry) => {
    if (entry.application.city !== '苏州市') return entry;
    row += 1;
    return recommendedBy(entry, offices[Math.min(row, offices.length) - 1] ?? '');
  });
  const letter = letterTo(cityLetters(named, guide).letters, '苏州市');
  expect(letter.addressee).toBe(expected);
  expect(sheetTo(letter).contents[2]?.[0]).toBe(`${expected}：`);
});

test('what is said of a sheet goes to a city only where all its rows are the city’s', () => {
  const [sheet] = review.sheets;
  const [finding] = review.applications.flatMap(({ findings }) => findings);
  if (!sheet || !finding) throw new Error('nothing to go by');
  const about = { ...finding, severity: 'confirm', message: '表中没有某列' } as const;
  const messagesTo = (rows: readonly ApplicationReview[], city: string): string[] => {
    const reading = { ...sheet.reading, applications: rows.map(({ application }) => application) };
    const of = { ...review, applications: rows, sheets: [{ ...sheet, reading, findings: [about] }] };
    return letterTo(cityLetters(of, guide).letters, city).problems.map((problem) => problem.finding.message);
  };
  const own = review.applications.filter(({ application }) => application.city === '苏州市');
  expect(messagesTo(own, '苏州市').at(-1)).toBe(about.message);
  expect(messagesTo(review.applications, '苏州市')).not.toContain(about.message);
});

test('the sheet is for paper: A4, its headings on each page, room for answers, who and when at the foot', () => {
  const sheet = sheetTo(letterTo(said.letters, '苏州市'));
  expect(sheet.name).toBe('反馈-苏州市');
  expect(sheet.print).toMatchObject({ paper: 'A4', titleRows: { first: 4, last: 4 }, firstPage: 1 });
  // Of several letters that are printed together nobody knows how many pages one has.
  expect(sheet.print.footer).toBe('第 &P 页');
  expect(sheetTo(letterTo(said.letters, '苏州市'), true).print).toMatchObject({
    footer: '第 &P 页，共 &N 页',
    firstPage: 1,
  });
  expect(sheet.contents[4]).toEqual(['序号', '单位', '项目', '问题', '依据条款', '处理建议', '反馈情况']);
  expect(sheet.contents[5]?.[6]).toBeNull();
  expect(sheet.contents.at(-1)).toEqual(expect.arrayContaining(['反馈单位：省工信厅', '反馈时间：']));
});

test('a letter says by when it is to be answered where somebody has said so', () => {
  const letter = letterTo(said.letters, '苏州市');
  const proseBy = (answerBy: string): string =>
    String(drained(letterSheet(letter, guide, { ...layout, answerBy }, '反馈', false)).contents[3]?.[0]);
  expect(proseBy('')).toMatch(/在“反馈情况”栏填写后报回。$/);
  expect(proseBy('2021年6月30日')).toMatch(/在“反馈情况”栏填写后，于 2021年6月30日 前报回。$/);
});
