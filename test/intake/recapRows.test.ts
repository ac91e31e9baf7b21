import type { CellValue } from '../../src/workbook/snapshot';
import { readRows } from './sheetBuilder';

const title = ['镇江市绿色化改造升级项目汇总表'];
const header = ['序号', '项目名称', '项目承担单位', '项目总投资（万元）', '申请补助金额（万元）'];
const list: readonly (readonly CellValue[])[] = [
  title,
  header,
  [1, '余热利用', '镇江第一铝业有限公司', 1500, 150],
  [2, '蒸汽优化', '镇江第二铝业有限公司', 2500, 200],
  ['合计', '2个', '', 4000, 350],
];

/** The applications, and the figures that are held against their sum, by rows as users see them. */
function read(rows: readonly (readonly CellValue[])[]): { applications: number[]; totals: number[] } {
  const { applications, totals } = readRows([...list, ...rows]);
  return {
    applications: applications.map(({ row }) => row + 1),
    totals: totals.map(({ row }) => row + 1),
  };
}

describe('what a list says again below its total', () => {
  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      'by places, with counts where applicants stand',
      [
        ['其中：', '丹阳市', '1个', 1500, 150],
        ['', '句容市', '1个', 2500, 200],
      ],
    ],
    [
      'after a blank row',
      [
        ['', '', '', '', ''],
        ['其中：', '丹阳市', '共1家', 1500, 150],
        ['', '句容市', '1家', 2500, 200],
      ],
    ],
    [
      'by places and categories, without a word for it',
      [
        ['丹阳市', '1个', '', 1500, 150],
        ['句容市', '1个', '', 2500, 200],
        ['高端化', '0个', '', 0, 0],
      ],
    ],
    ['by offices', [['其中：', '丹阳市工信局推荐', '', 1500, 150]]],
  ])('%s: no applications, and no totals of the rows', (_, rows) => {
    expect(read(rows)).toEqual({ applications: [3, 4], totals: [5] });
  });

  it('keeps an application below it, and does not take its place for that of the last of them', () => {
    const rows = [
      ['其中：', '丹阳市', '1个', 1500, 150],
      ['', '句容市', '1个', 2500, 200],
      ['备选项目', '', '', '', ''],
      [3, '窑炉改造', '镇江第三铝业有限公司', 1800, 180],
    ];
    const { applications } = readRows([...list, ...rows]);
    expect(applications.map(({ row, county }) => [row + 1, county])).toEqual([
      [3, null],
      [4, null],
      [9, null],
    ]);
  });

  it('holds the sum of a band against its rows where applications follow, and where the total begins the table', () => {
    const rows = [
      ['丹阳市', '1个', '', 1800, 180],
      [3, '窑炉改造', '丹阳第三铝业有限公司', 1800, 180],
    ];
    expect(read(rows)).toEqual({ applications: [3, 4, 7], totals: [5, 6] });
    const first = [title, header, ['合计', '', '', 1800, 180], ['丹阳市', '1个', '', 1800, 180]];
    const { totals } = readRows([...first, ['', '', '', '', ''], ...rows.slice(1)]);
    expect(totals.map(({ row }) => row + 1)).toEqual([3, 4]);
  });

  it.each(['平均', '平均值', '项目平均：', '占比', '同比'])('%s is no sum of the rows', (label) => {
    expect(read([[label, '', '', 2000, 175]])).toEqual({ applications: [3, 4], totals: [5] });
  });

  it.each<[string, readonly CellValue[]]>([
    ['whose applicant is a count', [3, '窑炉改造', '1家', 1800, 180]],
    ['whose name begins like an average', ['', '平均功率提升', '镇江第三铝业有限公司', 1800, 180]],
    ['whose name ends so', [3, '降低能耗占比', '镇江第三铝业有限公司', 1800, 180]],
  ])('an application stays one %s', (_, row) => {
    expect(read([row]).applications).toEqual([3, 4, 6]);
  });
});
