import type { Area, CellValue } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';

/** Something happened in the workbook that an add-in may listen to. */
export type HostEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: XlsxSheet;
      readonly area: Area;
      /** An add-in's own write, or a person's in the grid. */
      readonly by: 'add-in' | 'person';
      /** Told for a single cell only. */
      readonly values?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: 'selection'; readonly sheet: XlsxSheet; readonly area: Area }
  | { readonly kind: 'activated' | 'added'; readonly sheet: XlsxSheet }
  | { readonly kind: 'deleted'; readonly id: string };

/**
 * One event for the chunks into which the client cuts a long write: blocks of equal columns that follow one
 * another become one.
 */
export function mergeChanges(events: readonly HostEvent[]): HostEvent[] {
  const merged: HostEvent[] = [];
  for (const event of events) {
    const last = merged.at(-1);
    const joined = last && join(last, event);
    if (joined) merged[merged.length - 1] = joined;
    else merged.push(event);
  }
  return merged;
}

function join(first: HostEvent, second: HostEvent): HostEvent | null {
  if (first.kind !== 'changed' || second.kind !== 'changed') return null;
  if (first.sheet !== second.sheet || first.by !== second.by) return null;
  const [above, below] = [first.area, second.area];
  if (above.column !== below.column || above.columns !== below.columns) return null;
  if (sameRows(above, below)) return { kind: 'changed', sheet: first.sheet, area: above, by: first.by };
  if (above.row + above.rows !== below.row) return null;
  return {
    kind: 'changed',
    sheet: first.sheet,
    area: { ...above, rows: above.rows + below.rows },
    by: first.by,
  };
}

function sameRows(above: Area, below: Area): boolean {
  return above.row === below.row && above.rows === below.rows;
}
