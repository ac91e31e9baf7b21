import { fromA, type Mess, type MessSheet } from './mess';

/* Sheets whose layout is the mess: bands with repeated leaves, codes, totals in front, groups, several tables, copies. */

const green = '绿色化改造升级项目';

const bands: MessSheet = {
  name: '汇总',
  cells: [
    ['2021年度绿色化改造升级项目申报情况汇总表'],
    ['填报单位（盖章）：无锡市工业和信息化局', null, null, null, '填报人：赵某', null, null, '单位：万元'],
    [null, '项目基本情况', null, null, '项目投资情况', null, '建设起止', null, '预期成效'],
    [null, '项目名称\n（50字以内）', '承担单位', '所在县（市、区）', '总投资', '截至2021年3月底\n已投入', '开始时间\n（20XX.0X）', '结束时间\n（20XX.0X）', '节能量\n（吨标准煤）'],
    ['序号', null, null, null, null, null, null, null, null],
    ['甲', '乙', '丙', '丁', '1', '2', '3', '4', '5'],
    ['合计', null, null, null, 10800, 3600, null, null, 4300],
    ['一', '节能改造'],
    [1, '锅炉余热利用改造', '无锡惠泉热力有限公司', '梁溪区', 3000, 1000, '2020.04', '2022.06', 1500],
    [null, '空压站集中供气', '江阴澄塔纺织有限公司', '江阴市', 2800, 900, '2020.09', '2022.12', 1200],
    ['小计', null, null, null, 5800, 1900, null, null, 2700],
    ['（二）', '续建一批'],
    [3, '烧结烟气循环', '宜兴荆溪冶金有限公司', '宜兴市', 5000, 1700, '2019.10', '2021.10', 1600],
    ['注：按行政区划排列，排名不分先后。'],
    ['负责人签字：', null, null, '填表人：'],
  ],
  merges: ['A1:I1', 'B3:D3', 'E3:F3', 'G3:H3'],
  tables: [
    {
      headerRows: [3, 4, 5],
      columns: fromA([
        'projectNumber',
        'projectName',
        'applicant',
        'county',
        'totalInvestment',
        'investedBy202103',
        'startDate',
        'endDate',
        'energySaved',
      ]),
      rows: {
        9: {
          city: '无锡市',
          county: '梁溪区',
          values: { projectNumber: '1', applicant: '无锡惠泉热力有限公司', totalInvestment: '3000', investedBy202103: '1000', startDate: '2020-04-01', endDate: '2022-06-30', energySaved: '1500' },
        },
        10: { city: '无锡市', county: '江阴市', values: { totalInvestment: '2800', startDate: '2020-09-01', energySaved: '1200' } },
        13: { city: '无锡市', county: '宜兴市', values: { projectNumber: '3', totalInvestment: '5000', endDate: '2021-10-31' } },
      },
      others: { 7: 'total', 8: 'group', 11: 'total', 12: 'group', 14: 'note', 15: 'note' },
    },
  ],
};

const plainHeads = ['序号', '项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）', '申请补助金额（万元）'];
const plainFields = fromA(['projectNumber', 'category', 'projectName', 'applicant', 'city', 'totalInvestment', 'requestedSubsidy']);

const twoTables: MessSheet = {
  name: '两段',
  cells: [
    ['表一　绿色化改造升级项目'],
    plainHeads,
    [1, green, '染整废水回用', '常州运河染整有限公司', '常州市', 1500, 150],
    [2, green, '铸造砂再生', '溧阳天目铸造有限公司', '常州市', 2600, 260],
    ['合计', null, null, null, null, 4100, 410],
    [],
    ['表二　产业基础再造项目'],
    ['序号', '项目名称', '企业名称', '所在设区市', '总投资（亿元）', '拟申请资金（万元）'],
    [1, '高精度滚动轴承', '常州金坛轴承有限公司', '常州市', 0.6, 1200],
    [2, '特种密封件', '武进恒封科技有限公司', '常州市', '0.75', '1,500'],
  ],
  tables: [
    {
      headerRows: [2],
      columns: plainFields,
      rows: {
        3: { city: '常州市', values: { projectName: '染整废水回用', totalInvestment: '1500', requestedSubsidy: '150' } },
        4: { city: '常州市', values: { projectName: '铸造砂再生', totalInvestment: '2600', requestedSubsidy: '260' } },
      },
      others: { 5: 'total' },
    },
    {
      headerRows: [8],
      columns: fromA(['projectNumber', 'projectName', 'applicant', 'city', 'totalInvestment', 'requestedSubsidy']),
      rows: {
        9: { city: '常州市', values: { totalInvestment: '6000', requestedSubsidy: '1200' } },
        10: { city: '常州市', values: { totalInvestment: '7500', requestedSubsidy: '1500' } },
      },
      others: {},
    },
  ],
};

