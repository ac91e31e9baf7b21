import type { Application } from '../../src/intake/application';
import { exampleApplication } from '../../src/review/exampleRow';
import { noOptions, policy, readingOf } from './batch';
import { reviewBatch } from '../../src/review/reviewBatch';

const chain = 'high-end-chain-modernization';
const foundation = 'high-end-foundation-reengineering';
const group = 'high-end-upgrade';

interface Filed {
  readonly category: string;
  readonly city: string | null;
  readonly county?: string;
  readonly times?: number;
}

function review(filed: readonly Filed[], settings: Readonly<Record<string, string>> = {}) {
  const applications = filed.flatMap(({ category, city, county, times = 1 }) =>
    Array.from({ length: times }, () => ({ category, city, county })),
  );
  return reviewBatch(
    [
      readingOf(
        applications.map(({ category, city, county }, index): Application => {
          const given = { city: city ?? '', county: county ?? '', recommendingUnit: '某局' };
          return { ...exampleApplication(policy, category, given, index + 4), city, county: county ?? null };
        }),
      ),
    ],
    policy,
    { ...noOptions, settings },
  );
}

const use = (reviewed: ReturnType<typeof review>, category: string, city: string | null) =>
  reviewed.limits.find((limit) => limit.category === category && limit.city === city);

