import type { Decimal } from 'decimal.js';
import type { CellValue } from '../workbook/snapshot';
import type { Reading } from './application';
import { chineseNumerals, readChineseNumber } from './chineseNumber';
import { leadingNumber, typedNumber } from './decimalText';
import { shownBy } from './numberFormat';
import { plain, quoted } from './plainText';
import { unitFactor, type UnitTable } from './unitTable';
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
 * or Chinese numerals (两亿零三万). Everything else is unreadable with its reason; nothing is guessed.
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
  return typed ? inColumnUnit(typed, value, column) : notExact(value, column.what);
}

function inColumnUnit(value: Decimal, cell: CellValue, { factor, unit }: NumberColumn): Reading {
  if (factor) return { state: 'number', value: factor.eq(1) ? value : value.times(factor) };
  return unreadable('unknown-unit', `${quoted(cell)}的单位“${unit}”不能换算，请改用规定的单位`);
}

function readFigure(text: string, column: NumberColumn): Reading {
  const lead = leadingNumber(text);
  if (!lead) return readNumerals(text, column);
  const { value, rest } = lead;
  if (rest === '') return inColumnUnit(value, text, column);
  const compound = readCompound(value, rest, column);
  if (compound) return compound;
  const factor = unitFactor(column.table, rest);
  return factor ? { state: 'number', value: value.times(factor) } : notExact(text, column.what);
}

/** 1亿2000万元: whole hundreds of millions and below them whole tens of thousands. */
function readCompound(high: Decimal, rest: string, { table }: NumberColumn): Reading | null {
  const match = /^亿(\d{1,4})万(.*)$/.exec(rest);
  if (!match || !high.isInteger() || high.isNegative()) return null;
  const inner = unitFactor(table, `万${match[2]}`);
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

function readNumerals(text: string, column: NumberColumn): Reading {
  const tight = plain(text);
  const written = numerals.exec(tight)?.[0];
  const value = written === undefined ? null : readChineseNumber(written);
  if (written === undefined || !value) return notExact(text, column.what);
  const rest = tight.slice(written.length);
  if (rest === '' && !/[万亿萬億]/.test(written)) return inColumnUnit(value, text, column);
  const factor = rest === '' ? column.table.base : unitFactor(column.table, rest);
  return factor ? { state: 'number', value: value.times(factor) } : notExact(text, column.what);
}
