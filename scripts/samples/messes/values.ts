import { creditCode } from '../creditCode';
import { fromA, type Mess, type MessSheet } from './mess';

/* Sheets whose cells are the mess: units, numbers, dates, codes, places. */

const green = '绿色化改造升级项目';

const units: MessSheet = {
  name: '单位',
  cells: [
    ['2021年度绿色化改造升级项目申报汇总表'],
    ['填报单位：扬州市工业和信息化局', null, null, null, null, null, '单位：亿元'],
    ['序号', '项目类别', '项目名称', '项目承担单位', '项目总投资（元）', '截至2021年3月底已投入', '申请补助金额（万元）', '节能量（吨标准煤）'],
    [1, green, '热轧余热回收', '扬州江都轧钢有限公司', 50000000, 0.2, 500, 1200],
    [2, green, '电镀废水回用', '仪征真州电镀有限公司', '6000万', '1200万元', '６００', '1,300'],
    [3, green, '水泥窑协同处置', '高邮秦邮水泥有限公司', '1.2亿元', 0.3, '1,000.00 ', 1400.5],
    [4, green, '油漆改水性漆', '宝应湖城木业有限公司', '约3000万', '—', '待定', '暂无'],
    [5, green, '进口机组替换', '扬州邗江机电有限公司', '800万美元', '无', '/', 1600],
    [6, green, '冷凝水回收', '扬州广陵食品有限公司', '壹仟万元整', '300万', '80.5', '一千七百'],
  ],
  tables: [
    {
      headerRows: [3],
      columns: fromA(['projectNumber', 'category', 'projectName', 'applicant', 'totalInvestment', 'investedBy202103', 'requestedSubsidy', 'energySaved']),
      rows: {
        4: { city: '扬州市', values: { totalInvestment: '5000', investedBy202103: '2000', requestedSubsidy: '500', energySaved: '1200' } },
        5: { city: '扬州市', values: { totalInvestment: '6000', investedBy202103: '1200', requestedSubsidy: '600', energySaved: '1300' } },
        6: { city: '扬州市', values: { totalInvestment: '12000', investedBy202103: '3000', requestedSubsidy: '1000', energySaved: '1400.5' } },
        7: { city: '扬州市', values: { totalInvestment: null, investedBy202103: null, requestedSubsidy: null, energySaved: null } },
        8: { city: '扬州市', values: { totalInvestment: null, investedBy202103: null, requestedSubsidy: null, energySaved: '1600' } },
        9: { city: '扬州市', values: { totalInvestment: '1000', investedBy202103: '300', requestedSubsidy: '80.5', energySaved: '1700' } },
      },
      others: {},
    },
  ],
};

const suspect: MessSheet = {
  name: '元当万元',
  cells: [
    ['2021年度绿色化改造升级项目申报汇总表'],
    ['序号', '项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）', '截至2021年3月底已投入（万元）', '申请补助金额（万元）'],
    [1, green, '蓄热式烧嘴改造', '镇江丹徒锻造有限公司', '镇江市', 3000, 1200, 300],
    [2, green, '变频节电改造', '丹阳云阳电器有限公司', '镇江市', 26000000, 900, 260],
    [3, green, '锅炉煤改气', '扬中雷公岛线缆有限公司', '镇江市', 2400, 800, 240],
    [4, green, '尾气焚烧', '句容茅山涂料有限公司', '镇江市', 1800, 700, 180],
    [5, green, '光伏屋顶', '镇江京口铝业有限公司', '镇江市', 2200, 900, 220],
  ],
  tables: [
    {
      headerRows: [2],
      columns: fromA(['projectNumber', 'category', 'projectName', 'applicant', 'city', 'totalInvestment', 'investedBy202103', 'requestedSubsidy']),
      rows: {
        3: { city: '镇江市', values: { totalInvestment: '3000' } },
        4: { city: '镇江市', values: { investedBy202103: '900', requestedSubsidy: '260' } },
        5: { city: '镇江市', values: { totalInvestment: '2400' } },
        6: { city: '镇江市', values: { totalInvestment: '1800' } },
        7: { city: '镇江市', values: { totalInvestment: '2200' } },
      },
      others: {},
    },
  ],
};

const code = (serial: number): string => creditCode('321202', serial);

