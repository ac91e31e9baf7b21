import type { CellContent } from '../../../workbook/edit';
import type { Json } from '../wire/protocol';
import { invalidArgument, notEmulated } from '../richApi/refusal';

/** What Excel makes of what is written into a cell; `format` is set where Excel sets one along with the value. */
export interface CellInput {
  readonly content: CellContent;
  readonly format?: string;
}

const longestText = 32_767;
const longestFormula = 8_192;
const longestLiteral = 255;
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a value as `Range.values` and `Range.formulas` take it: text that looks like a number, a share, a date or
 * a truth value becomes one, text that begins like a formula becomes one, unless the cell's format is text or an
 * apostrophe leads. Null leaves the cell alone, "" empties it, and a text cell makes text of numbers too.
 */
export function readInput(value: Json, format: string, date1904: boolean): CellInput {
  if (value === null) return { content: null };
  if (typeof value === 'number' || typeof value === 'boolean')
    return { content: format === '@' ? plainText(value) : value };
  if (typeof value !== 'string') throw invalidArgument('a cell takes text, a number, a truth value or null');
  const text = value.startsWith("'") ? value.slice(1) : value;
  if (text.length > longestText) throw invalidArgument(`a cell holds ${longestText} characters`);
  if (format === '@' || value.startsWith("'")) return { content: text };
  return (
    readFormula(text) ?? readNumber(text) ?? readDate(text, date1904) ?? readTruth(text) ?? { content: text }
  );
}

function plainText(value: number | boolean): string {
  return String(value).toUpperCase();
}

function readNumber(text: string): CellInput | null {
  const match = /^\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:e([+-]?\d+))?(%?)\s*$/i.exec(text);
  if (!match || !/\d/.test((match[2] ?? '') + (match[3] ?? ''))) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '', percent = ''] = match;
  const number = Number(`${sign}${whole.replaceAll(',', '')}${fraction}${exponent ? `e${exponent}` : ''}`);
  // Fifteen digits are kept: a longer code loses its end.
  const kept = Number(number.toPrecision(15));
  if (percent) return { content: Number((kept / 100).toPrecision(15)), format: fraction ? '0.00%' : '0%' };
  if (exponent) return { content: kept, format: '0.00E+00' };
  return whole.includes(',') ? { content: kept, format: fraction ? '#,##0.00' : '#,##0' } : { content: kept };
}

/** Dates are read year first; what is shaped after a locale stays text, as Excel's documentation has it. */
function readDate(text: string, date1904: boolean): CellInput | null {
  const match = /^\s*(\d{4})([-/])(\d{1,2})\2(\d{1,2})\s*$/.exec(text);
  if (match) {
    const serial = dateSerial(Number(match[1]), Number(match[3]), Number(match[4]), date1904);
    return serial === null ? null : { content: serial, format: 'yyyy/m/d' };
  }
  const partial =
    /^\s*(?:\d{1,2}[-/]\d{1,2}|\d{4}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?)\s*$/;
  if (partial.test(text)) {
    throw notEmulated(`what Excel makes of "${text.trim()}" in a cell that is not text (a date or a time)`);
  }
  return null;
}

/** Days since Excel's day 0, counted without time zones; null when there is no such day. */
function dateSerial(year: number, month: number, day: number, date1904: boolean): number | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = daysOfMonth[month - 1];
  if (days === undefined || day < 1 || day > days || (month === 2 && day === 29 && !leap) || year < 1900)
    return null;
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  // 1900 is counted as a leap year.
  const plain = serial < 61 ? serial - 1 : serial;
  return date1904 ? (plain >= 1_462 ? plain - 1_462 : null) : plain;
}

function readTruth(text: string): CellInput | null {
  const plain = text.toUpperCase();
  return plain === 'TRUE' || plain === 'FALSE' ? { content: plain === 'TRUE' } : null;
}

/** "=A1", and also "+A1", "-A1" and "@A1", which Excel completes; a signed number is left to `readNumber`. */
function readFormula(text: string): CellInput | null {
  if (!/^[=+\-@]./s.test(text)) return null;
  if (!text.startsWith('=') && readNumber(text)) return null;
  const formula = text.startsWith('=') ? text.slice(1) : text;
  requireFormula(formula);
  return { content: { formula } };
}

function requireFormula(formula: string): void {
  if (formula.length + 1 > longestFormula)
    throw invalidArgument(`a formula holds ${longestFormula} characters`);
  const outside = formula.replace(/"((?:[^"]|"")*)"/g, (_literal, inner: string) => {
    if (inner.replaceAll('""', '"').length > longestLiteral) {
      throw invalidArgument(`a text within a formula holds ${longestLiteral} characters`);
    }
    return '0';
  });
  const plain = outside.replace(/'(?:[^']|'')*'!/g, '');
  let depth = 0;
  for (const character of plain) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) break;
  }
  if (depth !== 0 || plain.includes('"') || /[+\-*/^&=<>,(]\s*$/.test(plain)) {
    throw invalidArgument(`Excel cannot read the formula =${formula.slice(0, 60)}`);
  }
}
