import type { Guide } from '../guide/guide';
import { columnIndex, columnLetters } from '../workbook/address';
import { notCalculated, valueAt, type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import type { Application, RowKind, SheetReading, TotalRow } from './application';
import { bandPlaces, contradicted, type BandPlace } from './bandPlaces';
import { categoryIndex } from './categoryIndex';
import { classRows, rowsPerStep, type ClassedRows } from './classRows';
import type { ColumnUnits } from './columnUnit';
import { columnNotices } from './columnNotices';
import { columnSamples } from './columnSamples';
import { divisionIndex } from './divisionIndex';
import { documentNotices } from './documentNotices';
import type { FoundSheet } from './foundSheet';
import { headerColumns } from './headerColumns';
import { headerFingerprint } from './headerFingerprint';
import { apartCategoryNotices, headingNotices } from './headingNotices';
import { headerMerges } from './headerMerges';
import { headerName } from './headerName';
import { withFoot } from './heading';
import { lexiconOf, type Lexicon } from './lexicon';
import { certain, type ColumnMap } from './matchColumns';
import { mergedCells } from './mergedCells';
import { sourceColumns } from './mergedList';
import { plain } from './plainText';
import { readApplication, readTotalRow, type RowReading } from './readApplication';
import { categoryNotices } from './categoryNotices';
import { placeNotices } from './placeNotices';
import type { RowCorrection } from './rowCorrections';
import { categoriesOfRows, categoryLeftOpen, toldCategories } from './sheetCategory';
import type { SheetColumns } from './columnContext';
import { rowUnitColumns } from './rowUnits';
import { sheetColumns } from './sheetColumns';
import { unitNotices } from './unitNotices';
import { sidewaysSheet } from './sidewaysSheet';
import { skippedSheet } from './skippedReading';
import { isForm, skipReasons } from './skippedSheet';
import { tableNotices } from './tableNotices';
import { locateTables, regionOf, type TableRegion } from './tableRegions';

export interface ReadSheetOptions {
  /** The file's name, as reports name it. */
  readonly file: string;
  /** What the user says of columns (letters → field, null for not used); it wins over every match. */
  readonly map?: ColumnMap;
  /** What the user says of columns' units; it wins over what the header and the rows above say. */
  readonly units?: ColumnUnits;
  /** What the user says of rows. */
  readonly rows?: readonly RowCorrection[];
  /** The categories of its rows where neither they nor what stands above them tell any. */
  readonly categories?: ReadonlySet<string>;
}

/** A form's title stands in one of its first rows. */
const formTitleRows = 6;

/** Reads the first table of a sheet as a batch, in one go; see `readTableInSteps`. */
export function readSheet(sheet: SheetSnapshot, guide: Guide, options: ReadSheetOptions): SheetReading {
  const [table] = lastOf(locateTables(sheet, guide, { rows: [], alone: false }));
  return table
    ? lastOf(readTableInSteps(sheet, table, guide, options))
    : sheetWithoutTable(sheet, guide, options.file);
}

function lastOf<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads one table of a sheet as a batch (申报汇总表) by a guide: maps its columns, tells data rows from others
 * and reads each as an application. A table that is none is `skipped`, with the reason. Never throws, whatever the
 * cells hold. Yields the share of the work that is done (0 to 1) every few hundred rows, so that the caller may pause.
 */
export function* readTableInSteps(
  whole: SheetSnapshot,
  table: TableRegion,
  guide: Guide,
  options: ReadSheetOptions,
): Generator<number, SheetReading, void> {
  return (yield* readTableWithRows(whole, table, guide, options)).reading;
}

/** A table as it was read, and what its rows were read by: null for one that is no batch. */
export interface TableRead {
  readonly reading: SheetReading;
  readonly rows: RowReading | null;
}

/** The same with what reads its rows again, one by one (`rereadRow`). */
export function* readTableWithRows(
  whole: SheetSnapshot,
  table: TableRegion,
  guide: Guide,
  { file, map = {}, units = {}, rows: corrections = [], categories = new Set() }: ReadSheetOptions,
): Generator<number, TableRead, void> {
  const lexicon = lexiconOf(guide);
  const { block, heading, totalRows } = table;
  const sheet = regionOf(whole, table);
  if (isForm(sheet, block.first, lexicon))
    return { reading: skippedSheet(file, sheet.name, skipReasons.form(sheet.name)), rows: null };
  const headers = headerColumns(sheet, block, headerMerges(sheet, block.first), lexicon);
  const located: FoundSheet = {
    file,
    sheet,
    guide,
    lexicon,
    block,
    from: table.from,
    headers,
    heading,
    totalRows,
    map,
    units,
    rows: corrections,
  };
  const rows = sheet.values.length;
  const classed = yield* shareOf(classRows(located), rows, 0, 0.3);
  const dataRows = classed.kinds.flatMap((kind, row) => (kind === 'data' ? [row] : []));
  const found = { ...located, heading: withFoot(heading, sheet, footRows(classed.kinds), guide) };
  const told = toldCategories(found, classed.kinds, dataRows);
  const own = categoriesOfRows(found, dataRows, told);
  const columns = sheetColumns({ ...found, dataRows, categories: own.size > 0 ? own : categories });
  const reading = readingOf(found, classed, dataRows, columns, whole.values.length);
  const reason = whyNoBatch(found, columns, dataRows);
  if (reason !== null) return { reading: { ...reading, role: 'skipped', reason }, rows: null };
  const bands = bandPlaces(found, classed.kinds);
  const { applications, against, read } = yield* shareOf(
    readApplications(found, columns, dataRows, told.ofRow, bands),
    dataRows.length,
    0.3,
    1,
  );
  const notices = [
    ...tableNotices(whole, table, classed),
    ...headingNotices(found, classed),
    ...apartCategoryNotices(found, applications),
    ...categoryNotices(found, told),
    ...placeNotices(applications, against),
    ...unitNotices(columns, heading),
    ...columnNotices(found, columns, dataRows),
    ...documentNotices(columns, applications, found.lexicon.year),
  ];
  const totals = totalsRead(found, columns, classed);
  return { reading: { ...reading, applications, notices, totals }, rows: read };
}

/** Notes and lines of signatures below the last application. */
function footRows(kinds: readonly RowKind[]): number[] {
  const last = kinds.lastIndexOf('data');
  return kinds.flatMap((kind, row) => (kind === 'note' && row > last ? [row] : []));
}

/** Rows of totals, and rows of groups that state figures; of figures that stand beside no word nobody knows what they add up. */
function totalsRead(
  { sheet, block, guide }: FoundSheet,
  { columns }: SheetColumns,
  { kinds, setAside }: ClassedRows,
): TotalRow[] {
  const nameless = new Set(setAside.flatMap(({ row, as }) => (as === 'nameless' ? [row] : [])));
  const merged = mergedCells(sheet, block.last + 1);
  return kinds.flatMap((kind, row) => {
    if ((kind !== 'total' && kind !== 'group') || nameless.has(row)) return [];
    const read = readTotalRow(row, { sheet, merged, columns, isData: (at) => kinds[at] === 'data' });
    const figures = [...read.cells.values()].some(({ reading }) => reading.state === 'number');
    const ofPart = (sheet.values[row] ?? []).some(
      (cell) => typeof cell === 'string' && isSubtotal(cell, guide),
    );
    const of = kind === 'group' ? 'group' : ofPart ? 'part' : 'all';
    return kind === 'total' || figures ? [{ ...read, of }] : [];
  });
}

function isSubtotal(text: string, guide: Guide): boolean {
  return lexiconOf(guide).subtotals.some((word) => plain(text).includes(word));
}

/** Turns steps that count rows into shares of the whole work. */
function* shareOf<T>(
  steps: Generator<number, T, void>,
  rows: number,
  from: number,
  to: number,
): Generator<number, T, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + ((to - from) * step.value) / rows;
  }
}

