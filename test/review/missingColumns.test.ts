import { missingColumns } from '../../src/review/missingColumns';
import type { SheetReview } from '../../src/review/review';
import { reviewBatch } from '../../src/review/reviewBatch';
import { readRows, guide } from '../intake/sheetBuilder';
import { noOptions } from './batch';

const green = '绿色化改造升级项目';

function reviewed(headers: readonly string[], cells: readonly (string | number)[], rows = 2): SheetReview {
  const row = [green, '节能', '项目', '某某公司', '苏州市', ...cells];
  const reading = readRows([
    ['项目类别', '细分方向', '项目名称', '项目承担单位', '所在设区市', ...headers],
    ...Array.from({ length: rows }, () => row),
  ]);
  const [sheet] = reviewBatch([reading], guide, noOptions).sheets;
  if (!sheet) throw new Error('the sheet was not reviewed');
  return sheet;
}
const said = (sheet: SheetReview, column: string): string[] =>
  sheet.findings.map(({ message }) => message).filter((message) => message.includes(column));

describe('a column that rules need and the sheet lacks', () => {
  const lacking = reviewed(['备注'], ['']);

  it('is said once for the sheet, with the number and the words of what cannot be judged', () => {
    const messages = said(lacking, '“项目总投资（万元）”列');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(
      /^表中没有“项目总投资（万元）”列，\d+ 项条件无法核对：“.*项目总投资投入不低于1000万元.*”。请补充后重新审核，或另行人工核实$/,
    );
    const finding = lacking.findings.find(({ message }) => message === messages[0]);
    expect(messages[0]).toContain(`${finding?.rules.length} 项条件`);
    expect(finding?.rules).toContain('GRN-1.2a');
  });

  it('points to a column of unclear meaning that may be it', () => {
    const [message] = said(reviewed(['项目总的投资额'], [3000]), '“项目总投资（万元）”列');
    expect(message).toContain('F 列“项目总的投资额”可能是所缺的列，请先确认其含义');
  });

  it('is listed with its conditions, the costliest first; one that stands is not', () => {
    const columns = missingColumns(lacking, guide);
    const total = columns.find(({ field }) => field.id === 'totalInvestment');
    expect(total?.conditions).toContainEqual({
      rule: 'GRN-1.2a',
      clause: '一（三）1（2）',
      quote: '项目总投资投入不低于1000万元',
    });
    const costs = columns.map(({ conditions }) => conditions.length);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    const filled = missingColumns(reviewed(['项目总投资（万元）'], [3000]), guide);
    expect(filled.map(({ field }) => field.id)).not.toContain('totalInvestment');
  });
});
