import type { Field } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import { columnsOf, type Application, type SheetReading } from '../../intake/application';
import { fieldsOfCategories } from '../../intake/categoryFields';
import { absentColumn } from '../../intake/mergedList';
import { blankCell, MergedField, plainCell, type MergedCell, type SourceOf } from './mergedCell';

/** A column of a merged list: a field of the guide, or conditions that a header of the lists named. */
export interface MergedColumn {
  readonly title: string;
  readonly field: Field;
  cell(application: Application, sourceOf: SourceOf): MergedCell;
}

const always: readonly Field['role'][] = ['category', 'city', 'county'];
const places: readonly Field['role'][] = ['city', 'county', 'recommender', 'project', 'applicant'];

/** The columns of the lists, each field once, in the guide's order; then the conditions that headers name. */
export function mergedColumns(readings: readonly SheetReading[], guide: Guide): MergedColumn[] {
  const mappings = readings.flatMap(columnsOf);
  const present = new Set(mappings.flatMap(({ field, answers }) => (answers ? [] : [field])));
  const asked = new AskedFields(guide);
  const fields = guide.fields
    .filter(({ id, role }) => present.has(id) || always.includes(role))
    .map((field) => fieldColumn(field, guide, asked));
  return [...fields, ...answerColumns(readings, guide)];
}

/** Header of a field: its canonical name, with its unit where the name has none. */
function titleOf({ name, unit, type }: Field): string {
  const measured = type === 'amount' || type === 'number';
  return !measured || unit === '' || name.includes(unit) ? name : `${name}（${unit}）`;
}

function fieldColumn(field: Field, guide: Guide, asked: AskedFields): MergedColumn {
  const writer = new MergedField(field);
  return {
    title: titleOf(field),
    field,
    cell: (application, sourceOf) => {
      const cell = application.cells.get(field.id);
      if (cell?.reading.state === 'unreadable') return writer.cell(cell, sourceOf);
      const told = toldOtherwise(application, field, guide);
      if (told !== null) return plainCell(told);
      if (cell) return writer.cell(cell, sourceOf);
      return asked.of(application, field) ? plainCell(absentColumn) : blankCell;
    },
  };
}

/** What is known of a row although its own cell does not say it: place and category. */
function toldOtherwise(application: Application, { id, role }: Field, guide: Guide): string | null {
  if (role === 'city') return application.city;
  if (role === 'county') return application.county;
  const own = application.cells.get(id)?.reading.state ?? 'empty';
  if (role !== 'category' || own !== 'empty') return null;
  return (
    [...guide.categories, ...guide.groups].find((each) => each.id === application.category)?.name ?? null
  );
}

/**
 * Tells which fields a row's category asks for, and of which a blank would say something (parts that make up a total):
 * where its list has no column of them, that must be seen.
 */
class AskedFields {
  private readonly byCategory = new Map<string | null, ReadonlySet<string>>();

  constructor(private readonly guide: Guide) {}

  of({ category }: Application, { id, role, partOf }: Field): boolean {
    if (places.includes(role) || partOf) return true;
    let fields = this.byCategory.get(category);
    if (!fields) {
      const used = category === null ? [] : fieldsOfCategories(this.guide, [category]);
      fields = new Set(category === null ? [] : [...used, ...Object.values(this.guide.roles)]);
      this.byCategory.set(category, fields);
    }
    return fields.has(id);
  }
}

/** Columns whose headers name conditions: the rules' ids stand in the title, so that it is known again. */
function answerColumns(readings: readonly SheetReading[], guide: Guide): MergedColumn[] {
  const field = guide.fields.find(({ id }) => id === guide.roles.confirmed);
  if (!field) return [];
  const categories = new Map(guide.categories.flatMap(({ id, rules }) => rules.map((rule) => [rule.id, id])));
  const headers = new Map<string, string>();
  for (const { header, answers = [] } of readings.flatMap(columnsOf)) {
    for (const rule of answers) if (!headers.has(rule)) headers.set(rule, header.split('_').at(-1) ?? header);
  }
  const writer = new MergedField(field);
  return [...headers].map(([rule, header]) => ({
    title: header.includes(rule) ? header : `${header}（${rule}）`,
    field,
    cell: (application, sourceOf) => {
      const cell = application.answers?.get(rule);
      if (cell) return writer.cell(cell, sourceOf);
      return categories.get(rule) === application.category ? plainCell(absentColumn) : blankCell;
    },
  }));
}
