import { fieldByRole } from '../../guide/lookup';
import type { Field } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { Application } from '../../intake/application';
import { byGravity } from '../../report/opinionText';
import type { Finding, Origin, Severity, Verdict } from '../../review/finding';
import type { ApplicationReview, BatchFinding, Review } from '../../review/review';
import { strings } from '../strings';

/** What the list is narrowed to; null leaves a part open. `city` "" stands for rows whose city is unknown. */
export interface FindingFilter {
  readonly verdict: Verdict | null;
  readonly severity: Severity | null;
  /** Where the findings come from: the guide, or routine checks beside it. */
  readonly origin: Origin | null;
  readonly city: string | null;
  readonly text: string;
}

export const NO_FILTER: FindingFilter = {
  verdict: null,
  severity: null,
  origin: null,
  city: null,
  text: '',
};

const NONE: ReadonlySet<string> = new Set();

/** A line of the list; `key` stays the same as long as the review does. */
export type ListLine =
  | { readonly kind: 'application'; readonly key: string; readonly entry: ApplicationReview }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly entry: ApplicationReview;
      readonly finding: Finding;
    }
  /** Stands for the findings of an application that only a person can settle. */
  | {
      readonly kind: 'confirms';
      readonly key: string;
      readonly entry: ApplicationReview;
      readonly count: number;
    }
  | { readonly kind: 'sheets'; readonly key: string; readonly count: number }
  | { readonly kind: 'sheet'; readonly key: string; readonly sheet: string; readonly finding: Finding }
  | { readonly kind: 'batch'; readonly key: string; readonly finding: BatchFinding };

/**
 * The review as lines, in the order of the sheet: first what concerns the batch and whole sheets, then each application
 * with its findings from the gravest on, then what is asked once for a sheet that lacks a column. An application without a finding that
 * passes the filter is left out, unless the filter asks for nothing that only a finding has. What only a person can
 * settle stands behind one line an application, unless the filter asks for it or the line's key is in `unfolded`.
 */
export function listLines(
  review: Review,
  guide: Guide,
  filter: FindingFilter,
  unfolded: ReadonlySet<string> = NONE,
): ListLine[] {
  const wanted = matcher(filter.text);
  const passes = (finding: Finding): boolean =>
    (filter.severity === null || finding.severity === filter.severity) &&
    (filter.origin === null || finding.origin === filter.origin);
  const shown = (finding: Finding): boolean => passes(finding) && wanted(findingText(finding));
  const whole = filter.verdict === null && filter.city === null;
  const routine = (finding: Finding): boolean => finding.origin === 'routine';
  const lines: ListLine[] = whole
    ? [...batchLines(review, shown), ...sheetLines(review, (each) => routine(each) && shown(each))]
    : [];
  review.applications.forEach((entry, index) => {
    if (!passesEntry(entry, filter)) return;
    const named = wanted(applicationText(entry, guide));
    const findings = byGravity(entry.findings).filter(
      (each) => passes(each) && (named || wanted(findingText(each))),
    );
    if (findings.length === 0 && (filter.severity !== null || filter.origin !== null || !named)) return;
    lines.push({ kind: 'application', key: `a${index}`, entry });
    const fold = foldOf(findings, filter);
    findings.forEach((finding, order) => {
      const key = `a${index}c`;
      if (fold && finding === fold.first) lines.push({ kind: 'confirms', key, entry, count: fold.count });
      if (!fold || finding.severity !== 'confirm' || unfolded.has(key))
        lines.push({ kind: 'finding', key: `a${index}f${order}`, entry, finding });
    });
  });
  const lacking = whole ? sheetLines(review, (each) => !routine(each) && shown(each)) : [];
  if (lacking.length > 0) lines.push({ kind: 'sheets', key: 's', count: lacking.length }, ...lacking);
  return lines;
}

/** The findings to be folded: those of severity confirm, where there are several and nobody looks for them. */
function foldOf(
  findings: readonly Finding[],
  filter: FindingFilter,
): { readonly first: Finding; readonly count: number } | null {
  if (filter.severity !== null || filter.origin !== null || filter.text.trim() !== '') return null;
  const confirms = findings.filter(({ severity }) => severity === 'confirm');
  const [first] = confirms;
  return first && confirms.length > 1 ? { first, count: confirms.length } : null;
}

function batchLines(review: Review, shown: (finding: Finding) => boolean): ListLine[] {
  return review.findings
    .filter(shown)
    .map((finding, index) => ({ kind: 'batch', key: `b${index}`, finding }));
}

function sheetLines(review: Review, shown: (finding: Finding) => boolean): ListLine[] {
  return review.sheets.flatMap(({ reading, findings }, sheet) =>
    findings.flatMap((finding, index): ListLine[] =>
      shown(finding) ? [{ kind: 'sheet', key: `s${sheet}f${index}`, sheet: reading.sheet, finding }] : [],
    ),
  );
}

function passesEntry(entry: ApplicationReview, filter: FindingFilter): boolean {
  if (filter.verdict !== null && entry.verdict !== filter.verdict) return false;
  return filter.city === null || (entry.application.city ?? '') === filter.city;
}

/** Every word that was typed must occur, in whatever order and case. */
function matcher(text: string): (within: string) => boolean {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return (within) => {
    const lower = within.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
}

function findingText({ message, clause, quote, rule, origin }: Finding): string {
  const source = origin === 'routine' ? strings.finding.origin.routine : '';
  return [message, clause, quote, rule, source].filter(Boolean).join(' ');
}

function applicationText({ application, branch }: ApplicationReview, guide: Guide): string {
  const { sheet, row, city, county, categoryText } = application;
  const names = (['project', 'applicant', 'recommender'] as const).map((role) =>
    roleText(application, guide, role),
  );
  return [sheet, `第${row + 1}行`, city, county, categoryText, branch, ...names].filter(Boolean).join(' ');
}

/** What an application's cell of that role says; "" when the sheet has no such column or the cell is empty. */
export function roleText(application: Application, guide: Guide, role: NonNullable<Field['role']>): string {
  const field = fieldByRole(guide, role);
  const raw = field && application.cells.get(field.id)?.raw;
  return raw === undefined ? '' : String(raw).trim();
}

/** How many applications have each verdict. */
export function verdictCounts(review: Review): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { 不符合: 0, 存疑: 0, 待核实: 0, 符合: 0 };
  for (const { verdict } of review.applications) counts[verdict] += 1;
  return counts;
}

/** The cities of the applications in the order of their division codes; "" last where some are unknown. */
export function citiesOf(review: Review, guide: Guide): string[] {
  const present = new Set(review.applications.map(({ application }) => application.city ?? ''));
  const known = [...guide.divisions].sort((a, b) => a.code.localeCompare(b.code)).map(({ name }) => name);
  return [...known.filter((name) => present.has(name)), ...(present.has('') ? [''] : [])];
}
