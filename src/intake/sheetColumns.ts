import type { Field, FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { formatAt, valueAt, type SheetSnapshot } from '../workbook/snapshot';
import type { ColumnMapping, DoubtfulColumn } from './application';
import { fieldsOfCategories } from './categoryFields';
import { columnReader, type ColumnReader } from './columnReader';
import { columnUnit } from './columnUnit';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import { matchColumns, type ColumnMap, type Matching, type MatchedColumn } from './matchColumns';
import { shareStyle, type ShareStyle } from './readShare';
import { lookedLike, speaksAgainst } from './witness';

/** A column of a batch with what reads its cells. */
export interface ReadColumn {
  readonly mapping: ColumnMapping;
  readonly field: Field;
  readonly read: ColumnReader;
}

/** All columns of a batch as they are used, asked for, or left. */
export interface SheetColumns {
  readonly columns: readonly ReadColumn[];
  readonly doubtful: readonly DoubtfulColumn[];
  readonly unmapped: Matching['unmapped'];
}

/** What settles the columns of a sheet, once its data rows and their categories are known. */
export interface ColumnContext {
  readonly sheet: SheetSnapshot;
  readonly guide: Guide;
  readonly lexicon: Lexicon;
  readonly headers: readonly HeaderColumn[];
  readonly dataRows: readonly number[];
  /** Ids of the categories that the rows belong to; empty where none is known. */
  readonly categories: ReadonlySet<string>;
  readonly sheetUnit: string | null;
  readonly map: ColumnMap;
}

/** Matches the columns by header, categories present and the values themselves, and makes their readers. */
export function sheetColumns(context: ColumnContext): SheetColumns {
  const { headers, lexicon, map, categories } = context;
  const matching = matchColumns(headers, lexicon, {
    map,
    ...(categories.size > 0 ? { relevant: relevantTo(context) } : {}),
  });
  const columns: ReadColumn[] = [];
  const doubtful: DoubtfulColumn[] = [...matching.doubtful];
  for (const match of matching.columns) {
    const column = readColumn(match, context);
    if (!column) continue;
    const { mapping, field, read } = column;
    const asked = match.bySynonym && field.type !== 'text';
    if (asked && speaksAgainst(context.sheet, context.dataRows, mapping.column, read)) {
      doubtful.push({ column: mapping.column, header: mapping.header, candidates: [field.id] });
    } else {
      columns.push(column);
    }
  }
  return withLookalikes({ columns, doubtful, unmapped: matching.unmapped }, context);
}

/** Whether the categories present use a field; what identifies or places a row is used by all. */
function relevantTo({ guide, categories }: ColumnContext): (field: FieldId) => boolean {
  const used = fieldsOfCategories(guide, categories);
  const always = new Set<FieldId>(Object.values(guide.roles));
  for (const { id, role } of guide.fields) {
    // A known category leaves no column to be the category's; directions matter where a category has them.
    if (role !== undefined && role !== 'category' && role !== 'direction') always.add(id);
  }
  return (field) => used.has(field) || always.has(field);
}

function readColumn(match: MatchedColumn, context: ColumnContext): ReadColumn | null {
  const field = context.lexicon.fields.get(match.field);
  const header = context.headers.find(({ column }) => column === match.column);
  if (!field || !header) return null;
  const unit = columnUnit(header, field, context.sheetUnit);
  const { column, header: path, confidence, reason, period } = match;
  const read = columnReader(field, {
    unit,
    style: field.type === 'share' ? styleOf(column, context) : 'fraction',
    period,
    date1904: context.sheet.date1904,
  });
  const mapping = {
    column,
    header: path,
    field: field.id,
    unit: unitText(field, unit.unit),
    confidence,
    reason,
  };
  return { mapping, field, read };
}

function unitText(field: Field, unit: string): string {
  if (field.type === 'share') return field.unit;
  return field.type === 'amount' || field.type === 'number' ? unit : '';
}

function styleOf(column: number, { sheet, dataRows }: ColumnContext): ShareStyle {
  return shareStyle(
    dataRows.map((row) => ({ value: valueAt(sheet, row, column), format: formatAt(sheet, row, column) })),
  );
}

/** Columns that nothing is known of but whose values look like a field's are asked for. */
function withLookalikes(found: SheetColumns, { sheet, dataRows, lexicon }: ColumnContext): SheetColumns {
  const taken = new Set(found.columns.map(({ field }) => field.id));
  const open = [...lexicon.fields.values()].filter(
    ({ id, pattern }) => pattern !== undefined && !taken.has(id),
  );
  if (open.length === 0) return found;
  const doubtful = [...found.doubtful];
  const unmapped = found.unmapped.filter(({ column, header }) => {
    const field = lookedLike(sheet, dataRows, column, open);
    if (field) doubtful.push({ column, header, candidates: [field.id] });
    return !field;
  });
  doubtful.sort((a, b) => a.column - b.column);
  return { ...found, doubtful, unmapped };
}
