import { divisionIndex } from '../../src/intake/divisionIndex';
import { locateRow } from '../../src/intake/locateRow';
import { guide, readRows, told, valuesOf } from './sheetBuilder';

const index = divisionIndex(guide);
function place(city: string, county = '', recommender = ''): [string | null, string | null, string?] {
  const found = locateRow({ city, county, recommender }, index);
  const where: [string | null, string | null] = [found.city, found.county];
  return found.fault ? [...where, `${found.fault.cell} ${told(found.fault.reading)}`] : where;
}

describe('the place of a row', () => {
  it.each<[Parameters<typeof place>, ReturnType<typeof place>]>([
    [['苏州市'], ['苏州市', null]],
    [['苏州'], ['苏州市', null]],
    [[' 苏 州 '], ['苏州市', null]],
    [['江苏省苏州市昆山市'], ['苏州市', '昆山市']],
    [['昆山'], ['苏州市', '昆山市']],
    [
      ['', '沭阳县'],
      ['宿迁市', '沭阳县'],
    ],
    [
      ['', '泰兴'],
      ['泰州市', '泰兴市'],
    ],
    [
      ['', '', '南通市工业和信息化局'],
      ['南通市', null],
    ],
    [
      ['', '', '海安市工信局'],
      ['南通市', '海安市'],
    ],
    [
      ['', '', '连云港市工信局'],
      ['连云港市', null],
    ],
    [
      ['', '', '连云区工信局'],
      ['连云港市', '连云区'],
    ],
    [['淮安'], ['淮安市', null]],
    [
      ['', '淮安区'],
      ['淮安市', '淮安区'],
    ],
    [
      ['', '苏州工业园区'],
      ['苏州市', null],
    ],
    [
      ['', '锡山市'],
      ['无锡市', '锡山区'],
    ],
    [
      ['', '丰县'],
      ['徐州市', '丰县'],
    ],
    [
      ['', '', '省属企业集团'],
      [null, null],
    ],
    [
      ['', ''],
      [null, null],
    ],
  ])('%j is %j', (texts, expected) => {
    expect(place(...texts)).toEqual(expected);
  });

  it('takes a name of two cities only beside one of them', () => {
    expect(place('', '鼓楼区')).toEqual([null, null]);
    expect(place('', '', '鼓楼区工信局')).toEqual([null, null]);
    expect(place('南京市', '鼓楼区')).toEqual(['南京市', '鼓楼区']);
    expect(place('徐州', '鼓楼区')).toEqual(['徐州市', '鼓楼区']);
    expect(place('', '鼓楼区', '徐州市工信局')).toEqual(['徐州市', '鼓楼区']);
  });

  it('belongs nowhere when cells contradict each other, and says which', () => {
    expect(place('苏州市', '江阴市')).toEqual([null, null, 'county !city-conflict']);
    expect(place('苏州市', '昆山市', '无锡市工信局')).toEqual([null, null, 'recommender !city-conflict']);
    expect(place('苏州市、无锡市')).toEqual([null, null, 'city !city-conflict']);
    expect(place('苏州市', '鼓楼区')).toEqual([null, null, 'county !city-conflict']);
  });

  it('is told by the other cells where the city cannot be', () => {
    expect(place('上海市')).toEqual([null, null, 'city !unknown-city']);
    expect(place('本市', '昆山市')).toEqual(['苏州市', '昆山市', 'city !unknown-city']);
  });

  it('knows every city and county of the guide by full name', () => {
    for (const { name, short, counties } of guide.divisions) {
      expect(place(name)[0]).toBe(name);
      expect(place(short)[0]).toBe(name);
      for (const county of counties) expect(place(name, county.name)).toEqual([name, county.name]);
    }
  });
});

it('shows full names in the cells of the row, and faults where they lie', () => {
  const reading = readRows([
    ['项目名称', '项目承担单位', '地市', '区县'],
    ['甲', '某某公司', '苏州', '昆山'],
    ['乙', '某某公司', '苏州', '江阴'],
    ['丙', '某某公司', '苏州', '高新区三号地块'],
  ]);
  const cells = reading.applications.map(valuesOf).map(({ city, county }) => [city, county]);
  expect(cells).toEqual([
    ['苏州市', '昆山市'],
    ['苏州', '!city-conflict'],
    ['苏州市', '高新区三号地块'],
  ]);
  const conflict = reading.applications[1]?.cells.get('county')?.reading;
  expect(conflict).toMatchObject({
    reason: '“江阴”与本行其他单元格所示的苏州市不一致，无法确定归属，请核对',
  });
});
