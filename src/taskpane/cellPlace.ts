import type { Finding } from '../review/finding';
import type { BatchFinding } from '../review/review';
import type { CellPosition } from '../workbook/snapshot';

/** A cell of the workbook. */
export interface CellPlace extends CellPosition {
  readonly sheet: string;
}

/** Where a finding's cells lie: those of a batch finding may lie in several sheets. */
export function placesOf(finding: Finding | BatchFinding, sheet: string): CellPlace[] {
  if ('places' in finding) return finding.places.map(({ sheet, row, column }) => ({ sheet, row, column }));
  return finding.cells.map((cell) => ({ sheet, ...cell }));
}
