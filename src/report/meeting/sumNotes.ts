import type { Decimal } from 'decimal.js';
import type { Guide } from '../../guide/guide';
import { fieldsOfCategories } from '../../intake/categoryFields';
import { Exact, sum } from '../../review/exact';
import { grouped } from '../../review/wording';
import { categoryName } from './categoriesShown';
import { amounts, totalOf, type Amount, type FilingFigures } from './filingFigures';

/**
 * What a reader of the sums shown must know: that combined filings count once, which filings bring no amount and why,
 * what of the ceilings belongs to filings that do not comply, and first payments that no ceiling stands beside.
 * Sentences without a full stop.
 */
export function sumNotes(
  filings: readonly FilingFigures[],
  guide: Guide,
  shown: readonly Amount[] = amounts,
): string[] {
  const combined = filings.some(({ rows }) => rows.length > 1)
    ? ['合并申报的按一项计，审核结论取其中最重的']
    : [];
  return [
    ...combined,
    ...(shown.includes('investment') ? investmentNotes(filings, guide) : []),
    ...untoldNote(untold(filings, 'requested'), shown.includes('requested'), '申请补助未填报或无法识别'),
    ...(shown.includes('eligible') ? ceilingNotes(filings, shown.includes('first')) : []),
  ];
}

/** How many filings have conditions that the sheet has no column for and only a person can judge: no verdict counts them. */
export function openFilings(filings: readonly FilingFigures[]): number {
  return filings.filter(({ rows }) => rows.some(({ elsewhere }) => elsewhere.length > 0)).length;
}

/** The same as a sentence below tables of verdicts. */
export function openNote(filings: readonly FilingFigures[]): string[] {
  const open = openFilings(filings);
  return open === 0 ? [] : [`${open} 项另有支持条件因缺列等须人工核实，未计入审核结论`];
}

/** What of the sums of ceilings and first payments belongs to filings that do not comply. */
export interface FailingShare {
  readonly filings: number;
  readonly eligible: Decimal;
  readonly first: Decimal;
}

/** Null where filings that do not comply bring nothing to the sums. */
export function failingShare(filings: readonly FilingFigures[]): FailingShare | null {
  const brings = ({ eligible, first }: FilingFigures['amounts'][number]): boolean =>
    [eligible, first].some((amount) => amount !== null && !amount.isZero());
  const failing = filings.filter(({ verdict, amounts: rows }) => verdict === '不符合' && rows.some(brings));
  if (failing.length === 0) return null;
  return {
    filings: failing.length,
    eligible: totalOf(failing, 'eligible'),
    first: totalOf(failing, 'first'),
  };
}

/** First payments of a fixed sum on rows whose ceiling cannot be told yet: no part of the ceilings' sum. */
export interface FirstAlone {
  readonly filings: number;
  readonly first: Decimal;
}

/** Null where every first payment is part of a ceiling. */
export function firstAlone(filings: readonly FilingFigures[]): FirstAlone | null {
  const alone = filings.flatMap((filing) => {
    const firsts = filing.amounts.flatMap(({ eligible, first }) => (eligible === null ? (first ?? []) : []));
    return firsts.length === 0 ? [] : [sum(firsts)];
  });
  return alone.length === 0 ? null : { filings: alone.length, first: sum(alone) };
}

function ceilingNotes(filings: readonly FilingFigures[], withFirst: boolean): string[] {
  const open = untold(filings, 'eligible');
  const withoutFormula = open.filter(({ rows }) => rows.every(({ subsidy }) => subsidy === null));
  const failing = failingShare(filings);
  const alone = withFirst ? firstAlone(filings) : null;
  return [
    ...untoldNote(
      open.filter((filing) => !withoutFormula.includes(filing)),
      true,
      '测算补助未能得出',
    ),
    ...(withoutFormula.length > 0
      ? [`${withoutFormula.length} 项所属类别指南未规定计算公式或类别未匹配，没有测算补助`]
      : []),
    ...(alone
      ? [`首次拨付合计含测算补助未能得出的 ${alone.filings} 项，按指南定额计 ${money(alone.first)}`]
      : []),
    ...(failing ? [failingNote(failing, withFirst)] : []),
  ];
}

function failingNote({ filings, eligible, first }: FailingShare, withFirst: boolean): string {
  const which = `审核结论为不符合的 ${filings} 项`;
  return withFirst
    ? `测算补助、首次拨付合计含${which}，测算补助 ${money(eligible)}、首次拨付 ${money(first)}，仅供参考`
    : `测算补助合计含${which}，计 ${money(eligible)}，仅供参考`;
}

const mostNamed = 3;

/** A category whose conditions do not look at the investment has no column for it: nobody failed to fill it in. */
function investmentNotes(filings: readonly FilingFigures[], guide: Guide): string[] {
  const { investment } = guide.roles;
  if (investment === undefined) return [];
  const open = untold(filings, 'investment');
  const asking = new Set(
    [...new Set(open.map(({ category }) => category))].filter(
      (category) => category === null || fieldsOfCategories(guide, [category]).has(investment),
    ),
  );
  const concerned = ({ category }: FilingFigures): boolean => asking.has(category);
  const others = open.filter((filing) => !concerned(filing));
  const names = [...new Set(others.map(({ category }) => categoryName(guide, category)))];
  const named = names.slice(0, mostNamed).join('、');
  const which = names.length > mostNamed ? `${named}等 ${names.length} 类` : named;
  return [
    ...untoldNote(open.filter(concerned), true, '项目总投资未填报或无法识别'),
    ...(others.length > 0
      ? [`${others.length} 项所属类别（${which}）的支持条件不涉及项目总投资，未填的不计入该合计`]
      : []),
  ];
}

/** Filings of which one row at least does not tell the amount. */
function untold(filings: readonly FilingFigures[], amount: Amount): FilingFigures[] {
  return filings.filter((filing) => filing.amounts.some((row) => row[amount] === null));
}

function untoldNote(open: readonly FilingFigures[], shown: boolean, words: string): string[] {
  return shown && open.length > 0 ? [`${words}的 ${open.length} 项未计入相应合计`] : [];
}

/** With two decimals, half up, as the tables have it: "1,999.90". */
export function twoDecimals(amount: Decimal): string {
  const [whole = '', decimals = ''] = amount.toFixed(2, Exact.ROUND_HALF_UP).split('.');
  return `${grouped(new Exact(whole))}.${decimals}`;
}

function money(amount: Decimal): string {
  return `${twoDecimals(amount)} 万元`;
}
