import {
  valueAt,
  formatAt,
  type CellPosition,
  type CellValue,
  type SheetSnapshot,
} from '../workbook/snapshot';
import type { Application, CalendarDate, SheetReading } from './application';
import { isoText, serialDate, writtenDate } from './calendar';
import { readDateText } from './dateText';
import { leadingNumber, typedNumber } from './decimalText';
import { sourceTitles } from './mergedList';
import { shownBy } from './numberFormat';
import { isOwnColumn } from './ownColumn';
import { plain } from './plainText';

/** A cell of a column that no field is mapped to. */
export interface OtherCell {
  readonly at: CellPosition;
  /** What it says, however it is written: equal for 1,200 and 1200.00, for 2021-03-01 and 2021年3月1日. */
  readonly meaning: string;
  /** As a person sees it, "" for nothing. */
  readonly shown: string;
}

/** A column that no field is mapped to, by its header's wording. */
export interface OtherColumn {
  readonly column: number;
  readonly key: string;
  readonly header: string;
  /** Its figures are nothing but running numbers: nobody means those by a change. */
  readonly running: boolean;
}

/**
 * The columns of a table that no field has been found for, so that nothing is concluded from them, but a person reads
 * them: 备注, 联系人. Ours and those of one header are left out.
 */
export function otherColumns(reading: SheetReading, sheet: SheetSnapshot): OtherColumn[] {
  const columns = [...reading.unmapped, ...reading.doubtful].map(({ column, header }) => ({
    column,
    key: plain(header),
    header,
    running: isRunningNumber(reading, sheet, column),
  }));
  const times = new Map<string, number>();
  for (const { key } of columns) times.set(key, (times.get(key) ?? 0) + 1);
  return columns.filter(
    ({ key, header }) => key !== '' && times.get(key) === 1 && !isOwnColumn(header) && !sources.has(key),
  );
}

const sources: ReadonlySet<string> = new Set(Object.values(sourceTitles).map(plain));

/** What an application's row says in such a column. */
export function otherCell(
  { row }: Pick<Application, 'row'>,
  sheet: SheetSnapshot,
  column: number,
): OtherCell {
  const value = valueAt(sheet, row, column);
  const format = formatAt(sheet, row, column);
  return { at: { row, column }, ...said(value, format, sheet.date1904) };
}

function isRunningNumber({ applications }: SheetReading, sheet: SheetSnapshot, column: number): boolean {
  const numbers = applications.map(({ row }) => Number(valueAt(sheet, row, column) || NaN));
  return numbers.every((number, index) => {
    const before = numbers[index - 1];
    return (
      Number.isInteger(number) &&
      (before === undefined ? numbers.length > 1 || number === 1 : number === before + 1)
    );
  });
}

type Said = Pick<OtherCell, 'meaning' | 'shown'>;

function said(value: CellValue, format: string, date1904: boolean): Said {
  if (typeof value === 'string') return saidByText(value);
  if (typeof value === 'boolean') return { meaning: String(value), shown: value ? '是' : '否' };
  const date = shownBy(format).date === null ? null : serialDate(value, date1904);
  if (date) return saidByDate(date);
  const number = typedNumber(value)?.toFixed() ?? String(value);
  return { meaning: `n${number}`, shown: number };
}

/** 2021.10 is a month, and a code that begins with 0 is no number. */
const noNumber = /^(?:0\d|\d{4}\.\d{1,2}$)/;

function saidByText(text: string): Said {
  const shown = text.trim();
  const tight = plain(text);
  const number = noNumber.test(tight) ? null : leadingNumber(text);
  if (number !== null && number.rest === '') return { meaning: `n${number.value.toFixed()}`, shown };
  if (number !== null && number.rest === '%')
    return { meaning: `n${number.value.div(100).toFixed()}`, shown };
  const date = readDateText(text);
  if (date.kind === 'date') return { ...saidByDate(date.date), shown };
  return { meaning: tight === '' ? '' : `t${tight}`, shown };
}

function saidByDate(date: CalendarDate): Said {
  return { meaning: `d${isoText(date)}`, shown: writtenDate(date) };
}
