import { creditCode } from './creditCode';
import type { OtherRow, PlantedFinding, SampleColumn, SampleRow, SampleSheet, SampleValue } from './sampleSheet';

/*
 * 苏州市: one workbook, a sheet for each kind of project, banded headers, everything in 万元. Names are made up.
 * Each row starts from one that meets the guide and says what was planted in it.
 */

const meta = '填报单位（盖章）：苏州市工业和信息化局        填报人：王某某        填报时间：2021年5月31日';
const foot = ['注：按推荐先后顺序排列。', '负责人签字：                    填表人：'];

const procedureHeaders = {
  filing: '备案（核准）',
  environment: '环评',
  energy: '能评',
  safety: '安评',
  planning: '规划',
  land: '土地',
};
const procedures: SampleColumn[] = Object.entries(procedureHeaders).map(([key, header]) => ({
  key,
  header,
  band: '手续办理情况',
  width: 8,
}));
const proceduresDone = { filing: '完备', environment: '完备', energy: '完备', safety: '完备', planning: '完备', land: '完备' };

const opening: SampleColumn[] = [
  { key: 'number', header: '序号', width: 6 },
  { key: 'project', header: '项目名称', width: 30 },
  { key: 'applicant', header: '项目承担单位', width: 26 },
  { key: 'code', header: '统一社会信用代码', width: 21 },
  { key: 'type', header: '单位性质', width: 9 },
  { key: 'city', header: '所在设区市', width: 9 },
  { key: 'county', header: '所在县（市、区）', width: 11 },
];

interface Planted {
  readonly project: string;
  readonly applicant: string;
  readonly county: string;
  readonly set?: Readonly<Record<string, SampleValue>>;
  readonly verdict?: SampleRow['verdict'];
  readonly eligible: string;
  readonly first: string;
  readonly category?: string;
  readonly branch?: string | null;
  readonly findings?: readonly PlantedFinding[];
}

let serial = 0;
function rowsOf(
  base: Readonly<Record<string, SampleValue>>,
  category: string,
  planted: readonly Planted[],
): SampleRow[] {
  return planted.map((plant, index) => {
    serial += 1;
    return {
      kind: 'row',
      values: {
        ...base,
        number: index + 1,
        project: plant.project,
        applicant: plant.applicant,
        code: creditCode('320500', serial),
        city: '苏州市',
        county: plant.county,
        ...plant.set,
      },
      category: plant.category ?? category,
      branch: plant.branch ?? null,
      city: '苏州市',
      county: plant.county,
      verdict: plant.verdict ?? '符合',
      eligible: plant.eligible,
      first: plant.first,
      findings: plant.findings ?? [],
    };
  });
}

const total = (values: Readonly<Record<string, SampleValue>>): OtherRow => ({ kind: 'other', values });

const chain = 'high-end-chain-modernization';
const foundation = 'high-end-foundation-reengineering';
/** One applicant files on two sheets, under two credit codes. */
const filedTwice: PlantedFinding = {
  code: 'duplicate-applicant',
  severity: 'warning',
  at: ['code', 'applicant'],
};
/** 产业链现代化提升 is filed five times where four are allowed: each of its rows is told so. */
const overLimit: PlantedFinding = { rule: 'HCM-Q', severity: 'info', at: ['city'] };

