import { circledNumber, cutText, opinionText } from '../../src/report/opinionText';
import { applicationReview, finding } from './reviewFixtures';

describe('the opinion beside a row', () => {
  test('numbers each finding, gives its clause, and says how much is left to a person', () => {
    const text = opinionText(
      applicationReview(4, {
        findings: [
          finding(),
          finding({ severity: 'violation', message: '完成时间晚于期限', clause: '一（一）1（4）' }),
        ],
        counts: { met: 1, notApplicable: 0, findings: 2, toConfirmElsewhere: 6 },
      }),
    );
    expect(text.split('\n')).toEqual([
      '①完成时间晚于期限〔一（一）1（4）〕',
      '②项目总投资 8,000 万元，低于 10,000 万元（差 2,000 万元）〔一（一）1（2）〕',
      '另有 6 项须人工核实',
    ]);
  });

  test('says of what is no defect that it is none, and gives no clause where there is none', () => {
    const text = opinionText(
      applicationReview(4, {
        findings: [finding({ severity: 'info', message: '净额 900 万元', clause: null })],
      }),
    );
    expect(text).toBe('①提示：净额 900 万元');
  });

  test('is empty where there is nothing to say', () => {
    expect(opinionText(applicationReview(4))).toBe('');
  });

  test('never outgrows a cell, and says how many findings were left out', () => {
    const findings = Array.from({ length: 60 }, () => finding({ message: '甲'.repeat(900) }));
    const text = opinionText(applicationReview(4, { findings }));
    expect(text.length).toBeLessThan(32_767);
    expect(text).toMatch(/（其余 \d+ 条从略）$/);
    expect(text).toContain('〔一（一）1（2）〕');
  });

  test('cuts a single monstrous message and keeps its clause', () => {
    const text = opinionText(applicationReview(4, { findings: [finding({ message: '乙'.repeat(40_000) })] }));
    expect(text.length).toBeLessThan(32_767);
    expect(text).toMatch(/……〔一（一）1（2）〕$/);
  });
});

test('numbers run on without a gap: ⑳ ㉑ ㉟ ㊱ ㊿ (51)', () => {
  expect([1, 20, 21, 35, 36, 50, 51].map(circledNumber)).toEqual(['①', '⑳', '㉑', '㉟', '㊱', '㊿', '(51)']);
});

test('a cut never leaves half a character', () => {
  expect(cutText('𠮷𠮷𠮷', 5)).toBe('𠮷……');
  expect(cutText('abc', 3)).toBe('abc');
});
