import type { Field } from '../guide/field';
import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import type { OtherRow, RowKind, WithdrawnRow } from './application';
import { withdrawnRows } from './withdrawnRows';
import { bandNames } from './bandNames';
import type { FoundSheet } from './foundSheet';
import { matchColumns } from './matchColumns';
import { mergedCells } from './mergedCells';
import { rowSource, sourceColumns } from './mergedList';
import { recapRows } from './recapRows';
import { usersColumns } from './ownColumn';
import { plain, quoted } from './plainText';
import { sharedProject, type JointApplicant, type SharedProject } from './sharedProjects';
import { statisticsRows } from './statistics';
import { placeCorrections, tellingColumns, type RowCorrection } from './rowCorrections';
import type { ClassedRow, RowsAbove, SetAside } from './classedRow';
import { bodyRowKind, headRowKinds } from './rowKinds';
import { isNumber, lookOf, type KeyColumns } from './rowLook';

/** Rows handled between two steps: far less than a pane may stand still. */
export const rowsPerStep = 200;

/** What every row of a table is. */
export interface ClassedRows {
  readonly kinds: readonly RowKind[];
  /** Rows below the header that are no applications, and why. */
  readonly others: readonly OtherRow[];
  /** Rows that belong to the application above, whose names are merged down over them. */
  readonly continued: readonly number[];
  /** Rows of further applicants of the application above. */
  readonly joint: readonly JointApplicant[];
  /** Applications over which the project's name of another is merged. */
  readonly sharing: readonly number[];
  /** Rows that are left out and may be applications, as far as nobody has said what they are. */
  readonly setAside: readonly SetAsideRow[];
  /** Applications of which a cell says that they were withdrawn. */
  readonly withdrawn: readonly WithdrawnRow[];
  /** What was said of rows before and finds no row any more. */
  readonly lost: readonly RowCorrection[];
}

/** A row that is left out, and as what. */
export interface SetAsideRow {
  readonly row: number;
  readonly as: SetAside;
  /** Its first cells, cut short. */
  readonly text: string;
}

const data: ClassedRow = { kind: 'data', reason: '' };
const merged: ClassedRow = { kind: 'note', reason: '项目名称与上一行合并，视为同一项目' };
const jointly: ClassedRow = { kind: 'note', reason: '项目名称与上一行合并，是同一项目的联合申报单位' };
const totalsRow: ClassedRow = { kind: 'total', reason: 'Excel 表格的汇总行' };
const statistics: ClassedRow = { kind: 'statistics', reason: '统计表（不作为申报项目）' };
const recap: ClassedRow = { kind: 'statistics', reason: '合计之后按地区、类别另列的数，不再核对' };
const setAside: ClassedRow = { kind: 'note', reason: '人工指定：不是申报项目' };

/** The kind of every row of a table. Yields how many rows are done, every few hundred. */
export function* classRows(found: FoundSheet): Generator<number, ClassedRows, void> {
  const { sheet, lexicon, block, headers } = found;
  const kinds = headRowKinds(sheet, block, lexicon);
  const columns = usersColumns(sheet, block.first, block.last);
  const keys = keyColumns(found);
  const context = {
    lexicon,
    headers,
    columns,
    keys,
    numbered: numbersRows(sheet, kinds.length, keys.sequence),
    isBandName: bandNames(found.guide),
  };
  const counts = statisticsRows(sheet, kinds.length, context);
  const areas = mergedCells(sheet, block.last + 1);
  const corrected = placeCorrections(
    sheet.values,
    tellingColumns(columns, headers),
    kinds.length,
    found.rows,
  );
  const sources = sourceColumns(headers);
  const others: OtherRow[] = [];
  const continued: number[] = [];
  const joint: JointApplicant[] = [];
  const sharing: number[] = [];
  const setAsideRows: SetAsideRow[] = [];
  const figured = new Set<number>();
  let before: RowsAbove = { above: null, columnsAbove: [], columnsOfWhole: [] };
  for (let row = kinds.length; row < sheet.values.length; row += 1) {
    const cells = sheet.values[row] ?? [];
    const said = corrected.rows.get(row);
    const shared = said ? null : sharedProject(row, sheet, keys, areas, kinds);
    let classed = said ? undefined : fixedKind(row, found, shared);
    if (classed === merged) continued.push(row);
    if (classed === jointly) joint.push({ row, name: String(cells[keys.applicant ?? 0] ?? '') });
    // A row of a merged list that says where it was filed has been told from others there.
    if (sources !== null && rowSource(sheet, row, sources) !== null) classed ??= data;
    if (said) classed = said.data ? data : setAside;
    if (!said && counts.has(row)) classed = statistics;
    const look = lookOf(cells, columns, keys, lexicon);
    const sharesApplicant = keys.applicant !== null && areas.topOf(row, keys.applicant) !== undefined;
    classed ??= bodyRowKind(cells, look, context, { ...before, sharesApplicant });
    const { kind, reason, setAside: as } = classed;
    if (as !== undefined && !(as === 'name-alone' && mergedAcross(sheet, row)))
      setAsideRows.push({ row, as, text: shownText(cells, columns) });
    if (shared === 'apart' && kind === 'data') sharing.push(row);
    kinds.push(kind);
    if (kind === 'group' && look.figures > 0) figured.add(row);
    before = {
      above: classed,
      columnsAbove: look.columns,
      columnsOfWhole: kind === 'data' ? look.columns : before.columnsOfWhole,
    };
    if (reason !== '') others.push({ row, kind, reason, text: shownText(cells, columns), corrected: !!said });
    else if (said)
      others.push({
        row,
        kind,
        reason: '人工指定：按申报项目审核',
        text: shownText(cells, columns),
        corrected: true,
      });
    if (row % rowsPerStep === 0) yield row;
  }
  const recaps = new Set(recapRows(kinds, figured));
  for (const row of recaps) kinds[row] = recap.kind;
  const open = kinds.flatMap((kind, row) => (kind === 'data' && !corrected.rows.has(row) ? [row] : []));
  const withdrawn = withdrawnRows(open, { sheet, lexicon, columns, keys });
  return {
    kinds,
    others: others.map((other) => (recaps.has(other.row) ? { ...other, ...recap } : other)),
    continued,
    joint,
    sharing,
    setAside: setAsideRows,
    withdrawn,
    lost: corrected.lost,
  };
}

