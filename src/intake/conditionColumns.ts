import { columnLetters } from '../workbook/address';
import { ConditionNames } from './conditionNames';
import { columnReader } from './columnReader';
import { columnUnit } from './columnUnit';
import { candidatesOf } from './headerCandidates';
import type { HeaderColumn } from './headerColumns';
import type { ColumnContext, ReadColumn, SheetColumns } from './columnContext';
import { answersOnly } from './witness';

/**
 * The columns whose headers name a condition that only a person can judge, by its rule's id or its whole wording:
 * they answer that condition alone. What a field's own name or the user claims is not among them.
 */
export function conditionColumns(context: ColumnContext): ReadColumn[] {
  const { headers, lexicon, map } = context;
  const open = headers.filter(
    (header) => map[columnLetters(header.column)] === undefined && candidatesOf(header, lexicon).length === 0,
  );
  const names = namesOf(context);
  return answering(open, (header) => names.namedBy(header), new Set(), context);
}

/** Takes, of the columns that nothing is known of, those headed by a part of a condition and filled with answers. */
export function withAnswers(found: SheetColumns, context: ColumnContext): SheetColumns {
  const { headers, sheet, dataRows, map } = context;
  const left = new Set(found.unmapped.map(({ column }) => column));
  const open = headers.filter(({ column }) => left.has(column) && map[columnLetters(column)] === undefined);
  const names = namesOf(context);
  const taken = new Set(found.columns.flatMap(({ mapping }) => mapping.answers ?? []));
  const answers = answering(open, (header) => names.partlyNamedBy(header), taken, context).filter(
    ({ mapping, read }) => answersOnly(sheet, dataRows, mapping.column, read),
  );
  if (answers.length === 0) return found;
  const used = new Set(answers.map(({ mapping }) => mapping.column));
  return {
    ...found,
    columns: [...found.columns, ...answers],
    unmapped: found.unmapped.filter(({ column }) => !used.has(column)),
  };
}

function namesOf({ guide, categories, lexicon }: ColumnContext): ConditionNames {
  return new ConditionNames(guide, categories, lexicon);
}

/** One column for a rule; the first that names it. */
function answering(
  headers: readonly HeaderColumn[],
  rulesOf: (header: HeaderColumn) => readonly string[],
  taken: Set<string>,
  { guide, lexicon, sheet }: ColumnContext,
): ReadColumn[] {
  const field = lexicon.fields.get(guide.roles.confirmed);
  if (!field) return [];
  return headers.flatMap((header): ReadColumn[] => {
    const rules = rulesOf(header).filter((rule) => !taken.has(rule));
    if (rules.length === 0) return [];
    for (const rule of rules) taken.add(rule);
    const unit = columnUnit(header, field, { unit: null, otherUnits: [] });
    const read = columnReader(field, { unit, style: 'fraction', holds: 'one', date1904: sheet.date1904 });
    const { column, path, at } = header;
    const mapping = {
      column,
      header: path,
      headerCell: at,
      field: field.id,
      unit: '',
      confidence: 1,
      reason: '表头写明支持条件',
    };
    return [{ mapping: { ...mapping, answers: rules }, field, read }];
  });
}
