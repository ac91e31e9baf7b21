import { formatAt, valueAt, type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import { isoText, serialDate } from './calendar';
import type { HeaderColumn } from './headerColumns';
import { shownBy } from './numberFormat';

const mostSamples = 3;
const rowsSearched = 200;
const longestSample = 24;

/** By column: up to three different values of the first data rows, as a person sees them, cut where they are long. */
export function columnSamples(
  sheet: SheetSnapshot,
  headers: readonly HeaderColumn[],
  dataRows: readonly number[],
): Map<number, readonly string[]> {
  const rows = dataRows.slice(0, rowsSearched);
  return new Map(headers.map(({ column }) => [column, samplesOf(sheet, rows, column)]));
}

function samplesOf(sheet: SheetSnapshot, rows: readonly number[], column: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const text = shownText(valueAt(sheet, row, column), formatAt(sheet, row, column), sheet.date1904);
    if (text !== '') samples.add(text);
    if (samples.size === mostSamples) break;
  }
  return [...samples];
}

function shownText(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value !== 'number') return shortened(String(value));
  const date = shownBy(format).date === null ? null : serialDate(value, date1904);
  return date ? isoText(date) : String(value);
}

function shortened(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')];
  return characters.length > longestSample
    ? `${characters.slice(0, longestSample).join('')}…`
    : characters.join('');
}
