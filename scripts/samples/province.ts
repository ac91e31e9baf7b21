import type { OtherRow, SampleRow, SampleSheet, SampleValue } from './sampleSheet';

/*
 * A list put together from several cities, as such lists come: 合计 first, group bands in the data columns, a code
 * row, 亿元 beside 元, numbers as text, months without days, cities told only by the recommending unit.
 */

const base: Readonly<Record<string, SampleValue>> = {
  filing: '完备',
  environment: '完备',
  energy: '完备',
  safety: '完备',
  planning: '完备',
  land: '完备',
  start: '2020年8月',
  end: '2022年12月',
  research: '否',
};

const other = (values: Readonly<Record<string, SampleValue>>): OtherRow => ({ kind: 'other', values });

function row(
  place: { readonly unit: string; readonly city: string | null; readonly county: string | null },
  category: string | null,
  values: Readonly<Record<string, SampleValue>>,
  truth: Pick<SampleRow, 'verdict' | 'eligible' | 'first'> & Partial<Pick<SampleRow, 'findings' | 'branch'>>,
): SampleRow {
  return {
    kind: 'row',
    values: { ...base, unit: place.unit, ...values },
    category,
    branch: truth.branch ?? null,
    city: place.city,
    county: place.county,
    verdict: truth.verdict,
    eligible: truth.eligible,
    first: truth.first,
    findings: truth.findings ?? [],
  };
}

const haian = { unit: '海安市工业和信息化局', city: '南通市', county: '海安市' };
const rugao = { unit: '如皋市工信局', city: '南通市', county: '如皋市' };
const nantong = { unit: '南通市工业和信息化局', city: '南通市', county: null };
const jiangyin = { unit: '江阴市工业和信息化局', city: '无锡市', county: '江阴市' };
const shuyang = { unit: '沭阳县工信局', city: '宿迁市', county: '沭阳县' };
const drumTower = { unit: '鼓楼区工信局', city: null, county: null };

const foundation = 'high-end-foundation-reengineering';
const chain = 'high-end-chain-modernization';
const foundationName = '产业基础再造项目';
const foundationOver = { rule: 'HFR-Q', severity: 'info' as const, at: ['unit'] };

