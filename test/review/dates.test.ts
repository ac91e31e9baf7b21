import { endOf, findingOf, guideWith, only, reviewOf, springOf2021 } from './batch';
import { exampleApplication } from '../../src/review/exampleRow';
import type { Application } from '../../src/intake/application';

const done = guideWith({ kind: 'deadline', field: 'endDate', date: '2022-12-31' });
const later = guideWith({ kind: 'deadline', field: 'endDate', side: 'after', date: '2020-12-31' });
const from = guideWith({ kind: 'deadline', field: 'registrationDate', side: 'from', date: '2018-01-01' });
const started = guideWith({ kind: 'deadline', field: 'startDate', date: 'asOf' });

describe('……底前 (deadline)', () => {
  it.each([
    ['2022-12-30', 'met'],
    ['2022-12-31', 'met'],
    ['2023-01-01', 'violation after-deadline'],
    ['2022年12月', 'met'],
    ['2023年1月', 'violation after-deadline'],
    ['2022年', 'met'],
    ['', 'confirm empty-cell'],
  ])('“%s” is %s', (typed, end) => expect(endOf(done, { endDate: typed })).toBe(end));

  it.each([
    ['2020-12-31', 'violation not-after'],
    ['2020年12月', 'violation not-after'],
    ['2021-01-01', 'met'],
  ])('later than the end of 2020: “%s” is %s', (typed, end) =>
    expect(endOf(later, { endDate: typed })).toBe(end),
  );

  it.each([
    ['2017-12-31', 'violation before-start'],
    ['2018-01-01', 'met'],
  ])('from 2018 on: “%s” is %s', (typed, end) => expect(endOf(from, { registrationDate: typed })).toBe(end));

  it('shows both days and how far they are apart', () => {
    expect(findingOf(done, { endDate: '2023-01-01' })).toMatchObject({
      actual: '2023-01-01',
      required: '<= 2022-12-31',
      message: '项目结束时间 2023年1月1日，晚于 2022年12月31日（晚 1 天）',
    });
    expect(findingOf(done, { endDate: '2024年2月' })?.message).toBe(
      '项目结束时间 2024年2月（按2024年2月29日计），晚于 2022年12月31日（晚 425 天）',
    );
    expect(findingOf(later, { endDate: '2020-12-31' })?.message).toBe(
      '项目结束时间 2020年12月31日，与 2020年12月31日同日，须晚于该日',
    );
  });
});

describe('申报基准日', () => {
  it.each([
    ['2021-05-31', 'met'],
    ['2021-06-01', 'violation after-deadline'],
    ['2021年5月', 'met'],
    ['2021年6月', 'violation after-deadline'],
  ])('a start of “%s” is %s', (typed, end) =>
    expect(endOf(started, { startDate: typed }, springOf2021)).toBe(end),
  );

  it("is the row's own before the one that was set", () => {
    expect(endOf(started, { startDate: '2021-06-15', asOf: '2021-06-30' }, springOf2021)).toBe('met');
    expect(endOf(started, { startDate: '2021-06-15', asOf: '' }, springOf2021)).toBe(
      'violation after-deadline',
    );
  });

  it('is asked for once for the sheet where nobody has stated one', () => {
    const review = reviewOf(started, [{ startDate: '2021-06-01' }, { startDate: '2020-01-01' }]);
    expect(review.asOf).toBeNull();
    expect(review.applications.map(({ verdict, counts }) => [verdict, counts.toConfirmElsewhere])).toEqual([
      ['符合', 1],
      ['符合', 1],
    ]);
    expect(review.sheets[0]?.findings).toMatchObject([
      { code: 'as-of-missing', severity: 'confirm', rules: ['EXA-1'] },
    ]);
  });

  it('is not needed by what can be judged without it', () => {
    const unfinished = guideWith({
      kind: 'n-of',
      of: [
        { kind: 'deadline', field: 'endDate', side: 'after', date: 'asOf' },
        { kind: 'less', field: 'investedBy202103', than: 'totalInvestment' },
      ],
    });
    const row = { endDate: '2022-06-30', totalInvestment: '1000' };
    expect(endOf(unfinished, { ...row, investedBy202103: '1000' })).toBe('violation not-all-of');
    expect(endOf(unfinished, { ...row, investedBy202103: '999' })).toBe('elsewhere');
  });
});

