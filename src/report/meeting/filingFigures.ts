import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { Application } from '../../intake/application';
import { printable } from '../../intake/plainText';
import { sum } from '../../review/exact';
import type { Verdict } from '../../review/finding';
import { recommendations, type OpenStatus, type Recommendation } from '../../review/recommendation';
import type { ApplicationReview, Review } from '../../review/review';

/** From the gravest to the lightest. */
export const verdicts: readonly Verdict[] = ['不符合', '存疑', '待核实', '符合'];

/** Amounts that summaries add up, in 万元. */
export const amounts = ['investment', 'requested', 'eligible', 'first', 'final', 'excess'] as const;
export type Amount = (typeof amounts)[number];

/** What one row brings to the sums; null where it does not say or nothing can be worked out. */
export type Amounts = Readonly<Record<Amount, Decimal | null>>;

/** A filing as it is counted: one row, or all rows of a combined one, which stand for its first. */
export interface FilingFigures {
  readonly rows: readonly ApplicationReview[];
  readonly city: string | null;
  readonly county: string | null;
  readonly category: string | null;
  /** The gravest of its rows'. */
  readonly verdict: Verdict;
  readonly amounts: readonly Amounts[];
  /** Those of its rows that are 拟支持: of a combined one not always all. */
  readonly recommended: readonly ApplicationReview[];
  /** What tells so; null where none is. */
  readonly recommendedBy: Recommendation | null;
  /** Whether all its rows have a column that would tell. */
  readonly recommendationTold: boolean;
  /** A column that may be the status of one of its rows and has to be confirmed first; null where there is none. */
  readonly openStatus: OpenStatus | null;
  /** Whether one of its rows has an approved amount without being 拟支持. */
  readonly approvedUnmarked: boolean;
}

/** The filings of a review in the order of their first rows: a combined one counts once. */
export function filingFigures(review: Review, guide: Guide): FilingFigures[] {
  const marks = recommendations(
    guide,
    review.settings,
    review.sheets.map(({ reading }) => reading),
  );
  const filings = new Map<string, ApplicationReview[]>();
  review.applications.forEach((entry, index) => {
    const { file, sheet, category } = entry.application;
    const group = entry.subsidy?.group ?? null;
    const key = group === null ? String(index) : JSON.stringify([file, sheet, category, group]);
    const rows = filings.get(key);
    if (rows) rows.push(entry);
    else filings.set(key, [entry]);
  });
  return [...filings.values()].flatMap((rows) => {
    const [lead] = rows;
    if (!lead) return [];
    const { city, county, category } = lead.application;
    const verdict = verdicts.find((each) => rows.some((row) => row.verdict === each)) ?? lead.verdict;
    const recommended = rows.filter(({ application }) => marks.of(application) !== null);
    const byStatus = recommended.some(({ application }) => marks.of(application) === 'status');
    return [
      {
        ...{ rows, city, county, category, verdict, recommended },
        amounts: rows.map((row) => amountsOf(row, guide)),
        recommendedBy: byStatus ? 'status' : recommended.length > 0 ? 'approved' : null,
        recommendationTold: rows.every(({ application }) => marks.told(application)),
        openStatus: rows.map(({ application }) => marks.openStatus(application)).find((each) => each) ?? null,
        approvedUnmarked: rows.some(({ application }) => marks.approvedUnmarked(application)),
      },
    ];
  });
}

/** The amounts of one row; what the whole of a combined filing asks for stands on its first row. */
export function amountsOf({ application, subsidy }: ApplicationReview, guide: Guide): Amounts {
  const { requested, investment } = guide.roles;
  return {
    investment: investment === undefined ? null : numberOf(application, investment),
    requested: subsidy ? subsidy.requested : numberOf(application, requested),
    eligible: subsidy?.eligible ?? null,
    first: subsidy?.first ?? null,
    final: subsidy?.final ?? null,
    excess: subsidy?.excess ?? null,
  };
}

/** The number in a field's cell, null where there is none that can be read. */
export function numberOf({ cells }: Application, field: FieldId): Decimal | null {
  const reading = cells.get(field)?.reading;
  return reading?.state === 'number' ? reading.value : null;
}

/** The text of a field's cell as it may be printed, "" where there is none. */
export function textOf({ cells }: Application, field: FieldId | undefined): string {
  const reading = field === undefined ? undefined : cells.get(field)?.reading;
  if (reading?.state === 'text') return printable(reading.value);
  return reading?.state === 'number' ? reading.value.toFixed() : '';
}

/** One amount of many filings, exact; what nobody states adds nothing. */
export function totalOf(filings: readonly FilingFigures[], amount: Amount): Decimal {
  return sum(filings.flatMap(({ amounts: rows }) => rows.flatMap((row) => row[amount] ?? [])));
}

/** How many filings bear a verdict. */
export function countOf(filings: readonly FilingFigures[], verdict: Verdict): number {
  return filings.filter((filing) => filing.verdict === verdict).length;
}
