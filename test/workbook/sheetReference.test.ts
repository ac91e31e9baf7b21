import fc from 'fast-check';
import { areaReference, cellReference, parseReference } from '../../src/workbook/sheetReference';

test('a cell of a sheet, whatever the sheet is called', () => {
  expect(cellReference({ sheet: "绩效-1-某公司'甲'", row: 4, column: 4 })).toBe("'绩效-1-某公司''甲'''!E5");
  expect(parseReference("'绩效-1-某公司''甲'''!E5")).toEqual({
    sheet: "绩效-1-某公司'甲'",
    area: { row: 4, column: 4, rows: 1, columns: 1 },
  });
});

test('an area, one cell without its own end', () => {
  expect(areaReference('限报', { row: 1, column: 0, rows: 3, columns: 2 })).toBe("'限报'!$A$2:$B$4");
  expect(areaReference('限报', { row: 1, column: 0, rows: 1, columns: 1 })).toBe("'限报'!$A$2");
});

test('without quotes, and without a sheet', () => {
  expect(parseReference('Sheet1!$B$3:$D$9')).toEqual({
    sheet: 'Sheet1',
    area: { row: 2, column: 1, rows: 7, columns: 3 },
  });
  expect(parseReference('C2')?.sheet).toBeNull();
});

test.each(['', '企业名单', "'表'!", "'表'!A:A", '[1]表!A1', 'http://x/!A1', "'表!A1", '#REF!'])(
  '%j is no reference to cells',
  (text) => expect(parseReference(text)).toBeNull(),
);

test('what is written is read back', () => {
  const size = fc.integer({ min: 1, max: 500 });
  const area = fc.record({ row: fc.nat(1_000_000), column: fc.nat(15_000), rows: size, columns: size });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 31 }), area, (sheet, at) => {
      expect(parseReference(areaReference(sheet, at))).toEqual({ sheet, area: at });
    }),
  );
});
