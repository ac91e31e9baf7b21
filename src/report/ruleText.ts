import { Decimal } from 'decimal.js';
import { fieldById } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Applies, Condition, Mechanism, Rule } from '../guide/rule';
import { fieldInfo } from '../review/fieldInfo';
import { dayText, money, percent, quantity } from '../review/wording';

/** What a rule checks, in one line without clause and quote: “项目总投资不低于 1,000 万元”. */
export function ruleText(rule: Rule, guide: Guide): string {
  const names = new Names(guide);
  const scope = rule.applies ? scopeText(rule.applies, names) : '';
  return mechanismText(rule.mechanism, names) + (scope === '' ? '' : `（${scope}）`);
}

/** Whom a rule concerns: “仅节能”, “动力电池回收除外”, "" where it concerns all. */
function scopeText(applies: Applies, names: Names): string {
  const holding = (values: Applies['where']): string[] =>
    Object.entries(values ?? {}).map(([field, wanted]) => `${names.of(field)}为${either(wanted)}的`);
  return [
    ...(applies.branch ? [`仅${applies.branch.join('、')}`] : []),
    ...(applies.notBranch ? [`${applies.notBranch.join('、')}除外`] : []),
    ...holding(applies.where).map((who) => `仅${who}`),
    ...[...holding(applies.whereNot), ...holding(applies.unless)].map((who) => `${who}除外`),
    ...(applies.filled ? [`仅填有${names.all(applies.filled)}的`] : []),
  ].join('；');
}

/** The guide's names and units as sentences need them. */
class Names {
  constructor(private readonly guide: Guide) {}

  of(field: string): string {
    const known = fieldById(this.guide, field);
    return known ? fieldInfo(known).label : field;
  }

  all(fields: readonly string[]): string {
    return fields.map((field) => this.of(field)).join('、');
  }

  value(decimal: string, field: string): string {
    const known = fieldById(this.guide, field);
    // A bare number may be a year: it is not grouped.
    return known && (known.unit !== '' || known.type === 'share')
      ? quantity(new Decimal(decimal), fieldInfo(known))
      : decimal;
  }

  catalogue(id: string): string {
    const known = this.guide.catalogues.find((catalogue) => catalogue.id === id);
    return known ? `${known.attachment}《${known.title}》所列之一` : id;
  }
}

const day = (date: string): string => (date === 'asOf' ? '申报基准日' : ` ${dayText(date)}`);
const either = (values: readonly string[]): string => values.map((value) => `“${value}”`).join('或');

function mechanismText(mechanism: Mechanism, names: Names): string {
  switch (mechanism.kind) {
    case 'n-of': {
      const parts = mechanism.of.map((part) => conditionText(part, names)).join('；');
      const { atLeast } = mechanism;
      return atLeast === undefined ? parts : `下列至少满足 ${atLeast} 项：${parts}`;
    }
    case 'n-of-rules':
      return `所属各项条件至少满足 ${mechanism.atLeast} 项`;
    case 'alternatives':
      return `满足下列之一：${mechanism.of.map(({ name }) => name).join('；')}`;
    case 'route':
      return '细分方向属于本类别所列方向';
    case 'procedures':
      return `手续完备：${names.all(mechanism.fields)}`;
    case 'confirm':
      return mechanism.ask;
    case 'priority':
      return `优先：${names.all(mechanism.fields)}`;
    case 'deducted':
      return `${names.of(mechanism.from)}应扣除${names.all(mechanism.fields)}`;
    case 'acceptance':
      return `${names.of(mechanism.field)}为${either(mechanism.passed)}`;
    case 'combined':
      return `合并计算的各行${names.of(mechanism.same)}相同，${names.of(mechanism.date)}在${day(mechanism.from)}至${day(mechanism.to)}之间`;
    case 'exemption':
      return `不要求：${mechanism.from}`;
    default:
      return conditionText(mechanism, names);
  }
}

function conditionText(condition: Condition, names: Names): string {
  switch (condition.kind) {
    case 'floor':
      return `${condition.of ?? ''}${names.of(condition.field)}${condition.strict ? '大于' : '不低于'} ${names.value(condition.min, condition.field)}`;
    case 'ceiling':
      return `${names.of(condition.field)}${condition.strict ? '低于' : '不超过'} ${names.value(condition.max, condition.field)}`;
    case 'exactly':
      return `${names.of(condition.field)}为 ${names.value(condition.value, condition.field)}`;
    case 'share': {
      const least = condition.strict ? '高于' : '不低于';
      const most = condition.strict ? '低于' : '不超过';
      return `${names.of(condition.part)}占${names.of(condition.whole)}${condition.bound === 'min' ? least : most} ${percent(new Decimal(condition.rate))}`;
    }
    case 'less':
      return `${names.of(condition.field)}${condition.orEqual ? '不超过' : '低于'}${names.of(condition.than)}`;
    case 'growth':
      return `${names.of(condition.field)}不低于 ${percent(new Decimal(condition.min))}`;
    case 'sum': {
      const minus = condition.minus.map((field) => `－${names.of(field)}`).join('');
      return `${condition.plus.map((field) => names.of(field)).join('＋')}${minus}不超过 ${money(new Decimal(condition.max))}`;
    }
    case 'requested-share': {
      const cap = condition.cap === undefined ? '' : `，且不超过 ${money(new Decimal(condition.cap))}`;
      return `${names.of(condition.requested)}不超过${names.of(condition.base)}的 ${percent(new Decimal(condition.rate))}${cap}`;
    }
    case 'requested-cap':
      return `${names.of(condition.requested)}不超过 ${money(new Decimal(condition.cap))}`;
    case 'first-payment': {
      const { share, amount, approved, cap } = condition;
      const sum = amount === undefined ? '' : ` ${money(new Decimal(amount))}`;
      const whole = approved === undefined ? '补助' : names.of(approved);
      const most = cap === undefined ? '' : `，且不超过 ${money(new Decimal(cap))}`;
      return `${names.of(condition.paid)}为${share === undefined ? sum : `${whole}的 ${percent(new Decimal(share))}`}${most}`;
    }
    default:
      return textConditionText(condition, names);
  }
}

type TextCondition = Extract<
  Condition,
  { kind: 'deadline' | 'tenure' | 'period' | 'declared' | 'one-of' | 'filled' | 'year-named' | 'date-named' }
>;

const SIDES = { by: '不晚于', after: '晚于', from: '不早于' } as const;

function textConditionText(condition: TextCondition, names: Names): string {
  const name = names.of(condition.field);
  switch (condition.kind) {
    case 'deadline':
      return `${name}${SIDES[condition.side]}${day(condition.date)}`;
    case 'tenure':
      return `自${name}起至${day(condition.by)}不少于 ${condition.years} 年`;
    case 'period':
    case 'date-named':
      return `${name}在${day(condition.from)}至${day(condition.to)}之间`;
    case 'declared':
      return `${name}为${either(condition.expect)}`;
    case 'one-of': {
      const listed = condition.catalogue === undefined ? '' : names.catalogue(condition.catalogue);
      const options = condition.options ? either(condition.options) : '';
      return `${name}为${[listed, options].filter(Boolean).join('或')}`;
    }
    case 'filled':
      return `${name}已填写`;
    case 'year-named':
      return `${name}的年份${yearsText(condition)}`;
  }
}

function yearsText({ from, to }: Extract<TextCondition, { kind: 'year-named' }>): string {
  if (from === to) return `为 ${from} 年`;
  return `不早于 ${from} 年${to === undefined ? '' : `、不晚于 ${to} 年`}`;
}
