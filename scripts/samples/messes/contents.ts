import { creditCode } from '../creditCode';
import { fromA, type Mess, type MessSheet } from './mess';

/* Sheets whose contents are the mess: the same twice, sums that do not add up, texts that would harm. */

const green = '绿色化改造升级项目';
const twice = creditCode('320612', 1);

const doubles: MessSheet = {
  name: '重复',
  cells: [
    ['2021年度绿色化改造升级项目申报汇总表'],
    ['序号', '项目类别', '项目名称', '项目承担单位', '统一社会信用代码', '投资项目代码', '所在设区市', '项目总投资（万元）', '其中：固定资产投资（万元）', '其中：其他投资（万元）', '截至2021年3月底已投入（万元）', '项目开始时间', '项目结束时间'],
    [1, green, '印染定型机余热回收', '南通通州印染（集团）有限公司', twice, '2019-320612-17-03-100001', '南通市', 3000, 2500, 500, 1000, '2020-01', '2022-06'],
    [2, green, '污泥干化', '南通通州印染(集团) 有限公司', twice, '2020-320612-77-03-100002', '南通市', 1600, 1300, 300, 600, '2020-05', '2022-08'],
    [3, green, '电机能效提升', '启东吕四电机有限公司', creditCode('320681', 3), '2020-320681-38-03-100003', '南通市', 2000, 1500, 400, 700, '2020-06', '2022-09'],
    [4, green, '锻造炉改造', '海安曲塘锻压有限公司', `${creditCode('320621', 4).slice(0, 17)}${creditCode('320621', 4).endsWith('1') ? '2' : '1'}`, '2020-320621-33-03-100004', '南通市', 1800, 1500, 300, 1900, '2022-09', '2020-06'],
    [6, green, '废丝再生', '如东洋口化纤有限公司', creditCode('320623', 5), '2020-320681-38-03-100003', '南通市', 2600, 2000, 600, 900, '2020-04', '2022-04'],
    ['合计', null, null, null, null, null, null, 12000, 8800, 2100, 5100],
  ],
  tables: [
    {
      headerRows: [2],
      columns: fromA(['projectNumber', 'category', 'projectName', 'applicant', 'creditCode', 'projectCode', 'city', 'totalInvestment', 'fixedAssetInvestment', 'otherInvestment', 'investedBy202103', 'startDate', 'endDate']),
      rows: {
        3: { city: '南通市', values: { creditCode: twice, totalInvestment: '3000' } },
        4: { city: '南通市', values: { creditCode: twice, totalInvestment: '1600' } },
        5: { city: '南通市', values: { totalInvestment: '2000', fixedAssetInvestment: '1500' } },
        6: { city: '南通市', values: { totalInvestment: '1800' } },
        7: { city: '南通市', values: { totalInvestment: '2600' } },
      },
      others: { 8: 'total' },
    },
  ],
};

const long = `节能改造${'及配套工程'.repeat(400)}`;
const hostile = [
  '=cmd|"/C calc"!A0',
  '+1+1',
  '@SUM(1+1)',
  '-2+3',
  '<script>alert(1)</script>',
  '余热利用😀一期',
  '零宽\u200b字符\u200d改造',
  long,
] as const;

const texts: MessSheet = {
  name: '特殊文本',
  cells: [
    ['2021年度绿色化改造升级项目申报汇总表'],
    ['序号', '项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）'],
    ...hostile.map((name, index) => [index + 1, green, name, `淮安示例${index + 1}号环保有限公司`, '淮安市', 2000 + index]),
  ],
  tables: [
    {
      headerRows: [2],
      columns: fromA(['projectNumber', 'category', 'projectName', 'applicant', 'city', 'totalInvestment']),
      rows: Object.fromEntries(
        hostile.map((name, index) => [
          index + 3,
          { city: '淮安市', values: { projectName: name, totalInvestment: String(2000 + index) } },
        ]),
      ),
      others: {},
    },
  ],
};

const at = (row: number | null, code: string) => ({ sheet: '重复', row, code });

export const contentMesses: readonly Mess[] = [
  {
    name: '乱表08-重复与合计',
    sheets: [doubles],
    findings: [
      at(3, 'duplicate-applicant'),
      at(4, 'duplicate-applicant'),
      at(5, 'duplicate-project'),
      at(7, 'duplicate-project'),
      at(5, 'total-by-use'),
      at(6, 'credit-code'),
      at(6, 'start-after-end'),
      at(6, 'invested-within-total'),
      at(null, 'totals'),
      at(null, 'numbering'),
    ],
  },
  { name: '乱表09-特殊文本', sheets: [texts], findings: [] },
];
