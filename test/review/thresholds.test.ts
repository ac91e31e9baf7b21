import { Decimal } from 'decimal.js';
import type { Category } from '../../src/guide/category';
import { fieldById } from '../../src/guide/lookup';
import type { Condition, Mechanism, Rule } from '../../src/guide/rule';
import { dayAfter } from '../../src/review/days';
import { judgeExample } from '../../src/review/judgeExample';
import { policy, type Given } from './batch';

const asOf = '2021-05-31';
const small = new Decimal('0.01');
type Side = 'holds' | 'fails';
type NOf = Extract<Mechanism, { kind: 'n-of' }>;
interface Case {
  readonly given: Given;
  readonly side: Side;
}

/** A value as an official would type it into the column: shares in percent. */
function typed(field: string, value: Decimal): string {
  return fieldById(policy, field)?.type === 'share' ? `${value.times(100).toFixed()}%` : value.toFixed();
}

/** The step of a column: 0.01, of shares 0.01 of a percent, of years one: 2020.01 is a month of 2020. */
function stepOf(field: string): Decimal {
  const { type, calendarYear } = fieldById(policy, field) ?? {};
  if (calendarYear === true) return new Decimal(1);
  return type === 'share' ? small.div(100) : small;
}

/** Just below, at and just above a figure. */
function around(field: string, figure: string, at: Side, above: Side): Case[] {
  const step = stepOf(field);
  const value = new Decimal(figure);
  const below: Side = above === 'holds' ? 'fails' : 'holds';
  return [
    { given: { [field]: typed(field, value.minus(step)) }, side: below },
    { given: { [field]: typed(field, value) }, side: at },
    { given: { [field]: typed(field, value.plus(step)) }, side: above },
  ];
}

