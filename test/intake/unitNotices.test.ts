import type { ChosenUnit, ColumnUnits } from '../../src/intake/columnUnit';
import type { CellValue } from '../../src/workbook/snapshot';
import { readRows, valuesOf, type SheetExtras } from './sheetBuilder';

const names = ['项目名称', '项目承担单位'];
const row = (...figures: readonly CellValue[]): readonly CellValue[] => [
  '余热利用',
  '某某热能有限公司',
  ...figures,
];

function read(
  above: readonly string[],
  headers: readonly string[],
  figures: readonly CellValue[],
  extras: SheetExtras & { readonly units?: ColumnUnits } = {},
) {
  const width = names.length + headers.length;
  const heading = above.map((text) => [text, ...Array.from({ length: width - 1 }, () => '')]);
  const reading = readRows([...heading, [...names, ...headers], row(...figures)], extras);
  const ofUnits = reading.notices.filter(({ code }) => code.startsWith('unit-'));
  return {
    values: valuesOf(reading.applications[0]),
    notices: ofUnits.map(({ code, message }) => `${code} ${message}`),
  };
}

it('takes the unit of the rows above for columns that name none, and says nothing of it', () => {
  const { values, notices } = read(['申报汇总表', '单位：元'], ['总投资'], [12_000_000]);
  expect(values).toMatchObject({ totalInvestment: '1200' });
  expect(notices).toEqual([]);
});

it('says when a column’s header names another unit than the rows above', () => {
  const { values, notices } = read(['单位：元'], ['总投资（万元）', '申请补助金额'], [1200, 3_000_000]);
  expect(values).toMatchObject({ totalInvestment: '1200', requestedSubsidy: '300' });
  expect(notices).toEqual([
    'unit-differs C 列“总投资（万元）”表头注明“万元”，而上级表头或表头以上注明“元”；按表头的“万元”读取，请核对',
  ]);
});

it('reads nothing where the rows above name two units and the column none', () => {
  const above = ['申报汇总表（单位：亿元）', '金额单位：万元'];
  const { values, notices } = read(above, ['总投资', '申请补助金额（万元）'], [1200, 300]);
  expect(values).toMatchObject({ totalInvestment: '!unknown-unit', requestedSubsidy: '300' });
  expect(notices).toEqual([
    expect.stringMatching(
      /^unit-differs 表头以上注明的金额单位有“亿元”“万元”，互相矛盾；C 列“总投资”表头没有注明单位，其中的金额未读取/,
    ),
    expect.stringMatching(/^unit-differs D 列“申请补助金额（万元）”表头注明“万元”，.*“亿元”/),
  ]);
  expect(read(above, ['总投资'], ['1200万元']).values).toMatchObject({ totalInvestment: '1200' });
});

it('says once which columns name no unit at all', () => {
  const { values, notices } = read([], ['总投资', '申请补助金额'], [1200, 300]);
  expect(values).toMatchObject({ totalInvestment: '1200', requestedSubsidy: '300' });
  expect(notices).toEqual([
    'unit-assumed C 列“总投资”、D 列“申请补助金额”没有注明金额单位，按“万元”读取，请核对',
  ]);
});

it('says when a band and its leaf differ, and takes the leaf', () => {
  const reading = readRows(
    [
      ['项目名称', '项目承担单位', '投资情况（亿元）', ''],
      ['', '', '总投资（万元）', '已投入（万元）'],
      row(1200, 300),
    ],
    { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
  );
  expect(valuesOf(reading.applications[0])).toMatchObject({ totalInvestment: '1200' });
  expect(reading.notices.map(({ code }) => code)).toEqual(['city-unstated', 'unit-differs']);
});

it('refuses foreign money plainly, by header and by cell', () => {
  expect(read([], ['总投资（万美元）'], [300]).values).toMatchObject({ totalInvestment: '!unknown-unit' });
  expect(read([], ['总投资（万元）'], ['300万美元']).values).toMatchObject({
    totalInvestment: '!foreign-currency',
  });
});

describe('a place that only the heading tells', () => {
  const placed = (title: string, county: string, recommender: string) => {
    const reading = readRows([
      [title, '', '', ''],
      ['项目名称', '项目承担单位', '所在县（市、区）', '推荐单位'],
      ['余热利用', '某某热能有限公司', county, recommender],
    ]);
    const [application] = reading.applications;
    return [application?.city, application?.county, application?.cityFrom !== undefined];
  };

  it.each([
    ['南京市2021年申报汇总表', '鼓楼区', '', ['南京市', '鼓楼区', true]],
    ['徐州市2021年申报汇总表', '', '鼓楼区工信局', ['徐州市', '鼓楼区', true]],
    ['苏州市2021年申报汇总表', '高新区', '', ['苏州市', '虎丘区', true]],
    ['苏州市2021年申报汇总表', '鼓楼区', '', [null, null, false]],
    ['苏州市2021年申报汇总表', '江阴市', '', ['无锡市', '江阴市', false]],
    ['苏州市2021年申报汇总表', '', '某集团公司', [null, null, false]],
    ['2021年申报汇总表', '鼓楼区', '', [null, null, false]],
  ])('%s, %j, %j: %j', (title, county, recommender, expected) => {
    expect(placed(title, county, recommender)).toEqual(expected);
  });
});

describe('a unit that a person has chosen', () => {
  const by = (unit: string): ChosenUnit => ({ unit, by: 'person' });

  it('wins over header and rows above, and is told of', () => {
    const { values, notices } = read(
      ['单位：亿元'],
      ['总投资（万元）', '软件投入'],
      [12_000_000, 3_000_000],
      {
        units: { C: by('元'), D: by('元') },
      },
    );
    expect(values).toMatchObject({ totalInvestment: '1200', softwareInvestment: '300' });
    expect(notices).toEqual([
      'unit-chosen C 列“总投资（万元）”按人工指定的单位“元”读取，表头或表头以上注明的是“万元”“亿元”',
      'unit-chosen D 列“软件投入”按人工指定的单位“元”读取，表头或表头以上注明的是“亿元”',
    ]);
  });

  it('settles what the rows above leave open, and leaves a figure with a unit of its own as it is', () => {
    const above = ['申报汇总表（单位：亿元）', '金额单位：万元'];
    const { values, notices } = read(above, ['总投资', '软件投入'], [1200, '3000元'], {
      units: { C: by('万元'), D: by('亿元') },
    });
    expect(values).toMatchObject({ totalInvestment: '1200', softwareInvestment: '0.3' });
    expect(notices).toHaveLength(2);
    expect(read([], ['总投资'], [1200], { units: { C: by('万元') } }).notices).toEqual([
      'unit-chosen C 列“总投资”按人工指定的单位“万元”读取',
    ]);
  });

  it('is not taken where the column’s field does not know it', () => {
    const { values, notices } = read([], ['总投资（万元）'], [1200], { units: { C: by('公里') } });
    expect([values, notices]).toEqual([{ ...values, totalInvestment: '1200' }, []]);
  });
});
