import type { Decimal } from 'decimal.js';
import { Exact } from '../../review/exact';
import { countOf, totalOf, verdicts, type Amount, type FilingFigures } from './filingFigures';
import { recommendedFilings } from './recommended';
import { failingShare, firstAlone, openFilings, twoDecimals } from './sumNotes';

const shownVerdicts = [...verdicts].reverse();
/** From here on officials speak of 亿元. */
const hundredMillion = 10_000;

/**
 * The batch in two sentences of officials' prose: what was filed, how many files of it could not be read, and what the
 * review says of it.
 */
export function batchProse(filings: readonly FilingFigures[], unreadFiles: number): string {
  return `${filedSentence(filings, unreadFiles)}${reviewedSentence(filings)}`;
}

function filedSentence(filings: readonly FilingFigures[], unreadFiles: number): string {
  const unread = unreadFiles > 0 ? `（另有 ${unreadFiles} 个文件未能读取，不在其中）` : '';
  const cities = new Set(filings.flatMap(({ city }) => city ?? [])).size;
  const categories = new Set(filings.flatMap(({ category }) => category ?? [])).size;
  return sentence([
    `本批次共申报 ${filings.length} 项${unread}`,
    ...(cities > 0 ? [`涉及 ${cities} 个设区市、${categories} 个项目类别`] : []),
    ...amountPart(filings, 'investment', '总投资'),
    ...amountPart(filings, 'requested', '申请专项资金'),
  ]);
}

function reviewedSentence(filings: readonly FilingFigures[]): string {
  const counts = shownVerdicts.map((verdict) => `${verdict} ${countOf(filings, verdict)} 项`).join('、');
  const recommended = recommendedFilings(filings).length;
  const open = openFilings(filings);
  return sentence([
    `经对照项目指南审核，${counts}`,
    ...(open > 0 ? [`其中 ${open} 项另有支持条件因缺列等须人工核实、未计入结论`] : []),
    ...amountPart(filings, 'eligible', '按指南测算补助上限'),
    ...firstPart(filings),
    ...failingPart(filings),
    ...(recommended > 0 ? [`表中已标为拟支持 ${recommended} 项`] : []),
  ]);
}

/** A part of the ceilings, unless a fixed first payment stands where no ceiling can be told yet. */
function firstPart(filings: readonly FilingFigures[]): string[] {
  const alone = firstAlone(filings);
  if (!alone) return amountPart(filings, 'first', '其中首次拨付');
  const words = `（含测算补助未能得出的 ${alone.filings} 项、${largeAmount(alone.first)}）`;
  return amountPart(filings, 'first', '首次拨付').map((part) => `${part}${words}`);
}

/** The sums hold what has been worked out for filings that do not comply; who reads them aloud must know. */
function failingPart(filings: readonly FilingFigures[]): string[] {
  const failing = failingShare(filings);
  if (!failing) return [];
  const { eligible, first } = failing;
  return [
    `以上测算含不符合的 ${failing.filings} 项（测算补助上限 ${largeAmount(eligible)}、首次拨付 ${largeAmount(first)}）`,
  ];
}

function amountPart(filings: readonly FilingFigures[], amount: Amount, words: string): string[] {
  const total = totalOf(filings, amount);
  return total.isZero() ? [] : [`${words} ${largeAmount(total)}`];
}

/** "128.40 亿元", below one 亿 "8,000.00 万元": two decimals, half up; the tables have the exact figure. */
export function largeAmount(amount: Decimal): string {
  const large = amount.gte(hundredMillion);
  const value = large ? new Exact(amount).div(hundredMillion) : amount;
  return `${twoDecimals(value)} ${large ? '亿元' : '万元'}`;
}

function sentence(parts: readonly string[]): string {
  return `${parts.join('，')}。`;
}