/** The one sheet of applications. */
export const provinceSheets: readonly SampleSheet[] = [
  {
    name: '项目汇总',
    title: '2021年度技术改造升级项目申报情况汇总表',
    meta: '填报单位：（各设区市汇总）',
    corner: '',
    codeRow: true,
    columns: [
      { key: 'number', header: '序号', width: 7 },
      { key: 'category', header: '项目\n类别', width: 18 },
      { key: 'project', header: '申报项目名称（50字以内）', width: 30 },
      { key: 'applicant', header: '企业名称', width: 26 },
      { key: 'unit', header: '主管部门', width: 20 },
      { key: 'total', header: '计划总投资\n（亿元）', band: '项目投资情况', width: 12 },
      { key: 'invested', header: '截至2021年3月底\n已投入（元）', band: '项目投资情况', width: 16 },
      { key: 'start', header: '开工时间（20XX.0X）', band: '建设起止', width: 12 },
      { key: 'end', header: '竣工时间（20XX.0X）', band: '建设起止', width: 12 },
      { key: 'filing', header: '备案（核准）', band: '手续', width: 8 },
      { key: 'environment', header: '环评', band: '手续', width: 8 },
      { key: 'energy', header: '能评', band: '手续', width: 8 },
      { key: 'safety', header: '安评', band: '手续', width: 8 },
      { key: 'planning', header: '规划', band: '手续', width: 8 },
      { key: 'land', header: '土地', band: '手续', width: 8 },
      { key: 'explained', header: '无需手续说明', band: '手续', width: 16 },
      { key: 'research', header: '是否研发类项目', width: 9 },
      { key: 'requested', header: '拟申请资金(万元)', width: 12 },
    ],
    rows: [
      other({ number: '合计', total: '11.7', requested: 18730 }),
      other({ number: '一', category: '高端化改造升级' }),
      row(
        haian,
        foundation,
        { number: 1, category: foundationName, project: '高性能磁性材料产业化', applicant: '海安中磁新材料有限公司', total: '0.8', invested: 24000000, requested: '1,600' },
        { verdict: '符合', eligible: '1600', first: '800', findings: [foundationOver] },
      ),
      row(
        rugao,
        foundation,
        { number: 2, category: foundationName, project: '电子级化学品提纯', applicant: '如皋普澜电子材料有限公司', total: 1.2, invested: '3000万元', requested: '２４００' },
        { verdict: '符合', eligible: '2400', first: '1200', findings: [foundationOver] },
      ),
      row(
        nantong,
        foundation,
        { number: null, category: foundationName, project: '海工装备关键轴承', applicant: '南通江海重型轴承有限公司', total: '0.45亿元', invested: 9000000, requested: 900, end: '2023年6月底' },
        {
          verdict: '存疑',
          eligible: '900',
          first: '450',
          findings: [{ rule: 'HFR-1.2a', severity: 'warning', at: ['total'] }, foundationOver],
        },
      ),
      row(
        jiangyin,
        chain,
        { number: 4, category: '产业链现代化提升', project: '特种线材连续化改造', applicant: '江阴兴合线缆（集团）有限公司', total: 3, invested: 59999000, requested: 4000 },
        {
          verdict: '不符合',
          eligible: '4000',
          first: '2000',
          findings: [{ rule: 'HCM-1.2c', severity: 'violation', at: ['invested', 'total'] }],
        },
      ),
      row(
        drumTower,
        chain,
        { number: 5, category: '产业链现代化提升', project: '压缩机关键部件升级', applicant: '鼎源压缩机有限公司', total: 2, invested: 40000000, requested: 4000, energy: '无需', explained: '不新增能耗，已由主管部门书面确认' },
        {
          verdict: '待核实',
          eligible: '4000',
          first: '2000',
          findings: [{ rule: 'HCM-Q', severity: 'confirm', at: ['unit'] }],
        },
      ),
      other({ number: '二', category: '绿色化改造升级' }),
      row(
        shuyang,
        'green-upgrade',
        { number: 1, category: '绿色化改造升级项目', project: '木业粉尘治理与余热利用', applicant: '沭阳森泰木业有限公司', total: '待定', invested: 3000000, requested: 180 },
        {
          verdict: '存疑',
          eligible: null,
          first: null,
          findings: [{ code: 'unreadable-cell', severity: 'unreadable', at: ['total'] }],
        },
      ),
      other({ number: '三', category: '其他' }),
      row(
        jiangyin,
        null,
        { number: 1, category: '智慧农业示范项目', project: '设施农业物联网', applicant: '江阴田野农业科技有限公司', total: 0.3, invested: 6000000, requested: 250 },
        {
          verdict: '待核实',
          eligible: null,
          first: null,
          findings: [{ code: 'category-unmatched', severity: 'confirm', at: ['category'] }],
        },
      ),
    ],
    foot: ['注：按行政区划排列，排名不分先后。', '负责人签字：'],
  },
];

export const provinceLimits = [
  { category: 'high-end-upgrade', city: '南通市', limit: 6, filed: 3, over: 0 },
  { category: foundation, city: '南通市', limit: 2, filed: 3, over: 1 },
  { category: chain, city: '无锡市', limit: 4, filed: 1, over: 0 },
  { category: chain, city: null, limit: 4, filed: 1, over: 0 },
];

export const provinceBatchFindings = [{ rule: 'HFR-Q', severity: 'violation' }];

/** The rows ask for 13330 together, and the total says 18730. */
export const provinceSheetFindings = [
  { sheet: '项目汇总', code: 'totals', severity: 'warning', cells: ['R6'] },
];
