import type { CellContent } from '../workbook/edit';
import type { CellValue } from '../workbook/snapshot';
import { LONGEST_FORMULA } from './cellReference';
import type { CellType } from './cellTable';
import { isoSerial } from './isoDate';
import type { SharedStrings } from './sharedStrings';
import { tooLarge, unsupported } from './xlsxFault';
import { decodeXstring, encodeXmlText, encodeXstring } from './xmlText';

/** What stands within a cell: its type, the text of its value (of a string cell: the string), its formula. */
export interface CellBody {
  readonly type: CellType;
  readonly value: string | null;
  readonly formula: string | null;
}

export const EMPTY_BODY: CellBody = { type: 'n', value: null, formula: null };

/** Excel's limit of characters in a cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** The body that holds this content; `place` names the cell in a refusal. */
export function bodyOf(content: Exclude<CellContent, null>, place: string): CellBody {
  if (content === '') return EMPTY_BODY;
  if (typeof content === 'string') {
    refuseLong(content, LONGEST_TEXT, '文字', place);
    return { type: 'inlineStr', value: content, formula: null };
  }
  if (typeof content === 'boolean') return { type: 'b', value: content ? '1' : '0', formula: null };
  if (typeof content === 'number') {
    if (!Number.isFinite(content)) throw unsupported(place, `不能写入数值 ${content}`);
    return { type: 'n', value: String(content), formula: null };
  }
  refuseLong(content.formula, LONGEST_FORMULA, '公式', place);
  const formula = content.formula.replace(/^=/, '');
  if (content.value === undefined) return { type: 'n', value: null, formula };
  return { ...resultOf(content.value, place), formula };
}

/** What Excel's formulas give where there is no result. */
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** A formula's result; an error value is its text. */
function resultOf(value: CellValue, place: string): Pick<CellBody, 'type' | 'value'> {
  if (typeof value !== 'string') return bodyOf(value, place);
  refuseLong(value, LONGEST_TEXT, '公式结果', place);
  return ERROR.test(value) ? { type: 'e', value } : { type: 'str', value: encodeXstring(value) };
}

function refuseLong(text: string, longest: number, what: string, place: string): void {
  if (text.length <= longest) return;
  throw tooLarge(`${place}的${what}有 ${text.length} 个字符，超过 Excel 的上限 ${longest} 个字符，未写入`);
}

/** The value as the rest of the house sees it; a date in ISO form (strict files) is its serial number. */
export function valueOf(body: CellBody, strings: SharedStrings | null, date1904: boolean): CellValue {
  const { type, value } = body;
  if (value === null) return '';
  switch (type) {
    case 's':
      return strings?.text(Number(value)) ?? '';
    case 'inlineStr':
      return value;
    case 'str':
      return decodeXstring(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'd':
      return isoSerial(value, date1904) ?? value;
    case 'e':
      return value;
    case 'n':
      return numberOf(value);
  }
}

function numberOf(value: string): CellValue {
  const number = value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : value.trim();
}

/** Whether both show as the same content without a formula: then what the file has can stay. */
export function sameContent(
  a: CellBody,
  b: CellBody,
  strings: SharedStrings | null,
  date1904: boolean,
): boolean {
  if (a.formula !== null || b.formula !== null || (a.type === 'e') !== (b.type === 'e')) return false;
  return valueOf(a, strings, date1904) === valueOf(b, strings, date1904);
}

/** The cell's element; `prefix` is that of the sheet's elements. */
export function cellXml(prefix: string, reference: string, style: number, body: CellBody): string {
  const { type, value, formula } = body;
  const head = `<${prefix}c r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
  const inner = formulaXml(prefix, formula) + valueXml(prefix, type, value);
  if (inner === '') return `${head}/>`;
  return `${head}${type === 'n' ? '' : ` t="${type}"`}>${inner}</${prefix}c>`;
}

function formulaXml(prefix: string, formula: string | null): string {
  return formula === null ? '' : `<${prefix}f>${encodeXmlText(encodeXstring(formula))}</${prefix}f>`;
}

function valueXml(prefix: string, type: CellType, value: string | null): string {
  if (value === null) return '';
  if (type !== 'inlineStr') return `<${prefix}v>${encodeXmlText(value)}</${prefix}v>`;
  const space = value.trim() === value && !/[\t\n]| {2}/.test(value) ? '' : ' xml:space="preserve"';
  return `<${prefix}is><${prefix}t${space}>${encodeXmlText(encodeXstring(value))}</${prefix}t></${prefix}is>`;
}