interface RowsRead {
  readonly applications: Application[];
  readonly against: ReadonlyMap<BandPlace, Application>;
  /** Without the bands that tell nothing. */
  readonly read: RowReading;
}

/** The applications, and the bands whose rows speak against the place that they name: these tell nothing then. */
function* readApplications(
  place: FoundSheet,
  found: SheetColumns,
  dataRows: readonly number[],
  categoryOfRow: readonly (string | null)[],
  bandOfRow: readonly (BandPlace | null)[],
): Generator<number, RowsRead, void> {
  const { file, sheet, guide, lexicon, block, from, heading, headers } = place;
  const data = new Set(dataRows);
  const reading = {
    file,
    sheet,
    from,
    columns: found.columns,
    merged: mergedCells(sheet, block.last + 1),
    isData: (row: number) => data.has(row),
    divisions: divisionIndex(guide),
    categories: categoryIndex(guide),
    categoryOfRow,
    categoryLeftOpen: categoryLeftOpen(place),
    bandOfRow,
    headingCity: heading.city,
    unitColumns: rowUnitColumns(sheet, found, dataRows, lexicon),
    sources: sourceColumns(headers),
  };
  const applications: Application[] = [];
  for (const row of dataRows) {
    applications.push(readApplication(row, reading));
    if (applications.length % rowsPerStep === 0) yield applications.length;
  }
  const against = contradicted(applications, bandOfRow);
  if (against.size === 0) return { applications, against, read: reading };
  const untold = { ...reading, bandOfRow: [], headingCity: null };
  const again = applications.map((application) => {
    const band = bandOfRow[application.row];
    return band && against.has(band) ? readApplication(application.row, untold) : application;
  });
  const telling = bandOfRow.map((band) => (band && against.has(band) ? null : band));
  return { applications: again, against, read: { ...reading, bandOfRow: telling } };
}

