import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGuide } from '../../src/cli/guide';
import { guideJson } from '../../src/report/json/guideJson';

function printed(args: readonly string[], from = '.'): string[] {
  const lines: string[] = [];
  expect(runGuide(args, from, (line) => lines.push(line))).toBe(0);
  return lines;
}

describe('npm run guide', () => {
  it('prints guide.json and nothing else', () => {
    const guide = guideJson.parse(JSON.parse(printed(['--json', '-']).join('\n')));
    expect(guide.guide).toBe('2021');
    expect(guide.settings.find((setting) => setting.id === 'tierRule')).toMatchObject({
      value: 'ceiling',
      options: ['ceiling', 'wholeTier'],
    });
    expect(guide.rules.find((rule) => rule.id === 'GRN-1.2a')).toEqual({
      id: 'GRN-1.2a',
      category: 'green-upgrade',
      clause: '一（三）1（2）',
      quote: '项目总投资投入不低于1000万元',
      mechanism: 'floor',
      fields: ['totalInvestment'],
      strength: 'H',
    });
    expect(guide.fields.find((field) => field.id === 'totalInvestment')).toEqual({
      id: 'totalInvestment',
      name: '项目总投资（万元）',
      unit: '万元',
      type: 'amount',
    });
    const chain = guide.categories.find((category) => category.id === 'high-end-chain-modernization');
    expect(chain?.limits.map(({ id, perCity, group }) => [id, perCity, group])).toEqual([
      ['HCM-Q', 4, null],
      ['HIGH-Q', 6, 'high-end-upgrade'],
    ]);
    expect(guide.forms.find((form) => form.id === '1-4')?.categories).toEqual([
      'high-end-chain-modernization',
      'high-end-foundation-reengineering',
    ]);
  });

  it('writes guide.json to a file taken from where the user stands', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-'));
    expect(printed(['--json', 'made.json', '--guide', '2021'], folder)).toEqual([]);
    const text = readFileSync(join(folder, 'made.json'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(guideJson.safeParse(JSON.parse(text)).success).toBe(true);
  });

  it('prints each sentence of the guide with what accounts for it, and the counts', () => {
    const lines = printed(['--coverage']);
    const { coverage } = guideJson.parse(JSON.parse(printed(['--json', '-']).join('\n')));
    expect(lines).toContain('一（三）3\t申报主体\tGRN-A\t符合上述条件的企业。');
    expect(lines.filter((line) => line.includes('——未对应'))).toHaveLength(coverage.unclaimed);
    expect(lines.at(-1)).toBe(
      `共 ${coverage.sentences} 句，已对应 ${coverage.claimed} 句，未对应 ${coverage.unclaimed} 句。`,
    );
  });

  it('answers bad usage and an unknown guide with one clear line', () => {
    const print = () => undefined;
    expect(() => runGuide([], '.', print)).toThrow('用法：npm run guide');
    expect(() => runGuide(['--coverage', '--guide', '1999'], '.', print)).toThrow(
      '没有“1999”年度的项目指南数据',
    );
    expect(() => runGuide(['--colour'], '.', print)).toThrow('--colour');
  });
});
