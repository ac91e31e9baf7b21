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
import { exchangedNames } from './exchangedNames';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import { isSourceColumn } from './mergedList';
import { matchColumns, type MatchedColumn } from './matchColumns';
import { shareStyle, type ShareStyle } from './readShare';
import { testimonyOf, type Testimony } from './testimony';
import { isUnitOfField, shareUnits } from './unitTable';
import { lookedLike, objection } from './witness';

/** Matches the columns by header, categories present and the values themselves, and makes their readers. */
export function sheetColumns(context: ColumnContext): SheetColumns {
  const { headers, lexicon, map, categories } = context;
  const answers = conditionColumns(context);
  const named = new Set(answers.map(({ mapping }) => mapping.column));
  const relevant = relevantFields(context.guide, categories);
  const testimony = testimonyOf(context.sheet, context.dataRows, context.guide);
  const matching = matchColumns(
    headers.filter(({ column }) => !named.has(column)),
    lexicon,
    {
      map,
      testimony,
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
  const exchanged = exchangedNames(columns, context);
  const sure = columns.filter(({ mapping }) => !exchanged.some(({ column }) => column === mapping.column));
  const settled = withAnswers(
    { columns: [...sure, ...answers], doubtful: [...doubtful, ...exchanged], unmapped: matching.unmapped },
    context,
  );
  return withDecisions(withLookalikes(settled, context, testimony), context, testimony);
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
  const { column, header: path, headerCell, confidence, reason, holds } = match;
  const unit = columnUnit(header, field, context.heading, context.units[columnLetters(column)]);
  const said = context.units[columnLetters(column)];
  const chosen = said && isUnitOfField(field, said.unit) ? said : undefined;
  const style = field.type === 'share' ? styleOf(column, context, chosen?.unit) : undefined;
  const read = columnReader(field, {
    unit,
    style: style ?? 'fraction',
    holds,
    date1904: context.sheet.date1904,
    organisationEndings: context.lexicon.organisationEndings,
  });
  const counted = field.type === 'amount' || field.type === 'number';
  const mapping = {
    column,
    header: path,
    headerCell,
    field: field.id,
    unit: unitText(field, style && chosen ? chosen.unit : unit.unit),
    ...(chosen ? { unitBy: chosen.by } : {}),
    confidence,
    reason,
  };
  return { mapping, field, read, ...(style ? { style } : {}), ...(counted ? { unit } : {}) };
}

function unitText(field: Field, unit: string): string {
  if (field.type === 'share') return unit === shareUnits.fraction ? unit : field.unit;
  return field.type === 'amount' || field.type === 'number' ? unit : '';
}

/** As somebody has said, else as the figures tell. */
function styleOf(column: number, { sheet, dataRows }: ColumnContext, said: string | undefined): ShareStyle {
  if (said === shareUnits.percent) return 'percent';
  if (said === shareUnits.fraction) return 'fraction';
  return shareStyle(
    dataRows.map((row) => ({ value: valueAt(sheet, row, column), format: formatAt(sheet, row, column) })),
  );
}

/** What else than codes a column is asked about for, where no other column may be it: who applies, with what, where. */
const soughtRoles: readonly Field['role'][] = ['applicant', 'project', 'city'];

/** Columns that nothing is known of but whose values look like a field's are asked for. */
function withLookalikes(
  found: SheetColumns,
  { sheet, dataRows, lexicon, headers, map }: ColumnContext,
  testimony: Testimony,
): SheetColumns {
  const taken = new Set(found.columns.map(({ field }) => field.id));
  const asked = new Set(found.doubtful.flatMap(({ candidates }) => candidates));
  const open = [...lexicon.fields.values()].filter(({ id }) => !taken.has(id));
  const codes = open.filter(({ pattern }) => pattern !== undefined);
  const sought = open.filter(({ id, role }) => soughtRoles.includes(role) && !asked.has(id));
  if (codes.length + sought.length === 0) return found;
  const strange = new Set(
    headers
      .filter((each) => map[columnLetters(each.column)] === undefined && isStrange(each, lexicon))
      .map(({ column }) => column),
  );
  const doubtful = [...found.doubtful];
  const unmapped = found.unmapped.filter(({ column, header }) => {
    const field =
      lookedLike(sheet, dataRows, column, codes) ??
      (strange.has(column) ? sought.find((each) => testimony.fits(column, each)) : undefined);
    if (field) doubtful.push(doubtfulColumn(column, header, [[field.id, '列中的内容形如此项']]));
    return !field;
  });
  doubtful.sort((a, b) => a.column - b.column);
  return { ...found, doubtful, unmapped };
}

/**
 * Where no column is known for the status, each is asked about that holds decisions, whatever its header says
 * (审核意见, 备注): nobody can tell by the header whether it is one of sentences.
 */
function withDecisions(
  found: SheetColumns,
  { lexicon, map }: ColumnContext,
  testimony: Testimony,
): SheetColumns {
  const status = [...lexicon.fields.values()].find(({ role }) => role === 'status');
  if (!status || found.columns.some(({ field }) => field.id === status.id)) return found;
  const doubtful = [...found.doubtful];
  const isAsked = ({ column }: { readonly column: number }): boolean =>
    map[columnLetters(column)] === undefined && testimony.decides(column, status);
  for (const { column, header, candidates } of [...found.doubtful, ...found.unmapped.map(unnamed)]) {
    if (candidates.includes(status.id) || !isAsked({ column })) continue;
    addDoubt(doubtful, doubtfulColumn(column, header, [[status.id, '列中的内容形如此项']]));
  }
  doubtful.sort((a, b) => a.column - b.column);
  return { ...found, doubtful, unmapped: found.unmapped.filter((each) => !isAsked(each)) };
}

function unnamed(
  column: SheetColumns['unmapped'][number],
): Pick<DoubtfulColumn, 'column' | 'header' | 'candidates'> {
  return { ...column, candidates: [] };
}

/** Whether a header says nothing that is known: neither a field's nor a common one's of no field (备案机关). */
function isStrange(header: HeaderColumn, { otherHeaders, sequences }: Lexicon): boolean {
  const leaf = header.names.at(-1)?.key ?? '';
  return !otherHeaders.has(leaf) && !sequences.has(leaf) && !isSourceColumn(header);
}