function dayBefore(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const onDay = (field: string, days: readonly (readonly [string, Side])[]): Case[] =>
  days.map(([day, side]) => ({ given: { [field]: day }, side }));

/** What the words of a condition mean at the figure itself and on both its sides. */
function casesOf(mechanism: Mechanism): Case[] {
  const hundred = new Decimal(100_000);
  switch (mechanism.kind) {
    case 'floor':
      return around(mechanism.field, mechanism.min, mechanism.strict ? 'fails' : 'holds', 'holds');
    case 'ceiling':
      return around(mechanism.field, mechanism.max, mechanism.strict ? 'fails' : 'holds', 'fails');
    case 'exactly':
      return around(mechanism.field, mechanism.value, 'holds', 'fails').map((one, index) => ({
        ...one,
        side: index === 1 ? 'holds' : 'fails',
      }));
    case 'share': {
      const whole = { [mechanism.whole]: hundred.toFixed() };
      const figure = hundred.times(mechanism.rate).toFixed();
      const at = mechanism.strict ? 'fails' : 'holds';
      const above = mechanism.bound === 'min' ? 'holds' : 'fails';
      return around(mechanism.part, figure, at, above).map(({ given, side }) => ({
        given: { ...whole, ...given },
        side,
      }));
    }
    case 'requested-share': {
      const base = new Decimal(mechanism.cap ?? hundred).div(mechanism.rate);
      return around(mechanism.requested, base.times(mechanism.rate).toFixed(), 'holds', 'fails').map(
        ({ given, side }) => ({ given: { [mechanism.base]: base.toFixed(), ...given }, side }),
      );
    }
    case 'requested-cap':
      return around(mechanism.requested, mechanism.cap, 'holds', 'fails');
    case 'deadline': {
      const date = mechanism.date === 'asOf' ? asOf : mechanism.date;
      const sides: Record<typeof mechanism.side, [Side, Side, Side]> = {
        by: ['holds', 'holds', 'fails'],
        after: ['fails', 'fails', 'holds'],
        from: ['fails', 'holds', 'holds'],
      };
      const [before, at, after] = sides[mechanism.side];
      return onDay(mechanism.field, [
        [dayBefore(date), before],
        [date, at],
        [dayAfter(date), after],
      ]);
    }
    case 'period':
      return onDay(mechanism.field, [
        [dayBefore(mechanism.from), 'fails'],
        [mechanism.from, 'holds'],
        [mechanism.to, 'holds'],
        [dayAfter(mechanism.to), 'fails'],
      ]);
    case 'tenure': {
      const first = dayAfter(mechanism.by);
      const latest = `${Number(first.slice(0, 4)) - mechanism.years}${first.slice(4)}`;
      return onDay(mechanism.field, [
        [latest, 'holds'],
        [dayAfter(latest), 'fails'],
      ]);
    }
    case 'less':
      return around(mechanism.field, hundred.toFixed(), mechanism.orEqual ? 'holds' : 'fails', 'fails').map(
        ({ given, side }) => ({ given: { [mechanism.than]: hundred.toFixed(), ...given }, side }),
      );
    case 'n-of':
      return mechanism.of.flatMap((condition, at) => casesAmong(mechanism, condition, at));
    default:
      return [];
  }
}

/** One condition of several around its figure, while all others hold, or, where one is enough, while none does. */
function casesAmong({ of, atLeast }: NOf, condition: Condition, at: number): Case[] {
  const others = of
    .filter((_, index) => index !== at)
    .map((other) => settled(other, atLeast === undefined ? 'holds' : 'fails'));
  const besides: Given = Object.assign({}, ...others);
  // Two conditions of one column cannot be set apart: their rule has examples of its own.
  return casesOf(condition)
    .filter(({ given }) => Object.keys(given).every((field) => !(field in besides)))
    .map(({ given, side }) => ({ given: { ...besides, ...given }, side }));
}

/** A row on which a condition of words or figures ends this way. */
function settled(condition: Condition, side: Side): Given {
  switch (condition.kind) {
    case 'declared':
      return { [condition.field]: (side === 'holds' ? condition.expect : condition.refuse)[0] ?? '' };
    case 'one-of':
      return { [condition.field]: condition.options?.[0] ?? '' };
    case 'filled':
      return { [condition.field]: '某某' };
    case 'year-named':
      return { [condition.field]: side === 'holds' ? `${condition.from}年` : '无' };
    case 'first-payment':
      return { [condition.paid]: condition.amount ?? '' };
    default:
      return casesOf(condition).find((one) => one.side === side)?.given ?? {};
  }
}

/** What else a row must say for the rule to apply to it. */
function background({ applies }: Rule): Given {
  const where = Object.entries(applies?.where ?? {}).map(([field, [value = '']]) => [field, value]);
  const whereNot = Object.keys({ ...applies?.whereNot, ...applies?.unless }).map((field) => [
    field,
    field === 'applicantType' ? '企业' : '否',
  ]);
  const filled = (applies?.filled ?? []).map((field) => [field, '1']);
  return Object.fromEntries([...where, ...whereNot, ...filled]);
}

function branchOf({ branches }: Category, { applies }: Rule): string | undefined {
  const others = branches?.options
    .map(({ name }) => name)
    .filter((name) => !applies?.notBranch?.includes(name));
  return applies?.branch?.[0] ?? (applies?.notBranch ? others?.[0] : undefined);
}

const failing = (rule: Rule): string =>
  rule.unmet ?? { H: 'violation', S: 'warning', P: 'info', I: 'info' }[rule.strength];

const all = policy.categories.flatMap((category) =>
  category.rules.flatMap((rule) =>
    casesOf(rule.mechanism).map(({ given, side }) => ({ category, rule, given, side })),
  ),
);

describe('every rule of number, share and date', () => {
  it('is judged below, at and above its figure', () => {
    const wrong = all
      .map(({ category, rule, given, side }) => {
        const branch = branchOf(category, rule);
        const example = {
          given: { ...background(rule), ...given },
          ...(branch === undefined ? {} : { branch }),
          asOf,
          then: 'met' as const,
        };
        const expected = side === 'holds' ? 'met' : failing(rule);
        return { rule: rule.id, given, expected, came: judgeExample(policy, rule.id, example) };
      })
      .filter(({ expected, came }) => expected !== came);
    expect(wrong).toEqual([]);
  });

  it('is in the hundreds', () => {
    const rules = new Set(all.map(({ rule }) => rule.id));
    expect(rules.size).toBeGreaterThan(210);
    expect(all.length).toBeGreaterThan(640);
  });
});
