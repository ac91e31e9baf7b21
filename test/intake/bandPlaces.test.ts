import type { CellValue } from '../../src/workbook/snapshot';
import type { SheetReading } from '../../src/intake/application';
import { readRows } from './sheetBuilder';

type Row = readonly CellValue[];

const header: Row = [
  '序号',
  '项目名称',
  '项目承担单位',
  '所在设区市',
  '所在县（市、区）',
  '项目总投资（万元）',
];
const row = (name: string, city = '', county = ''): Row => [1, name, `${name}有限公司`, city, county, 3000];

/** A list of these rows. */
const list = (...rows: readonly Row[]): SheetReading => readRows([header, ...rows]);
const places = ({ applications }: SheetReading): unknown =>
  applications.map(({ city, county, cityFrom, countyFrom }) => [
    city,
    county,
    (cityFrom ?? countyFrom)?.text ?? null,
  ]);
const said = ({ notices }: SheetReading): string[] => notices.map(({ message }) => message);

describe('a row that does not tell its city', () => {
  it('is of the city and county of the group band above it, which is said', () => {
    const reading = list(
      ['苏州市'],
      row('甲'),
      ['', '张家港市（3个）'],
      row('乙'),
      row('丙', '苏州市', '昆山市'),
      ['无锡市'],
      row('丁'),
    );
    expect(places(reading)).toEqual([
      ['苏州市', null, '苏州市'],
      ['苏州市', '张家港市', '张家港市(3个)'],
      ['苏州市', '昆山市', null],
      ['无锡市', null, '无锡市'],
    ]);
    expect(reading.notices.map(({ code }) => code)).toEqual(Array(3).fill('city-from-band'));
    expect(said(reading)[1]).toBe('第 5 行没有填写设区市，按分组标题“张家港市(3个)”（B4）认定为苏州市');
    expect(reading.notices[1]?.cells).toEqual([{ row: 3, column: 1 }]);
  });

  it.each<[string, Row]>([
    ['numbered', ['一、苏州市', '', '', '', '', '']],
    ['numbered in a cell of its own', ['一', '苏州市', '', '', '', '']],
    ['with words that bands add', ['（一）苏州市申报项目（2个）', '', '', '', '', '']],
    ['of a bureau', ['', '苏州市工业和信息化局', '', '', '', '']],
    ['with its figures, first in the table', ['', '苏州市', '', '', '', 9000]],
    ['in short', ['苏州', '', '', '', '', '']],
  ])('band %s', (_, band) => {
    expect(places(list(band, row('甲')))).toEqual([['苏州市', null, expect.stringContaining('苏州')]]);
  });

  it('is of no city of a band that has ended: with another of its level, an outer one, or a total', () => {
    const none = [null, null, null];
    expect(places(list(['一、绿色化'], ['（一）苏州市'], row('甲'), ['二、高端化'], row('乙')))).toEqual([
      ['苏州市', null, '(一)苏州市'],
      none,
    ]);
    expect(places(list(['苏州市'], row('甲'), ['', '小计', '', '', '', 3000], row('乙')))).toEqual([
      ['苏州市', null, '苏州市'],
      none,
    ]);
    expect(places(list(['苏州市'], ['', '小计', '', '', '', 3000], row('甲')))).toEqual([
      ['苏州市', null, '苏州市'],
    ]);
  });

  it('keeps the city of a band over bands of categories', () => {
    const reading = list(['苏州市'], ['绿色化改造升级'], row('甲'), ['智能制造示范工厂'], row('乙'));
    expect(places(reading)).toEqual(Array(2).fill(['苏州市', null, '苏州市']));
  });

  it('is told apart by the band around it where several cities have the county', () => {
    expect(places(list(['徐州市'], ['鼓楼区'], row('甲')))).toEqual([['徐州市', '鼓楼区', '鼓楼区']]);
    expect(places(list(['鼓楼区'], row('甲')))).toEqual([[null, null, null]]);
  });

  it('is not taken from figures that may be totals below their rows, nor from what only contains a place', () => {
    expect(
      places(list(row('甲'), ['', '苏州市', '', '', '', 3000], row('乙'), ['', '无锡市', '', '', '', 3000])),
    ).toEqual(Array(2).fill([null, null, null]));
    expect(places(list(['苏州地铁配套项目'], row('甲')))).toEqual([[null, null, null]]);
  });

  it('is not taken from a band that another row beneath it speaks against, and that is said', () => {
    const reading = list(['苏州市'], row('甲'), row('乙', '无锡市'), ['常州市'], row('丙'));
    expect(places(reading)).toEqual([
      [null, null, null],
      ['无锡市', null, null],
      ['常州市', null, '常州市'],
    ]);
    expect(reading.notices).toMatchObject([
      { code: 'city-from-band' },
      { code: 'band-contradicted', severity: 'warning' },
      { code: 'city-unstated', severity: 'warning' },
    ]);
    expect(said(reading)[1]).toBe(
      '分组标题“苏州市”（A2）与其下第 4 行所在的无锡市不一致，未据此认定苏州市，请核对',
    );
    expect(said(reading)[2]).toBe('第 3 行未注明设区市，未计入任何市的限报，请填写设区市全称');
  });
});

it('the band goes before the heading, and the heading gives city and county where no band does', () => {
  const title: Row = ['昆山市2021年项目申报汇总表'];
  const reading = readRows([
    title,
    header,
    row('甲'),
    ['太仓市'],
    row('乙'),
    row('丙', '无锡市'),
    row('丁', '苏州市'),
  ]);
  expect(places(reading)).toEqual([
    ['苏州市', '昆山市', '昆山市2021年项目申报汇总表'],
    [null, null, null],
    ['无锡市', null, null],
    ['苏州市', null, null],
  ]);
});

it('rows of which nothing tells the city are said to count for none, all at once where all are', () => {
  expect(said(list(row('甲'), row('乙', '省属')))).toEqual([
    '第 2 行未注明设区市，未计入任何市的限报，请填写设区市全称',
  ]);
  expect(said(list(row('甲'), row('乙', '', '高新区')))).toEqual([
    '全部 2 个申报项目未注明设区市，未计入任何市的限报，请填写设区市全称',
  ]);
});
