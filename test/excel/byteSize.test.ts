import fc from 'fast-check';
import { blockBytes, textBytes } from '../../src/excel/byteSize';

describe('the size of texts on the wire', () => {
  it('is what UTF-8 makes of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textBytes(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('counts three bytes for a Chinese character, where its length is one', () => {
    expect(textBytes('项目总投资')).toBe(15);
  });

  it('of a block is never below what JSON takes for plain texts and numbers', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '审', '9', ' ') }),
      fc.integer(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const sent = new TextEncoder().encode(JSON.stringify(rows)).length;
        expect(blockBytes(rows) + 2).toBeGreaterThanOrEqual(sent);
      }),
    );
  });
});
