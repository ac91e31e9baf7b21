import type { ListColumns } from '../../guide/routine';
import { notCalculated, type CellValue } from '../../workbook/snapshot';
import { plain } from '../plainText';
import { readText } from '../readText';
import type { ListEntry } from './comparisonList';

/** Lists longer than this are none that a person hands over. */
export const mostEntries = 50_000;
/** The header stands in one of the first rows. */
const headerRows = 20;

/** Where each part of an entry stands; null where the list has no such column. */
interface Places {
  readonly name: number | null;
  readonly code: number | null;
  readonly project: number | null;
  readonly year: number | null;
  readonly settled: number | null;
}

/** A list as it was read, or why it cannot be: in Chinese, without the list's name. */
export type ReadList =
  | { readonly entries: readonly ListEntry[] }
  /** `partial`: it is a list of which some entries cannot be told, so that nobody may rely on the others. */
  | { readonly entries: null; readonly reason: string; readonly partial?: true };

/** The cells of a list. */
export interface ListCells {
  readonly rows: readonly (readonly CellValue[])[];
  /** Number formats, where the cells have any. */
  readonly formats?: readonly (readonly string[])[];
  readonly date1904?: boolean;
  /** Whether rows without any header are a list too: one name a line, or name and code. */
  readonly bare: boolean;
  /** Names a row, zero-based. */
  readonly place: (row: number) => string;
}

/**
 * Reads rows of cells as a list. Its columns are known by their header, wherever it stands in the first rows, else by
 * what they hold. Settled entries and empty rows are left out. Never throws.
 */
export function readList(cells: ListCells, columns: ListColumns): ReadList {
  const { rows, bare, place } = cells;
  if (rows.length > mostEntries)
    return { entries: null, reason: `共 ${rows.length} 行，超过 ${mostEntries} 行，请拆分或删减后重试` };
  const header = headerOf(rows, columns);
  if (!header && !bare)
    return {
      entries: null,
      reason: `前 ${headerRows} 行中没有找到“${columns.name[0] ?? ''}”或“${columns.code[0] ?? ''}”列`,
    };
  const first = header ? header.row + 1 : 0;
  const waiting = waitingRow(rows, first, header?.places ?? null);
  if (waiting !== null) {
    const reason = `${place(waiting)}的公式尚未计算，请在 Excel 中重新计算并保存后再审核`;
    return { entries: null, reason, partial: true };
  }
  const settled = new Set(columns.settled.values.map(plain));
  const entries = rows.slice(first).flatMap((line, index): ListEntry[] => {
    const row = first + index;
    const texts = line.map((cell, column) => textOf(cell, cells.formats?.[row]?.[column], cells.date1904));
    const places = header?.places ?? placesByContent(texts);
    const at = (column: number | null): string => (column === null ? '' : (texts[column] ?? ''));
    const entry = {
      place: place(row),
      name: at(places.name),
      code: at(places.code),
      project: at(places.project),
      year: at(places.year),
    };
    const says = entry.name !== '' || entry.code !== '';
    return says && !settled.has(plain(at(places.settled))) ? [entry] : [];
  });
  return entries.length > 0 ? { entries } : { entries: null, reason: '没有可比对的单位' };
}

/** The first row of which a part that is compared is a formula without a result. */
function waitingRow(
  rows: readonly (readonly CellValue[])[],
  first: number,
  places: Places | null,
): number | null {
  const columns = places && Object.values(places);
  const row = rows.findIndex(
    (cells, at) =>
      at >= first &&
      cells.some((cell, column) => cell === notCalculated && (columns?.includes(column) ?? true)),
  );
  return row < 0 ? null : row;
}

/** A cell's text; a code whose digits Excel has lost says nothing. */
function textOf(cell: CellValue, format = 'General', date1904 = false): string {
  const reading = readText(cell, format, { date1904 });
  return reading.state === 'text' ? reading.value : '';
}

function headerOf(
  rows: readonly (readonly CellValue[])[],
  columns: ListColumns,
): { readonly row: number; readonly places: Places } | null {
  for (const [row, cells] of rows.slice(0, headerRows).entries()) {
    const headers = cells.map((cell) => plain(String(cell)).replace(/[(（].*[)）]$/, ''));
    const placeOf = (words: readonly string[]): number | null => {
      for (const word of words) {
        const column = headers.indexOf(plain(word));
        if (column >= 0) return column;
      }
      return null;
    };
    const name = placeOf(columns.name);
    const code = placeOf(columns.code);
    if (name === null && code === null) continue;
    const [project, year] = [placeOf(columns.project), placeOf(columns.year)];
    return { row, places: { name, code, project, year, settled: placeOf(columns.settled.headers) } };
  }
  return null;
}

/** What the cells of a row without header are: a code by its look, a year by its, then the name, then the project. */
function placesByContent(row: readonly string[]): Places {
  const texts = row.map(plain);
  const find = (looks: RegExp): number | null => {
    const column = texts.findIndex((text) => looks.test(text));
    return column < 0 ? null : column;
  };
  const code = find(/^(?=.*\d)[0-9A-Za-z]{15,18}$/);
  const year = find(/^(?:19|20)\d{2}年?度?$/);
  const others = texts.flatMap((text, column) =>
    text === '' || column === code || column === year || /^\d{1,6}$/.test(text) ? [] : [column],
  );
  return { name: others[0] ?? null, code, project: others[1] ?? null, year, settled: null };
}
