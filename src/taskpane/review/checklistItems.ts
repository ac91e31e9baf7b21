import { categoryById, checksOfRule, fieldById } from '../../guide/lookup';
import type { Guide } from '../../guide/guide';
import { ruleText } from '../../report/ruleText';
import { fieldInfo } from '../../review/fieldInfo';
import type { Finding } from '../../review/finding';
import type { ApplicationReview } from '../../review/review';

/** Something that only a person can judge: asked by the row itself, or a condition whose column the sheet lacks. */
export type ChecklistItem =
  | { readonly kind: 'asked'; readonly finding: Finding }
  | { readonly kind: 'absent'; readonly rule: string; readonly question: string; readonly quote: string };

/** The items of one clause; null holds what rests on no clause. */
export interface ChecklistGroup {
  readonly clause: string | null;
  readonly items: readonly ChecklistItem[];
}

/** What is left to a person on an application, by clause in the order of the category's rules. */
export function checklistOf(entry: ApplicationReview, guide: Guide): ChecklistGroup[] {
  const groups = new Map<string | null, ChecklistItem[]>();
  const add = (clause: string | null, item: ChecklistItem): void => {
    groups.set(clause, [...(groups.get(clause) ?? []), item]);
  };
  for (const finding of entry.findings)
    if (finding.severity === 'confirm') add(finding.clause, { kind: 'asked', finding });
  const checks = checksById(entry, guide);
  for (const id of entry.elsewhere) {
    const check = checks.get(id);
    if (check) add(check.clause, { kind: 'absent', rule: id, question: check.question, quote: check.quote });
  }
  const order = [...new Set([...checks.values()].map(({ clause }) => clause))];
  const place = (clause: string | null): number => {
    const index = clause === null ? -1 : order.indexOf(clause);
    return index < 0 ? -1 : index;
  };
  return [...groups]
    .map(([clause, items]) => ({ clause, items }))
    .sort((a, b) => place(a.clause) - place(b.clause));
}

/** How many items a checklist has. */
export function checklistCount(groups: readonly ChecklistGroup[]): number {
  return groups.reduce((count, { items }) => count + items.length, 0);
}

interface AbsentCheck {
  readonly clause: string;
  readonly quote: string;
  readonly question: string;
}

/** The checks that the application was judged by; a row whose kind is blank is judged by another member's rules. */
function checksById({ application, elsewhere }: ApplicationReview, guide: Guide): Map<string, AbsentCheck> {
  const own = application.category === null ? undefined : categoryById(guide, application.category);
  const categories = own ? [own] : guide.categories;
  const wanted = new Set(elsewhere);
  const rules = categories
    .flatMap((category) => category.rules)
    .filter((rule) => own !== undefined || checksOfRule(rule).some(({ id }) => wanted.has(id)));
  return new Map(
    rules.flatMap((rule) =>
      checksOfRule(rule).map(({ id, procedure }): [string, AbsentCheck] => {
        const field = procedure === null ? undefined : fieldById(guide, procedure);
        const question = field ? fieldInfo(field).label : ruleText(rule, guide);
        return [id, { clause: rule.clause, quote: rule.quote, question }];
      }),
    ),
  );
}
