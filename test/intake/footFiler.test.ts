import type { CellValue } from '../../src/workbook/snapshot';
import { readRows } from './sheetBuilder';

const header = ['序号', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）'];
const rows = [
  [1, '余热利用', '某某热能有限公司', '', 3000],
  [2, '光伏', '某某电气有限公司', '', 2000],
];
const foot = ['填报单位（盖章）：无锡市工业和信息化局', '', '', '填报日期：2021年5月20日'];

const read = (...sheet: readonly (readonly CellValue[])[]): ReturnType<typeof readRows> =>
  readRows(sheet, { name: 'Sheet1' });

it('takes the city of rows that tell none from 填报单位 below them, and says where it stands', () => {
  const reading = read(['申报汇总表'], header, ...rows, foot);
  expect(reading.applications.map(({ city }) => city)).toEqual(['无锡市', '无锡市']);
  expect(reading.heading).toMatchObject({
    filedAt: '2021年5月20日',
    city: { from: 'filer', at: { row: 4, column: 0 } },
  });
  expect(reading.notices).toMatchObject([
    {
      code: 'city-from-heading',
      message: '2 个申报项目没有填写设区市，按填报单位“无锡市工业和信息化局”（A5）认定为无锡市',
    },
  ]);
});

it('finds it in the cell beside its label', () => {
  const reading = read(header, ...rows, ['填报单位：', '江阴市工业和信息化局']);
  expect(reading.applications[0]).toMatchObject({ city: '无锡市', county: '江阴市' });
});

it.each<[string, readonly (readonly CellValue[])[]]>([
  ['a title names another city', [['苏州市申报汇总表'], header, ...rows, foot]],
  ['it stands among the rows', [header, rows[0] ?? [], foot, rows[1] ?? []]],
  ['it names no city', [header, ...rows, ['填报单位：工业和信息化局']]],
])('tells no city where %s', (_, sheet) => {
  expect(read(...sheet).applications.map(({ city }) => city)).toEqual([null, null]);
});

it('stands back behind the one above', () => {
  const reading = read(['填报单位：苏州市工业和信息化局'], header, ...rows, foot);
  expect(reading.applications.map(({ city }) => city)).toEqual(['苏州市', '苏州市']);
});
