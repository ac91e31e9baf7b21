import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guide } from '../../src/cli/guide';
import { guideJson, type GuideJson } from '../../src/report/json/guideJson';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();

async function printedJson(): Promise<GuideJson> {
  const { code, stdout, stderr } = await runIn(folder, guide, '--json', '-');
  expect([code, stderr]).toEqual([0, []]);
  return guideJson.parse(JSON.parse(stdout));
}

describe('npm run guide', () => {
  it('prints guide.json and nothing else', async () => {
    const printed = await printedJson();
    expect(printed.guide).toBe('2021');
    expect(printed.settings.find((setting) => setting.id === 'tierRule')).toMatchObject({
      value: 'ceiling',
      options: ['ceiling', 'wholeTier'],
    });
    expect(printed.rules.find((rule) => rule.id === 'GRN-1.2a')).toEqual({
      id: 'GRN-1.2a',
      category: 'green-upgrade',
      clause: '一（三）1（2）',
      quote: '项目总投资投入不低于1000万元',
      mechanism: 'floor',
      fields: ['totalInvestment'],
      strength: 'H',
    });
    expect(printed.fields.find((field) => field.id === 'totalInvestment')).toEqual({
      id: 'totalInvestment',
      name: '项目总投资（万元）',
      unit: '万元',
      type: 'amount',
    });
    expect(printed.fields).toHaveLength(226);
    const apart = printed.practiceFields.map(({ id }) => id);
    expect(apart).toEqual(expect.arrayContaining(['projectCode', 'selfRaisedFunds', 'recommendationRank']));
    expect(printed.fields.filter(({ id }) => apart.includes(id))).toEqual([]);
    const chain = printed.categories.find((category) => category.id === 'high-end-chain-modernization');
    expect(chain?.limits.map(({ id, perCity, group }) => [id, perCity, group])).toEqual([
      ['HCM-Q', 4, null],
      ['HIGH-Q', 6, 'high-end-upgrade'],
    ]);
    const development = printed.categories.find(({ id }) => id === 'mfg-innovation-center-development');
    expect(development?.support.map(({ id, max, group }) => [id, max, group])).toEqual([
      ['MIC-N', 10, 'mfg-innovation-center'],
      ['UPG-N', 85, 'industrial-upgrading-platform'],
    ]);
    expect([printed.categories.length, printed.forms.length, printed.rules.length]).toEqual([33, 29, 517]);
    expect(printed.forms.find((form) => form.id === '1-4')?.categories).toEqual([
      'high-end-chain-modernization',
      'high-end-foundation-reengineering',
    ]);
  });

  it('writes guide.json to a file taken from where the user stands', async () => {
    const { code, stdout } = await runIn(folder, guide, '--json', 'made.json', '--guide', '2021');
    expect([code, stdout]).toEqual([0, '']);
    expect(guideJson.safeParse(JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'))).success).toBe(
      true,
    );
  });

  it('prints each sentence of the guide with what accounts for it, and the counts', async () => {
    const { stdout } = await runIn(folder, guide, '--coverage');
    const lines = stdout.trimEnd().split('\n');
    const { coverage } = await printedJson();
    expect(lines).toContain('一（三）3\t申报主体\tGRN-A\t符合上述条件的企业。');
    expect(coverage.unclaimed).toBe(0);
    expect(lines.filter((line) => line.includes('——'))).toEqual([]);
    expect(lines.at(-1)).toBe(
      `共 ${coverage.sentences} 句，已对应 ${coverage.claimed} 句，未对应 0 句；引文不在正文中 0 处。`,
    );
  });

  it.each([
    ['no task', [], '用法：npm run guide'],
    ['two tasks at once', ['--coverage', '--json', '-'], '用法：npm run guide'],
    ['a stray word', ['--coverage', 'batch.xlsx'], '用法：npm run guide'],
    ['an unknown guide', ['--coverage', '--guide', '1999'], '没有“1999”年度的项目指南数据'],
    ['an unknown option', ['--colour'], '没有选项 --colour'],
  ])('answers %s with code 2 and one clear line', async (_, args, line) => {
    const { code, stdout, stderr } = await runIn(folder, guide, ...args);
    expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
    expect(stderr[0]).toContain(line);
  });
});
