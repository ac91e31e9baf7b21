import { Decimal } from 'decimal.js';
import type { FieldCell, Reading } from '../../intake/application';
import { Exact } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import { grouped, percent, quantity, quoted } from '../wording';
import { opinionOf, type Comparison } from './comparison';
import type { UnitChoice } from './unitChoices';

/** Whether a cell is unreadable because its figure may stand in another unit. */
export function isUnitSuspect({ reading }: FieldCell): boolean {
  return reading.state === 'unreadable' && reading.code === suspect;
}

const suspect = 'unit-suspect';

/** A figure that another unit explains better, with what speaks for that. */
export interface Suspicion {
  readonly choice: UnitChoice;
  readonly against: readonly Comparison[];
  /** What else speaks for it, in Chinese. */
  readonly also?: string;
}

/**
 * Whether a figure was typed in another unit. The comparisons stand in the order of their authority: the first that
 * has something to say decides.
 */
export function suspicionOf(
  value: Decimal,
  choices: readonly UnitChoice[],
  comparisons: readonly Comparison[],
): Suspicion | null {
  for (const choice of choices) {
    const opinions = comparisons.map((comparison) => opinionOf(value, choice.times, comparison));
    const decisive = opinions.find((opinion) => opinion !== 'silent');
    if (decisive !== 'against') continue;
    return { choice, against: comparisons.filter((_, index) => opinions[index] === 'against') };
  }
  return null;
}

/**
 * The reading of a suspected cell: what it would be in which unit, and which comparisons say so. Where most of its
 * column is like it (`ofColumn`), that is said of the column.
 */
export function suspectReading(
  cell: FieldCell,
  value: Decimal,
  field: FieldInfo,
  suspicion: Suspicion,
  ofColumn: boolean,
): Reading {
  const { choice } = suspicion;
  const read = quantity(value, field);
  const instead = quantity(new Exact(value).times(choice.times), field);
  const fact = `${quoted(cell.raw)}读作 ${read}，单位疑似错误（若按${choice.unit}填写，应为 ${instead}）`;
  const reason = ofColumn
    ? `${fact}，本列多数如此，依据见对本列的说明`
    : `${fact}：${groundsOf(value, suspicion)}；请核对单位`;
  return { state: 'unreadable', code: suspect, reason };
}

/** What speaks for the suspicion, in Chinese. */
export function groundsOf(value: Decimal, { against, also }: Suspicion): string {
  const grounds = against.map((comparison) => ground(value, comparison));
  return [...grounds, ...(also === undefined ? [] : [also])].join('；');
}

function ground(value: Decimal, { kind, reference, label }: Comparison): string {
  const [part, whole] = kind === 'part' ? [reference, value] : [value, reference];
  const ratio = new Decimal(part).div(whole);
  const said = ratio.gte(1) ? `${rough(ratio)} 倍` : roughPercent(ratio);
  return kind === 'part' ? `${label()}，是它的${said}` : `是${label()}的${said}`;
}

/** Four significant digits behind a space, or behind 约 where that is less than the figure has. */
function rough(ratio: Decimal): string {
  const short = ratio.toSignificantDigits(4, Decimal.ROUND_HALF_UP);
  return short.eq(ratio) ? ` ${grouped(short)}` : `约 ${grouped(short)}`;
}

function roughPercent(ratio: Decimal): string {
  const short = ratio.toSignificantDigits(4, Decimal.ROUND_HALF_UP);
  return short.eq(ratio) ? ` ${percent(short)}` : `约 ${percent(short)}`;
}
