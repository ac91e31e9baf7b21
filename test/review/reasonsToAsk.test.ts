import type { ReviewOptions } from '../../src/review/review';
import { noOptions, only, policy, reviewOf, type Given } from './batch';

/** What a rule of the guide says of a row, with its severity. */
function saidOf(category: string, rule: string, given: Given, options: ReviewOptions = noOptions): string[] {
  const { findings } = only(reviewOf(policy, [given], options, category));
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity}：${message}`);
}

test('a condition that is not met and is only asked about says why', () => {
  const training = 'yingcai-mingjiang-talent-training';
  expect(saidOf(training, 'TAL-2.4b1', { applicantType: '高校', registeredCapital: '400' })).toEqual([
    'confirm：注册资金 400 万元，低于 500 万元（差 100 万元）；“申报单位类型”填“高校”，本条是否适用须人工核实',
  ]);
  expect(
    saidOf('industrial-internet-platform', 'IIP-1.3b', {
      platformRecognition: '2020年两化融合双创平台',
      marketModelAndProfit: '否',
    }),
  ).toEqual([
    'confirm：“是否具备市场产业模式和盈利能力”填“否”，不符合要求（核实内容：是否已具备市场产业模式和盈利能力）；“平台认定名单及年份”填“2020年两化融合双创平台”，本条是否适用须人工核实',
  ]);
  expect(
    saidOf('first-version-software-provider', 'FVS-A', { applicantType: '企业', inJiangsu: '否' }),
  ).toEqual(['confirm：“是否江苏省内单位”填“否”，应为“是”，须人工核实']);
});

test('a threshold that hangs on a blank direction asks for the direction, of a blank kind for the kind', () => {
  const contracts = { direction: '', contracts2020: '700' };
  expect(saidOf('digital-transformation-provider', 'DTP-2.2a', contracts)).toEqual([
    'confirm：2020年签订服务合同金额 700 万元，达到 500 万元而低于 1,000 万元，是否达标取决于项目方向，须先确认方向',
  ]);
  expect(saidOf('high-end-upgrade', 'HFR-1.2a', { totalInvestment: '5000' })).toEqual([
    'confirm：项目总投资 5,000 万元，达到 5,000 万元而低于 10,000 万元，是否达标取决于项目类型，须先确认类型',
  ]);
});

test('a member of a combined filing that is not above the figure is told whose figure that is', () => {
  const member = { combinedGroup: '1', actualContribution: '5000', applicant: '甲公司' };
  expect(saidOf('major-merger-acquisition', 'MNA-1.6b', member)).toEqual([
    'violation：列入合并计算的单个项目实际出资额 5,000 万元，未超过 5,000 万元',
  ]);
});

test('a share between two tiers says what has been counted, by the reading that was chosen', () => {
  const completed = { completedContracts: '1499', assessmentTier: '500' };
  const said = (tierRule: string, given: Given = completed) =>
    saidOf('first-version-software-provider', 'FVS-S2.tier', given, { asOf: null, settings: { tierRule } });
  expect(said('ceiling')).toEqual([
    'confirm：按比例最多 299.8 万元，取较低者为 299.8 万元；若只取整档，比例之内最高整档为 200 万元，须确认',
  ]);
  expect(said('wholeTier')).toEqual([
    'confirm：按比例最多 299.8 万元，比例之内最高整档为 200 万元，已按 200 万元计；若取较低者为 299.8 万元，须确认',
  ]);
  expect(said('wholeTier', { ...completed, completedContracts: '999' })[0]).toBe(
    'confirm：按比例最多 199.8 万元，比例之内没有整档可用，已按 0 万元计；若取较低者为 199.8 万元，须确认',
  );
});

test('a standard of a lower level is asked about, not taken for one of the state or the province', () => {
  const standards = 'standards-solution-provider';
  expect(
    saidOf(
      standards,
      'STD-X.1',
      { direction: '大数据', ledStandards: '某某企业标准，2019年6月发布' },
      { asOf: '2021-05-31', settings: {} },
    ),
  ).toEqual([
    'confirm：“牵头制定标准名称及发布/立项日期”填“某某企业标准，2019年6月发布”，含“企业标准”字样，级别是否符合须人工核实',
  ]);
  const [said] = saidOf(standards, 'STD-X.2b', {
    direction: '高端软件',
    standards2020: '2020年市级团体标准发布',
    itssCertificate2020: '无',
  });
  expect(said).toMatch(/^confirm：须满足 1 项，已满足 0 项，须人工核实：①.+，待核实；②.+，不符合$/);
});

test.each([
  ['否', ['“人工确认结论”填“否”，未写明针对哪项条件，须人工核实']],
  ['待核', ['“人工确认结论”填“待核”，未写明针对哪项条件，须人工核实']],
  ['是', []],
  ['', []],
])('a conclusion %s that no condition of the category goes by is not passed over', (confirmed, said) => {
  const row = { greenProjectType: '节能', energySaved: '1000', totalInvestment: '1000', confirmed };
  const { findings, verdict } = only(reviewOf(policy, [row], noOptions, 'green-upgrade'));
  expect(findings.map(({ message }) => message)).toEqual(said);
  expect(verdict).toBe(said.length > 0 ? '待核实' : '符合');
});

test('an answer is quoted as it stands in the cell', () => {
  expect(
    saidOf('cluster-promotion-organization', 'CLU-A', { applicantType: '企业', inJiangsu: '上海市' }),
  ).toEqual(['violation：“是否江苏省内单位”填“上海市”，应为“是”']);
});