const highEnd: SampleSheet = {
  name: '高端化',
  title: '苏州市2021年度高端化改造升级项目申报汇总表',
  meta,
  corner: '单位：万元',
  columns: [
    ...opening,
    { key: 'category', header: '项目类别', width: 24 },
    { key: 'total', header: '项目总投资', band: '项目投资情况', format: '#,##0.00' },
    { key: 'civil', header: '其中：土建投资', band: '项目投资情况', format: '#,##0.00' },
    { key: 'working', header: '其中：铺底流动资金', band: '项目投资情况', format: '#,##0.00' },
    { key: 'invested', header: '截至2021年3月底已投入', band: '项目投资情况', format: '#,##0.00' },
    { key: 'start', header: '开工时间', band: '建设周期', width: 11 },
    { key: 'end', header: '竣工时间', band: '建设周期', width: 11 },
    ...procedures,
    { key: 'explained', header: '无需手续说明', band: '手续办理情况', width: 16 },
    { key: 'research', header: '是否研发类项目', width: 9 },
    { key: 'industry', header: '所属产业链', width: 12 },
    { key: 'major', header: '是否列入2021年度省重大工业项目清单', width: 13 },
    { key: 'requested', header: '申请补助金额（万元）', format: '#,##0.00' },
    { key: 'asOf', header: '申报日期', width: 16, format: 'yyyy"年"m"月"d"日"' },
  ],
  rows: [
    total({ number: '合计', total: 81000, requested: 15900 }),
    ...rowsOf(
      {
        ...proceduresDone,
        type: '企业',
        category: '产业链现代化提升项目',
        total: 12000,
        invested: 3600,
        start: '2020年10月',
        end: '2022年12月',
        research: '否',
        industry: '高端装备',
        major: '否',
        requested: 2400,
        asOf: new Date(Date.UTC(2021, 4, 31)),
      },
      chain,
      [
        {
          project: '精密减速器生产线智能化升级',
          applicant: '苏州衡岳传动科技有限公司',
          county: '昆山市',
          eligible: '2400',
          first: '1200',
          findings: [overLimit],
        },
        {
          project: '高速连接器产线改造',
          applicant: '苏州联越电子有限公司',
          county: '吴江区',
          set: { total: 8000, invested: 2400, requested: 1600 },
          verdict: '存疑',
          eligible: '1600',
          first: '800',
          findings: [{ rule: 'HCM-1.2a', severity: 'warning', at: ['total'] }, overLimit],
        },
        {
          project: '车规级功率模块封装线',
          applicant: '太仓辰星半导体有限公司',
          county: '太仓市',
          set: { total: 10000, invested: 1999.99, requested: 2000 },
          verdict: '不符合',
          eligible: '2000',
          first: '1000',
          findings: [{ rule: 'HCM-1.2c', severity: 'violation', at: ['invested', 'total'] }, overLimit],
        },
        {
          project: '大型铸锻件绿色短流程改造',
          applicant: '张家港恒铸重工有限公司',
          county: '张家港市',
          set: { end: '2023年7月1日', environment: '未办' },
          verdict: '不符合',
          eligible: '2400',
          first: '1200',
          findings: [
            { rule: 'HCM-1.4b', severity: 'violation', at: ['end'] },
            { rule: 'HCM-1.3.b', severity: 'violation', at: ['environment'] },
            overLimit,
          ],
        },
        {
          project: '新型显示驱动芯片测试扩能',
          applicant: '苏州晶汇微电子有限公司',
          county: '虎丘区',
          set: { total: 25000, civil: 4000, working: 1000, invested: 4000, requested: 4500 },
          verdict: '不符合',
          eligible: '4000',
          first: '2000',
          findings: [
            { rule: 'HCM-1.2b', severity: 'info', at: ['civil', 'working', 'total'] },
            { rule: 'HCM-S1', severity: 'violation', at: ['requested', 'total'] },
            { rule: 'HCM-S2', severity: 'violation', at: ['requested'] },
            overLimit,
            filedTwice,
          ],
        },
        {
          project: '高温合金叶片近净成形产业化',
          applicant: '常熟航锐新材料有限公司',
          county: '常熟市',
          category: foundation,
          set: {
            category: '产业基础再造项目',
            total: 14000,
            invested: 2800,
            industry: '高温合金材料',
            major: '是',
            requested: 2800,
          },
          eligible: '2800',
          first: '1400',
          findings: [{ rule: 'HFR-1.5', severity: 'priority', at: ['major'] }],
        },
      ],
    ),
  ],
  foot,
};

