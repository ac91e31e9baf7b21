import { FilePort } from '../src/xlsx/filePort';
import { XlsxWorkbook } from '../src/xlsx/xlsxWorkbook';
import type { CellContent } from '../src/workbook/edit';

/** The headers of a wide batch of 绿色化 and 高端化 applications: 40 columns, as cities send them. */
const headers = [
  [
    '序号',
    '项目类别',
    '细分方向',
    '项目名称',
    '项目承担单位',
    '统一社会信用代码',
    '申报单位类型',
    '项目推荐单位',
  ],
  [
    '所在设区市',
    '所在县（市、区）',
    '项目总投资（万元）',
    '其中：土建投资（万元）',
    '其中：铺底流动资金（万元）',
  ],
  [
    '截至2021年3月底已投入（万元）',
    '项目开始时间',
    '项目结束时间',
    '是否已建成',
    '备案（核准）手续',
    '环评手续',
  ],
  [
    '能评手续',
    '安评手续',
    '规划手续',
    '土地手续',
    '手续说明',
    '重点方向符合性',
    '是否研发类项目',
    '产业链/行业领域',
  ],
  ['是否列入2021年度省重大工业项目清单', '绿色化项目类型', '节能量（吨标准煤）', '节水量（万吨）'],
  [
    '年处置废旧动力电池（吨）',
    '申请补助金额（万元）',
    '核定补助金额（万元）',
    '首次拨付金额（万元）',
    '申报基准日',
  ],
  ['审批状态', '联系人', '联系电话', '备注'],
].flat();

const places = [
  ['南京市', '江宁区'],
  ['苏州市', '昆山市'],
  ['无锡市', '江阴市'],
  ['南通市', '海安市'],
  ['宿迁市', '沭阳县'],
] as const;

/** One made-up row; every seventh and every eleventh break a rule. */
function applicationRow(index: number): CellContent[] {
  const [city, county] = places[index % places.length] ?? places[0];
  const green = index % 2 === 0;
  const total = index % 7 === 0 ? 800 : 12000 + (index % 500);
  const invested = index % 11 === 0 ? Math.floor(total / 6) : Math.ceil(total * 0.3);
  const category = green ? '绿色化改造升级项目' : '产业链现代化提升项目';
  const unit = `${county.slice(0, -1)}示例制造有限公司${index}`;
  return [
    [index + 1, category, '', `生产线改造升级项目${index}`, unit, '', '企业', `${county}工业和信息化局`],
    [city, county, total, index % 9 === 0 ? 100 : '', '', invested, '2020年9月', '2022年12月', '否'],
    [
      '完备',
      index % 13 === 0 ? '未办' : '完备',
      '完备',
      '完备',
      '完备',
      '完备',
      '',
      '符合',
      '否',
      '高端装备',
      '否',
    ],
    green ? ['节能', 1000 + (index % 3), '', ''] : ['', '', '', ''],
    [green ? 80 : 2400, '', '', '2021-05-31', '', '王某某', '025-00000000', ''],
  ].flat();
}

/** A workbook with one batch of that many applications. */
export async function benchWorkbook(rows: number): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank();
  const port = new FilePort(workbook, 'bench.xlsx');
  const contents = [headers, ...Array.from({ length: rows }, (_, index) => applicationRow(index))];
  const sheet = workbook.sheets[0] ?? workbook.addSheet('申报汇总');
  await port.apply([{ kind: 'write-cells', sheet: sheet.name, row: 0, column: 0, contents }]);
  return workbook.save();
}

/** How wide the batch is. */
export const benchColumns = headers.length;
