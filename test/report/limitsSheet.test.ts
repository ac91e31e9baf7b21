import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { limitsSheet } from '../../src/report/limitsSheet';
import { applicationReview, review } from './reviewFixtures';

const guide = loadGuide(policyFolder('2021'));
const category = 'high-end-chain-modernization';
const limits = [
  ...guide.divisions.map(({ name }) => ({
    category,
    city: name,
    limit: 4,
    filed: name === '苏州市' ? 5 : 0,
    over: name === '苏州市' ? 1 : 0,
  })),
  { category, city: null, limit: 4, filed: 2, over: 0 },
];
const support = [
  {
    category,
    limit: 30,
    filed: 62,
    recommended: null,
    recommendedByApproved: 0,
    approvedUnmarked: 0,
    over: 0,
  },
];
const sheet = limitsSheet(review([], { limits, support }), guide, '限报使用情况');

test('lists the cities in the order of their division codes, then the unknown, then the total', () => {
  const names = sheet.contents.slice(5).map(([first]) => first);
  expect(names.slice(0, 15)).toEqual([
    ...[
      '南京市',
      '无锡市',
      '徐州市',
      '常州市',
      '苏州市',
      '南通市',
      '连云港市',
      '淮安市',
      '盐城市',
      '扬州市',
      '镇江市',
      '泰州市',
      '宿迁市',
    ],
    '设区市不明',
    '合计',
  ]);
  expect(names[15]).toContain('按行政区划排列');
});

/** What a cell shows: of a formula its result; a nought is shown as "-" by its number format. */
const shown = (content: unknown): unknown =>
  content !== null && typeof content === 'object' && 'value' in content ? content.value : content;

test('gives filed, limit, left and over; nothing is a dash', () => {
  const line = (name: string) =>
    sheet.contents
      .find(([first]) => first === name)
      ?.slice(1, 5)
      .map(shown);
  expect(line('苏州市')).toEqual([5, 4, 0, 1]);
  expect(line('南京市')).toEqual([0, 4, 4, 0]);
  expect(line('设区市不明')).toEqual([2, '-', '-', '-']);
  expect(line('合计')).toEqual([7, 52, 48, 1]);
  const counts = sheet.styles.filter(({ style }) => style.numberFormat?.endsWith('"-"'));
  expect(counts.flatMap(({ areas }) => areas).some(({ row, column }) => row === 5 && column === 1)).toBe(
    true,
  );
});

test('sums up by live formulas, which may stand first, and says who made it', () => {
  const layout = { total: 'first', preparedBy: '省工信厅', preparedOn: '2021年6月' } as const;
  const { contents } = limitsSheet(review([], { limits, support }), guide, '限报使用情况', layout);
  expect(contents[5]?.slice(0, 2)).toEqual(['合计', { formula: 'SUM(B7:B20)', value: 7 }]);
  expect(contents.at(-1)?.filter((content) => content !== null)).toEqual([
    '制表单位：省工信厅',
    '制表时间：2021年6月',
  ]);
});

test('of a city’s own batch lists that city alone', () => {
  const { contents } = limitsSheet(review([applicationReview(5)], { limits }), guide, '限报使用情况');
  const names = contents.slice(5).map(([first]) => first);
  expect(names.slice(0, 3)).toEqual(['苏州市', '设区市不明', '合计']);
});

test('marks what is over, and sets the support numbers below', () => {
  const marked = sheet.styles.filter(({ style }) => style.fill !== undefined).flatMap(({ areas }) => areas);
  const suzhou = sheet.contents.findIndex(([first]) => first === '苏州市');
  expect(marked.filter(({ row }) => row === suzhou).map(({ column }) => column)).toEqual([1, 4]);
  expect(sheet.contents.some((line) => line.includes(30) && line.includes(62) && line.includes(32))).toBe(
    true,
  );
});

test('prints across A4, no page fuller than it can be, the support numbers with their headings on each', () => {
  const many = guide.categories.slice(0, 30).map(({ id }) => ({
    category: id,
    limit: 30,
    filed: 2,
    recommended: null,
    recommendedByApproved: 0,
    approvedUnmarked: 0,
    over: 0,
  }));
  const three = [category, 'high-end-foundation-reengineering', 'high-end-upgrade'].flatMap((id) =>
    limits.map((use) => ({ ...use, category: id })),
  );
  const whole = review([], { limits: three, support: many });
  const {
    print,
    pageBreaks = [],
    contents,
    rowHeights,
    columnWidths,
  } = limitsSheet(whole, guide, '限报使用情况');
  expect(print).toMatchObject({ paper: 'A4', orientation: 'landscape' });
  expect(pageBreaks.map((row) => contents[row]?.[0])).toEqual(['支持数量：项目类别', '支持数量：项目类别']);
  // A sheet wider than its page is printed smaller; 7 pixels a character, 5 a column, at 96 dpi.
  const width = columnWidths.reduce((sum, each) => sum + each * 7 + 5, 0) * 0.75;
  const scale = Math.min(1, (842 - 2 * 0.6 * 72) / width);
  const ends = [...pageBreaks, contents.length];
  ends.forEach((end, page) => {
    const heights = rowHeights.slice(pageBreaks[page - 1] ?? 0, end).map(({ height }) => height);
    const tall = heights.reduce((sum, height) => sum + height, 0) * scale;
    expect(tall).toBeLessThan(595 - 2 * 0.65 * 72);
  });
});

test('leaves the support numbers out where they have a sheet of their own', () => {
  const layout = { total: 'last', preparedBy: '', preparedOn: '', limitsOnly: true } as const;
  const alone = limitsSheet(review([], { limits, support }), guide, '限报使用情况', layout);
  expect(JSON.stringify(alone.contents)).not.toContain('支持数量');
  expect(alone.print.titleRows).toEqual({ first: 2, last: 4 });
});
