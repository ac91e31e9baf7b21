import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';
import { sheetOf } from './sheetBuilder';

type Rows = readonly (readonly CellValue[])[];

/** A county's list: a title, one header row, no category column, notes below. */
export const oneRowHeader: Rows = [
  ['2021年度绿色化改造升级项目申报汇总表', '', '', '', '', '', '', ''],
  ['填报单位（盖章）：昆山市工业和信息化局', '', '', '', '', '', '', '金额单位：元'],
  [
    '序 号',
    '项目\n名称',
    '企业名称',
    '推荐单位',
    '总投资',
    '截至2021.3.31已投入',
    '竣工日期',
    '年节水量（吨）',
  ],
  [1, '印染废水回用', '昆山碧水印染有限公司', '昆山市工业和信息化局', 8000000, 2400000, '2022.10', '100,000'],
  ['', '冷却水循环', '昆山清源化工有限公司', '昆山市工业和信息化局', '900万元', '约200万', 44926, '—'],
  ['注：1.排名不分先后。', '', '', '', '', '', '', ''],
  ['负责人签字：', '', '', '填表人：', '', '', '', '联系电话：'],
];

/** A city's list: two header rows with merged bands, a total first, group rows between. */
export const twoRowHeader: Rows = [
  ['苏州市2021年项目申报汇总表', '', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '', '单位：万元'],
  [
    '序号',
    '项目类别',
    '项目名称',
    '项目承担单位',
    '所在县（市、区）',
    '项目投资情况',
    '',
    '项目起止时间',
    '',
    '备注',
  ],
  ['', '', '', '', '', '总投资', '其中：土建', '开工时间20XX.0X', '完工时间20XX.0X', ''],
  ['合  计', '', '', '', '', 35000, '', '', '', ''],
  ['一', '高端化', '', '', '', 30000, '', '', '', ''],
  [1, '产业链现代化提升', '智能产线', '苏州甲科技有限公司', '吴江区', 12000, 500, 2020.06, 2022.1, ''],
  [
    2,
    '高端化—产业基础再造',
    '基础材料',
    '苏州乙材料有限公司',
    '工业园区',
    '1.8亿',
    '',
    '2020.06',
    '2022.10',
    '重点',
  ],
  ['二', '绿色化', '', '', '', 5000, '', '', '', ''],
  [1, '绿色化改造升级项目', '余热利用', '常熟丙热能有限公司', '常熟', 5000, '', '2020.6', '2022年底', ''],
  ['小计', '', '', '', '', 5000, '', '', '', ''],
];
export const twoRowMerges = [
  'A1:J1',
  'A3:A4',
  'B3:B4',
  'C3:C4',
  'D3:D4',
  'E3:E4',
  'F3:G3',
  'H3:I3',
  'J3:J4',
] as const;

/** A province's list: three header rows with repeated leaf names, a code row, 序号 in the last header row. */
export const threeRowHeader: Rows = [
  ['附件2', '', '', '', '', '', '', '', '', ''],
  ['2021年度重点项目情况表', '', '', '', '', '', '', '', '', ''],
  ['', '项目基本情况', '', '', '资金情况（万元）', '', '', '', '手续', ''],
  ['', '', '', '', '项目总投资', '', '截至2021年3月底已投入', '', '', ''],
  ['序号', '项目名称', '申报主体', '申报类别', '合计', '银行贷款', '合计', '银行贷款', '环评', '能评'],
  ['甲', '乙', '丙', '丁', 1, 2, 3, 4, 5, 6],
  ['总计', '', '', '', 9000, '', 2500, '', '', ''],
  [1, '数控机床更新', '无锡丁机床有限公司', '智能制造示范工厂', 6000, 1000, 1500, 200, '完备', '无需'],
  ['', '涂装线改造', '江阴戊涂装有限公司', '绿色化项目', 3000, 500, 1000, 100, '√', '不涉及'],
  ['说明：本表由设区市汇总。', '', '', '', '', '', '', '', '', ''],
];
export const threeRowMerges = ['A2:J2', 'B3:D4', 'E3:H3', 'E4:F4', 'G4:H4', 'I3:J4'] as const;

/** All three as sheets, by what they show. */
export const batches: Readonly<Record<string, SheetSnapshot>> = {
  'one header row': sheetOf(oneRowHeader, { formats: { G5: 'yyyy/m/d' } }),
  'two header rows': sheetOf(twoRowHeader, { merges: twoRowMerges }),
  'three header rows': sheetOf(threeRowHeader, { merges: threeRowMerges }),
};
