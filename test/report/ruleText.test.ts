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
  ['HCM-S8', '首次拨付金额为补助的 50%'],
  ['GRN-1.5d', '所属各项条件至少满足 2 项（仅其他）'],
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
