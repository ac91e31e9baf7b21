import fc from 'fast-check';
import type { Finding } from '../../src/review/finding';
import type { ApplicationReview, Review } from '../../src/review/review';
import { reviewBatch } from '../../src/review/reviewBatch';
import type { ChosenUnit, ColumnUnits } from '../../src/intake/columnUnit';
import type { CellValue } from '../../src/workbook/snapshot';
import { readRows } from '../intake/sheetBuilder';
import { noOptions, policy } from './batch';

const header = ['项目类别', '项目名称', '项目承担单位', '所在设区市'];
/** Its floor for 项目总投资 is 1,000 万元, its highest subsidy 1,000 万元. */
const green: readonly CellValue[] = ['绿色化改造升级项目', '余热利用', '某某热能有限公司', '苏州市'];

function review(columns: readonly string[], ...rows: readonly (readonly CellValue[])[]): Review {
  const reading = readRows([[...header, ...columns], ...rows.map((more) => [...green, ...more])]);
  return reviewBatch([reading], policy, noOptions);
}
const suspects = ({ findings }: ApplicationReview): Finding[] =>
  findings.filter(({ code }) => code === 'unit-suspect');
const ends = (reviewed: Review): string[] =>
  reviewed.applications.map((row) => {
    const columns = suspects(row).map(({ cells }) => cells.map(({ column }) => String(column)).join());
    if (columns.length > 0) return `suspect ${columns.join(' ')}`;
    return row.findings.some(({ rule }) => rule === 'GRN-1.2a') ? 'violation' : 'met';
  });
const total = (value: CellValue, head = '项目总投资（万元）'): string =>
  ends(review([head], [value]))[0] ?? '';

test('a part that fits its whole neither as it stands nor as it was meant is held against what it was meant as', () => {
  const [row] = review(
    ['项目总投资（万元）', '申请补助金额（万元）', '截至2021年3月底已投入（万元）'],
    ['3000亿', '240元', '900万'],
  ).applications;
  expect(row && suspects(row).map(({ message }) => message)).toEqual([
    expect.stringContaining('若按万元填写，应为 3,000 万元'),
    '“申请补助金额（万元）”：“240元”读作 0.024 万元，单位疑似错误（若按万元填写，应为 240 万元）：是本行项目总投资（若按万元填写）3,000 万元的 0.0008%；请核对单位；有关条件未作判断',
  ]);
});

