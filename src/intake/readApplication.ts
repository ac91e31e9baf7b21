import type { Field, FieldId } from '../guide/field';
import { formatAt, valueAt, type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import type { Application, FieldCell, HeadingCity, PlaceSource, Reading, TotalRow } from './application';
import type { BandPlace } from './bandPlaces';
import type { CategoryIndex, OpenCategory } from './categoryIndex';
import type { DivisionIndex } from './divisionIndex';
import { rowSource, saysAbsent, type SourceColumns } from './mergedList';
import { joinedApplication, type JoinedRows } from './joinedApplication';
import { locateRow, type PlaceCell, type RowPlace } from './locateRow';
import type { MergedCells } from './mergedCells';
import type { ReadColumn } from './columnContext';
import { quoted } from './plainText';
import { heldAgainstRowUnit } from './rowUnits';
import { runsOf } from './runsOfNumbers';
import { unreadable } from './unreadable';

/** What reading the rows of one batch needs. */
export interface RowReading {
  readonly file: string;
  readonly sheet: SheetSnapshot;
  /** The table's first column; other than 0 where another stands to its left. */
  readonly from: number;
  readonly columns: readonly ReadColumn[];
  readonly merged: MergedCells;
  /** Whether a row is an application. */
  readonly isData: (row: number) => boolean;
  readonly divisions: DivisionIndex;
  readonly categories: CategoryIndex;
  /** The category of each row whose cells tell none, by bands and titles. */
  readonly categoryOfRow: readonly (string | null)[];
  /** What the titles leave open where nothing tells a row's category. */
  readonly categoryLeftOpen: OpenCategory | null;
  /** The place that a group band above a row names, by row. */
  readonly bandOfRow: readonly (BandPlace | null)[];
  /** The place that the table's heading tells. */
  readonly headingCity: HeadingCity | null;
  /** Columns that name a unit of money for their row. */
  readonly unitColumns: readonly number[];
  /** Where a merged list says where its rows were filed; null for any other sheet. */
  readonly sources: SourceColumns | null;
  /** What other sheets say more of its rows, by row. */
  readonly joined?: JoinedRows;
}

type Role = NonNullable<Field['role']>;

/** Reads one data row as an application, with what other sheets say more of it. */
export function readApplication(row: number, reading: RowReading): Application {
  return joinedApplication(ownApplication(row, reading), reading.joined?.get(row) ?? []);
}

function ownApplication(row: number, reading: RowReading): Application {
  const cells = new Map<FieldId, FieldCell>();
  const answers = new Map<string, FieldCell>();
  const byRole = new Map<Role, FieldCell>();
  const source = reading.sources && rowSource(reading.sheet, row, reading.sources);
  for (const column of reading.columns) {
    const { mapping, field } = column;
    const cell = inRowUnit(readCell(row, column, reading), column, row, reading);
    if (source && saysAbsent(cell.raw)) continue;
    for (const rule of mapping.answers ?? []) answers.set(rule, cell);
    if (mapping.answers) continue;
    cells.set(field.id, cell);
    if (field.role) byRole.set(field.role, cell);
  }
  const place = placeOf(byRole, told(row, reading), reading.divisions);
  correctPlaces(cells, byRole, place);
  const categoryText = textOf(byRole.get('category'));
  addBranch(cells, byRole.get('category'), reading);
  const direction = textOf(byRole.get('direction'));
  const says = saysCategory(byRole);
  const category = says
    ? reading.categories.match(categoryText, direction)
    : kindOf(reading.categoryOfRow[row] ?? null, direction, reading.categories);
  const open = says || category !== null ? null : reading.categoryLeftOpen;
  return {
    file: reading.file,
    sheet: reading.sheet.name,
    row,
    ...(reading.from > 0 ? { from: reading.from } : {}),
    ...(source ? { source } : {}),
    category,
    categoryText,
    ...(open ? { categoryOneOf: { text: open.text, ids: open.ids } } : {}),
    city: place.city,
    ...(place.cityFrom ? { cityFrom: place.cityFrom } : {}),
    county: place.county,
    ...(place.countyFromOutside ? { countyFrom: place.countyFromOutside } : {}),
    ...(place.oneOf.length > 0 ? { cityOneOf: place.oneOf } : {}),
    cells,
    ...(answers.size > 0 ? { answers } : {}),
  };
}

/** Reads the cells of a row of totals, each as its column's data are read. */
export function readTotalRow(
  row: number,
  reading: Pick<RowReading, 'sheet' | 'columns' | 'merged' | 'isData'>,
): Omit<TotalRow, 'of'> {
  const cells = new Map<FieldId, FieldCell>();
  for (const column of reading.columns) {
    if (!column.mapping.answers) cells.set(column.field.id, readCell(row, column, reading));
  }
  return { row, cells };
}

function readCell(
  row: number,
  { mapping, field, read }: ReadColumn,
  reading: Pick<RowReading, 'sheet' | 'merged' | 'isData'>,
): FieldCell {
  const { sheet, merged } = reading;
  const { column } = mapping;
  const joined = isQuantity(field) ? undividedRows(row, column, reading) : [];
  const shared = joined.length > 0 || !isQuantity(field);
  const at = (shared ? merged.topOf(row, column) : undefined) ?? { row, column };
  const raw = valueAt(sheet, at.row, at.column);
  const value: Reading =
    joined.length > 0 && raw !== '' ? undivided(raw, joined) : read(raw, formatAt(sheet, at.row, at.column));
  return { field: field.id, at, raw, reading: value };
}

function inRowUnit(cell: FieldCell, column: ReadColumn, row: number, reading: RowReading): FieldCell {
  const { sheet, unitColumns } = reading;
  if (column.field.type !== 'amount' || unitColumns.length === 0) return cell;
  const said = unitColumns
    .map((each) => String(valueAt(sheet, row, each)))
    .filter((text) => text.trim() !== '');
  return { ...cell, reading: heldAgainstRowUnit(cell.reading, cell.raw, column, said) };
}

/** What is merged down over several rows holds for all of them, but for a quantity, which nobody can divide. */
function isQuantity({ type }: Field): boolean {
  return type === 'amount' || type === 'number' || type === 'share';
}

/** The applications over which a cell is merged, where these are several. */
function undividedRows(
  row: number,
  column: number,
  { merged, isData }: Pick<RowReading, 'merged' | 'isData'>,
): number[] {
  const area = merged.areaAt(row, column);
  if (!area) return [];
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index).filter(isData);
  return rows.length > 1 ? rows : [];
}

