import fc from 'fast-check';
import type { SameApplication } from '../../../src/guide/guide';
import type { ComparedRow } from '../../../src/review/comparison/comparedRow';
import { comparedRows } from '../../../src/review/comparison/comparedRow';
import { matchRows, type RowMatching } from '../../../src/review/comparison/matchRows';
import { exampleApplication } from '../../../src/review/exampleRow';
import { reviewBatch } from '../../../src/review/reviewBatch';
import { noOptions, policy, readingOf } from '../batch';

const same: SameApplication = {
  projectCode: 'projectCode',
  creditCode: 'creditCode',
  project: 'projectName',
  applicant: 'applicant',
  sameWords: { 有限责任公司: '有限公司' },
  nearOfOne: '0.5',
  nearOfTwo: '0.85',
  shortest: 8,
  sameCells: 6,
  sameAmounts: ['totalInvestment', 'requestedSubsidy'],
  sharedByShare: '0.9',
  sharedByRows: 5,
};

function ended<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

type Cells = Readonly<Record<string, string>>;

function rows(batch: readonly Cells[]): ComparedRow[] {
  const applications = batch.map((cells, row) => exampleApplication(policy, 'green-upgrade', cells, row));
  return ended(comparedRows(reviewBatch([readingOf(applications)], policy, noOptions).applications, same));
}

function match(earlier: readonly Cells[], later: readonly Cells[]): RowMatching {
  return ended(matchRows(rows(earlier), rows(later), same));
}

const named = (applicant: string, projectName: string, more: Cells = {}): Cells => ({
  applicant,
  projectName,
  ...more,
});

test.each<[string, Cells, Cells, string | null]>([
  [
    '投资项目代码 before all names',
    named('甲公司', '余热利用改造', { projectCode: '2101-320500-89-02-123456' }),
    named('乙公司', '节水改造', { projectCode: '210132050089 02123456' }),
    'project-code',
  ],
  [
    'credit code and project name, the applicant renamed',
    named('甲公司', '余热利用改造', { creditCode: '91320500MA00000124' }),
    named('甲集团', '余热利用改造', { creditCode: '91320500MA00000124' }),
    'credit-code',
  ],
  [
    'names, whatever their brackets',
    named('甲（苏州）有限责任公司', '余热 利用改造'),
    named('甲(苏州)有限公司', '余热利用改造'),
    'names',
  ],
  [
    'likeness within one applicant',
    named('甲公司', '余热利用改造'),
    named('甲公司', '余热利用技术改造'),
    'likeness',
  ],
  [
    'nothing where one applicant files something else',
    named('甲公司', '余热利用改造'),
    named('甲公司', '屋顶光伏'),
    null,
  ],
  [
    'nothing between short names of two applicants',
    named('甲公司', '节能改造'),
    named('乙公司', '节能改造'),
    null,
  ],
  [
    'nothing between two stages',
    named('甲公司', '余热利用改造一期'),
    named('甲公司', '余热利用改造二期'),
    null,
  ],
  [
    'likeness of long names of two applicants',
    named('甲公司', '水泥窑余热梯级利用改造'),
    named('乙公司', '水泥窑余热梯级利用改造'),
    'likeness',
  ],
])('matches by %s', (_, earlier, later, by) => {
  const { matched, withdrawn, added } = match([earlier], [later]);
  expect(matched.map((pair) => pair.by)).toEqual(by === null ? [] : [by]);
  expect(matched.every(({ likeness }) => (likeness !== null) === (by === 'likeness'))).toBe(true);
  expect([withdrawn.length, added.length]).toEqual(by === null ? [1, 1] : [0, 0]);
});

const cells = fc.record(
  {
    applicant: fc.constantFrom('甲公司', '乙公司', '丙公司'),
    projectName: fc.constantFrom('余热利用改造', '余热利用技术改造', '屋顶光伏电站建设项目', '节水改造'),
    projectCode: fc.constantFrom('2101-320500-89-02-123456', '2101-320500-89-02-123457'),
    totalInvestment: fc.constantFrom('3000', '4000'),
  },
  { requiredKeys: [] },
);
const batches = fc.array(cells, { maxLength: 12 });

const whole: Cells = {
  creditCode: '91320500MA00000124',
  totalInvestment: '3120',
  investedBy202103: '900',
  startDate: '2021-01',
  endDate: '2022-12',
  energySaved: '1200',
  requestedSubsidy: '200',
  greenProjectType: '节能',
  city: '苏州市',
  county: '昆山市',
};
/** Columns that nobody has filled in. */
const blanks: Cells = { waterSaved: '', approvedSubsidy: '', approvalStatus: '' };

test.each<[string, Cells, string | null]>([
  ['all else the same', whole, '统一社会信用代码相同，项目名称不同，其余内容相近'],
  ['one figure otherwise', { ...whole, requestedSubsidy: '250' }, '其余内容相近'],
  ['figures of its own', { ...whole, totalInvestment: '5200', investedBy202103: '1800' }, null],
  [
    'figures of its own, most columns blank',
    { ...whole, totalInvestment: '5200', energySaved: '1800' },
    null,
  ],
])('a project with another name altogether and %s', (_, more, likeness) => {
  const { matched, withdrawn, added } = match(
    [named('甲公司', '空压机余热回收', { ...whole, ...blanks })],
    [named('甲公司', '厂房照明更新', { ...more, ...blanks })],
  );
  expect(matched.map((pair) => pair.likeness)).toEqual(
    likeness === null ? [] : [expect.stringContaining(likeness)],
  );
  expect([withdrawn.length, added.length]).toEqual(likeness === null ? [1, 1] : [0, 0]);
});

test('a batch is matched with itself row by row, in whatever order', () => {
  fc.assert(
    fc.property(
      batches.chain((batch) =>
        fc.tuple(fc.constant(batch), fc.shuffledSubarray(batch, { minLength: batch.length })),
      ),
      ([batch, shuffled]) => {
        const { matched, withdrawn, added } = match(batch, shuffled);
        expect([withdrawn, added]).toEqual([[], []]);
        expect(matched.every(({ earlier, later }) => earlier.content === later.content)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('every row of either batch is accounted for once, and the order of rows decides nothing', () => {
  const said = ({ matched, withdrawn, added }: RowMatching): string[][] => [
    matched.map(({ earlier, later, by }) => `${earlier.content}→${later.content} ${by}`).sort(),
    withdrawn.map(({ content }) => content).sort(),
    added.map(({ content }) => content).sort(),
  ];
  fc.assert(
    fc.property(batches, batches, (earlier, later) => {
      const matching = match(earlier, later);
      expect(matching.matched.length + matching.withdrawn.length).toBe(earlier.length);
      expect(matching.matched.length + matching.added.length).toBe(later.length);
      expect(said(match([...earlier].reverse(), [...later].reverse()))).toEqual(said(matching));
    }),
    { numRuns: 60 },
  );
});
