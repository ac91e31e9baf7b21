import fc from 'fast-check';
import { readInput } from '../../../src/trial/host/cells/cellInput';

const general = (text: string) => readInput(text, 'General', false);

test('any number comes back from its own text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const { content } = general(String(number));
      expect(content).toBe(Number(number.toPrecision(15)));
    }),
  );
});

test('in a text cell any text stays as it is, a leading apostrophe aside', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readInput(text, '@', false)).toEqual({ content: text.startsWith("'") ? text.slice(1) : text });
    }),
  );
});

test('only text that begins with a sign becomes a formula', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      fc.pre(!/^[=+\-@']/.test(text) && !/^\s*\d{1,4}[-/:]/.test(text));
      const { content } = general(text);
      expect(typeof content === 'object').toBe(false);
    }),
  );
});

test.each([
  ['1900-01-01', 1],
  ['1900-02-28', 59],
  ['1900-03-01', 61],
  ['2021-05-31', 44347],
  ['2021/5/31', 44347],
  ['2020-02-29', 43890],
])('%s is day %i', (text, serial) => {
  expect(general(text).content).toBe(serial);
});

test('days count from 1904 where the workbook says so', () => {
  expect(readInput('2021-05-31', 'General', true).content).toBe(42885);
});

test.each(['2021-02-29', '2021-13-01', '2021年5月31日', '1.2.3', '12 个', '－5', '=', '+', '-', '@'])(
  '%s stays text',
  (text) => {
    expect(general(text).content).toBe(text);
  },
);

test.each(['1-6', '5/31', '2021-05', '8:30'])('%s is not guessed at', (text) => {
  expect(() => general(text)).toThrow('not emulated');
});