const dates: MessSheet = {
  name: '日期代码',
  cells: [
    ['2021年度绿色化改造升级项目申报汇总表'],
    ['序号', '项目类别', '项目名称', '项目承担单位', '所在设区市', '统一社会信用代码', '项目开始时间', '项目结束时间'],
    [1, green, '蒸汽梯级利用', '泰州海陵制药有限公司', '泰州市', code(1), '2020.04', 2022.04],
    [2, green, '酸洗废液再生', '靖江马洲钢管有限公司', '泰州市', ` ${code(2).toLowerCase()} `, '2020-3', '2022年12月底'],
    [3, green, '喷涂集中处理', '泰兴虹桥船舶有限公司', '泰州市', 913212021234567, new Date(Date.UTC(2020, 4, 6)), new Date(Date.UTC(2022, 5, 30))],
    [4, green, '中水回用', '兴化水乡食品有限公司', '泰州市', 913212021234567000, '2020年8月', '2023年'],
    [5, green, '智能配电', '姜堰三水电气有限公司', '泰州市', '9.13212E+17', '20200901', 2022.1],
    [6, green, '热泵替代锅炉', '泰州高港港务有限公司', '泰州市', code(6), '2021年2月30日', '待定'],
    [7, green, '余热锅炉', '泰州医药城供热有限公司', '泰州市', code(7), '2020/1/1', '二〇二二年六月'],
  ],
  formats: { F5: '0', F6: '0' },
  tables: [
    {
      headerRows: [2],
      columns: fromA(['projectNumber', 'category', 'projectName', 'applicant', 'city', 'creditCode', 'startDate', 'endDate']),
      rows: {
        3: { city: '泰州市', values: { creditCode: code(1), startDate: '2020-04-01', endDate: '2022-04-30' } },
        4: { city: '泰州市', values: { creditCode: code(2), startDate: '2020-03-01', endDate: '2022-12-31' } },
        5: { city: '泰州市', values: { startDate: '2020-05-06', endDate: '2022-06-30' } },
        6: { city: '泰州市', values: { creditCode: null, startDate: '2020-08-01', endDate: '2023-12-31' } },
        // 2022.1, typed as a number, may be January or October.
        7: { city: '泰州市', values: { creditCode: null, startDate: '2020-09-01', endDate: null } },
        8: { city: '泰州市', values: { creditCode: code(6), startDate: null, endDate: null } },
        9: { city: '泰州市', values: { creditCode: code(7), startDate: '2020-01-01', endDate: '2022-06-30' } },
      },
      others: {},
    },
  ],
};

/** What the three columns say, and the city and county that follow. */
const placed: readonly (readonly [string, string, string, string | null, string | null])[] = [
  ['南京', '鼓楼区', '', '南京市', '鼓楼区'],
  ['徐州市', '鼓楼区', '', '徐州市', '鼓楼区'],
  ['', '鼓楼区', '', null, null],
  ['', '', '昆山市工业和信息化局', '苏州市', '昆山市'],
  ['', '苏州工业园区', '', '苏州市', null],
  ['', '江北新区', '', '南京市', null],
  ['苏州', '市高新区', '', '苏州市', '虎丘区'],
  ['', '赣榆县', '', '连云港市', '赣榆区'],
  ['南京市', '昆山市', '', null, null],
  ['江苏省苏州市', '', '', '苏州市', null],
  ['', '沭阳', '', '宿迁市', '沭阳县'],
  ['', '', '泰兴市工信局', '泰州市', '泰兴市'],
];

const divisions: MessSheet = {
  name: '各地',
  cells: [
    ['2021年度绿色化改造升级项目申报汇总表'],
    ['序号', '项目类别', '项目名称', '项目承担单位', '所在设区市', '所在县（市、区）', '项目推荐单位'],
    ...placed.map(([city, county, unit], index) => [
      index + 1,
      green,
      `第${index + 1}号节能改造`,
      `示例第${index + 1}机械有限公司`,
      city === '' ? null : city,
      county === '' ? null : county,
      unit === '' ? null : unit,
    ]),
  ],
  tables: [
    {
      headerRows: [2],
      columns: fromA(['projectNumber', 'category', 'projectName', 'applicant', 'city', 'county', 'recommendingUnit']),
      rows: Object.fromEntries(placed.map(([, , , city, county], index) => [index + 3, { city, county, values: {} }])),
      others: {},
    },
  ],
};

export const valueMesses: readonly Mess[] = [
  {
    name: '乱表05-单位数字',
    sheets: [units, suspect],
    findings: [{ sheet: '元当万元', row: 4, code: 'unit-suspect' }],
  },
  { name: '乱表06-日期代码', sheets: [dates], findings: [] },
  { name: '乱表07-地区归属', sheets: [divisions], findings: [] },
];
