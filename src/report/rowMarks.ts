import type { ApplicationReview, Review } from '../review/review';
import type { Edit } from '../workbook/edit';
import type { PlacedColumn } from './markColumns';
import { gravestCells, onSheet } from './markedCells';
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
 * highlights of its sheet, and of `others` that bear marks, where the row's cells are marked otherwise than before.
 */
export function rowMarkEdits(
  { file, sheet, columns }: MarkedSheet,
  before: ApplicationReview,
  after: ApplicationReview,
  review: Review,
  others: readonly string[],
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
  const changed = [sheet, ...others].filter((name) => !markedAlike(name, before, after));
  return [
    ...ours,
    ...changed.flatMap((name): Edit[] => [
      { kind: 'remove-highlights', sheet: name, tagPrefix: ownPrefix },
      ...highlightEdits(file, name, review),
    ]),
  ];
}

function verdictLook({ verdict }: ApplicationReview): { fill: string; color: string; bold: true } | null {
  const severity = markedSeverities.find((each) => each === verdictSeverity[verdict]);
  if (!severity) return null;
  const { fill, color } = severityLooks[severity];
  return { fill, color, bold: true };
}

function markedAlike(sheet: string, one: ApplicationReview, other: ApplicationReview): boolean {
  const marked = ({ findings, application }: ApplicationReview): string =>
    JSON.stringify([...gravestCells(findings.map(onSheet(sheet, application.sheet)))]);
  return marked(one) === marked(other);
}