describe('within a period', () => {
  const year = guideWith({ kind: 'period', field: 'contractDate', from: '2020-01-01', to: '2020-12-31' });
  const upToNow = guideWith({ kind: 'period', field: 'contractDate', from: '2018-01-01', to: 'asOf' });

  it.each([
    ['2019-12-31', 'violation outside-period'],
    ['2020-01-01', 'met'],
    ['2020-12-31', 'met'],
    ['2021-01-01', 'violation outside-period'],
  ])('“%s” is %s', (typed, end) => expect(endOf(year, { contractDate: typed })).toBe(end));

  it('may end on 申报基准日, which an early day does not need', () => {
    expect(endOf(upToNow, { contractDate: '2021-05-31' }, springOf2021)).toBe('met');
    expect(endOf(upToNow, { contractDate: '2021-06-01' }, springOf2021)).toBe('violation outside-period');
    expect(endOf(upToNow, { contractDate: '2017-12-31' })).toBe('violation outside-period');
    expect(endOf(upToNow, { contractDate: '2019-12-31' })).toBe('elsewhere');
  });
});

describe('dates and years in a text', () => {
  const dated = guideWith({
    kind: 'date-named',
    field: 'ledStandards',
    from: '2018-01-01',
    to: '2020-12-31',
  });
  const recent = guideWith({ kind: 'year-named', field: 'recentDemoProject', from: 2019, to: 2020 });
  const since = guideWith({ kind: 'year-named', field: 'platformRecognition', from: 2018 });

  it.each([
    ['云计算标准，2020年12月31日发布', 'met'],
    ['云计算标准，2021-01-01发布', 'violation outside-period'],
    ['A（2017.12）、B（2018.1）', 'met'],
    ['2017年', 'violation outside-period'],
    ['尚未发布', 'confirm to-confirm'],
  ])('“%s” is %s', (typed, end) => expect(endOf(dated, { ledStandards: typed })).toBe(end));

  it('asks where a month or year only may lie within', () => {
    const spring = guideWith({
      kind: 'date-named',
      field: 'ledStandards',
      from: '2020-03-15',
      to: '2020-12-31',
    });
    expect(endOf(spring, { ledStandards: '2020年3月' })).toBe('confirm to-confirm');
    expect(endOf(spring, { ledStandards: '2020年4月' })).toBe('met');
  });

  it.each([
    ['省级示范项目（2018）', 'violation year-not-named'],
    ['省级示范项目（2019）', 'met'],
    ['省级示范项目（2020年）', 'met'],
    ['省级示范项目（2021）', 'violation year-not-named'],
    ['省级示范项目', 'confirm to-confirm'],
    ['文号20190012', 'confirm to-confirm'],
  ])('“%s” is %s', (typed, end) => expect(endOf(recent, { recentDemoProject: typed })).toBe(end));

  it('may be open to the end', () => {
    expect(endOf(since, { platformRecognition: '省重点平台，2017' })).toBe('violation year-not-named');
    expect(endOf(since, { platformRecognition: '省重点平台，2022' })).toBe('met');
  });
});

describe('the number 2022.1, January or October', () => {
  const typed = (date: string): Application => {
    const application = exampleApplication(done, 'example', { endDate: date }, 4);
    const cell = application.cells.get('endDate');
    if (cell?.reading.state !== 'date') throw new Error('no date');
    const { year } = cell.reading.value;
    const reading = { ...cell.reading, alternative: { year, month: 10, day: null } };
    return { ...application, cells: new Map([['endDate', { ...cell, reading }]]) };
  };
  const summer = guideWith({ kind: 'deadline', field: 'endDate', date: '2022-06-30' });

  it('is as good as January where October ends the same', () => {
    const { verdict, findings } = only(reviewOf(done, [typed('2022-01')]));
    expect(verdict).toBe('符合');
    expect(findings).toMatchObject([
      {
        code: 'date-doubtful',
        origin: 'data',
        severity: 'info',
        message:
          '“项目结束时间”填“2022-01”，可能是 2022年1月，也可能是 2022年10月；各条件的审核结果不受影响，暂按前者计，请写明年月',
      },
    ]);
  });

  it('is unreadable where they end differently', () => {
    const { verdict, findings, counts } = only(reviewOf(summer, [typed('2022-01')]));
    expect(verdict).toBe('存疑');
    expect(counts).toEqual({ met: 0, notApplicable: 0, findings: 1, toConfirmElsewhere: 0 });
    expect(findings).toMatchObject([
      { code: 'unreadable-cell', origin: 'data', rule: null, rules: ['EXA-1'] },
    ]);
  });
});