/** Whether some row is numbered 1, 2, 3, and not in Chinese numerals. */
function numbersRows(sheet: SheetSnapshot, first: number, column: number | null): boolean {
  if (column === null) return false;
  return sheet.values.slice(first).some((row) => isNumber(plain(String(row[column] ?? ''))));
}

/** Whether cells of a row are merged side by side, as bands are. */
function mergedAcross({ merges }: SheetSnapshot, row: number): boolean {
  return merges.some((area) => area.row === row && area.columns > 1);
}

/** What is certain before a row's own words are looked at. */
function fixedKind(
  row: number,
  { totalRows }: FoundSheet,
  shared: SharedProject | null,
): ClassedRow | undefined {
  if (totalRows.includes(row)) return totalsRow;
  if (shared === 'continued') return merged;
  return shared === 'joint' ? jointly : undefined;
}

/** The first cells of a row, as a list shows them. */
function shownText(cells: readonly CellValue[], columns: readonly number[]): string {
  const texts = columns.flatMap((column) => {
    const text = String(cells[column] ?? '').trim();
    return text === '' ? [] : [text];
  });
  return quoted(texts.slice(0, 4).join(' ')).slice(1, -1);
}

/** The column with the most filled cells; of equal ones that whose text is the first, wherever they stand. */
function fullest({ values }: SheetSnapshot, columns: readonly number[]): number | null {
  const told = columns.map((column) => {
    const texts = values.map((row) => String(row[column] ?? '').trim());
    return { column, filled: texts.filter(Boolean).length, text: texts.join('\n') };
  });
  const [first] = told.sort((a, b) => b.filled - a.filled || (a.text < b.text ? -1 : 1));
  return first?.column ?? null;
}

/** The columns that tell what a row is; one that is merely asked for tells as well. */
function keyColumns({ sheet, headers, lexicon, map }: FoundSheet): KeyColumns {
  const matching = matchColumns(headers, lexicon, { map });
  const columnOf = (role: Field['role']): number | null => {
    const plays = (field: string): boolean => lexicon.fields.get(field)?.role === role;
    const sure = matching.columns.find(({ field }) => plays(field));
    const asked = matching.doubtful.filter(({ candidates }) => candidates.some(plays));
    return (
      sure?.column ??
      fullest(
        sheet,
        asked.map(({ column }) => column),
      )
    );
  };
  const isQuantity = (field: string): boolean => {
    const type = lexicon.fields.get(field)?.type;
    return type === 'amount' || type === 'number' || type === 'share';
  };
  const quantities = [
    ...matching.columns.filter(({ field }) => isQuantity(field)),
    ...matching.doubtful.filter(({ candidates }) => candidates.some(isQuantity)),
  ];
  const numbered = headers.find(({ names }) => lexicon.sequences.has(names.at(-1)?.key ?? ''));
  return {
    sequence: numbered?.column ?? null,
    project: columnOf('project'),
    applicant: columnOf('applicant'),
    quantities: quantities.map(({ column }) => column),
  };
}
