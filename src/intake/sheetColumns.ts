import type { Field } from '../guide/field';
import { columnLetters } from '../workbook/address';
import { formatAt, valueAt } from '../workbook/snapshot';
import type { DoubtfulColumn } from './application';
import type { ColumnContext, ReadColumn, SheetColumns } from './columnContext';
import { relevantFields } from './categoryFields';
import { columnReader } from './columnReader';
import { columnUnit } from './columnUnit';
import { conditionColumns, withAnswers } from './conditionColumns';
import { doubtfulColumn } from './doubtfulColumn';
import { matchColumns, type MatchedColumn } from './matchColumns';
import { shareStyle, type ShareStyle } from './readShare';
import { testimonyOf } from './testimony';
import { lookedLike, objection } from './witness';

/** Matches the columns by header, categories present and the values themselves, and makes their readers. */
export function sheetColumns(context: ColumnContext): SheetColumns {
  const { headers, lexicon, map, categories } = context;
  const answers = conditionColumns(context);
  const named = new Set(answers.map(({ mapping }) => mapping.column));
  const relevant = relevantFields(context.guide, categories);
  const matching = matchColumns(
    headers.filter(({ column }) => !named.has(column)),
    lexicon,
    {
      map,
      testimony: testimonyOf(context.sheet, context.dataRows, context.guide),
      ...(categories.size > 0 ? { relevant: (field) => relevant.has(field) } : {}),
    },
  );
  const columns: ReadColumn[] = [];
  const doubtful: DoubtfulColumn[] = [...matching.doubtful];
  for (const match of matching.columns) {
    const column = readColumn(match, context);
    if (!column) continue;
    const objected = match.bySynonym ? objectionTo(column, context) : null;
    if (objected) addDoubt(doubtful, objected);
    else columns.push(column);
  }
  const settled = withAnswers(
    { columns: [...columns, ...answers], doubtful, unmapped: matching.unmapped },
    context,
  );
  return withLookalikes(settled, context);
}

/** The column as a question, where its values speak against the field that its header names. */
function objectionTo(
  { mapping, field, read }: ReadColumn,
  { sheet, dataRows, lexicon }: ColumnContext,
): DoubtfulColumn | null {
  const others = [...lexicon.fields.values()];
  const why = objection(sheet, dataRows, mapping.column, { field, read, others });
  if (why === null) return null;
  return doubtfulColumn(mapping.column, mapping.header, [[field.id, `${mapping.reason}，但${why}`]]);
}

/** Asks about a column once, however many fields it would have been. */
function addDoubt(doubtful: DoubtfulColumn[], added: DoubtfulColumn): void {
  const at = doubtful.findIndex(({ column }) => column === added.column);
  const there = doubtful[at];
  if (!there) doubtful.push(added);
  else {
    doubtful[at] = {
      ...there,
      candidates: [...there.candidates, ...added.candidates],
      reasons: { ...there.reasons, ...added.reasons },
    };
  }
}

function readColumn(match: MatchedColumn, context: ColumnContext): ReadColumn | null {
  const field = context.lexicon.fields.get(match.field);
  const header = context.headers.find(({ column }) => column === match.column);
  if (!field || !header) return null;
  const { column, header: path, headerCell, confidence, reason, period } = match;
  const unit = columnUnit(header, field, context.heading, context.units[columnLetters(column)]);
  const read = columnReader(field, {
    unit,
    style: field.type === 'share' ? styleOf(column, context) : 'fraction',
    period,
    date1904: context.sheet.date1904,
  });
  const counted = field.type === 'amount' || field.type === 'number';
  const mapping = {
    column,
    header: path,
    headerCell,
    field: field.id,
    unit: unitText(field, unit.unit),
    ...(counted && (unit.from === 'person' || unit.from === 'file') ? { unitBy: unit.from } : {}),
    confidence,
    reason,
  };
  return { mapping, field, read, ...(counted ? { unit } : {}) };
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
    if (field) doubtful.push(doubtfulColumn(column, header, [[field.id, '列中的内容形如此项']]));
    return !field;
  });
  doubtful.sort((a, b) => a.column - b.column);
  return { ...found, doubtful, unmapped };
}
