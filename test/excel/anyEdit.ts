import fc from 'fast-check';
import type { CellContent, Edit } from '../../src/workbook/edit';
import type { Area } from '../../src/workbook/snapshot';

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constantFrom('=1', '+2', '-x', '@y', "'z", '12', '2021-05-31', '文字', 'a\nb', ''),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ formula: '6*7', value: 42 }, { formula: 'SUM($A$1:$E$2)', value: 0 }),
);
const place = fc.tuple(fc.integer({ min: 2, max: 14 }), fc.integer({ min: 0, max: 9 }));
const anArea = fc
  .tuple(place, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([[row, column], rows, columns]) => area(row, column, rows, columns));
const colour = fc.constantFrom('#FFC7CE', '#E2E8EF', '#9C0006', '#000000');

/** Any edit on a sheet, its headers left alone, or on a custom XML part. */
export function anyEdit(sheet: string): fc.Arbitrary<Edit> {
  return fc.oneof(
    fc
      .tuple(place, fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 4 }))
      .map(([[row, column], contents]): Edit => ({
        kind: 'write-cells',
        sheet,
        row,
        column,
        contents,
      })),
    fc
      .record({
        areas: fc.array(anArea, { minLength: 1, maxLength: 4 }),
        style: fc.record(
          {
            fontName: fc.constantFrom('宋体', '黑体'),
            fontSize: fc.constantFrom(9, 10.5, 14),
            bold: fc.boolean(),
            underline: fc.boolean(),
            color: colour,
            fill: colour,
            border: fc.constantFrom('thin' as const, 'none' as const),
            horizontal: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
            vertical: fc.constantFrom('top' as const, 'center' as const, 'bottom' as const),
            wrap: fc.boolean(),
            numberFormat: fc.constantFrom('@', '0.00', '#,##0', 'General', 'yyyy"年"m"月"'),
          },
          { requiredKeys: [] },
        ),
      })
      .map(({ areas, style }): Edit => ({ kind: 'style-cells', sheet, areas, style })),
    anArea.map((cleared): Edit => ({ kind: 'clear-cells', sheet, area: cleared })),
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.option(fc.integer({ min: 1, max: 80 })))
      .map(([column, width]): Edit => ({ kind: 'set-column-width', sheet, column, width })),
    fc
      .tuple(
        fc.constantFrom('a:1', 'a:2', 'b:1'),
        fc.array(anArea, { minLength: 1, maxLength: 3 }),
        colour,
        colour,
      )
      .map(([tag, areas, fill, color]): Edit => ({
        kind: 'add-highlight',
        sheet,
        tag,
        areas,
        fill,
        color,
      })),
    fc
      .constantFrom('a', 'a:1', 'b')
      .map((tagPrefix): Edit => ({ kind: 'remove-highlights', sheet, tagPrefix })),
    fc
      .tuple(fc.constantFrom('urn:a', 'urn:b'), fc.option(fc.constantFrom('一', '二 &amp; 三')))
      .map(([namespace, inner]): Edit => {
        return {
          kind: 'set-part',
          namespace,
          xml: inner === null ? null : `<x xmlns="${namespace}">${inner}</x>`,
        };
      }),
  );
}