const smart: SampleSheet = {
  name: '智能化',
  title: '苏州市2021年度智能化改造升级项目申报汇总表',
  meta,
  corner: '单位：万元',
  columns: [
    ...opening,
    { key: 'category', header: '申报类别', width: 20 },
    { key: 'total', header: '总投资', band: '投资情况', format: '#,##0.00' },
    { key: 'invested', header: '截至2021年3月底已投入', band: '投资情况', format: '#,##0.00' },
    { key: 'invested2020', header: '截至2020年底已投入', band: '投资情况', format: '#,##0.00' },
    { key: 'software', header: '软件投入', band: '投资情况', format: '#,##0.00' },
    { key: 'labour', header: '人工费用', band: '投资情况', format: '#,##0.00' },
    { key: 'start', header: '项目开始时间', width: 12 },
    { key: 'end', header: '项目结束时间', width: 12 },
    { key: 'built', header: '是否已建成', width: 8 },
    ...procedures,
    { key: 'explained', header: '手续说明', band: '手续办理情况', width: 14 },
    { key: 'equipment', header: '省内智能制造装备应用数（台套）', width: 11 },
    { key: 'scenarios', header: '智能制造应用场景数（个）', width: 11 },
    { key: 'firstSet', header: '是否示范应用首台（套）重大装备', width: 11 },
    { key: 'registration', header: '备案登记情况', width: 10 },
    { key: 'integration', header: '是否通过两化融合管理体系贯标', width: 11 },
    { key: 'alliance', header: '是否完成省贯标联盟备案审核', width: 11 },
    { key: 'basics', header: '基础技术能力是否全部满足', width: 10 },
    { key: 'system', header: '制造系统能力满足指标数（项）', width: 10 },
    { key: 'benchmark', header: '企业标杆能力满足子类数（项）', width: 10 },
    { key: 'models', header: '业态模式创新满足子类数（项）', width: 10 },
    { key: 'requested', header: '申请补助金额（万元）', format: '#,##0.00' },
    { key: 'asOf', header: '申报日期', width: 16 },
  ],
  rows: [
    ...rowsOf(
      {
        ...proceduresDone,
        type: '企业',
        category: '智能制造示范工厂项目',
        total: 20000,
        invested: 6000,
        start: '2020.06',
        end: '2022.10',
        built: '否',
        equipment: 36,
        scenarios: 5,
        firstSet: '否',
        requested: 2000,
        asOf: '2021-05-31',
      },
      'smart-manufacturing-demo-factory',
      [
        {
          project: '纺机智能工厂',
          applicant: '苏州经纬织造装备有限公司',
          county: '吴中区',
          set: { firstSet: '是' },
          eligible: '2000',
          first: '1000',
          findings: [{ rule: 'SMF-1.2c', severity: 'priority', at: ['firstSet'] }],
        },
        {
          project: '汽车座椅骨架智能车间',
          applicant: '相城区翔驰汽车零部件有限公司',
          county: '相城区',
          set: { equipment: 9, scenarios: 3 },
          verdict: '不符合',
          eligible: '2000',
          first: '1000',
          findings: [{ rule: 'SMF-1.2a', severity: 'violation', at: ['equipment'] }],
        },
        {
          project: '医用耗材黑灯工厂',
          applicant: '苏州安澜医疗用品有限公司',
          county: '吴中区',
          set: { total: 9999.99, invested: 2000, requested: 999.99 },
          verdict: '存疑',
          eligible: '999.99',
          first: '499.99',
          findings: [{ rule: 'SMF-1.4a', severity: 'warning', at: ['total'] }],
        },
      ],
    ),
    ...rowsOf(
      {
        type: '企业',
        category: '工业互联网标杆工厂项目',
        total: 5000,
        invested2020: 3000,
        software: 1000,
        labour: 500,
        start: '2019.11',
        end: '2022.06',
        built: '否',
        registration: '完备',
        integration: '是',
        alliance: '是',
        basics: '是',
        system: 5,
        benchmark: 1,
        models: 1,
        requested: 500,
        asOf: '2021-05-31',
      },
      'industrial-internet-benchmark-factory',
      [
        {
          project: '光缆全流程互联工厂',
          applicant: '吴江光驰线缆有限公司',
          county: '吴江区',
          eligible: '500',
          first: '250',
        },
        {
          project: '家电智慧供应链标杆工厂',
          applicant: '苏州海澈电器有限公司',
          county: '相城区',
          set: { software: 999.99, labour: 500.01, models: 0 },
          verdict: '不符合',
          eligible: '500',
          first: '250',
          findings: [
            { rule: 'BMF-1.4c', severity: 'violation', at: ['software', 'total'] },
            { rule: 'BMF-1.4d', severity: 'violation', at: ['labour', 'total'] },
            { rule: 'BMF-1.5d', severity: 'violation', at: ['models'] },
          ],
        },
      ],
    ),
  ],
  foot,
};

