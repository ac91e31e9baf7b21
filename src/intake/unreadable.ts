import type { CellValue } from '../workbook/snapshot';
import type { Reading } from './application';
import { plain, quoted } from './plainText';

export type Unreadable = Extract<Reading, { state: 'unreadable' }>;

/** A reading that says why there is none: a stable code and a Chinese reason. */
export function unreadable(code: string, reason: string): Unreadable {
  return { state: 'unreadable', code, reason };
}

/** An error value that a formula left behind (#REF!), null for everything else. */
export function formulaError(value: CellValue): Unreadable | null {
  if (typeof value !== 'string' || !value.startsWith('#')) return null;
  if (!/^#(?:[A-Z0-9/_]+[!?]?|名称\?)$/.test(value.trim())) return null;
  return unreadable('formula-error', `单元格是公式错误值 ${value.trim()}，请改正公式或直接填写`);
}

const placeholder =
  /^(?:[-—–―_/\\、.…*]+|无|暂无|没有|不详|未知|待定|待填|待补|待核|另附|详见.*|见附.*|N\/?A)$/i;
const approximate = /约|近|左右|上下|余|多|几|数[十百千万]/;
const range = /[\d%元万亿]\s*(?:-|—|–|~|～|至|到)+\s*\d/;
const bound = /[≥≤<>]|以上|以下|以内|不低于|不少于|不超过|超过|至少|最多/;

/** Why a text is no exact figure. `what` names what is asked for, e.g. 金额. */
export function notExact(value: CellValue, what: string): Unreadable {
  const text = plain(String(value));
  const cell = quoted(value);
  if (placeholder.test(text)) {
    return unreadable('no-figure', `${cell}不是${what}；确实为零请填 0，尚未确定请留空`);
  }
  if (range.test(text)) return unreadable('range', `${cell}是一个区间，请填写一个确切的${what}`);
  if (bound.test(text)) return unreadable('bound', `${cell}只是上限或下限，请填写确切的${what}`);
  if (approximate.test(text)) return unreadable('approximate', `${cell}是约数，请填写确切的${what}`);
  return unreadable('not-a-figure', `${cell}不能读成${what}，请改填数字`);
}
