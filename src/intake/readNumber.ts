import { Decimal } from 'decimal.js';
import type { CellValue } from '../workbook/snapshot';
import type { Reading } from './application';
import { chineseNumerals, readChineseNumber } from './chineseNumber';
import { leadingNumber, typedNumber, withoutStop } from './decimalText';
import { shownBy, type ShownBy } from './numberFormat';
import { plain, quoted } from './plainText';
import { unitFactor, unitKey, type UnitTable } from './unitTable';
import { formulaError, notExact, unreadable } from './unreadable';

/** How a column of amounts, counts or measures is read. */
export interface NumberColumn {
  readonly table: UnitTable;
  /** What a bare number of the column is worth in the canonical unit; null where the header's unit converts to nothing. */
  readonly factor: Decimal | null;
  /** The unit as the header says it, for messages. */
  readonly unit: string;
  /** What is asked for, for messages: 金额, 数值. */
  readonly what: string;
}

/**
 * Reads an amount, count or measure exactly, in the field's canonical unit. Accepted are numbers, and texts of one
 * number with thousands separators, full-width digits, a unit or magnitude of its own (2000万, 1.2亿元, 1亿2000万)
 * or Chinese numerals (两亿零三万, 壹仟万元整). A number format that shows a unit (0"万元") speaks like a written one.
 * Everything else is unreadable with its reason; nothing is guessed.
 */
export function readNumber(value: CellValue, format: string, column: NumberColumn): Reading {
  if (typeof value === 'number') return readPlainNumber(value, format, column);
  if (typeof value === 'boolean') return notExact(value, column.what);
  if (value.trim() === '') return { state: 'empty' };
  return formulaError(value) ?? readFigure(value, column);
}

function readPlainNumber(value: number, format: string, column: NumberColumn): Reading {
  const shown = shownBy(format);
  if (shown.date) {
    return unreadable('date-format', `单元格是日期格式，不能读成${column.what}，请改为数字格式重新填写`);
  }
  if (shown.percent) {
    return unreadable('percent-format', `单元格是百分比格式，不能读成${column.what}，请改为数字格式重新填写`);
  }
  const typed = typedNumber(value);
  return typed ? asShown(typed, shown, value, column) : notExact(value, column.what);
}

/** A format that shows the figure smaller (0!.0,"万元") or names a unit decides what the number is worth. */
function asShown(typed: Decimal, shown: ShownBy, value: number, column: NumberColumn): Reading {
  const factor = shown.literal === '' ? null : ownFactor(column.table, shown.literal);
  if (shown.scale === 0 && !factor) return inColumnUnit(typed, value, column);
  if (factor) return { state: 'number', value: typed.div(new Decimal(10).pow(shown.scale)).times(factor) };
  return unreadable(
    'scaled-format',
    `单元格的数字格式把${quoted(value)}缩小显示，看不出按什么单位填写，请改为常规格式并核对单位`,
  );
}

function inColumnUnit(value: Decimal, cell: CellValue, { factor, unit }: NumberColumn): Reading {
  if (factor) return { state: 'number', value: factor.eq(1) ? value : value.times(factor) };
  return unreadable('unknown-unit', `${quoted(cell)}的单位“${unit}”不能换算或不能确定，请改用规定的单位`);
}

const currency = /^(?:人民币|RMB|CNY|¥)[:：]? ?/i;

function readFigure(text: string, column: NumberColumn): Reading {
  const ended = withoutStop(text.normalize('NFKC').trim());
  const written = ended.replace(currency, '');
  const marked = written.length < ended.length;
  const lead = leadingNumber(written);
  if (!lead) return readNumerals(written, text, column);
  const { value, rest } = lead;
  if (rest === '') return marked ? noUnit(text) : inColumnUnit(value, text, column);
  const compound = readCompound(value, rest, column);
  if (compound) return compound;
  if (/^[十百千]$/.test(rest) && !column.factor?.eq(column.table.base)) return noUnit(text);
  const factor = ownFactor(column.table, rest);
  return factor ? { state: 'number', value: value.times(factor) } : notExact(text, column.what);
}

/** ¥5000 and 5千 in a column of 万元: of 元 or of 万元, nobody can tell. */
function noUnit(text: string): Reading {
  return unreadable('doubtful-unit', `${quoted(text)}没有写明单位是元还是万元，请改填数字或写明单位`);
}

/** What a unit written beside a figure is worth, 人民币 beside it left out. */
function ownFactor(table: UnitTable, unit: string): Decimal | null {
  const bare = unitKey(unit).replace(/^(?:人民币|RMB)|(?:人民币|RMB)$/g, '');
  return bare === '' ? null : unitFactor(table, bare);
}

/** 1亿2000万元: whole hundreds of millions and below them whole tens of thousands. */
function readCompound(high: Decimal, rest: string, { table }: NumberColumn): Reading | null {
  const match = /^亿(\d{1,4})万(.*)$/.exec(rest);
  if (!match || !high.isInteger() || high.isNegative()) return null;
  const inner = ownFactor(table, `万${match[2]}`);
  return inner
    ? {
        state: 'number',
        value: high
          .times(1e4)
          .plus(match[1] ?? 0)
          .times(inner),
      }
    : null;
}

const numerals = new RegExp(`^[${chineseNumerals}]+`);

function readNumerals(written: string, text: string, column: NumberColumn): Reading {
  const tight = plain(written);
  const digits = numerals.exec(tight)?.[0];
  const value = digits === undefined ? null : readChineseNumber(digits);
  if (digits === undefined || !value) return notExact(text, column.what);
  const rest = tight.slice(digits.length);
  if (rest === '' && !/[万亿萬億]/.test(digits)) return inColumnUnit(value, text, column);
  const factor = rest === '' ? column.table.base : ownFactor(column.table, rest);
  return factor ? { state: 'number', value: value.times(factor) } : notExact(text, column.what);
}
