import type { ApplicationReview, Review } from '../review/review';
import type { Edit } from '../workbook/edit';
import type { PlacedColumn } from './markColumns';
import { gravestCells } from './markedCells';
import { highlightEdits, markStyles, reviewContent } from './marks';
import { ownPrefix } from './ownTitles';
import { markedSeverities, severityLooks, verdictSeverity } from './severityLook';

/** A sheet that bears a review's marks. */
export interface MarkedSheet {
  readonly file: string;
  readonly sheet: string;
  /** Where our titles stand, of the first table. */
  readonly headerRow: number;
  readonly columns: readonly PlacedColumn[];
}

/**
 * The edits that put the marks of one row right after it has been judged again: our columns in its row, and the
 * sheet's highlights where its cells are marked otherwise than before.
 */
export function rowMarkEdits(
  { file, sheet, columns }: MarkedSheet,
  before: ApplicationReview,
  after: ApplicationReview,
  review: Review,
): Edit[] {
  const { row } = after.application;
  const ours = columns.flatMap(({ definition: { id }, column }): Edit[] => {
    const area = { row, column, rows: 1, columns: 1 };
    const look = id === 'verdict' ? verdictLook(after) : null;
    const style = look ? { ...markStyles[id], ...look } : markStyles[id];
    return [
      { kind: 'clear-cells', sheet, area },
      { kind: 'write-cells', sheet, row, column, contents: [[reviewContent(id, after)]] },
      { kind: 'style-cells', sheet, areas: [area], style },
    ];
  });
  if (markedAlike(before, after)) return ours;
  return [
    ...ours,
    { kind: 'remove-highlights', sheet, tagPrefix: ownPrefix },
    ...highlightEdits(file, sheet, review),
  ];
}

function verdictLook({ verdict }: ApplicationReview): { fill: string; color: string; bold: true } | null {
  const severity = markedSeverities.find((each) => each === verdictSeverity[verdict]);
  if (!severity) return null;
  const { fill, color } = severityLooks[severity];
  return { fill, color, bold: true };
}

function markedAlike(one: ApplicationReview, other: ApplicationReview): boolean {
  const marked = ({ findings }: ApplicationReview): string => JSON.stringify([...gravestCells(findings)]);
  return marked(one) === marked(other);
}