const rows = [
  [1, green, '余压发电', '盐城射阳热电有限公司', '盐城市', 2200, 220],
  [2, green, '淬火油烟治理', '东台恒力齿轮有限公司', '盐城市', 1800, 180],
] as const;
const chain = [1, '产业链现代化提升项目', '动力电池结构件', '盐城新滩精密有限公司', '盐城市', 20000, 4000] as const;
const truth = (first: number, of: readonly (readonly (string | number)[])[]) =>
  Object.fromEntries(
    of.map((row, index) => [
      first + index,
      { city: '盐城市', values: { projectName: String(row[2]), totalInvestment: String(row[5]) } },
    ]),
  );

const severalSheets: readonly MessSheet[] = [
  {
    name: '绿色化',
    cells: [['绿色化改造升级项目汇总表'], plainHeads, ...rows],
    tables: [{ headerRows: [2], columns: plainFields, rows: truth(3, rows), others: {} }],
  },
  {
    name: '高端化',
    cells: [['高端化改造升级项目汇总表'], plainHeads, chain],
    tables: [{ headerRows: [2], columns: plainFields, rows: truth(3, [chain]), others: {} }],
  },
  {
    name: '总表',
    cells: [['项目总表'], plainHeads, ...rows, chain],
    tables: [],
  },
  {
    name: '分类统计',
    cells: [
      ['分类统计表'],
      ['项目类别', '项目名称', '项目承担单位', '项目总投资（万元）'],
      [green, { formula: 'VLOOKUP(1,#REF!,2)', result: '#REF!' }, '#REF!', '#REF!'],
      ['高端化', '#REF!', '#REF!', '#REF!'],
    ],
    tables: [],
  },
  { name: '说明', cells: [['填报说明'], ['一、金额单位为万元。']], tables: [] },
];

const hidden: MessSheet = {
  name: '筛选过',
  cells: [
    ['2021年度绿色化改造升级项目汇总表'],
    [...plainHeads, '联系人', '联系电话'],
    [1, green, '电炉除尘改造', '连云港东海特钢有限公司', '连云港市', 5200, 520, '钱某', '0518-80000001'],
    [2, green, '碱渣综合利用', '连云港云台碱业有限公司', '连云港市', 4100, 410, '孙某', '0518-80000002'],
    [3, green, '冷却水闭路循环', '灌云伊山化工有限公司', '连云港市', 2300, 230, '李某', '0518-80000003'],
    ['合计', null, null, null, null, 11600, 1160],
  ],
  hiddenRows: [4],
  hiddenColumns: [8, 9],
  tables: [
    {
      headerRows: [2],
      columns: { ...plainFields, H: null, I: null },
      rows: {
        3: { city: '连云港市', values: { totalInvestment: '5200' } },
        4: { city: '连云港市', values: { totalInvestment: '4100' } },
        5: { city: '连云港市', values: { totalInvestment: '2300' } },
      },
      others: { 6: 'total' },
    },
  ],
};

export const layoutMesses: readonly Mess[] = [
  { name: '乱表01-多层表头', sheets: [bands], findings: [] },
  { name: '乱表02-一表两段', sheets: [twoTables], findings: [] },
  {
    name: '乱表03-分表总表断链',
    sheets: severalSheets,
    findings: [],
  },
  {
    name: '乱表04-隐藏行列',
    sheets: [hidden],
    findings: [
      { sheet: '筛选过', row: null, code: 'hidden-rows' },
      { sheet: '筛选过', row: null, code: 'hidden-columns' },
    ],
  },
];
