import type { RowKind } from './application';

/**
 * The rows that say again below a total what the list said above, by places or categories: bands with figures in a row
 * behind it, with no application after them. `figured` tells which bands have figures. A total that begins a table, or
 * bands above applications, are no such.
 */
export function recapRows(kinds: readonly RowKind[], figured: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  const first = kinds.indexOf('data');
  let run: number[] = [];
  let behindTotal = false;
  [...kinds, 'blank' as const].forEach((kind, row) => {
    if (behindTotal && kind === 'group' && figured.has(row)) {
      run.push(row);
      return;
    }
    if (kind !== 'data') found.push(...run);
    run = [];
    behindTotal = kind === 'total' && first >= 0 && first < row;
  });
  return found;
}
