import type { FieldId } from '../guide/field';
import type { Finding } from './finding';
import { makeFinding } from './makeFinding';

const longestQuote = 40;

interface RuleLack {
  readonly quote: string;
  readonly fields: Set<FieldId>;
  readonly checks: Set<string>;
}

/** What rows of one sheet lack, gathered so that each rule is named once. */
export class SheetLacks {
  private readonly byRule = new Map<string, RuleLack>();

  /** Fields are empty where it is 申报基准日 that is lacking. */
  add(rule: string, check: string, quote: string, fields: readonly FieldId[]): void {
    const known = this.byRule.get(rule);
    const lack = known ?? { quote, fields: new Set<FieldId>(), checks: new Set<string>() };
    if (!known) this.byRule.set(rule, lack);
    for (const field of fields) lack.fields.add(field);
    lack.checks.add(check);
  }

  /**
   * One finding for the columns that the same rules lack, one for 申报基准日. `askedFor` names the columns of unclear
   * meaning that may be a field.
   */
  findings(nameOf: (field: FieldId) => string, askedFor: (field: FieldId) => readonly string[]): Finding[] {
    const groups = new Map<string, RuleLack[]>();
    for (const lack of this.byRule.values()) {
      const key = [...lack.fields].sort().join('\n');
      groups.set(key, [...(groups.get(key) ?? []), lack]);
    }
    return [...groups.values()].map((lacks) => {
      const fields = [...(lacks[0]?.fields ?? [])];
      const rules = lacks.flatMap(({ checks }) => [...checks]);
      const quotes = new Set(lacks.map(({ quote }) => `“${shortened(quote)}”`));
      const conditions = [...quotes].join('');
      const columns = fields.map((field) => `“${nameOf(field)}”`).join('');
      const message =
        fields.length === 0
          ? `未设定申报基准日，无法核对${conditions}：请在设置中填写申报基准日后重新审核`
          : `表中没有${columns}列，${rules.length} 项条件无法核对：${conditions}。${remedy(fields.flatMap(askedFor))}`;
      return makeFinding({
        rule: rules.length === 1 ? (rules[0] ?? null) : null,
        severity: 'confirm',
        raised: { code: fields.length === 0 ? 'as-of-missing' : 'column-absent', cells: [], message },
        rules,
        lacks: fields,
      });
    });
  }
}

/** What to do about columns that lack, where some of unclear meaning may be them. */
export function remedy(asked: readonly string[]): string {
  return asked.length > 0
    ? `${[...new Set(asked)].join('、')}可能是所缺的列，请先确认其含义`
    : '请补充后重新审核，或另行人工核实';
}

function shortened(quote: string): string {
  const flat = quote.replace(/\s+/g, '');
  const cut = flat.length > longestQuote ? `${flat.slice(0, longestQuote)}…` : flat;
  return cut.replace(/“/g, '‘').replace(/”/g, '’');
}
