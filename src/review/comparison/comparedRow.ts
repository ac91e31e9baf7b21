import type { SameApplication } from '../../guide/guide';
import type { Application, FieldCell } from '../../intake/application';
import { writtenDate } from '../../intake/calendar';
import type { ApplicationReview } from '../review';
import { nameKey } from '../routine/alikeNames';
import { bareProjectCode } from '../routine/projectCodeFault';
import { textIn } from '../routine/routineContext';
import { comparable } from '../spelling';

/** A reviewed row with what it is recognised by; "" where the row does not say. */
export interface ComparedRow {
  readonly review: ApplicationReview;
  readonly projectCode: string;
  readonly creditCode: string;
  readonly project: string;
  readonly applicant: string;
  /** All that its cells say, in an order that no sheet decides; amounts and days whatever they are written in. */
  readonly content: string;
  /** Its category, city and amounts, where it has a category and states an amount. */
  readonly figures: string;
}

/** Rows prepared between two steps. */
const rowsAStep = 500;

/** Prepares reviewed rows for being recognised in another batch; yields now and then. */
export function* comparedRows(
  reviews: readonly ApplicationReview[],
  same: SameApplication,
): Generator<void, ComparedRow[]> {
  const keyOf = nameKey(same.sameWords);
  const text = (application: Application, field: string | undefined): string =>
    field === undefined ? '' : textIn(application, field);
  const rows: ComparedRow[] = [];
  for (const review of reviews) {
    const { application } = review;
    rows.push({
      review,
      projectCode: bareProjectCode(text(application, same.projectCode)),
      creditCode: comparable(text(application, same.creditCode)),
      project: keyOf(text(application, same.project)),
      applicant: keyOf(text(application, same.applicant)),
      content: contentOf(application),
      figures: figuresOf(application, same),
    });
    if (rows.length % rowsAStep === 0) yield;
  }
  return rows;
}

function contentOf({ category, city, county, cells }: Application): string {
  const texts = [...cells.values()].map((cell) => `${cell.field}=${saidIn(cell)}`).sort();
  return [category, city, county, ...texts].join('\n');
}

/** 0.5 亿元 says what 5,000 万元 says. */
function saidIn({ raw, reading }: FieldCell): string {
  if (reading.state === 'number') return reading.value.toFixed();
  return reading.state === 'date' ? writtenDate(reading.value) : comparable(String(raw));
}

function figuresOf({ category, city, cells }: Application, { sameAmounts }: SameApplication): string {
  const amounts = sameAmounts.map((field) => {
    const reading = cells.get(field)?.reading;
    return reading?.state === 'number' && !reading.value.isZero() ? reading.value.toFixed() : '';
  });
  const told = category !== null && amounts.some((amount) => amount !== '');
  return told ? JSON.stringify([category, city, amounts]) : '';
}
