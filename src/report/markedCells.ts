import type { Finding } from '../review/finding';
import type { Review } from '../review/review';
import { mostColumns } from '../workbook/address';
import type { Area, CellPosition } from '../workbook/snapshot';
import { markedSeverities, type MarkedSeverity } from './severityLook';

type Said = Pick<Finding, 'severity' | 'cells'>;

/** The cells of one sheet by the gravest severity found in each. */
export function markedCells(
  review: Review,
  file: string,
  sheet: string,
): ReadonlyMap<MarkedSeverity, CellPosition[]> {
  const said: Said[] = [];
  for (const { application, findings } of review.applications) {
    if (application.file === file) said.push(...findings.map(onSheet(sheet, application.sheet)));
  }
  for (const { reading, findings } of review.sheets) {
    if (reading.file === file) said.push(...findings.map(onSheet(sheet, reading.sheet)));
  }
  for (const { severity, places } of review.findings) {
    said.push({
      severity,
      cells: places.filter((place) => place.file === file && place.sheet === sheet),
    });
  }
  return gravestCells(said);
}

/** What of a finding stands in cells of a sheet; `own` is the sheet of its application. */
export function onSheet(sheet: string, own: string): (finding: Said) => Said {
  return ({ severity, cells }) => ({
    severity,
    cells: cells.filter((cell) => (cell.sheet ?? own) === sheet),
  });
}

/** The cells that findings of one sheet stand in, by the gravest severity found in each. */
export function gravestCells(findings: readonly Said[]): ReadonlyMap<MarkedSeverity, CellPosition[]> {
  const gravest = new Map<number, { readonly at: CellPosition; readonly severity: MarkedSeverity }>();
  for (const { severity, cells } of findings) {
    if (!isMarked(severity)) continue;
    for (const at of cells) {
      const key = at.row * mostColumns + at.column;
      const former = gravest.get(key);
      if (!former || rank(severity) < rank(former.severity)) gravest.set(key, { at, severity });
    }
  }
  const cells = new Map<MarkedSeverity, CellPosition[]>();
  for (const { at, severity } of gravest.values()) {
    const marked = cells.get(severity);
    if (marked) marked.push(at);
    else cells.set(severity, [at]);
  }
  return cells;
}

/** Cells as few areas: runs within a column become one. The areas are in order of column, then row. */
export function areasOfCells(cells: readonly CellPosition[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = areas.at(-1);
    if (last && last.column === column && row < last.row + last.rows) continue;
    if (last && last.column === column && row === last.row + last.rows) last.rows += 1;
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}

const rank = (severity: MarkedSeverity): number => markedSeverities.indexOf(severity);

function isMarked(severity: Finding['severity']): severity is MarkedSeverity {
  return markedSeverities.some((marked) => marked === severity);
}
