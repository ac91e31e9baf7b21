import type { Edit } from '../workbook/edit';
import { severalLinesHeight } from '../workbook/textHeight';
import { mostRows } from '../workbook/address';
import type { Journal, JournalRows } from './journal';
import type { SheetToMark } from './marks';
import { markFontSize } from './ownTitles';

/** Former heights in points by how far a row is below our titles; null where none was stored. */
type FormerHeights = ReadonlyMap<number, number | null>;

/** What making rows tall enough for our texts comes to. */
export interface GrownRows {
  readonly edits: readonly Edit[];
  /** The rows that are taller than before us, for the journal. */
  readonly journal: readonly JournalRows[];
}

/**
 * Rows of a marked sheet get room for what `marks` write into our columns, where the host does not see to it and
 * nobody has fixed their height; they are never made lower than they were before us. Those that a former review
 * made taller than is needed now get their former heights back. Yields between rows; returns the edits.
 */
export function* growRows(
  sheet: SheetToMark,
  marks: readonly Edit[],
  former: Journal,
): Generator<void, GrownRows> {
  const { name } = sheet.snapshot;
  const { kept: before, above } = heightsFromTitles(sheet, formerHeights(former, name));
  if (sheet.heights === null) return { edits: [], journal: journalledHeights(name, before) };
  const { standard } = sheet.heights;
  const ours = yield* heightsOfOurs(sheet, marks);
  const rows: { row: number; height: number | null }[] = [...above];
  sheet.heights.rows.forEach(({ stored, fixed, needed }, offset) => {
    if (fixed) return;
    const known = before.get(offset);
    const height = known === undefined ? stored : known;
    const wanted = ours.get(offset) ?? 0;
    if (wanted > (height ?? standard)) {
      before.set(offset, height);
      // Without a stored height the row has followed the user's own texts: it must not cut those now.
      rows.push({ row: sheet.headerRow + offset, height: Math.max(wanted, height ?? needed) });
    } else if (known !== undefined) rows.push({ row: sheet.headerRow + offset, height });
  });
  const edits: Edit[] = rows.length > 0 ? [{ kind: 'fit-rows', sheet: name, rows }] : [];
  return { edits, journal: journalledHeights(name, before) };
}

/**
 * Former heights counted from where our titles go now: somebody may have set other header rows since. Rows that are
 * above them now get their heights back.
 */
function heightsFromTitles(
  { headerRow, columns }: SheetToMark,
  heights: FormerHeights,
): { kept: Map<number, number | null>; above: { row: number; height: number | null }[] } {
  const formerRow = columns.find(({ former }) => former !== null)?.former?.row ?? headerRow;
  const kept = new Map<number, number | null>();
  const above: { row: number; height: number | null }[] = [];
  for (const [offset, height] of heights) {
    const row = formerRow + offset;
    if (row < headerRow) above.push({ row, height });
    else kept.set(row - headerRow, height);
  }
  return { kept, above };
}

/** What the texts that are written into our columns need, by rows below the titles. */
function* heightsOfOurs(sheet: SheetToMark, marks: readonly Edit[]): Generator<void, Map<number, number>> {
  const heights = new Map<number, number>();
  const widths = new Map(sheet.columns.map(({ column, definition }) => [column, definition.width]));
  for (const edit of marks) {
    if (edit.kind !== 'write-cells') continue;
    const width = widths.get(edit.column) ?? 0;
    for (const [index, [content]] of edit.contents.entries()) {
      if (index % 200 === 199) yield;
      if (typeof content !== 'string') continue;
      const offset = edit.row - sheet.headerRow + index;
      const height = severalLinesHeight(content, width, markFontSize);
      heights.set(offset, Math.max(heights.get(offset) ?? 0, height));
    }
  }
  return heights;
}

/** The heights from before us of the rows of one sheet that we made taller. */
export function formerHeights(journal: Journal, sheet: string): FormerHeights {
  const heights = new Map<number, number | null>();
  for (const { sheet: name, height, runs } of journal.rows) {
    if (name !== sheet) continue;
    let offset = 0;
    for (const [index, length] of runs.entries()) {
      const end = Math.min(offset + length, mostRows);
      if (index % 2 === 1) for (let row = offset; row < end; row += 1) heights.set(row, height);
      offset = end;
    }
  }
  return heights;
}

/** Heights as the journal keeps them: one entry a height, since a batch has few and its journal must stay small. */
export function journalledHeights(sheet: string, heights: FormerHeights): JournalRows[] {
  const offsets = new Map<number | null, number[]>();
  for (const [offset, height] of heights) {
    const same = offsets.get(height);
    if (same) same.push(offset);
    else offsets.set(height, [offset]);
  }
  return [...offsets].map(([height, those]) => ({ sheet, height, runs: runsOf(those) }));
}

function runsOf(offsets: readonly number[]): number[] {
  const runs: number[] = [];
  let end = 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    const last = runs.length - 1;
    if (offset === end && last > 0) runs[last] = (runs[last] ?? 0) + 1;
    else runs.push(offset - end, 1);
    end = offset + 1;
  }
  return runs;
}
