import type { FieldId } from '../guide/field';
import type { SheetCell } from '../workbook/snapshot';

/** 不符合 / 存疑 / 待核实 / 数据问题 / 优先 / 提示, from the gravest to the lightest. */
export const severities = ['violation', 'warning', 'unreadable', 'confirm', 'priority', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Where a finding comes from: the guide, a routine check outside it, or the data itself. */
export type Origin = 'guide' | 'routine' | 'data';

/** What a rule says when it is not simply met (审核意见). */
export interface Finding {
  /** The rule's id; null for a routine check or a cell that cannot be read. */
  readonly rule: string | null;
  /** Stable, by mechanism and outcome: "below-floor", "unreadable-cell", … */
  readonly code: string;
  readonly origin: Origin;
  readonly severity: Severity;
  /** The cells it stands in; those of another sheet than the application's name it. */
  readonly cells: readonly SheetCell[];
  /** The figure found and the one required, as text; null where there is none. */
  readonly actual: string | null;
  readonly required: string | null;
  /** A whole Chinese sentence with the figures worked out, without the clause. */
  readonly message: string;
  /** The message for the applicant's own city, where it speaks of what is not that city's: other cities' filings. */
  readonly forCity?: string;
  /** The fields whose columns are absent. */
  readonly lacks?: readonly FieldId[];
  readonly clause: string | null;
  readonly quote: string | null;
  /** Other rules that this finding speaks for. */
  readonly rules: readonly string[];
}

export type Verdict = '不符合' | '存疑' | '待核实' | '符合';

/** How the category's rules ended, procedures expanded: the four add up to their number. */
export interface RuleCounts {
  readonly met: number;
  readonly notApplicable: number;
  readonly findings: number;
  /** Rules whose column the sheet lacks: one finding for the sheet, verdicts untouched. */
  readonly toConfirmElsewhere: number;
}
