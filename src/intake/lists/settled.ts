import type { ListColumns } from '../../guide/routine';
import type { CellValue } from '../../workbook/snapshot';
import { isoText } from '../calendar';
import { plain } from '../plainText';
import { readDate } from '../readDate';

/** A cell that may say that an entry of a list is settled (已验收, 移出日期). */
export interface SettledCell {
  readonly value: CellValue;
  readonly format: string;
  readonly date1904: boolean;
  /** Whether its column holds the day on which the entry was settled. */
  readonly isDate: boolean;
}

/** Words shorter than this settle an entry only where the cell says nothing else (是). */
const shortest = 3;

/**
 * Makes the test whether a cell settles an entry: it holds one of the words, alone or with others that do not deny it
 * (2020年12月已验收), or a day that is not after `asOf` (ISO; null: any day).
 */
export function settledTest(
  { values, denials }: ListColumns['settled'],
  asOf: string | null,
): (cell: SettledCell) => boolean {
  const exact = new Set(values.map(plain));
  const within = [...exact].filter((word) => word.length >= shortest);
  return ({ value, format, date1904, isDate }) => {
    const text = plain(String(value));
    if (exact.has(text)) return true;
    if (isDate) {
      const reading = readDate(value, format, { date1904, end: 'last', holds: 'date' });
      if (reading.state === 'date') return asOf === null || isoText(reading.value) <= asOf;
    }
    return within.some((word) => text.includes(word)) && !denials.some((word) => text.includes(word));
  };
}
