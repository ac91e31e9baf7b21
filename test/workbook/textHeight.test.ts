import fc from 'fast-check';
import { severalLinesHeight, tallestRow, textHeight } from '../../src/workbook/textHeight';

describe('the height of a wrapped text', () => {
  test.each([
    ['二十', 5, 0],
    ['一二三四五六七八九十', 21, 0],
    ['一二三四五六七八九十', 20, 36],
    ['一\n二', 60, 36],
    // A line ends neither within a clause, a code or a number nor before a closing sign.
    ['一（二）1（1）②', 14, 51],
    ['一二三四五91320500MA0000019R', 21, 36],
    ['一二三四五六七八九十。', 20, 36],
    ['91320500MA0000019R'.repeat(2), 20, 36],
  ])('%j in %i characters: %i points at 10', (text, width, height) => {
    expect(severalLinesHeight(text, width, 10)).toBe(height);
  });

  test('grows with the text, has room for every line, and stops at Excel’s tallest row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('项', 'a', '，', '1') }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 80 }),
        fc.constantFrom(9, 10, 11, 16),
        (lines, width, size) => {
          const height = textHeight(lines.join('\n'), width, size);
          expect(height).toBeGreaterThanOrEqual(Math.min(tallestRow, lines.length * size * 1.2));
          expect(height).toBeLessThanOrEqual(tallestRow);
          expect(textHeight(`${lines.join('\n')}\n再一行`, width, size)).toBeGreaterThanOrEqual(height);
        },
      ),
    );
  });
});
