import type { Reading } from './application';
import { plain } from './plainText';
import { isPlaceholder } from './unreadable';

const amount = /(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?(?:万元|亿元|千元|元)/g;
/** Words before or behind an amount by which it is none of its own: 每家奖励50万元, 最高100万元, 100万元以内. */
const loosely =
  /(?:约|近|最高|最多|不超过|不高于|不低于|不少于|上限|以上|以内|以下|左右|左右|每|各|至|到|预计|拟|[-~—–])$/;
const looselyBehind = /^(?:以上|以内|以下|左右|上下|[/-~—–至到]|封顶)/;

/**
 * Reads a text in which an amount stands among other words (苏政发〔2018〕59号，100万元): the amount, where it is the only
 * one, has its unit and nothing makes it a limit or a part; else the text itself, which is left to a person. Null for
 * text that only stands in for something.
 */
export function readAmountInWords(text: string, read: (amount: string) => Reading): Reading | null {
  if (isPlaceholder(text)) return null;
  const tight = plain(text);
  const [only, another] = [...tight.matchAll(amount)];
  if (only && !another) {
    const before = tight.slice(0, only.index);
    const behind = tight.slice(only.index + only[0].length);
    const alone = !/[每各]/.test(before) && !loosely.test(before) && !looselyBehind.test(behind);
    const reading = alone && !/[\d.]$/.test(before) ? read(only[0]) : null;
    if (reading?.state === 'number') return reading;
  }
  return { state: 'text', value: text.trim(), from: 'words' };
}
