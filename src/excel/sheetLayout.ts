import { areaAddress, columnLetters } from '../workbook/address';
import type { SheetDescription } from '../workbook/edit';
import type { Area } from '../workbook/snapshot';
import { pointsOfCharacters } from './columnWidth';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/** A call to the sheet that is being made. */
type Step = (sheet: Excel.Worksheet) => void;

/** So many steps go in one piece: a request that is too large can still be divided. */
const stepsInPiece = 100;

/**
 * Merges, widths and heights of a new sheet in few calls: what neighbouring rows or columns have in common is said
 * once. The cells end as if each had been told by itself.
 */
export function layoutPieces(description: Pick<SheetDescription, LaidOut>): Piece[] {
  const steps = [...mergeSteps(description), ...widthSteps(description), ...heightSteps(description)];
  return Array.from({ length: Math.ceil(steps.length / stepsInPiece) }, (_, index) =>
    stepsPiece(description.name, steps.slice(index * stepsInPiece, (index + 1) * stepsInPiece)),
  );
}

type LaidOut = 'name' | 'merges' | 'columnWidths' | 'rowHeights';

function stepsPiece(name: string, steps: readonly Step[]): Piece {
  return {
    sheet: name,
    bytes: steps.length * CALL_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const step of steps) step(sheet);
    },
  };
}

/** Areas of one row each that stand below one another are merged across, row by row, at once. */
function mergeSteps({ merges }: Pick<SheetDescription, 'merges'>): Step[] {
  const single = merges
    .filter(({ rows }) => rows === 1)
    .sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  const across = runsOf(
    single,
    (last, area) => last.column === area.column && last.columns === area.columns && area.row === last.row + 1,
  ).map((run): Area => ({ ...run[0], rows: run.length }));
  const other = merges.filter(({ rows }) => rows > 1);
  const merge =
    (area: Area, byRow: boolean): Step =>
    (sheet) =>
      sheet.getRange(areaAddress(area)).merge(byRow);
  return [...across.map((area) => merge(area, area.rows > 1)), ...other.map((area) => merge(area, false))];
}

function widthSteps({ columnWidths }: Pick<SheetDescription, 'columnWidths'>): Step[] {
  const columns = columnWidths.map((width, column) => ({ width, column }));
  return runsOf(columns, (last, { width }) => last.width === width).map((run): Step => {
    const [{ column, width }] = run;
    const address = `${columnLetters(column)}:${columnLetters(column + run.length - 1)}`;
    return (sheet) => {
      sheet.getRange(address).format.columnWidth = pointsOfCharacters(width);
    };
  });
}

function heightSteps({ rowHeights }: Pick<SheetDescription, 'rowHeights'>): Step[] {
  const rows = [...rowHeights].sort((a, b) => a.row - b.row);
  const joined = runsOf(rows, (last, { row, height }) => row === last.row + 1 && height === last.height);
  return joined.map((run): Step => {
    const [{ row, height }] = run;
    return (sheet) => {
      sheet.getRange(`${row + 1}:${row + run.length}`).format.rowHeight = height;
    };
  });
}

/** Neighbours that belong together, each run with at least one. */
function runsOf<T>(items: readonly T[], joins: (last: T, next: T) => boolean): (readonly [T, ...T[]])[] {
  const runs: [T, ...T[]][] = [];
  let last: T | null = null;
  for (const item of items) {
    if (last !== null && joins(last, item)) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = item;
  }
  return runs;
}
