import type { Guide } from '../guide/guide';
import type { Comparison } from '../review/comparison/compareReviews';

/**
 * The columns that only one batch has, in Chinese quotation marks, with how many rows state something there; "" for
 * none.
 */
export function columnsOnlyIn(
  { onlyEarlier, onlyLater, headersOnlyEarlier, headersOnlyLater }: Comparison,
  which: 'earlier' | 'later',
  { fields }: Guide,
): string {
  const columns = which === 'earlier' ? onlyEarlier : onlyLater;
  const headers = which === 'earlier' ? headersOnlyEarlier : headersOnlyLater;
  const known = columns.map(({ field, rows }) => {
    const name = fields.find(({ id }) => id === field)?.name ?? field;
    return `“${name}”（${rows} 行）`;
  });
  return [...known, ...headers.map((header) => `“${header}”`)].join('、');
}
