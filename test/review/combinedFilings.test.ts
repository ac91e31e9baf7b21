import { exampleApplication } from '../../src/review/exampleRow';
import type { ApplicationReview } from '../../src/review/review';
import { reviewBatch } from '../../src/review/reviewBatch';
import { noOptions, policy, readingOf, reviewOf, type Given } from './batch';

const category = 'major-merger-acquisition';
const deal = (group: string, amount: string, rest: Given = {}): Given => ({
  combinedGroup: group,
  applicant: '甲公司',
  actualContribution: amount,
  cashContribution: amount,
  mergerDate: '2021-06-30',
  requestedSubsidy: '',
  ...rest,
});
const reviewed = (rows: readonly Given[]) => reviewOf(policy, rows, noOptions, category);

function amounts({ subsidy }: ApplicationReview) {
  return {
    group: subsidy?.group ?? null,
    base: subsidy?.base?.toFixed() ?? null,
    eligible: subsidy?.eligible?.toFixed() ?? null,
    first: subsidy?.first?.toFixed() ?? null,
    final: subsidy?.final?.toFixed() ?? null,
    requested: subsidy?.requested?.toFixed() ?? null,
    excess: subsidy?.excess?.toFixed() ?? null,
  };
}

function broken({ findings }: ApplicationReview): (string | null)[] {
  return findings.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule);
}

function filedAndRecommended(rows: readonly Given[]) {
  const { support } = reviewed(rows);
  return support.find((use) => use.category === category);
}