const green: SampleSheet = {
  name: '绿色化',
  title: '苏州市2021年度绿色化改造升级项目申报汇总表',
  meta,
  corner: '金额单位：万元',
  columns: [
    ...opening,
    { key: 'kind', header: '绿色化项目类型', width: 14 },
    { key: 'total', header: '项目总投资投入', band: '投资情况', format: '#,##0.00' },
    { key: 'invested', header: '截至2021年3月底已投入', band: '投资情况', format: '#,##0.00' },
    { key: 'energySaved', header: '年节能量（吨标准煤）', band: '预期成效', format: '#,##0.00' },
    { key: 'waterSaved', header: '年节水量（吨）', band: '预期成效', format: '#,##0' },
    { key: 'batteries', header: '年处置废旧动力电池（吨）', band: '预期成效', format: '#,##0' },
    { key: 'technologyRise', header: '制造技术绿色化率提高幅度（%）', band: '预期成效' },
    { key: 'technology', header: '制造技术绿色化率（%）', band: '预期成效' },
    { key: 'processRise', header: '制造过程绿色化率提高幅度（%）', band: '预期成效' },
    { key: 'process', header: '制造过程绿色化率（%）', band: '预期成效' },
    { key: 'impactDrop', header: '绿色制造资源环境影响度下降幅度（%）', band: '预期成效' },
    { key: 'impact', header: '绿色制造资源环境影响度（%）', band: '预期成效' },
    { key: 'start', header: '开工时间', band: '建设周期', width: 12 },
    { key: 'end', header: '建成时间', band: '建设周期', width: 12 },
    { key: 'built', header: '是否已建成', band: '建设周期', width: 8 },
    ...procedures,
    { key: 'explained', header: '手续说明', band: '手续办理情况', width: 18 },
    { key: 'requested', header: '申请补助金额（万元）', format: '#,##0.00' },
    { key: 'asOf', header: '申报日期', width: 16 },
  ],
  rows: rowsOf(
    {
      ...proceduresDone,
      type: '企业',
      kind: '节能',
      total: 3000,
      invested: 900,
      energySaved: 1200,
      start: '2020年9月',
      end: '2022年底',
      built: '否',
      requested: 300,
      asOf: '2021年5月31日',
    },
    'green-upgrade',
    [
      {
        project: '余热梯级利用改造',
        applicant: '张家港沙钢联峰能源有限公司',
        county: '张家港市',
        branch: '节能',
        eligible: '300',
        first: '150',
      },
      {
        project: '空压系统集中节能改造',
        applicant: '昆山瑞鸿精密塑胶有限公司',
        county: '昆山市',
        branch: '节能',
        set: { energySaved: 999.99 },
        verdict: '不符合',
        eligible: '300',
        first: '150',
        findings: [{ rule: 'GRN-1.5a', severity: 'violation', at: ['energySaved'] }],
      },
      {
        project: '印染废水深度回用',
        applicant: '吴江碧澜染整有限公司',
        county: '吴江区',
        branch: '节水',
        set: { kind: '节水', energySaved: null, waterSaved: 100000, total: 800, invested: 240, requested: 100 },
        verdict: '不符合',
        eligible: '80',
        first: '40',
        findings: [
          { rule: 'GRN-1.2a', severity: 'violation', at: ['total'] },
          { rule: 'GRN-S1', severity: 'violation', at: ['requested', 'total'] },
        ],
      },
      {
        project: '清洁原料替代与工艺绿色化',
        applicant: '常熟华彩涂料有限公司',
        county: '常熟市',
        branch: '其他',
        set: {
          kind: '其他',
          energySaved: null,
          technologyRise: '20%',
          technology: '85%',
          processRise: '10%',
          process: '89.99%',
          impactDrop: '14.99%',
          impact: '90%',
        },
        verdict: '不符合',
        eligible: '300',
        first: '150',
        findings: [
          {
            rule: 'GRN-1.5d',
            severity: 'violation',
            at: ['technologyRise', 'technology', 'processRise', 'process', 'impactDrop', 'impact'],
          },
        ],
      },
      {
        project: '锅炉煤改气与能源管理中心',
        applicant: '太仓格瑞纸业有限公司',
        county: '太仓市',
        branch: '节能',
        set: { environment: '未办', energy: '无需' },
        verdict: '不符合',
        eligible: '300',
        first: '150',
        findings: [
          { rule: 'GRN-1.3.b', severity: 'violation', at: ['environment'] },
          { rule: 'GRN-1.3.c', severity: 'confirm', at: ['energy', 'explained'] },
        ],
      },
      {
        project: '退役动力电池梯次利用与再生',
        applicant: '苏州循新动力再生科技有限公司',
        county: '吴中区',
        branch: '废旧动力电池再生利用',
        set: { kind: '废旧动力电池再生利用', energySaved: null, batteries: 5000, invested: '约900' },
        verdict: '存疑',
        eligible: '300',
        first: '150',
        findings: [{ code: 'unreadable-cell', severity: 'unreadable', at: ['invested'] }],
      },
      {
        project: '厂区光伏与储能一体化节能',
        applicant: '=HYPERLINK("http://example.invalid","昆山新澄电气有限公司")',
        county: '昆山市',
        branch: '节能',
        set: { built: '是' },
        verdict: '不符合',
        eligible: '300',
        first: '150',
        findings: [{ rule: 'GRN-1.4a2', severity: 'violation', at: ['built'] }],
      },
    ],
  ),
  foot,
};

