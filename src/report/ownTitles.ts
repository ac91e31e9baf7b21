import { isOwnColumn, ownColumnPrefix } from '../intake/ownColumn';

/** What begins with this is ours: column titles on the user's sheet, which intake passes over, and highlights' tags. */
export const ownPrefix = ownColumnPrefix;

/** The columns that a review adds, in their order (docs/design.md, "Writing"). */
export const reviewColumns = [
  { id: 'verdict', title: `${ownPrefix}结论`, width: 12 },
  { id: 'opinion', title: `${ownPrefix}意见`, width: 60 },
  { id: 'eligible', title: `${ownPrefix}测算补助（万元）`, width: 14 },
  { id: 'first', title: `${ownPrefix}首次拨付（万元）`, width: 14 },
  { id: 'excess', title: `${ownPrefix}核减额（万元）`, width: 14 },
] as const;

/** The size of what we write in the user's sheet, in points: heights of rows are reckoned by it. */
export const markFontSize = 10;

export type ReviewColumn = (typeof reviewColumns)[number];

/** Whether a cell's text names one of our columns. */
export function isOwnTitle(text: unknown): boolean {
  return typeof text === 'string' && isOwnColumn(text);
}
