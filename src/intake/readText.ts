import type { CellValue } from '../workbook/snapshot';
import type { Reading } from './application';
import { isoText, serialDate } from './calendar';
import { creditCodeFault } from './creditCodeFault';
import { typedNumber } from './decimalText';
import { shownBy } from './numberFormat';
import { plain, quoted } from './plainText';
import { formulaError, unreadable } from './unreadable';

/** How a column of texts is read. */
export interface TextColumn {
  readonly date1904: boolean;
  /** Its values are codes: full width, case and white space within them mean nothing. */
  readonly code?: boolean;
}

/**
 * Reads a text, trimmed. A number is written out; one of more than 15 digits (a credit code typed as a number) has
 * lost its last digits, which nothing brings back, and is unreadable, also where it has been turned into a text since
 * (9.13205E+17; fifteen digits and zeros in a column of codes, unless they are a credit code with the right check digit).
 */
export function readText(value: CellValue, format: string, column: TextColumn): Reading {
  if (typeof value === 'number') return numberText(value, format, column.date1904);
  const text = column.code ? bareCode(String(value)) : String(value).trim();
  if (text === '') return { state: 'empty' };
  if (/^\d(?:\.\d+)?E\+\d{2,}$/i.test(plain(text))) return digitsLost(value);
  if (column.code && /^\d{15}0{3,}$/.test(text) && creditCodeFault(text) !== null) return zerosLeft(value);
  return formulaError(text) ?? { state: 'text', value: text };
}

const codeRun = /(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/g;

/** A code without a label before it or a remark behind it, where it is the only one and words alone stand beside it. */
function bareCode(value: string): string {
  const text = plain(value).toUpperCase();
  const [only, another] = text.match(codeRun) ?? [];
  if (only === undefined || another !== undefined || only === text) return text;
  return /[0-9A-Z]/.test(text.replace(only, '')) ? text : only;
}

function numberText(value: number, format: string, date1904: boolean): Reading {
  if (Math.abs(value) >= 1e15) return digitsLost(value);
  const date = shownBy(format).date ? serialDate(value, date1904) : null;
  if (date) return { state: 'text', value: isoText(date) };
  const typed = typedNumber(value);
  return typed
    ? { state: 'text', value: typed.toFixed() }
    : unreadable('not-a-text', '单元格里的数不能读成文字');
}

function digitsLost(value: CellValue): Reading {
  return unreadable(
    'digits-lost',
    `${quoted(value)}是以数字录入的，超过 15 位的部分已经丢失且无法恢复，请把单元格设为文本后重新录入`,
  );
}

/** A text of fifteen digits and zeros: what is left of a code that once was a number. */
function zerosLeft(value: CellValue): Reading {
  return unreadable(
    'digits-lost',
    `${quoted(value)}第 16 位起全为 0，且不是校验码正确的统一社会信用代码，应是曾以数字录入，第 15 位以后已经丢失且无法恢复，请把单元格设为文本后重新录入`,
  );
}
