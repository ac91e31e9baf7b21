import fc from 'fast-check';
import { addressLists } from '../../src/excel/addressList';
import { parseArea } from '../../src/workbook/address';

const area = fc.record({
  row: fc.integer({ min: 0, max: 1_048_000 }),
  column: fc.integer({ min: 0, max: 16_000 }),
  rows: fc.integer({ min: 1, max: 300 }),
  columns: fc.integer({ min: 1, max: 300 }),
});

describe('lists of addresses', () => {
  it('stay below the 8,192 characters that Excel takes, and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 2000, size: 'max' }), (areas) => {
        const lists = addressLists(areas);
        for (const { addresses } of lists) expect(addresses.length).toBeLessThan(8192);
        const read = lists.flatMap(({ addresses }) => addresses.split(',').map(parseArea));
        expect(read).toEqual(areas);
        expect(lists.flatMap((list) => list.areas)).toEqual(areas);
      }),
      { numRuns: 20 },
    );
  });

  it('hold as many areas as fit', () => {
    const cells = Array.from({ length: 3000 }, (_, row) => ({ row, column: 4, rows: 1, columns: 1 }));
    expect(addressLists(cells).map(({ areas }) => areas.length)).toEqual([1518, 1333, 149]);
    expect(addressLists([])).toEqual([]);
  });
});