describe('against the threshold of the category', () => {
  it('says which unit would fit and what it was compared with, and leaves the rules open', () => {
    const [row] = review(['项目总投资（万元）'], [12_000_000]).applications;
    if (!row) throw new Error('no row');
    expect(suspects(row)).toMatchObject([
      {
        rule: null,
        code: 'unit-suspect',
        origin: 'data',
        severity: 'unreadable',
        actual: '12000000',
        cells: [{ row: 1, column: 4 }],
        rules: expect.arrayContaining(['GRN-1.2a']),
        message:
          '“项目总投资（万元）”：“12000000”读作 12,000,000 万元，单位疑似错误（若按元填写，应为 1,200 万元）：' +
          '是本类别项目总投资门槛 1,000 万元的 12,000 倍；请核对单位；有关条件未作判断',
      },
    ]);
    expect(row.verdict).toBe('存疑');
    expect(row.findings.filter(({ rule }) => rule === 'GRN-1.2a')).toEqual([]);
    expect(row.subsidy?.eligible ?? null).toBeNull();
    const { met, notApplicable, findings, toConfirmElsewhere } = row.counts;
    const other = review(['项目总投资（万元）'], [1200]).applications[0]?.counts;
    expect(met + notApplicable + findings + toConfirmElsewhere).toBe(
      Object.values(other ?? {}).reduce((sum, count) => sum + count, 0),
    );
  });

  it('words a figure that is too small likewise', () => {
    const [row] = review(['项目总投资（万元）'], [1.2]).applications;
    expect(row && suspects(row)[0]?.message).toBe(
      '“项目总投资（万元）”：“1.2”读作 1.2 万元，单位疑似错误（若按亿元填写，应为 12,000 万元）：' +
        '是本类别项目总投资门槛 1,000 万元的 0.12%；请核对单位；有关条件未作判断',
    );
  });

  it.each<[CellValue, string]>([
    [333, 'violation'],
    [999, 'violation'],
    [1000, 'met'],
    [100_000, 'met'],
    [2_999_999, 'met'],
    [3_000_000, 'suspect 4'],
    [300_000_000, 'suspect 4'],
    [300_000_001, 'met'],
    [3, 'suspect 4'],
    [3.01, 'violation'],
    [0.03, 'suspect 4'],
    [0.029, 'violation'],
    [0, 'violation'],
    ['12000000', 'suspect 4'],
    ['1.2万元', 'suspect 4'],
    ['12000000万元', 'suspect 4'],
    ['12000亿元', 'suspect 4'],
    ['12000元', 'suspect 4'],
    ['3.01万元', 'violation'],
    ['333万元', 'violation'],
    ['2亿元', 'met'],
    ['2999999万元', 'met'],
    ['一亿二千万元', 'met'],
    ['1亿2000万元', 'met'],
  ])('%p 万元: %s', (value, expected) => {
    expect(total(value)).toBe(expected);
  });

  it.each<[CellValue, string, string]>([
    [1200, '项目总投资（元）', 'suspect 4'],
    [12_000_000, '项目总投资（元）', 'met'],
    [2_000_000, '项目总投资（元）', 'violation'],
    [1.2, '项目总投资（亿元）', 'met'],
    [1200, '项目总投资（亿元）', 'suspect 4'],
    [12_000_000, '项目总投资（亿元）', 'suspect 4'],
  ])('%p in a column %s: %s', (value, head, expected) => {
    expect(total(value, head)).toBe(expected);
  });

  it('names the unit that a figure with a unit of its own would fit in, written or shown by the number format', () => {
    const instead = (value: CellValue, format = 'General'): string | undefined => {
      const rows = [
        [...header, '项目总投资（万元）'],
        [...green, value],
      ];
      const reading = readRows(rows, { formats: { E2: format } });
      const [row] = reviewBatch([reading], policy, noOptions).applications;
      return /若按(.*?)）/.exec((row && suspects(row)[0]?.message) ?? '')?.[1];
    };
    expect(instead('12000亿元')).toBe('万元填写，应为 12,000 万元');
    expect(instead('12000元')).toBe('万元填写，应为 12,000 万元');
    expect(instead('1.2万元')).toBe('亿元填写，应为 12,000 万元');
    expect(instead(3000, '0.00"亿元"')).toBe('万元填写，应为 3,000 万元');
    expect(instead(3000, '0"元"')).toBe('万元填写，应为 3,000 万元');
    expect(instead(3000, '0"万元"')).toBeUndefined();
  });

  it('speaks of measures in units of ten thousand too', () => {
    const reading = readRows([
      [...header, '绿色化项目类型', '节水量（万吨）'],
      [...green, '节水', 100_000],
      [...green, '节水', 100],
    ]);
    const [wrong, right] = reviewBatch([reading], policy, noOptions).applications;
    expect(wrong && suspects(wrong)[0]?.message).toContain('若按吨填写，应为 10 万吨');
    expect(right && suspects(right)).toEqual([]);
  });
});

