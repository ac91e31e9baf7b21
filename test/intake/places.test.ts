import fc from 'fast-check';
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
    [
      ['市直', '', '苏州市工业和信息化局'],
      ['苏州市', null],
    ],
    [
      ['市本级', '吴江区'],
      ['苏州市', '吴江区'],
    ],
    [['市直'], [null, null, 'city !unknown-city']],
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
    expect(place('南京市', '', '徐州市鼓楼区工信局')).toEqual([null, null, 'recommender !city-conflict']);
  });

  it('keeps the city where only the counties contradict each other', () => {
    expect(place('苏州市', '昆山市', '太仓市工信局')).toEqual([
      '苏州市',
      null,
      'recommender !county-conflict',
    ]);
    expect(place('昆山市', '太仓市')).toEqual(['苏州市', null, 'city !county-conflict']);
    expect(place('苏州市', '昆山市、太仓市')).toEqual(['苏州市', null, 'county !several-counties']);
    expect(place('苏州市', '昆山市', '苏州市工信局')).toEqual(['苏州市', '昆山市']);
  });

  it('knows former names by what they have become', () => {
    expect(place('南通市', '港闸区')).toEqual(['南通市', '崇川区']);
    expect(place('', '', '海门市工业和信息化局')).toEqual(['南通市', '海门区']);
    expect(place('南通', '通州市')).toEqual(['南通市', '通州区']);
    expect(place('', '铜山县')).toEqual(['徐州市', '铜山区']);
    expect(place('', '楚州区')).toEqual(['淮安市', '淮安区']);
  });

  it('takes a zone that every city has for the one of the city stated', () => {
    expect(place('苏州市', '高新区')).toEqual(['苏州市', '虎丘区']);
    expect(place('无锡', '市高新区')).toEqual(['无锡市', '新吴区']);
    expect(place('', '', '常州国家高新区')).toEqual(['常州市', '新北区']);
    expect(place('苏州市', '园区')).toEqual(['苏州市', null]);
    expect(place('徐州市', '经开区')).toEqual(['徐州市', null]);
    expect(place('苏州市', '昆山高新区')).toEqual(['苏州市', '昆山市']);
    expect(place('南京市', '江北新区（浦口区）')).toEqual(['南京市', '浦口区']);
    expect(place('', '高新区')).toEqual([null, null]);
    expect(place('', '市高新区')).toEqual([null, null]);
  });

  it('does not take streets and other provinces for places', () => {
    expect(place('扬州市', '广陵区宝应路')).toEqual(['扬州市', '广陵区']);
    expect(place('北京市通州区')).toEqual([null, null, 'city !unknown-city']);
    expect(place('浙江省杭州市')).toEqual([null, null, 'city !unknown-city']);
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

describe('division codes', () => {
  it.each([
    ['320583', '苏州市', '昆山市'],
    ['320500', '苏州市', null],
    ['320576', '苏州市', null],
    ['320594', '苏州市', null],
    ['320611', '南通市', '崇川区'],
    ['320602', '南通市', '崇川区'],
    ['320684', '南通市', '海门区'],
    ['320106', '南京市', '鼓楼区'],
    ['320302', '徐州市', '鼓楼区'],
    ['320299', '无锡市', null],
  ])('%s is %s %s', (code, city, county) => {
    expect(index.ofCode(code)).toEqual({ city, county });
  });

  it.each(['310115', '321400', '320000', '', '32'])('%s is none of the guide', (code) => {
    expect(index.ofCode(code)).toBeNull();
  });
});

it('never throws, and never finds two cities for one row', () => {
  const names = guide.divisions.flatMap(({ name, short, counties, aliases }) => [
    name,
    short,
    ...[...counties, ...aliases].map((each) => each.name),
  ]);
  const text = fc
    .array(fc.oneof(fc.constantFrom(...names, '工信局', '、', ' ', '高新区'), fc.string()), { maxLength: 3 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, (city, county, recommender) => {
      const found = locateRow({ city, county, recommender }, index);
      const division = guide.divisions.find(({ name }) => name === found.city);
      expect(found.city === null).toBe(division === undefined);
      if (found.county !== null) expect(division?.counties.map(({ name }) => name)).toContain(found.county);
    }),
  );
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
    ['苏州市', '虎丘区'],
  ]);
  const conflict = reading.applications[1]?.cells.get('county')?.reading;
  expect(conflict).toMatchObject({
    reason: '“江阴”与本行其他单元格所示的苏州市不一致，无法确定归属，请核对',
  });
});

it('takes parts of a city without its name for those of the city in the heading, other places not', () => {
  const reading = readRows([
    ['泰州市申报汇总表'],
    ['项目名称', '项目承担单位', '所在县（市、区）', '项目总投资（万元）'],
    ...['市开发区', '经济开发区', '医药高新区', '合肥市', '某镇'].map((place, index) => [
      `项目${index}`,
      `某某${index}公司`,
      place,
      3000,
    ]),
  ]);
  expect(reading.applications.map(({ city }) => city)).toEqual(['泰州市', '泰州市', '泰州市', null, null]);
});

it('takes a part of the city where the city stands for it, if the heading or the recommending unit tells which', () => {
  const rows = ['市直', '市本级', '高新区', '昆山市', '市辖'].map((place, index) => [
    `项目${index}`,
    `某某${index}公司`,
    place,
    3000,
  ]);
  const header = ['项目名称', '项目承担单位', '属地', '项目总投资（万元）'];
  const citiesOf = (title: string): (string | null)[] =>
    readRows([[title], header, ...rows]).applications.map(({ city }) => city);
  expect(citiesOf('苏州市申报汇总表')).toEqual(['苏州市', '苏州市', '苏州市', '苏州市', null]);
  expect(citiesOf('申报汇总表')).toEqual([null, null, null, '苏州市', null]);
});
