import { columnLetters } from '../workbook/address';
import { formatAt, valueAt } from '../workbook/snapshot';
import type { SheetNotice } from './application';
import type { ReadColumn, SheetColumns } from './columnContext';
import { divisionIndex } from './divisionIndex';
import type { FoundSheet } from './foundSheet';
import { candidatesOf } from './headerCandidates';
import { certain } from './matchColumns';
import { quoted } from './plainText';
import { hasBareFractions, shareStyle } from './readShare';
import { runsOf } from './runsOfNumbers';

/** What whoever reads a table's columns should know: shares that may be percent, and cities told twice and differently. */
export function columnNotices(
  found: FoundSheet,
  columns: SheetColumns,
  dataRows: readonly number[],
): SheetNotice[] {
  return [...doubtfulShares(found, columns, dataRows), ...otherCities(found, columns, dataRows)];
}

/** Columns whose header says % while no number is above 1: 0.2 is read as 20 %. */
function doubtfulShares(
  { sheet, headers }: FoundSheet,
  { columns }: SheetColumns,
  dataRows: readonly number[],
): SheetNotice[] {
  const doubtful = columns.filter(({ field, mapping: { column, unitBy } }) => {
    const percent = headers.some((each) => each.column === column && each.units.includes('%'));
    if (field.type !== 'share' || !percent || unitBy !== undefined) return false;
    const cells = dataRows.map((row) => ({
      value: valueAt(sheet, row, column),
      format: formatAt(sheet, row, column),
    }));
    return shareStyle(cells) === 'fraction' && hasBareFractions(cells);
  });
  if (doubtful.length === 0) return [];
  const which = doubtful
    .map(({ mapping }) => `${columnLetters(mapping.column)} 列“${mapping.header}”`)
    .join('、');
  const message = `${which}注明“%”，而所填的数都不大于 1，按比例读取（0.2 即 20%），请核对；如 0.2 是 0.2%，请在“列对应关系”中为该列指定单位“%”，否则指定“比例”`;
  const cells = doubtful.map(({ mapping }) => mapping.headerCell);
  return [{ code: 'share-assumed', severity: 'warning', message, cells }];
}

/** Columns of cities beside the one that is used, where they name other cities. */
function otherCities(
  found: FoundSheet,
  { columns, unmapped }: SheetColumns,
  dataRows: readonly number[],
): SheetNotice[] {
  const used = columns.find(({ field }) => field.role === 'city');
  if (!used) return [];
  return unmapped.flatMap(({ column, header }) => {
    if (found.map[columnLetters(column)] !== undefined || !mayBe(column, used, found)) return [];
    const differing = dataRows.filter((row) => differ(row, column, used.mapping.column, found));
    const [first] = differing;
    if (first === undefined) return [];
    const cells = differing.map((row) => ({ row, column }));
    const example = [column, used.mapping.column].map((each) => quoted(valueAt(found.sheet, first, each)));
    const message = `${columnLetters(column)} 列“${header}”与 ${columnLetters(used.mapping.column)} 列“${used.mapping.header}”在第 ${runsOf(differing.map((row) => row + 1))} 行不一致（第 ${first + 1} 行：${example.join('、')}），设区市按 ${columnLetters(used.mapping.column)} 列读取，请核对`;
    return [{ code: 'city-columns-differ', severity: 'warning', message, cells }];
  });
}

function mayBe(column: number, { field }: ReadColumn, { headers, lexicon }: FoundSheet): boolean {
  const header = headers.find((each) => each.column === column);
  return (header ? candidatesOf(header, lexicon) : []).some(
    (candidate) => candidate.field === field && candidate.confidence >= certain,
  );
}

/** Whether two cells of a row name places of different cities. */
function differ(row: number, one: number, other: number, { sheet, guide }: FoundSheet): boolean {
  const [first, second] = [one, other].map((column) =>
    divisionIndex(guide).locate(String(valueAt(sheet, row, column))),
  );
  return !!first && !!second && ![...first.cities].some((city) => second.cities.has(city));
}
