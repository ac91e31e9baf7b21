import fc from 'fast-check';
import { printable, quoted } from '../../src/intake/plainText';

test.each([
  ['\u202e反向', '反向'],
  ['江苏\n华铜\r\n有限公司', '江苏华铜有限公司'],
  ['Smart\tFactory\nLine 2', 'Smart Factory Line 2'],
  [' 甲\u200b乙 \u0007 ', '甲乙'],
  ['二期（A\nB）', '二期（A B）'],
  ['甲  乙', '甲  乙'],
  ['', ''],
])('%j stands in a list as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('what is printable stays as it is, and nothing else is left', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '（', 'a', ' ', '\n', '\t', '\u202e', '\u2066', '\0', '\u2028'),
  });
  fc.assert(
    fc.property(text, (given) => {
      const shown = printable(given);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(printable(shown)).toBe(shown);
    }),
    { numRuns: 100 },
  );
});

test('a message quotes no character that turns what follows', () => {
  expect(quoted('甲\u202e乙\n丙')).toBe('“甲乙 丙”');
});