describe('combined filings (合并计算)', () => {
  it("stand in the group's sums on the first member's row", () => {
    const { applications } = reviewed([
      deal('1', '5000.01', { requestedSubsidy: '400' }),
      deal('1', '7000', { requestedSubsidy: '250' }),
    ]);
    expect(applications.map(amounts)).toEqual([
      {
        group: '1',
        base: '12000.01',
        eligible: '600',
        first: '300',
        final: '300',
        requested: '650',
        excess: '50',
      },
      { group: '1', base: '0', eligible: '0', first: '0', final: '0', requested: '0', excess: '0' },
    ]);
    expect(applications[1]?.subsidy?.steps()).toEqual(['已并入合并计算组“1”，金额合计列于原表第 5 行']);
    expect(applications.map(broken)).toEqual([['MNA-S1'], []]);
    expect(applications[0]?.findings[0]?.message).toContain('（第 5、6 行）申请补助金额合计 650 万元');
  });

  it('have one ceiling', () => {
    const { applications } = reviewed([
      deal('1', '40000', { requestedSubsidy: '2000' }),
      deal('1', '50000', { requestedSubsidy: '2000' }),
    ]);
    expect(applications.map(amounts).map(({ eligible }) => eligible)).toEqual(['3000', '0']);
    expect(applications.map(broken)).toEqual([['MNA-S2'], []]);
  });

  it('lose a member that does not exceed the threshold', () => {
    const { applications } = reviewed([deal('1', '5000'), deal('1', '7000')]);
    expect(applications.map(amounts).map(({ group, eligible }) => [group, eligible])).toEqual([
      [null, '250'],
      [null, '350'],
    ]);
    expect(applications.map(broken)).toEqual([['MNA-1.6b'], []]);
    expect(applications[1]?.subsidy?.steps()[0]).toContain('单独测算');
  });

  it('go on without such a member where two others stay', () => {
    const { applications } = reviewed([deal('1', '4000'), deal('1', '6000'), deal('1', '7000')]);
    expect(applications.map(amounts).map(({ group, eligible }) => [group, eligible])).toEqual([
      [null, '200'],
      ['1', '650'],
      ['1', '0'],
    ]);
    expect(applications.map(broken)).toEqual([['MNA-1.6a', 'MNA-1.6b'], [], []]);
  });

  it('are refused between different applicants, each calculated alone', () => {
    const { applications } = reviewed([deal('1', '6000'), deal('1', '7000', { applicant: '乙公司' })]);
    expect(applications.map(broken)).toEqual([['MNA-1.6c'], ['MNA-1.6c']]);
    expect(applications.map(amounts).map(({ group, eligible }) => [group, eligible])).toEqual([
      [null, '300'],
      [null, '350'],
    ]);
  });

  it('know an applicant whatever the width and spacing of its name', () => {
    const { applications } = reviewed([
      deal('1', '6000', { applicant: '甲（江苏）有限公司' }),
      deal('１', '7000', { applicant: '甲(江苏) 有限公司' }),
    ]);
    expect(applications.map(amounts).map(({ eligible }) => eligible)).toEqual(['650', '0']);
  });

  it('lose a member of another year', () => {
    const { applications } = reviewed([
      deal('1', '6000'),
      deal('1', '7000', { mergerDate: '2022-01-01' }),
      deal('1', '8000', { mergerDate: '2021-12-31' }),
    ]);
    expect(applications.map(broken)).toEqual([[], ['MNA-1.6c', 'MNA-1.7a'], []]);
    expect(applications.map(amounts).map(({ group, eligible }) => [group, eligible])).toEqual([
      ['1', '700'],
      [null, '350'],
      ['1', '0'],
    ]);
  });

  it('are open while a member has no amount', () => {
    const { applications } = reviewed([deal('1', '6000'), deal('1', '7000', { cashContribution: '' })]);
    expect(applications.map(amounts).map(({ eligible }) => eligible)).toEqual([null, '0']);
  });

  it('are one filing among those that the province supports', () => {
    const rows = [
      deal('1', '6000'),
      deal('1', '7000'),
      deal('', '8000'),
      deal('2', '5000'),
      deal('2', '9000'),
    ];
    expect(filedAndRecommended(rows)).toMatchObject({ filed: 4, recommended: null });
    const chosen = rows.map((row) => ({ ...row, approvalStatus: '拟支持' }));
    expect(filedAndRecommended(chosen)).toMatchObject({ filed: 4, recommended: 4 });
  });

  it('have their payments added up and held against the sum', () => {
    const paid = (first: string, second: string, approved: Given = {}) =>
      reviewed([
        deal('1', '6000', { firstPayment: first, ...approved }),
        deal('1', '6000', { firstPayment: second }),
      ]).applications.map(({ findings, counts }) => [
        findings.filter(({ rule }) => rule === 'MNA-S8').map(({ code }) => code),
        counts.met + counts.notApplicable + counts.findings + counts.toConfirmElsewhere,
      ]);
    expect(paid('150', '150')).toEqual([
      [[], 19],
      [[], 19],
    ]);
    expect(paid('', '300')).toEqual(paid('150', '150'));
    expect(paid('150', '150.01').map(([codes]) => codes)).toEqual([['first-payment-above'], []]);
    expect(paid('150', '').map(([codes]) => codes)).toEqual([['first-payment-below'], []]);
    expect(paid('100', '100', { approvedSubsidy: '400' }).map(([codes]) => codes)).toEqual([[], []]);
  });

  it('do not reach into another file', () => {
    const file = (name: string) => {
      const application = exampleApplication(policy, category, deal('1', '6000'), 4);
      return readingOf([{ ...application, file: name }], name);
    };
    const { applications } = reviewBatch([file('a.xlsx'), file('b.xlsx')], policy, noOptions);
    expect(applications.map(amounts).map(({ group, eligible }) => [group, eligible])).toEqual([
      [null, '300'],
      [null, '300'],
    ]);
  });

  it('are numbered sheet by sheet: another applicant’s group of the same number elsewhere is no contradiction', () => {
    const sheet = (name: string, applicant: string) =>
      readingOf(
        [4, 5].map((row) => ({
          ...exampleApplication(policy, category, { ...deal('1', '6000'), applicant }, row),
          sheet: name,
        })),
      );
    const { applications } = reviewBatch(
      [sheet('甲县', '甲公司'), sheet('乙县', '乙公司')],
      policy,
      noOptions,
    );
    expect(applications.map(amounts).map(({ group, eligible }) => [group, eligible])).toEqual([
      ['1', '600'],
      ['1', '0'],
      ['1', '600'],
      ['1', '0'],
    ]);
    expect(
      applications.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'MNA-1.6c')),
    ).toEqual([]);
  });

  it('name no unit and no row of another city to a row’s own', () => {
    const rows = ['苏州市', '南京市'].map((city, index) => ({
      ...exampleApplication(policy, category, deal('1', '7000', { applicant: `${city}某公司` }), index + 4),
      city,
    }));
    const said = reviewOf(policy, rows, noOptions, category).applications.map(
      ({ findings }) => findings.find(({ code }) => code === 'combined-mismatch')?.forCity,
    );
    expect(said[0]).toContain('第 5 行“苏州市某公司”、另一设区市申报的项目');
    expect(said[1]).toContain('另一设区市申报的项目、第 6 行“南京市某公司”');
    expect(said.join()).not.toMatch(/第 5 行“南京|第 6 行“苏州/);
  });
});