describe('against the other rows', () => {
  const asked = '核定补助金额（万元）';
  const rows = (value: number, others: readonly number[]): string =>
    ends(review(['软件投入（万元）'], [value], ...others.map((other) => [other])))[0] ?? '';
  const alike = [300, 400, 500, 600, 700];

  it.each<[number, readonly number[], string]>([
    [499_999, alike, 'met'],
    [500_000, alike, 'suspect 4'],
    [5_000_000, alike, 'suspect 4'],
    [50_000_001, alike, 'met'],
    [0.5, alike, 'suspect 4'],
    [0.51, alike, 'met'],
    [0.005, alike, 'suspect 4'],
    [0.0049, alike, 'met'],
    [5_000_000, alike.slice(1), 'met'],
    [5_000_000, [3, 500, 500, 90_000, 1_000_000], 'met'],
  ])('%p beside %j: %s', (value, others, expected) => {
    // A row without 项目总投资 raises nothing of it.
    expect(rows(value, others)).toBe(expected);
  });

  it('works the median out', () => {
    const [row] = review(['软件投入（万元）'], [5_000_000], ...alike.map((other) => [other])).applications;
    expect(row && suspects(row)[0]?.message).toContain('是本列其他 5 行的中位数 500 万元的 10,000 倍');
  });

  it('does not outvote the threshold: one right figure among many wrong ones stays', () => {
    const wrong = [11_000_000, 12_000_000, 13_000_000, 14_000_000, 15_000_000];
    const reviewed = review(['项目总投资（万元）'], [1200], ...wrong.map((value) => [value]));
    expect(ends(reviewed)).toEqual(['met', ...wrong.map(() => 'suspect 4')]);
  });

  it('knows the highest subsidy for amounts approved', () => {
    expect(ends(review([asked], [800_000], [1000], [3000], [99_999]))).toEqual([
      'suspect 4',
      'met',
      'met',
      'met',
    ]);
  });
});

describe('against other columns of the row', () => {
  const both = ['项目总投资（万元）', '软件投入（万元）'];

  it.each<[number, number, string]>([
    [2000, 300, 'met'],
    [2000, 2400, 'met'],
    [2000, 199_000, 'met'],
    [2000, 3_000_000, 'suspect 5'],
    [2000, 0.03, 'suspect 5'],
    [2000, 0.5, 'met'],
    // The whole is wrong by its threshold; the part is right.
    [20_000_000, 300, 'suspect 4'],
    // Both are typed in 元.
    [20_000_000, 3_000_000, 'suspect 4 5'],
  ])('a total of %p and a part of %p: %s', (whole, part, expected) => {
    expect(ends(review(both, [whole, part]))).toEqual([expected]);
  });

  it('names the column it was compared with', () => {
    const [row] = review(both, [2000, 3_000_000]).applications;
    expect(row && suspects(row)[0]?.message).toContain(
      '（若按元填写，应为 300 万元）：是本行项目总投资 2,000 万元的 1,500 倍',
    );
    const [shared] = review(both, [20_000_000, 3_000_000]).applications;
    expect(shared && suspects(shared)[1]?.message).toContain('与本行项目总投资口径相同，而后者单位疑似错误');
  });

  it('holds a part against the total where the part of it that it belongs to has no column, or is itself typed so', () => {
    const civil = ['项目总投资（元）', '其中：土建投资（元）'];
    expect(ends(review(civil, [5000, 200]))).toEqual(['suspect 4 5']);
    const fixed = ['项目总投资（元）', '固定资产投资（元）', '其中：土建投资（元）'];
    expect(ends(review(fixed, [5000, 4000, 200]))).toEqual(['suspect 4 5 6']);
    expect(ends(review(fixed, [50_000_000, 40_000_000, 2_000_000]))).toEqual(['met']);
  });

  it('doubts both where nothing else speaks for either', () => {
    const reading = readRows([
      [...header, '固定资产投资（万元）', '设备投资（万元）'],
      [...green, 2000, 3_000_000],
    ]);
    const [row] = reviewBatch([reading], policy, noOptions).applications;
    const columns = reading.columns.map(({ field }) => field);
    expect(columns).toEqual(expect.arrayContaining(['fixedAssetInvestment', 'equipmentInvestment']));
    expect(row && suspects(row)).toHaveLength(2);
  });
});

