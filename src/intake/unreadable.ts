import { notCalculated, type CellValue } from '../workbook/snapshot';
import type { Reading } from './application';
import { leadingNumber } from './decimalText';
import { plain, quoted } from './plainText';

export type Unreadable = Extract<Reading, { state: 'unreadable' }>;

/** A reading that says why there is none: a stable code and a Chinese reason. */
export function unreadable(code: string, reason: string): Unreadable {
  return { state: 'unreadable', code, reason };
}

const uncalculated = unreadable('not-calculated', '公式尚未计算，请在 Excel 中重新计算并保存后再审核');

/** An error value that a formula left behind (#REF!), or that it has no value yet; null for everything else. */
export function formulaError(value: CellValue): Unreadable | null {
  if (value === notCalculated) return uncalculated;
  if (typeof value !== 'string' || !value.startsWith('#')) return null;
  if (!/^#(?:[A-Z0-9/_]+[!?]?|名称\?)$/.test(value.trim())) return null;
  return unreadable('formula-error', `单元格是公式错误值 ${value.trim()}，请改正公式或直接填写`);
}

const nothing =
  '无|暂无|没有|空|空白|不详|未知|不适用|不涉及|未定|未填|另附|另行填报|详见.*|见附.*|TBD|NULL|NONE|N/?A|NA';
const later = '待定|待填|待补|待补充|待核|待核实|待确定|待确认|待报|待批';
const dashes = '[-—–―_/\\\\、.…*?~]+';
const placeholder = new RegExp(`^(?:${dashes}|${nothing}|${later})$`, 'i');
const nought = new RegExp(`^(?:${dashes}|${nothing})$`, 'i');
const ditto = /^(?:同上|同前|如上|〃|″|")$/;
const approximate = /约|近|左右|上下|余|多|几|数[十百千万]|预计|预估|估|拟|暂定|大概|大致/;
const range = /[\d%元万亿]\s*(?:-|—|–|~|至|到)+\s*\d/;
const bound =
  /[≥≧⩾≤≦⩽<>]|以上|以下|以内|之内|之前|以前|[底末日月年]前|不低于|不少于|不小于|不高于|不大于|不超过|不足|不到|超|逾|至少|至多|最多|最少|最高|最低|高于|低于|大于|小于|\d\+$/;
const foreign = /美元|美金|欧元|英镑|日元|港元|港币|澳元|加元|韩元|卢布|USD|EUR|GBP|JPY|HKD|[$€£]/i;
const several = /\d[^\d.,]*(?:\n|[+&;|、和与及])\s*[^\d.,]{0,6}\d/;

/** Whether a text only stands in for a value that is not there (—, 无, 待定). */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(plain(text));
}

/** Whether a text, as compared, only points to the row above (同上). */
export function isDitto(text: string): boolean {
  return ditto.test(text);
}

/** Whether a cell only says that there is nothing to say (—, /, 无), as cells that do not concern a row do. */
export function saysNothing(value: CellValue): boolean {
  return typeof value === 'string' && nought.test(plain(value));
}

/** Whether a text says a quantity or a date only roughly (约, 左右, 预计). */
export function isApproximate(text: string): boolean {
  return approximate.test(plain(text));
}

/** Whether a text gives only a limit (≥, 以上, 底前). */
export function isBound(text: string): boolean {
  return bound.test(plain(text));
}

/** Why a text is no exact figure. `what` names what is asked for, e.g. 金额. */
export function notExact(value: CellValue, what: string): Unreadable {
  const text = plain(String(value));
  const cell = quoted(value);
  if (isPlaceholder(text)) {
    return unreadable('no-figure', `${cell}不是${what}；确实为零请填 0，尚未确定请留空`);
  }
  if (ditto.test(text)) return unreadable('ditto', `${cell}不是${what}，请逐行填写确切的${what}`);
  if (/\d/.test(text) && foreign.test(text)) {
    return unreadable('foreign-currency', `${cell}是外币金额，本工具不作折算，请折成人民币后填写`);
  }
  if (range.test(text)) return unreadable('range', `${cell}是一个区间，请填写一个确切的${what}`);
  if (bound.test(text)) return unreadable('bound', `${cell}只是上限或下限，请填写确切的${what}`);
  if (approximate.test(text)) return unreadable('approximate', `${cell}是约数，请填写确切的${what}`);
  if (several.test(String(value).normalize('NFKC').trim())) {
    return unreadable('several-figures', `${cell}写有不止一个数，请填写一个确切的${what}`);
  }
  return unreadable('not-a-figure', notAFigure(value, what));
}

function notAFigure(value: CellValue, what: string): string {
  const lead = typeof value === 'string' ? leadingNumber(value) : null;
  const cell = quoted(value);
  if (!lead || lead.rest === '') return `${cell}不能读成${what}，请改填数字`;
  return `${cell}在数字之后还有${quoted(lead.rest)}，不能读成${what}，请只填数字，说明另写`;
}
