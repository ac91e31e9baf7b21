import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { ruleText } from '../../src/report/ruleText';

const guide = loadGuide(policyFolder('2021'));
const rules = guide.categories.flatMap((category) => category.rules);

test.each([
  ['HCM-1.2a', '项目总投资不低于 10,000 万元'],
  ['HCM-1.2c', '截至2021年3月底已投入占项目总投资不低于 20%'],
  ['HCM-1.4a', '项目开始时间不晚于申报基准日'],
  ['HCM-1.4b', '项目结束时间不晚于 2023年6月30日'],
  ['HCM-S1', '申请补助金额不超过项目总投资的 20%'],
  ['HCM-S8', '首次拨付金额为核定补助金额的 50%'],
  ['PIL-S1', '首次拨付金额为实施期投资预算的 30%，且不超过 2,000 万元'],
  ['TAL-S2', '首次拨付金额为核定总预算的 50%，且不超过 300 万元'],
  ['IDN-S2', '首次拨付金额为 100 万元；申请补助金额不超过 500 万元'],
  ['GRN-1.5d', '所属各项条件至少满足 2 项（仅其他）'],
  ['GSP-X.1', '单个项目服务客户数不低于 3 个（动力电池回收除外）'],
  ['TAL-2.4b1', '注册资金不低于 500 万元（申报单位类型为“事业单位”或“非营利性机构”的除外）'],
  ['SME-S2', '申请补助金额不超过 300 万元（是否承担国家和省重点任务公益性平台为“是”的除外）'],
  ['MNA-1.6b', '列入合并计算的单个项目实际出资额大于 5,000 万元（仅填有合并计算组号的）'],
  [
    'STD-X.2b',
    '下列至少满足 1 项：2020年标准立项/发布情况的年份为 2020 年；2020年ITSS证书为“有”（仅高端软件）',
  ],
  ['LGT-1.1', '小巨人认定年份为 2020'],
  ['LGT-1.2', '近三年主营业务收入平均增长率不低于 8%'],
  ['DTP-2.2b', '合同签订日期在 2020年1月1日至 2020年12月31日之间'],
])('%s checks: %s', (id, text) => {
  const rule = rules.find((each) => each.id === id);
  expect(rule && ruleText(rule, guide)).toBe(text);
});

test('every rule says what it checks in the names of the columns, without ids and undefined parts', () => {
  const ids = new Set(guide.fields.map(({ id }) => id));
  for (const rule of rules) {
    const text = ruleText(rule, guide);
    expect(text.length).toBeGreaterThan(3);
    expect(text).not.toMatch(/undefined|\n|NaN/);
    for (const word of text.match(/[a-z][A-Za-z0-9]{4,}/g) ?? []) expect(ids.has(word)).toBe(false);
  }
});
