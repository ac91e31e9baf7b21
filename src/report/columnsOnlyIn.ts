import type { Guide } from '../guide/guide';
import type { Comparison } from '../review/comparison/compareReviews';

/** The columns that only one batch has, in Chinese quotation marks; "" for none. */
export function columnsOnlyIn(
  { onlyEarlier, onlyLater, headersOnlyEarlier, headersOnlyLater }: Comparison,
  which: 'earlier' | 'later',
  { fields }: Guide,
): string {
  const ids = which === 'earlier' ? onlyEarlier : onlyLater;
  const headers = which === 'earlier' ? headersOnlyEarlier : headersOnlyLater;
  const names = ids.map((id) => fields.find((field) => field.id === id)?.name ?? id);
  return [...names, ...headers].map((name) => `“${name}”`).join('');
}
