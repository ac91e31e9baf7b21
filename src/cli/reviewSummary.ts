import { Decimal } from 'decimal.js';
import type { Guide } from '../guide/guide';
import { amountsOf } from '../report/meeting/filingFigures';
import { runsOf } from '../intake/runsOfNumbers';
import { byGravity, circledNumber } from '../report/opinionText';
import { columnLetters } from '../workbook/address';
import type { ApplicationReview, Review } from '../review/review';
import type { Verdict } from '../review/finding';

const verdicts: readonly Verdict[] = ['不符合', '存疑', '待核实', '符合'];
const longestList = 30;

/** The review for a person at a terminal: what was read, verdict counts, amounts, limits, what does not comply. */
export function reviewSummary(review: Review, guide: Guide): string {
  return [
    `项目指南：${guide.document}　申报基准日：${review.asOf ?? '未指定（按各行填写的）'}`,
    ...sheetLines(review),
    ...unreadLines(review),
    ...amountLines(review, guide),
    ...limitLines(review, guide),
    ...failingLines(review, new Set(review.sheets.map(({ reading }) => reading.file)).size > 1),
  ].join('\n');
}

function sheetLines(review: Review): string[] {
  const read = review.sheets.filter(({ reading }) => reading.role === 'batch');
  return read.map(({ reading }) => {
    const own = new Set(reading.applications);
    const mine = review.applications.filter(({ application }) => own.has(application));
    const counts = verdicts.map(
      (verdict) => `${verdict} ${mine.filter((each) => each.verdict === verdict).length}`,
    );
    const { file, sheet, headerRows, joinedInto, from } = reading;
    const side = from === undefined ? '' : `、${columnLetters(from)} 列起`;
    if (joinedInto && mine.length === 0) return `${file} ${sheet}：与“${joinedInto.sheet}”的同一项目合并审核`;
    const tables = read.filter(({ reading: other }) => other.file === file && other.sheet === sheet);
    const which = tables.length > 1 ? `（表头第 ${runsOf(headerRows.map((row) => row + 1))} 行${side}）` : '';
    return `${file} ${sheet}${which}：${mine.length} 项（${counts.join('，')}）`;
  });
}

/** The files of the batch that are in none of the figures; why each is not stands on stderr. */
function unreadLines({ sheets }: Review): string[] {
  const files = sheets
    .filter(({ reading: { role, sheet } }) => role === 'skipped' && sheet === '')
    .map(({ reading }) => reading.file);
  return files.length === 0 ? [] : [`未能读取 ${files.length} 个文件，不在以下各数中：${files.join('、')}`];
}

function amountLines(review: Review, guide: Guide): string[] {
  const all = review.applications.map((each) => ({ each, amounts: amountsOf(each, guide) }));
  const eligible = sumOf(all.map(({ amounts }) => amounts.eligible));
  const failing = all.filter(({ each }) => each.verdict === '不符合');
  const amongFailing = sumOf(failing.map(({ amounts }) => amounts.eligible));
  const requested = sumOf(all.map(({ amounts }) => amounts.requested));
  const excess = sumOf(all.map(({ amounts }) => amounts.excess));
  const open = review.applications.filter(({ subsidy, application }) =>
    subsidy === null ? application.category === null : subsidy.eligible === null,
  );
  const notes = [
    amongFailing.known > 0 ? `含不符合的 ${amongFailing.known} 项 ${amongFailing.text} 万元` : [],
    open.length > 0 && eligible.known > 0 ? `另有 ${open.length} 项无法测算，未计入` : [],
  ].flat();
  const bracket = notes.length > 0 ? `（${notes.join('；')}）` : '';
  return [
    [
      eligible.known > 0 ? `测算补助合计 ${eligible.text} 万元${bracket}` : '没有能够测算补助的项目',
      requested.known > 0 ? `申请 ${requested.text} 万元` : [],
      excess.known > 0 ? `核减 ${excess.text} 万元` : [],
    ]
      .flat()
      .join('；'),
  ];
}

/** How many of some amounts are known, and the sum of those; of none there is no sum to state. */
function sumOf(amounts: readonly (Decimal | null)[]): { readonly known: number; readonly text: string } {
  const known = amounts.flatMap((amount) => amount ?? []);
  const sum = known.reduce((all, amount) => all.plus(amount), new Decimal(0));
  return { known: known.length, text: sum.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',') };
}

function limitLines(review: Review, guide: Guide): string[] {
  const names = new Map([...guide.groups, ...guide.categories].map(({ id, name }) => [id, name]));
  return review.limits
    .filter(({ over, city }) => over > 0 && city !== null)
    .map(
      ({ category, city, filed, limit, over }) =>
        `超限报：${city ?? ''} ${names.get(category) ?? category} 已报 ${filed}，限报 ${limit}，超出 ${over}`,
    );
}

function failingLines(review: Review, severalFiles: boolean): string[] {
  const failing = review.applications.filter(({ verdict }) => verdict === '不符合');
  if (failing.length === 0) return [];
  const more = failing.length > longestList ? `，列出前 ${longestList} 项` : '';
  return [
    `不符合 ${failing.length} 项${more}：`,
    ...failing.slice(0, longestList).map((each) => failingLine(each, severalFiles)),
  ];
}

function failingLine({ application, findings }: ApplicationReview, severalFiles: boolean): string {
  const reasons = byGravity(findings)
    .filter(({ severity }) => severity === 'violation')
    .map(
      ({ message, clause }, index) =>
        circledNumber(index + 1) + message + (clause === null ? '' : `〔${clause}〕`),
    );
  const place = application.county ?? application.city ?? '';
  const file = severalFiles ? `${application.file} ` : '';
  const beside = application.from === undefined ? '' : `（${columnLetters(application.from)} 列起）`;
  return `  ${file}${application.sheet} 第 ${application.row + 1} 行${beside} ${place}：${reasons.join('')}`;
}
