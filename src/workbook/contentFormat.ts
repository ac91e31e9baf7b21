import type { CellContent } from './edit';

const TEXT = '@';
const GENERAL = 'General';

/**
 * The number format that a cell must get together with a content, null when it may keep its own. Text goes into
 * text cells, so that no program takes "=1+1", "-3" or "2021-05-31" for anything but text, now or when somebody
 * edits the cell; what is not text leaves text cells, where it would become text. Both ends write by this rule.
 * `current` is the format the cell has; "" empties a cell and needs no format.
 */
export function formatForContent(content: CellContent, current: string): string | null {
  if (content === null || content === '') return null;
  if (typeof content === 'string') return current === TEXT ? null : TEXT;
  return current === TEXT ? GENERAL : null;
}
