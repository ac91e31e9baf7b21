import type { Decimal } from 'decimal.js';
import type { Guide } from '../guide/guide';
import { Exact, zero } from '../review/exact';
import type { ApplicationReview, Subsidy } from '../review/review';

/** What a ceiling makes of an application's subsidy, told apart from the amounts. */
export interface CeilingParts {
  /** Which ceiling binds, in officials' words: 比例, 最高额, 档次, 实际支出; "" where that is not known. */
  readonly binding: string;
  /** What it takes of what the formula gives (万元); null where that is not known. */
  readonly cut: Decimal | null;
}

const cent = new Exact('0.01');
const words = { rate: '比例', cap: '最高额', tier: '档次', actual: '实际支出' } as const;

/**
 * Below the ceiling only digits under 0.01 are rounded away, which is no cut; where the rate gives the first of two
 * instalments, its ceiling is the first's.
 */
export function ceilingParts(
  { application }: Pick<ApplicationReview, 'application'>,
  subsidy: Subsidy,
  guide: Guide,
): CeilingParts {
  const { uncapped, eligible, first, binding } = subsidy;
  const formula = guide.categories.find(({ id }) => id === application.category)?.subsidy;
  const inParts = formula?.kind === 'tranches';
  const named = binding === null ? '' : `${inParts ? '首期' : ''}${words[binding]}`;
  const allowed = inParts ? first : eligible;
  if (uncapped === null || allowed === null) return { binding: named, cut: null };
  const gap = new Exact(uncapped).minus(allowed);
  const capped = binding === 'cap' || binding === 'tier';
  return { binding: named, cut: capped || gap.gte(cent) ? gap : zero };
}
