import { contentFingerprint } from '../../src/report/fingerprint';

const described = contentFingerprint([
  ['合计', { formula: 'SUM(B2:B3)', value: 12.5 }, { formula: 'IF(B1=0,"-",B1)', value: '-' }],
]);

test('a formula with its result is the same as what is read back, the last digits of a sum aside', () => {
  expect(contentFingerprint([['合计', 12.5, '-']])).toBe(described);
  expect(contentFingerprint([['合计', 12.500000000000002, '-']])).toBe(described);
});

test.each([[['合计', 12.51, '-']], [['合计', 12.5, '']], [['合计', 12.5, '-', 1]], [['合 计', 12.5, '-']]])(
  'somebody has typed: %j',
  (row) => expect(contentFingerprint([row])).not.toBe(described),
);