function undivided(raw: CellValue, rows: readonly number[]): Reading {
  const which = runsOf(rows.map((row) => row + 1));
  return unreadable(
    'merged-figure',
    `${quoted(raw)}由第 ${which} 行合并共用，不能确定各项目各是多少，请取消合并后逐行填写`,
  );
}

function saysCategory(byRole: ReadonlyMap<Role, FieldCell>): boolean {
  return (byRole.get('category')?.reading.state ?? 'empty') !== 'empty';
}

/** A branch that stands behind the category's name, where a column of branches is absent or left blank. */
function addBranch(
  cells: Map<FieldId, FieldCell>,
  category: FieldCell | undefined,
  { categories }: RowReading,
): void {
  const named = categories.branchIn(textOf(category));
  const field = named?.fields.find((each) => (cells.get(each)?.reading.state ?? 'empty') === 'empty');
  if (!category || !named || field === undefined) return;
  cells.set(field, { ...category, field, reading: { state: 'text', value: named.branch } });
}

function textOf(cell: FieldCell | undefined): string {
  return cell?.reading.state === 'text' ? cell.reading.value : '';
}

/** The category that bands and titles tell, or the kind of it that the row's direction names. */
function kindOf(category: string | null, direction: string, index: CategoryIndex): string | null {
  return category === null ? null : index.match(category, direction);
}

const placeRoles: Readonly<Record<PlaceCell, Role>> = {
  city: 'city',
  county: 'county',
  recommender: 'recommender',
};

/** What a band or the heading tells of a row's place. */
interface OutsidePlace {
  readonly city: string;
  readonly county: string | null;
  readonly source: PlaceSource;
}

/** The places told from outside the row, the nearest first. */
function told(row: number, { bandOfRow, headingCity }: RowReading): OutsidePlace[] {
  const band = bandOfRow[row];
  const heading = headingCity && {
    city: headingCity.city,
    county: headingCity.county,
    source: { from: headingCity.from, text: headingCity.text, at: headingCity.at },
  };
  return [band ?? [], heading ?? []].flat();
}

interface ToldPlace extends RowPlace {
  readonly cityFrom?: PlaceSource;
  readonly countyFromOutside?: PlaceSource;
}

/** By the row's cells; where they leave city or county open (empty, 鼓楼区, 高新区), by what is told outside as well. */
function placeOf(
  byRole: ReadonlyMap<Role, FieldCell>,
  outside: readonly OutsidePlace[],
  divisions: DivisionIndex,
): ToldPlace {
  const texts = {
    city: textOf(byRole.get('city')),
    county: textOf(byRole.get('county')),
    recommender: textOf(byRole.get('recommender')),
  };
  const place = locateRow(texts, divisions);
  const ownPart = outside.some(({ city }) => divisions.namesOwnPart(texts.city, city));
  if (place.fault && !ownPart) return place;
  if (place.city !== null) return withCounty(place, outside, byRole);
  const opens = ({ city }: OutsidePlace): boolean =>
    saysNoPlace(byRole) ||
    place.oneOf.includes(city) ||
    Object.values(texts).some(
      (text) => divisions.localCounty(text, city) !== null || divisions.namesOwnPart(text, city),
    );
  const nearest = outside.find(opens);
  if (!nearest) return place;
  const found = locateRow({ ...texts, city: `${nearest.city}${texts.city}` }, divisions);
  return { ...withCounty(found, [nearest, ...outside], byRole), cityFrom: nearest.source };
}

/** The county that is told outside of a row which names none: by the nearest that speaks of the row's city. */
function withCounty(
  place: RowPlace,
  outside: readonly OutsidePlace[],
  byRole: ReadonlyMap<Role, FieldCell>,
): ToldPlace {
  const nearest = outside.find(({ city }) => city === place.city);
  const open = place.county === null && (byRole.get('county')?.reading.state ?? 'empty') === 'empty';
  if (!open || !nearest || nearest.county === null) return place;
  return { ...place, county: nearest.county, countyFromOutside: nearest.source };
}

/** Whether every cell that could tell where a row belongs is absent or empty. */
function saysNoPlace(byRole: ReadonlyMap<Role, FieldCell>): boolean {
  return Object.values(placeRoles).every((role) => (byRole.get(role)?.reading.state ?? 'empty') === 'empty');
}

/** City and county by their full names, and the cell that speaks against the others as unreadable. */
function correctPlaces(
  cells: Map<FieldId, FieldCell>,
  byRole: ReadonlyMap<Role, FieldCell>,
  { city, county, countyFrom, fault }: RowPlace,
): void {
  const correct = (role: Role, reading: Reading): void => {
    const cell = byRole.get(role);
    if (cell && cell.reading.state !== 'empty') cells.set(cell.field, { ...cell, reading });
  };
  if (city !== null) correct('city', { state: 'text', value: city });
  if (county !== null && countyFrom === 'county') correct('county', { state: 'text', value: county });
  if (fault) correct(placeRoles[fault.cell], fault.reading);
}
