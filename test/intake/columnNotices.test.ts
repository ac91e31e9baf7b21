import type { CellValue } from '../../src/workbook/snapshot';
import { mappingOf, readRows, valuesOf } from './sheetBuilder';

const green = '绿色化改造升级项目';
const rise = '制造技术绿色化率提高幅度（%）';

type Reading = ReturnType<typeof readRows>;

const noticed = ({ notices }: Reading, code: string): string[] =>
  notices.flatMap((notice) => (notice.code === code ? [notice.message] : []));

/** A batch of one row each of these cells below the header, beside category, project and applicant. */
function withColumn(header: string, cells: readonly CellValue[], map = {}, format?: string): Reading {
  const formats =
    format === undefined ? {} : Object.fromEntries(cells.map((_, at) => [`D${at + 2}`, format]));
  return readRows(
    [
      ['项目类别', '项目名称', '项目承担单位', header],
      ...cells.map((cell, at) => [green, `余热利用项目${at}`, `某某${at}有限公司`, cell]),
    ],
    { map, formats },
  );
}

describe('figures of at most 1 under a header with %', () => {
  it('are fractions, which is said once', () => {
    const reading = withColumn(rise, [0.2, 0.25, 0]);
    expect(valuesOf(reading.applications[0])['greenTechnologyRateRise']).toBe('0.2');
    expect(noticed(reading, 'share-assumed')).toEqual([
      `D 列“${rise}”注明“%”，而所填的数都不大于 1，按比例读取（0.2 即 20%），请核对；如 0.2 是 0.2%，请在“列对应关系”中为该列指定单位“%”，否则指定“比例”`,
    ]);
  });

  it.each<[string, string, string]>([
    ['%', '0.002', '%'],
    ['比例', '0.2', '比例'],
  ])('are what somebody says that they are: %s', (unit, expected, shown) => {
    const rows = [
      ['项目类别', '项目名称', '项目承担单位', rise],
      [green, '余热利用项目', '某某有限公司', 0.2],
    ];
    const reading = readRows(rows, { units: { D: { unit, by: 'person' } } });
    expect(valuesOf(reading.applications[0])['greenTechnologyRateRise']).toBe(expected);
    expect(reading.columns[3]).toMatchObject({ unit: shown, unitBy: 'person' });
    expect(noticed(reading, 'share-assumed')).toEqual([]);
    expect(noticed(reading, 'unit-chosen')).toEqual([`D 列“${rise}”按人工指定的单位“${shown}”读取`]);
  });

  it.each<[string, Reading]>([
    ['percent formats', withColumn(rise, [0.2, 0.25], {}, '0%')],
    ['written signs', withColumn(rise, ['20%', '0.2%'])],
    ['figures above 1', withColumn(rise, [20, 25])],
    ['no % in the header', withColumn('制造技术绿色化率提高幅度', [0.2, 0.25])],
    ['nothing but 0', withColumn(rise, [0, ''])],
  ])('leave no doubt with %s', (_, reading) => {
    expect(noticed(reading, 'share-assumed')).toEqual([]);
  });
});

describe('what has been spent', () => {
  it.each(['预计2021年3月底投入（万元）', '截至2021年3月底预计投入（万元）'])(
    'is not taken from a column of plans: %s',
    (header) => {
      const reading = withColumn(header, [900, 800]);
      expect(mappingOf(reading)['D']).toBeUndefined();
    },
  );

  it('is taken where nothing speaks of plans, and plans name what is planned', () => {
    expect(mappingOf(withColumn('2021年3月底投入（万元）', [900]))['D']).toBe('investedBy202103');
    expect(mappingOf(withColumn('计划总投资（万元）', [900]))['D']).toBe('totalInvestment');
    expect(mappingOf(withColumn('预计竣工日期', ['2022-10']))['D']).toBe('endDate');
  });
});

describe('names that have changed places', () => {
  const exchanged = (map = {}, rows = 3): Reading =>
    readRows(
      [
        ['项目类别', '项目承担单位', '项目名称'],
        ...Array.from({ length: rows }, (_, at) => [green, `余热利用项目${at}`, `某某${at}有限公司`]),
      ],
      { map },
    );

  it('are asked about, both of them', () => {
    expect(exchanged().doubtful.map(({ header, candidates }) => [header, ...candidates])).toEqual([
      ['项目承担单位', 'projectName', 'applicant'],
      ['项目名称', 'applicant', 'projectName'],
    ]);
  });

  it('are what somebody says, and say nothing of two rows', () => {
    const map = { B: 'projectName', C: 'applicant' };
    expect(mappingOf(exchanged(map))).toMatchObject(map);
    expect(exchanged({}, 2).doubtful).toEqual([]);
  });

  it('are none where the applicants are organisations too', () => {
    const reading = readRows([
      ['项目类别', '项目承担单位', '项目名称'],
      ...[0, 1, 2].map((at) => [green, `某某${at}有限公司`, `某某${at}有限公司`]),
    ]);
    expect(reading.doubtful).toEqual([]);
  });
});

describe('two columns of cities', () => {
  const cities = (one: string, other: string, map = {}): string[] =>
    noticed(
      readRows(
        [
          ['项目类别', '项目名称', '项目承担单位', '设区市', '所在设区市'],
          [green, '余热', '某某有限公司', '苏州市', '苏州'],
          [green, '中水', '某某有限公司', one, other],
        ],
        { map },
      ),
      'city-columns-differ',
    );

  it('are told of where they name different cities', () => {
    expect(cities('苏州市', '无锡市')).toEqual([
      'D 列“设区市”与 E 列“所在设区市”在第 3 行不一致（第 3 行：“苏州市”、“无锡市”），设区市按 E 列读取，请核对',
    ]);
  });

  it('are not where they agree, one is blank, or somebody has left one unused', () => {
    expect(cities('昆山市', '苏州市')).toEqual([]);
    expect(cities('', '苏州市')).toEqual([]);
    expect(cities('苏州市', '无锡市', { D: null })).toEqual([]);
  });
});