describe('限报', () => {
  it('rolls counties up and is kept by as many as it says', () => {
    const kept = review([
      { category: chain, city: '苏州市', times: 3 },
      { category: chain, city: '苏州市', county: '昆山市' },
      { category: foundation, city: '苏州市', county: '太仓市', times: 2 },
    ]);
    expect(use(kept, chain, '苏州市')).toMatchObject({ limit: 4, filed: 4, over: 0 });
    expect(use(kept, foundation, '苏州市')).toMatchObject({ limit: 2, filed: 2, over: 0 });
    expect(use(kept, group, '苏州市')).toMatchObject({ limit: 6, filed: 6, over: 0 });
    expect(kept.findings).toEqual([]);
  });

  it('is a violation of the batch when exceeded, and a note on each row that counts', () => {
    const over = review([
      { category: chain, city: '苏州市', times: 4 },
      { category: chain, city: '苏州市', county: '太仓市' },
      { category: chain, city: '无锡市' },
    ]);
    expect(use(over, chain, '苏州市')).toMatchObject({ filed: 5, over: 1 });
    expect(over.findings).toMatchObject([
      {
        rule: 'HCM-Q',
        code: 'limit-exceeded',
        severity: 'violation',
        message:
          '苏州市申报高端化改造升级项目—产业链现代化提升项目 5 个，超过限报 4 个（超 1 个）' +
          '（设置“县（市）申报数与设区市限报”：县（市、区）计入所属设区市）',
      },
    ]);
    const places = [4, 5, 6, 7, 8].map((row) => ({ file: 'example', sheet: 'example', row, column: 0 }));
    expect(over.findings[0]?.places).toEqual(places);
    const notes = over.applications.map(({ findings }) => findings.filter(({ rule }) => rule === 'HCM-Q'));
    expect(notes.map((found) => found.map(({ severity }) => severity))).toEqual([
      ...Array.from({ length: 5 }, () => ['info']),
      [],
    ]);
    expect(new Set(over.applications.map(({ verdict }) => verdict))).toEqual(new Set(['符合']));
  });

  it('counts counties by themselves where the setting says so, districts with their city', () => {
    const filed = [
      { category: chain, city: '苏州市', times: 3 },
      { category: chain, city: '苏州市', county: '吴江区' },
      { category: chain, city: '苏州市', county: '昆山市', times: 5 },
    ];
    const apart = review(filed, { countyLimits: 'apart' });
    expect(use(apart, chain, '苏州市')).toMatchObject({ filed: 4, over: 0 });
    expect(use(apart, chain, '昆山市')).toMatchObject({ limit: 4, filed: 5, over: 1 });
    expect(apart.findings).toMatchObject([{ rule: 'HCM-Q', actual: '5' }]);
    // It has the other limits as well, filed under or not.
    expect(use(apart, foundation, '昆山市')).toMatchObject({ limit: 2, filed: 0, over: 0 });
    expect(apart.findings[0]?.message).toMatch(/^昆山市申报.*单独计数，各按同一限报数）$/);
    expect(use(review(filed), chain, '苏州市')).toMatchObject({ filed: 9, over: 5 });
    expect(use(review(filed), chain, '昆山市')).toBeUndefined();
  });

  it('does not let one kind stand in for the other', () => {
    const swapped = review([
      { category: chain, city: '徐州市', times: 3 },
      { category: foundation, city: '徐州市', times: 3 },
    ]);
    expect(swapped.findings.map(({ rule }) => rule)).toEqual(['HFR-Q']);
    expect(use(swapped, group, '徐州市')).toMatchObject({ filed: 6, over: 0 });
  });

  it('counts rows whose kind is blank towards the total', () => {
    expect(review([{ category: group, city: '南通市', times: 6 }]).findings).toEqual([]);
    expect(review([{ category: group, city: '南通市', times: 7 }]).findings).toMatchObject([
      { rule: 'HIGH-Q' },
    ]);
  });

  it('lists all cities in the order of their codes, and rows without a city only where there are any', () => {
    const cities = (filed: readonly Filed[]) =>
      review(filed)
        .limits.filter(({ category }) => category === chain)
        .map(({ city }) => city);
    const all = policy.divisions.map(({ name }) => name);
    expect(all).toHaveLength(13);
    expect(cities([])).toEqual(all);
    expect(cities([{ category: chain, city: null, times: 9 }])).toEqual([...all, null]);
    expect(use(review([{ category: chain, city: null, times: 9 }]), chain, null)).toMatchObject({
      filed: 9,
      over: 0,
    });
  });

  it('marks the cell that places the row', () => {
    const counties = Array.from({ length: 5 }, (_, index): Application => {
      const given = { recommendingUnit: '某局', county: '昆山市', city: '' };
      return { ...exampleApplication(policy, chain, given, index), city: '苏州市' };
    });
    const [found] = reviewBatch([readingOf(counties)], policy, noOptions).findings;
    expect(found?.places.map(({ column }) => column)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('支持数量', () => {
  const factories = (statuses: readonly (string | null)[]) => {
    const rows = statuses.map((status, index): Application => {
      const given = { projectName: '某项目', ...(status === null ? {} : { approvalStatus: status }) };
      return exampleApplication(policy, 'smart-manufacturing-demo-factory', given, index);
    });
    return reviewBatch([readingOf(rows)], policy, noOptions);
  };
  const repeated = (status: string | null, times: number) => Array.from({ length: times }, () => status);
  const smf = (reviewed: ReturnType<typeof factories>) =>
    reviewed.support.find(({ category }) => category === 'smart-manufacturing-demo-factory');

  it('is no limit on filings', () => {
    const filed = factories(repeated(null, 12));
    expect(smf(filed)).toEqual({
      category: 'smart-manufacturing-demo-factory',
      limit: 10,
      filed: 12,
      recommended: null,
      recommendedByApproved: 0,
      approvedUnmarked: 0,
      over: 0,
    });
    expect(filed.findings).toEqual([]);
  });

  it('limits what is recommended', () => {
    expect(smf(factories([...repeated('拟支持', 10), ...repeated('待定', 3)]))).toMatchObject({
      filed: 13,
      recommended: 10,
      over: 0,
    });
    const over = factories([...repeated('拟支持', 11), '不予支持', '']);
    expect(smf(over)).toMatchObject({ filed: 13, recommended: 11, over: 1 });
    expect(over.findings).toMatchObject([{ rule: 'SMF-N', code: 'support-exceeded', severity: 'violation' }]);
    expect(over.findings[0]?.places).toHaveLength(11);
    expect(
      over.applications.filter(({ findings }) => findings.some(({ rule }) => rule === 'SMF-N')),
    ).toHaveLength(11);
  });

  it('is stated for groups too', () => {
    const { support } = factories([]);
    expect(support.find(({ category }) => category === group)).toMatchObject({ limit: 30, filed: 0 });
    expect(support.some(({ category }) => category === chain)).toBe(false);
  });
});