function readingOf(
  found: FoundSheet,
  classed: ClassedRows,
  dataRows: readonly number[],
  columns: SheetColumns,
  rows: number,
): SheetReading {
  const { file, sheet, block, headers, heading } = found;
  const headerRows: number[] = [];
  for (let row = block.first; row <= block.last; row += 1) headerRows.push(row);
  return {
    file,
    sheet: sheet.name,
    role: 'batch',
    reason: null,
    headerRows,
    headerFingerprint: headerFingerprint(headers),
    heading,
    rowKinds: [...classed.kinds, ...blankRows(rows - classed.kinds.length)],
    otherRows: classed.others,
    withdrawn: classed.withdrawn,
    notices: [],
    columns: columns.columns.map(({ mapping }) => mapping),
    doubtful: columns.doubtful,
    unmapped: columns.unmapped,
    chosen: new Set([...Object.keys(found.map), ...Object.keys(found.units)].map(columnIndex)),
    samples: columnSamples(sheet, headers, dataRows),
    applications: [],
    totals: [],
    hiddenRows: sheet.hiddenRows,
    ...(found.from > 0 ? { from: found.from } : {}),
  };
}

function blankRows(count: number): RowKind[] {
  return Array.from({ length: count }, () => 'blank');
}

/** A batch has a column of projects or applicants, if only one that is still to be confirmed, and rows; beside another it says more. */
function whyNoBatch(
  { sheet, block, from, lexicon }: FoundSheet,
  columns: SheetColumns,
  rows: readonly number[],
): string | null {
  const fields = [
    ...columns.columns.map(({ field }) => field.id),
    ...columns.doubtful.flatMap(({ candidates }) => candidates),
  ];
  const names = fields.some((id) => ['project', 'applicant'].includes(lexicon.fields.get(id)?.role ?? ''));
  const toldByMore = from === 0 && namesPlainly(columns);
  if (!names || (!toldByMore && !saysMore(columns)))
    return skipReasons.noApplicant(sheet.name, block.last + 1);
  if (rows.length === 0) return skipReasons.noRows(sheet.name, block.last + 1);
  const identifying = columns.columns.filter(
    ({ field }) => field.role === 'project' || field.role === 'applicant',
  );
  const broken = rows.filter((row) =>
    identifying.every(({ mapping }) => isError(valueAt(sheet, row, mapping.column))),
  );
  if (identifying.length === 0) return null;
  if (broken.length * 2 > rows.length) {
    const waiting = broken.some((row) =>
      identifying.some(({ mapping }) => valueAt(sheet, row, mapping.column) === notCalculated),
    );
    return skipReasons[waiting ? 'notCalculated' : 'broken'](sheet.name, broken.length);
  }
  const labels = rows.filter((row) => {
    const names = identifying.map(({ mapping }) => String(valueAt(sheet, row, mapping.column)));
    const keys = names.map((name) => headerName(name, lexicon.header).key).filter((key) => key !== '');
    return keys.length > 0 && keys.every((key) => lexicon.claims.has(key) || lexicon.otherHeaders.has(key));
  });
  return labels.length * 2 > rows.length ? skipReasons.labels(sheet.name, labels.length) : null;
}

/** Whether a header says by itself, or somebody, where projects or applicants stand. */
function namesPlainly({ columns }: SheetColumns): boolean {
  return columns.some(
    ({ field: { role }, mapping }) =>
      (role === 'project' || role === 'applicant') && mapping.confidence >= certain,
  );
}

/** Whether a table says what else only batches say: a list of 单位 and 联系电话 is none. */
function saysMore({ columns }: SheetColumns): boolean {
  return columns.some(
    ({ field: { type, role } }) => type === 'amount' || type === 'date' || role === 'category',
  );
}

/** An error value of a formula (#REF!, #N/A, #VALUE!, …), or one that is still to be calculated. */
function isError(value: CellValue): boolean {
  if (value === notCalculated) return true;
  return typeof value === 'string' && /^#[A-Z/0]+[!?A]?$/.test(value.trim());
}

/** Why a sheet without any table is skipped. */
export function sheetWithoutTable(sheet: SheetSnapshot, guide: Guide, file: string): SheetReading {
  const empty = sheet.values.every((row) => row.every((cell) => String(cell).trim() === ''));
  if (empty) return skippedSheet(file, sheet.name, skipReasons.empty(sheet.name));
  return skippedSheet(file, sheet.name, whyNoTable(sheet, lexiconOf(guide)));
}

function whyNoTable(sheet: SheetSnapshot, lexicon: Lexicon): string {
  if (isForm(sheet, formTitleRows, lexicon)) return skipReasons.form(sheet.name);
  const sideways = sidewaysSheet(sheet, lexicon);
  const [first, second] = sideways?.projects ?? [];
  if (!sideways || first === undefined) return skipReasons.noHeader(sheet.name);
  const reason = second === undefined ? skipReasons.single : skipReasons.sideways;
  return reason(sheet.name, columnLetters(sideways.labels), columnLetters(first));
}
