import type { FieldId } from '../guide/field';
import type { SheetReading } from '../intake/application';
import type { CompiledGuide } from './compileGuide';
import type { Finding } from './finding';
import { makeFinding } from './makeFinding';
import { neededFields } from './neededFields';
import type { SheetReview } from './review';
import type { Lack } from './tally';

const longestQuote = 40;

/** What rows of one sheet lack, gathered so that each rule is named once. */
export class SheetLacks {
  private readonly byRule = new Map<string, { quote: string; fields: Set<FieldId> }>();

  add({ rule, quote, fields }: Lack): void {
    const entry = this.byRule.get(rule) ?? { quote, fields: new Set<FieldId>() };
    for (const field of fields) entry.fields.add(field);
    this.byRule.set(rule, entry);
  }

  /** One finding for the columns that the same rules lack, one for 申报基准日. */
  findings(nameOf: (field: FieldId) => string): Finding[] {
    const groups = new Map<string, { fields: readonly FieldId[]; rules: string[]; quotes: Set<string> }>();
    for (const [rule, { quote, fields }] of this.byRule) {
      const key = [...fields].sort().join('\n');
      const group = groups.get(key) ?? { fields: [...fields], rules: [], quotes: new Set<string>() };
      group.rules.push(rule);
      group.quotes.add(quote);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ fields, rules, quotes }) => {
      const conditions = [...quotes].map((quote) => `“${shortened(quote)}”`).join('、');
      const message =
        fields.length === 0
          ? `未设定申报基准日，无法核对${conditions}：请在设置中填写申报基准日后重新审核`
          : `表中没有${fields.map((field) => `“${nameOf(field)}”`).join('、')}列，无法核对${conditions}，须另行人工核实`;
      return makeFinding({
        rule: rules.length === 1 ? (rules[0] ?? null) : null,
        severity: 'confirm',
        raised: { code: fields.length === 0 ? 'as-of-missing' : 'column-absent', cells: [], message },
        rules,
      });
    });
  }
}

/** A sheet's own part of the review: columns that the categories present need and it lacks. */
export function reviewSheet(reading: SheetReading, lacks: SheetLacks, guide: CompiledGuide): SheetReview {
  const nameOf = (field: FieldId): string => guide.fields.get(field)?.name ?? field;
  const present = new Set(reading.columns.map((column) => column.field));
  const ids = new Set(reading.applications.map((application) => application.category));
  const categories = [...ids].flatMap((id) =>
    id === null ? [] : (guide.categories.get(id)?.category ?? []),
  );
  const needed = new Set(categories.flatMap((category) => neededFields(guide.guide, category)));
  const missing = guide.guide.fields
    .map((field) => field.id)
    .filter((id) => needed.has(id) && !present.has(id));
  return { reading, missing, findings: lacks.findings(nameOf) };
}

function shortened(quote: string): string {
  const flat = quote.replace(/\s+/g, '');
  return flat.length > longestQuote ? `${flat.slice(0, longestQuote)}…` : flat;
}