describe('a column most of whose figures are suspected', () => {
  const heads = ['项目总投资（万元）'];
  const yuan = [12_000_000, 15_000_000, 20_000_000, 30_000_000, 45_000_000];
  const by = (unit: string): ChosenUnit => ({ unit, by: 'person' });
  const ofColumn = (reviewed: Review): Finding[] =>
    (reviewed.sheets[0]?.findings ?? []).filter(({ code }) => code === 'unit-suspect');
  const reviewOf = (values: readonly number[], units: ColumnUnits = {}): Review => {
    const rows = values.map((value) => [...green, value]);
    return reviewBatch([readRows([[...header, ...heads], ...rows], { units })], policy, noOptions);
  };

  it('is said once, at its header, with what speaks for it; its cells stay marked', () => {
    const reviewed = reviewOf(yuan);
    expect(ofColumn(reviewed)).toMatchObject([
      {
        origin: 'data',
        severity: 'unreadable',
        cells: [{ row: 0, column: 4 }],
        message:
          'E 列“项目总投资（万元）”的 5 个数都单位疑似错误，按元填写才合理：第 2 行“12000000”读作 12,000,000 万元，' +
          '是本类别项目总投资门槛 1,000 万元的 12,000 倍，若按元填写，应为 1,200 万元；' +
          '第 3 行“15000000”、第 4 行“20000000”等也是如此。这些数未用于判断，' +
          '请核对后改正表头的单位，或在“列对应关系”中指定本列的单位，再重新审核',
      },
    ]);
    expect(ends(reviewed)).toEqual(yuan.map(() => 'suspect 4'));
    const [row] = reviewed.applications;
    expect(row && suspects(row)[0]?.message).toBe(
      '“项目总投资（万元）”：“12000000”读作 12,000,000 万元，单位疑似错误（若按元填写，应为 1,200 万元），' +
        '本列多数如此，依据见对本列的说明；有关条件未作判断',
    );
  });

  it.each<[string, readonly number[], number]>([
    ['two of two', yuan.slice(0, 2), 0],
    ['three of three', yuan.slice(0, 3), 1],
    ['four of five', [...yuan.slice(0, 4), 1200], 1],
    ['three of four', [...yuan.slice(0, 3), 1200], 0],
  ])('is one from three figures and four of five on: %s', (_, values, count) => {
    expect(ofColumn(reviewOf(values))).toHaveLength(count);
  });

  it('is settled by a person: in the unit chosen nothing is suspected, and a row unlike the others still is', () => {
    const settled = reviewOf(yuan, { E: by('元') });
    expect([ends(settled), ofColumn(settled)]).toEqual([yuan.map(() => 'met'), []]);
    expect(settled.applications[0]?.subsidy?.base?.toString()).toBe('1200');
    expect(ends(reviewOf([...yuan, 1200], { E: by('元') })).at(-1)).toBe('suspect 4');
    // What a file says was said of other figures.
    const fromFile = reviewOf([1200, 1500, 2000], { E: { unit: '元', by: 'file' } });
    expect([ends(fromFile), ofColumn(fromFile).length]).toEqual([Array(3).fill('suspect 4'), 1]);
    expect(ends(reviewOf([3, 2, 1], { E: by('万元') }))).toEqual(['violation', 'violation', 'violation']);
  });
});

it('never takes figures for wrong that lie within a third and a hundred times of the threshold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 334, max: 100_000 }), { minLength: 1, maxLength: 12 }),
      (values) => {
        const reviewed = review(['项目总投资（万元）'], ...values.map((value) => [value]));
        expect(ends(reviewed)).toEqual(values.map((value) => (value < 1000 ? 'violation' : 'met')));
      },
    ),
    { numRuns: 30 },
  );
});

it('says nothing where the year’s policy has no such figures', () => {
  const reading = readRows([
    [...header, '项目总投资（万元）'],
    [...green, 12_000_000],
  ]);
  const reviewed = reviewBatch([reading], { ...policy, plausibility: null }, noOptions);
  expect(ends(reviewed)).toEqual(['met']);
});
