import { severities, type Finding } from '../review/finding';
import type { ApplicationReview } from '../review/review';
import { severityLooks } from './severityLook';

/** Excel's limit is 32,767 characters a cell; a good distance below it leaves room for the closing line. */
const longestOpinion = 32_000;

/** What stands in the place of a clause where a check is none of the guide's. */
const routineSource = '常规检查';

/** ① to ㊿, then (51). `number` counts from 1. */
export function circledNumber(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

/** Findings from the gravest to the lightest, otherwise in the guide's order. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/**
 * The text of 〔审核〕意见: one line a finding with its clause, then how many conditions are left to a person.
 * Cut between findings so that it always fits a cell.
 */
export function opinionText(review: ApplicationReview): string {
  const elsewhere = review.counts.toConfirmElsewhere;
  const closing = elsewhere > 0 ? [`另有 ${elsewhere} 项须人工核实`] : [];
  const lines = byGravity(review.findings).map(
    (finding, index) => circledNumber(index + 1) + findingText(finding, longestOpinion - 100),
  );
  return [...fitting(lines), ...closing].join('\n');
}

/** What a finding says, and by which clause or check; at most so many characters of it. */
export function findingText(finding: Finding, longest: number): string {
  // What is no defect says so, or a reader would take it for one.
  const kind =
    finding.severity === 'priority' || finding.severity === 'info'
      ? `${severityLooks[finding.severity].label}：`
      : '';
  const said = finding.message.startsWith(kind) ? finding.message : kind + finding.message;
  const source = finding.clause ?? (finding.origin === 'routine' ? routineSource : null);
  const clause = source === null ? '' : `〔${source}〕`;
  return cutText(said, longest - clause.length) + clause;
}

function fitting(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > longestOpinion) return [...kept, `（其余 ${lines.length - kept.length} 条从略）`];
    kept.push(line);
  }
  return kept;
}

/** At most `length` UTF-16 units, never half a character; what is cut off is shown by ……. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 2);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}……`;
}
