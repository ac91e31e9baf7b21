import { exampleApplication } from '../../src/review/exampleRow';
import { namedEntries } from '../../src/review/namedEntries';
import { only, policy, reviewOf, noOptions } from './batch';

const ktr = 'key-core-technology-rd';
const named = (given: Readonly<Record<string, string>>) => {
  const [entry] = namedEntries(exampleApplication(policy, ktr, given), policy);
  return entry && [entry.match.kind, entry.match.entries.map(({ number }) => number), entry.hinted];
};

describe('the task of 附件1-1 that an application names', () => {
  it.each([
    [{ keyTaskNumber: '5' }, ['certain', ['5'], false]],
    [{ keyTaskNumber: '第5项' }, ['certain', ['5'], false]],
    [{ keyTaskNumber: '5.止裂钢' }, ['certain', ['5'], false]],
    [{ keyTaskNumber: ' 止裂钢 ' }, ['certain', ['5'], false]],
    [{ keyTaskNumber: '５０Ｋ碳纤维' }, ['certain', ['1'], false]],
    [{ keyTaskNumber: '6 止裂钢' }, ['doubtful', ['6', '5'], false]],
    [{ keyTaskNumber: '高稳定性轴承钢' }, ['doubtful', ['4'], false]],
    [{ keyTaskNumber: '7、8' }, ['doubtful', ['7'], false]],
    [{ keyTaskNumber: '1.1' }, ['doubtful', ['1'], false]],
    [{ keyTaskNumber: '5', keyTaskName: '止裂钢' }, ['certain', ['5'], false]],
    [{ keyTaskNumber: '5 止裂钢', keyTaskName: '止裂钢' }, ['certain', ['5'], false]],
    [{ keyTaskNumber: '6', keyTaskName: '止裂钢' }, ['doubtful', ['6', '5'], false]],
    [{ keyTaskNumber: '', keyTaskName: '止裂钢' }, ['certain', ['5'], false]],
    [{ keyTaskNumber: '102' }, ['none', [], false]],
    [{ keyTaskNumber: '智能马桶' }, ['none', [], false]],
    [{ keyTaskNumber: '高性能碳纤维工程化' }, ['doubtful', ['1', '6'], false]],
    [{ keyTaskNumber: '人工智能芯片' }, ['none', [], false]],
    [{ keyTaskNumber: '102 碳纤维' }, ['doubtful', ['1', '6', '2'], false]],
    [{ projectName: '高性能碳纤维工程化' }, undefined],
    [
      { keyTaskNumber: '', projectName: '大型复杂结构件智能打磨装备研发及产业化' },
      ['doubtful', ['88'], true],
    ],
    [{ projectName: '止裂钢' }, ['doubtful', ['5'], true]],
    [{ keyTaskNumber: '', projectName: '某某项目' }, undefined],
  ])('%j', (given, expected) => expect(named(given)).toEqual(expected));

  it('is to be confirmed where number and name differ, in both cells', () => {
    const row = { keyTaskNumber: '6', keyTaskName: '止裂钢' };
    const [finding] = only(reviewOf(policy, [row], noOptions, ktr)).findings;
    expect(finding).toMatchObject({ rule: 'KTR-0.2', code: 'to-confirm', severity: 'confirm' });
    expect(finding?.cells).toHaveLength(2);
    expect(finding?.message).toContain('“攻关任务序号”填“6”、“攻关任务名称”填“止裂钢”');
    const agreeing = { keyTaskNumber: '', keyTaskName: '止裂钢' };
    const { findings } = only(reviewOf(policy, [agreeing], noOptions, ktr));
    expect(findings.filter(({ rule }) => rule === 'KTR-0.2')).toEqual([]);
  });

  it('is hinted at where its column is blank', () => {
    const row = { keyTaskNumber: '', projectName: '大型复杂结构件智能打磨装备研发' };
    const [finding] = only(reviewOf(policy, [row], noOptions, ktr)).findings;
    expect(finding).toMatchObject({ rule: 'KTR-0.2', code: 'empty-cell', severity: 'confirm' });
    expect(finding?.message).toContain('按项目名称，可能是附件1-1第 88 项“大型复杂结构件智能打磨装备”');
  });
});
