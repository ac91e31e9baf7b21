import type { Guide } from '../guide/guide';
import type { Rule } from '../guide/rule';
import type { Application } from '../intake/application';
import { combinedFilings } from './combinedFilings';
import type { CompiledCategory } from './compileCategory';
import type { Check } from './compileRules';
import { compileGuide } from './compileGuide';
import { exampleApplication } from './exampleRow';
import { givenDay } from './figure';
import { filedAlone, type Filing } from './filing';
import { severityOf } from './grade';
import type { Outcome } from './outcome';
import { settingsOf } from './reviewBatch';
import { Row } from './row';

type Example = Rule['examples'][number];

/** How a rule ends on a row: as an example's `then` puts it, or on the sheet, which lacks a column or 申报基准日. */
export type ExampleOutcome = Example['then'] | 'to-confirm-elsewhere';

/**
 * Judges a rule's boundary example: a row of typed values, with its own branch and 申报基准日. A rule that its parent
 * speaks for is judged by itself.
 * @throws RangeError where the guide has no such rule or check.
 */
export function judgeExample(guide: Guide, rule: string, example: Example): ExampleOutcome {
  const { category, check } = checkOf(guide, rule, example.check ?? rule);
  const application = exampleApplication(guide, category.category.id, example.given);
  const filings = category.combination
    ? combinedFilings([application], category.combination, category.policy.field)
    : new Map<Application, Filing>();
  const options = { asOf: example.asOf ?? null, settings: {} };
  const row = new Row(
    application,
    category.policy,
    settingsOf(guide, options),
    options.asOf === null ? null : givenDay(options.asOf),
    filings.get(application) ?? filedAlone,
    example.branch ?? category.readBranch?.(application).branch ?? null,
  );
  const outcome = example.check === undefined ? row.outcomeOf(rule) : check.judge(row);
  return ending(check, outcome, row);
}

function checkOf(guide: Guide, rule: string, id: string): { category: CompiledCategory; check: Check } {
  for (const category of compileGuide(guide).categories.values()) {
    const check = category.checks.find((entry) => entry.rule.id === rule && (entry.id === id || id === rule));
    if (check) return { category, check };
  }
  throw new RangeError(`no rule or check “${id}”`);
}

function ending({ rule, unmetWhere }: Check, outcome: Outcome, row: Row): ExampleOutcome {
  switch (outcome.end) {
    case 'met':
      return 'met';
    case 'notApplicable':
      return 'not-applicable';
    case 'absent':
    case 'noAsOf':
      return 'to-confirm-elsewhere';
    case 'unreadable':
      return 'unreadable';
    case 'shared':
      return isBinding(rule) ? 'confirm' : 'not-applicable';
    case 'raised':
      return severityOf(rule, outcome, Boolean(unmetWhere?.(row))) ?? 'not-applicable';
  }
}

function isBinding({ strength }: Rule): boolean {
  return strength === 'H' || strength === 'S';
}
