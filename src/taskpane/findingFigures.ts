import { Decimal } from 'decimal.js';
import { fieldById } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Condition, Rule } from '../guide/rule';
import type { Finding } from '../review/finding';
import { figureText } from './figures';

/** How the plain decimals of a rule's findings are to be read. */
interface Measured {
  /** “%” for fractions, "" for a bare number (a year), which is never grouped. */
  readonly unit: string;
  /** The figure that the guide requires, where the rule states one. */
  readonly bound: string | null;
}

/** Rules by id, procedures (`<rule>.a`) and what the subsidy asks left out. */
export function ruleOf(guide: Guide, id: string | null): Rule | null {
  if (id === null) return null;
  for (const { rules } of guide.categories) {
    const rule = rules.find((each) => each.id === id);
    if (rule) return rule;
  }
  return null;
}

/**
 * What a finding found and what is required, for reading: fractions as percent, amounts with thousands separators and
 * unit (0.199999 and “>= 0.2” become 19.9999% and ≥ 20%). Null where the finding has none.
 */
export function findingFigures(
  finding: Pick<Finding, 'actual' | 'required' | 'rule' | 'code'>,
  guide: Guide,
): { readonly actual: string | null; readonly required: string | null } {
  const { actual, required } = finding;
  const rule = ruleOf(guide, finding.rule);
  if (!rule || UNJUDGED.has(finding.code)) return { actual: plainly(actual), required: plainly(required) };
  const measures = measuresOf(rule, guide);
  const wanted = required?.split(SEPARATOR) ?? [];
  const units = wanted.map((each) => unitOf(each, measures));
  const only = measures.length === 1 ? (measures[0]?.unit ?? null) : null;
  const found = actual?.split(SEPARATOR) ?? [];
  const aligned = found.length === wanted.length;
  return {
    actual:
      actual === null
        ? null
        : found
            .map((each, index) => measured(each, (aligned ? units[index] : undefined) ?? only))
            .join(SEPARATOR),
    required:
      required === null
        ? null
        : wanted.map((each, index) => measured(each, units[index] ?? null)).join(SEPARATOR),
  };
}

const SEPARATOR = '；';
/** Outcomes whose figure is another than the one the rule judges, or no figure at all. */
const UNJUDGED: ReadonlySet<string> = new Set([
  'share-of-nothing',
  'unreadable-cell',
  'empty-cell',
  'too-few-of',
]);

function plainly(figure: string | null): string | null {
  return figure === null ? null : figureText(figure);
}

/** A figure with its sign of comparison, in its unit; anything else as it stands. */
function measured(figure: string, unit: string | null): string {
  const match = /^([<>=!]*) ?(-?\d+(?:\.\d+)?)$/.exec(figure.trim());
  if (!match || unit === null) return figureText(figure);
  const [, sign = '', number = '0'] = match;
  const text =
    unit === '%'
      ? `${figureText(new Decimal(number).times(100).toFixed())}%`
      : `${figureText(number)} ${unit}`;
  return figureText(sign === '' ? '' : `${sign} `) + (unit === '' ? number : text);
}

/** The unit of one required figure: of the condition that states it, where there are several. */
function unitOf(required: string, measures: readonly Measured[]): string | null {
  if (measures.length === 1) return measures[0]?.unit ?? null;
  const number = /-?\d+(?:\.\d+)?$/.exec(required)?.[0];
  const units = new Set(measures.filter(({ bound }) => bound === number).map(({ unit }) => unit));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

function measuresOf({ mechanism }: Rule, guide: Guide): Measured[] {
  const of = (field: string): string => {
    const known = fieldById(guide, field);
    return known?.type === 'share' ? '%' : (known?.unit ?? '');
  };
  const measure = (condition: Condition): Measured[] => {
    switch (condition.kind) {
      case 'floor':
        return [{ unit: of(condition.field), bound: condition.min }];
      case 'ceiling':
        return [{ unit: of(condition.field), bound: condition.max }];
      case 'exactly':
        return [{ unit: of(condition.field), bound: condition.value }];
      case 'share':
        return [{ unit: '%', bound: condition.rate }];
      case 'growth':
        return [{ unit: '%', bound: condition.min }];
      case 'less':
        return [{ unit: of(condition.field), bound: null }];
      case 'sum':
        return [{ unit: of(condition.plus[0] ?? ''), bound: condition.max }];
      case 'requested-share':
      case 'requested-cap':
        return [{ unit: of(condition.requested), bound: null }];
      case 'first-payment':
        return [{ unit: of(condition.paid), bound: null }];
      default:
        return [];
    }
  };
  if (mechanism.kind === 'n-of') return mechanism.of.flatMap(measure);
  if (mechanism.kind === 'deducted') return [{ unit: of(mechanism.from), bound: null }];
  return isCondition(mechanism) ? measure(mechanism) : [];
}

function isCondition(mechanism: Rule['mechanism']): mechanism is Condition {
  return !NO_CONDITIONS.has(mechanism.kind);
}

const NO_CONDITIONS: ReadonlySet<Rule['mechanism']['kind']> = new Set([
  'n-of',
  'n-of-rules',
  'alternatives',
  'route',
  'procedures',
  'confirm',
  'priority',
  'deducted',
  'acceptance',
  'combined',
  'exemption',
]);