const technology: SampleSheet = {
  name: '攻关',
  title: '苏州市2021年度关键核心技术（装备）攻关项目申报汇总表',
  meta,
  corner: '单位：万元',
  columns: [
    ...opening,
    { key: 'task', header: '攻关任务序号', width: 9 },
    { key: 'spending', header: '项目研发投入', format: '#,##0.00' },
    { key: 'indicators', header: '核心技术指标承诺是否全部满足', width: 12 },
    { key: 'targets', header: '应用考核目标承诺是否全部满足', width: 12 },
    { key: 'gap', header: '是否弥补产业链空缺重大项目', width: 12 },
    { key: 'end', header: '完成时间', width: 12 },
    { key: 'requested', header: '申请补助金额（万元）', format: '#,##0.00' },
  ],
  rows: rowsOf(
    {
      type: '企业',
      task: 12,
      spending: 5000,
      indicators: '是',
      targets: '是',
      gap: '否',
      end: '2023年6月',
      requested: 1500,
    },
    'key-core-technology-rd',
    [
      {
        project: '高端刻蚀装备腔体关键技术',
        applicant: '苏州晶汇微电子有限公司',
        county: '虎丘区',
        set: { gap: '是' },
        verdict: '存疑',
        eligible: '1500',
        first: '750',
        findings: [{ rule: 'KTR-0.3', severity: 'priority', at: ['gap'] }, filedTwice],
      },
      {
        project: '工业控制实时操作系统',
        applicant: '昆山智枢软件有限公司',
        county: '昆山市',
        set: { spending: 2999.99, requested: 899.99 },
        verdict: '不符合',
        eligible: '899.99',
        first: '449.99',
        findings: [{ rule: 'KTR-2.3a', severity: 'violation', at: ['spending'] }],
      },
      {
        project: '五轴联动数控系统',
        applicant: '苏州恒枢数控有限公司',
        county: '吴中区',
        set: { requested: 1600 },
        verdict: '存疑',
        eligible: '1500',
        first: '750',
        findings: [{ rule: 'KTR-S1', severity: 'warning', at: ['requested', 'spending'] }],
      },
      {
        project: '生物反应器国产化',
        applicant: '苏州百奥澄生物装备有限公司',
        county: '姑苏区',
        set: { task: 102, indicators: '否', end: '2023年7月' },
        verdict: '不符合',
        eligible: '1500',
        first: '750',
        findings: [
          { rule: 'KTR-0.2', severity: 'violation', at: ['task'] },
          { rule: 'KTR-2.2c', severity: 'violation', at: ['indicators'] },
          { rule: 'KTR-2.2b', severity: 'violation', at: ['end'] },
        ],
      },
    ],
  ),
  foot,
};

