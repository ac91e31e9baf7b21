import { parseReference } from '../../../workbook/sheetReference';
import type { Json } from '../wire/protocol';
import { recordOf, textOf } from '../classes/arguments';
import { notEmulated } from '../richApi/refusal';
import { areaOf, type Cells } from './cells';

/** What the style Hyperlink looks like in the Office theme. */
const linkLook = { color: '#0563C1', underline: true } as const;

/**
 * Sets `Range.hyperlink`: the cell leads to a place of this workbook. It takes the style Hyperlink, and where it is
 * empty it shows the reference. Links out of the workbook, screen tips and texts to display are refused: nothing
 * of ours sets them.
 */
export function setHyperlink(cells: Cells, value: Json): void {
  const { session, sheet } = cells;
  const { documentReference, ...others } = recordOf(value);
  const other = Object.keys(others).find((name) => others[name] !== null);
  if (other !== undefined) throw notEmulated(`Range.hyperlink with ${other}`);
  const area = areaOf(cells);
  if (area.rows * area.columns > 1) throw notEmulated('Range.hyperlink of several cells');
  session.requireWritable(sheet);
  const reference = textOf(documentReference);
  const target = parseReference(reference);
  if (target === null) throw notEmulated(`Range.hyperlink to ${reference}`);
  const { row, column } = area;
  const { row: toRow, column: toColumn } = target.area;
  sheet.setLink({
    row,
    column,
    target: { sheet: target.sheet ?? sheet.name, row: toRow, column: toColumn },
  });
  sheet.applyStyle(area, linkLook);
  if (sheet.value(row, column) !== '' || sheet.formula(row, column) !== null) return;
  sheet.setContent(row, column, reference);
  session.events.push({ kind: 'changed', sheet, area, by: 'add-in' });
}
