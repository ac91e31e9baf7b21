import type { ListColumns } from '../../guide/routine';
import { notCalculated, type CellValue } from '../../workbook/snapshot';
import { plain } from '../plainText';
import { readText } from '../readText';
import type { ListEntry } from './comparisonList';
import { settledTest } from './settled';

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
  /** Columns that may say that an entry is settled. */
  readonly settled: readonly SettledColumn[];
}

interface SettledColumn {
  readonly column: number;
  readonly header: string;
  readonly isDate: boolean;
}

/** A list as it was read, or why it cannot be: in Chinese, without the list's name. */
export type ReadList =
  | { readonly entries: readonly ListEntry[]; readonly settled?: number }
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
 * what they hold. Settled entries (by `asOf`, ISO; null: at any time) and empty rows are left out. Never throws.
 */
export function readList(given: ListCells, columns: ListColumns, asOf: string | null = null): ReadList {
  const cells = given.bare ? { ...given, rows: given.rows.map((row) => partsOfLine(row, columns)) } : given;
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
  const isSettled = settledTest(columns.settled, asOf);
  let settled = 0;
  const entries = rows.slice(first).flatMap((line, index): ListEntry[] => {
    const row = first + index;
    const formatOf = (column: number): string => cells.formats?.[row]?.[column] ?? 'General';
    const texts = line.map((cell, column) => textOf(cell, formatOf(column), cells.date1904));
    const places = header?.places ?? placesByContent(texts);
    const at = (column: number | null): string => (column === null ? '' : (texts[column] ?? ''));
    const entry = {
      place: place(row),
      name: at(places.name),
      code: at(places.code),
      project: at(places.project),
      year: at(places.year),
      state: stateOf(places.settled, texts),
    };
    if (entry.name === '' && entry.code === '') return [];
    const gone = places.settled.some(({ column, isDate }) =>
      isSettled({
        value: line[column] ?? '',
        format: formatOf(column),
        date1904: cells.date1904 ?? false,
        isDate,
      }),
    );
    if (gone) settled += 1;
    return gone ? [] : [entry];
  });
  if (entries.length > 0) return { entries, ...(settled > 0 ? { settled } : {}) };
  const none = settled > 0 ? `${settled} 条都已验收、修复或移出，` : '';
  return { entries: null, reason: `${none}没有可比对的单位` };
}

/** “是否验收：否” */
function stateOf(columns: readonly SettledColumn[], texts: readonly string[]): string {
  return columns
    .flatMap(({ column, header }) => (texts[column] ? [`${header}：${texts[column] ?? ''}`] : []))
    .join('，');
}

/** The first row of which a part that is compared is a formula without a result. */
function waitingRow(
  rows: readonly (readonly CellValue[])[],
  first: number,
  places: Places | null,
): number | null {
  const columns = places && [
    ...[places.name, places.code, places.project, places.year],
    ...places.settled.map(({ column }) => column),
  ];
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
    const { headers: states, dates } = columns.settled;
    const settled = headers.flatMap((header, column): SettledColumn[] => {
      const isDate = dates.some((word) => plain(word) === header);
      const says = isDate || states.some((word) => plain(word) === header);
      return says && ![name, code, project, year].includes(column) ? [{ column, header, isDate }] : [];
    });
    return { row, places: { name, code, project, year, settled } };
  }
  return null;
}

/** A line of text that blanks alone part into a name and a code, or into headers. */
function partsOfLine(row: readonly CellValue[], columns: ListColumns): readonly CellValue[] {
  const [only] = row;
  if (row.length !== 1 || typeof only !== 'string') return row;
  const parts = only.trim().split(/\s+/);
  const known = new Set([columns.name, columns.code, columns.project, columns.year].flat().map(plain));
  if (parts.length > 1 && parts.every((part) => known.has(plain(part)))) return parts;
  const code = parts.findIndex((part) => codeLook.test(plain(part)));
  if (parts.length < 2 || code < 0) return row;
  const name = parts.slice(0, code).join(' ');
  return [...(name === '' ? [] : [name]), parts[code] ?? '', ...parts.slice(code + 1)];
}

const codeLook = /^(?=.*\d)[0-9A-Za-z]{15,18}$/;

/** What the cells of a row without header are: a code by its look, a year by its, then the name, then the project. */
function placesByContent(row: readonly string[]): Places {
  const texts = row.map(plain);
  const find = (looks: RegExp): number | null => {
    const column = texts.findIndex((text) => looks.test(text));
    return column < 0 ? null : column;
  };
  const code = find(codeLook);
  const year = find(/^(?:19|20)\d{2}年?度?$/);
  const others = texts.flatMap((text, column) =>
    text === '' || column === code || column === year || /^\d{1,6}$/.test(text) ? [] : [column],
  );
  return { name: others[0] ?? null, code, project: others[1] ?? null, year, settled: [] };
}