const merger: SampleSheet = {
  name: '兼并重组',
  title: '苏州市2021年度企业重大兼并重组项目申报汇总表',
  meta,
  corner: '单位：万元',
  columns: [
    ...opening,
    { key: 'target', header: '目标企业', width: 22 },
    { key: 'contribution', header: '实际出资额（万元人民币）', band: '出资情况', format: '#,##0.00' },
    { key: 'cash', header: '其中：支付现金（万元人民币）', band: '出资情况', format: '#,##0.00' },
    { key: 'group', header: '合并计算组号', band: '出资情况', width: 9 },
    { key: 'share', header: '并购后持股比例（%）', width: 9, format: '0.00%' },
    { key: 'done', header: '并购完成时间', width: 12 },
    { key: 'diligence', header: '尽职调查完成', band: '前期工作', width: 8 },
    { key: 'valuation', header: '资产评估完成', band: '前期工作', width: 8 },
    { key: 'agreement', header: '兼并重组协议签订', band: '前期工作', width: 8 },
    { key: 'approvals', header: '批准手续取得', band: '前期工作', width: 8 },
    { key: 'sameParent', header: '是否同一母公司下子公司间交易', width: 11 },
    { key: 'listed', header: '是否百企引航千企升级入库企业', width: 11 },
    { key: 'requested', header: '申请补助金额（万元）', format: '#,##0.00' },
  ],
  rows: rowsOf(
    {
      type: '制造业企业',
      contribution: 8000,
      cash: 8000,
      share: 0.6,
      done: '2021年4月30日',
      diligence: '是',
      valuation: '是',
      agreement: '是',
      approvals: '是',
      sameParent: '否',
      listed: '否',
      requested: 400,
    },
    'major-merger-acquisition',
    [
      {
        project: '并购精密光学企业',
        applicant: '苏州明澈光电股份有限公司',
        county: '虎丘区',
        set: { target: '南京锐境光学有限公司', listed: '是' },
        eligible: '400',
        first: '200',
        findings: [{ rule: 'MNA-1.1a', severity: 'priority', at: ['listed'] }],
      },
      {
        project: '并购纺织助剂企业',
        applicant: '吴江盛纶化纤股份有限公司',
        county: '吴江区',
        set: { target: '绍兴润泽助剂有限公司', contribution: 5000.01, cash: 5000.01, group: 'A', requested: 250 },
        eligible: '600',
        first: '300',
      },
      {
        project: '并购染整设备企业',
        applicant: '吴江盛纶化纤股份有限公司',
        county: '吴江区',
        set: { target: '无锡新纶机械有限公司', contribution: 7000, cash: 7000, group: 'A', requested: 350 },
        eligible: '0',
        first: '0',
      },
      {
        project: '并购汽车电子企业',
        applicant: '昆山驰远汽车电子有限公司',
        county: '昆山市',
        set: { target: '合肥迅捷传感有限公司', contribution: 4999.99, cash: 4999.99, requested: 249.99 },
        verdict: '不符合',
        eligible: '249.99',
        first: '124.99',
        findings: [{ rule: 'MNA-1.6a', severity: 'violation', at: ['contribution'] }],
      },
      {
        project: '并购海外化工企业',
        applicant: '张家港华谷化工股份有限公司',
        county: '张家港市',
        set: { target: '（境外）某特种化学品公司', share: 0.4999, done: '2020年12月31日', sameParent: '是' },
        verdict: '不符合',
        eligible: '400',
        first: '200',
        findings: [
          { rule: 'MNA-1.5a', severity: 'violation', at: ['share'] },
          { rule: 'MNA-1.7b', severity: 'violation', at: ['done'] },
          { rule: 'MNA-1.4b', severity: 'violation', at: ['sameParent'] },
        ],
      },
    ],
  ),
  foot,
};

/** The sheets of the workbook, in their order. */
export const suzhouSheets: readonly SampleSheet[] = [highEnd, smart, green, technology, merger];

/** Filings against limits, over the whole workbook, of the cities that filed. */
export const suzhouLimits = [
  { category: 'high-end-upgrade', city: '苏州市', limit: 6, filed: 6, over: 0 },
  { category: chain, city: '苏州市', limit: 4, filed: 5, over: 1 },
  { category: foundation, city: '苏州市', limit: 2, filed: 1, over: 0 },
];

/** Findings of the whole batch, with the rule that speaks. */
export const suzhouBatchFindings = [{ rule: 'HCM-Q', severity: 'violation' }];

/** The rows ask for 15700 together, and the total says 15900. */
export const suzhouSheetFindings = [
  { sheet: '高端化', code: 'totals', severity: 'warning', cells: ['Y5'] },
];
