import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import type { Application } from '../../intake/application';
import { textOf } from '../../report/meeting/filingFigures';
import { byGravity } from '../../report/opinionText';
import { severityLooks } from '../../report/severityLook';
import { kindsOfChange } from '../../report/sharedLines';
import { isChanged, type ComparedApplication } from '../../review/comparison/comparedApplication';
import type { Comparison, SheetFinding } from '../../review/comparison/compareReviews';
import type { FieldChange } from '../../review/comparison/fieldChanges';
import { withoutShared, type SharedChanges } from '../../review/comparison/sharedChanges';
import type { Finding } from '../../review/finding';
import type { ApplicationReview, BatchFinding } from '../../review/review';
import type { SheetCell } from '../../workbook/snapshot';
import type { CellPlace } from '../cellPlace';
import { strings } from '../strings';

export type PartId = keyof typeof strings.compare.parts;

/** What differs in one respect, and where that stands in either batch. */
export interface Difference {
  readonly label: string;
  readonly text: string;
  readonly earlier: CellPlace | null;
  readonly later: CellPlace | null;
}

/** An application of either or both batches with its differences; a finding of the whole batch has no place. */
export interface ComparedEntry {
  readonly key: string;
  readonly project: string;
  /** Applicant and city, as far as they are told. */
  readonly under: string;
  /** In which way the rows are alike, where that is all that speaks for their being the same. */
  readonly likeness: string | null;
  readonly earlier: CellPlace | null;
  readonly later: CellPlace | null;
  readonly differences: readonly Difference[];
}

export interface ComparedPartLines {
  readonly id: PartId;
  readonly entries: readonly ComparedEntry[];
}

/** The comparison as lists, what a person has to settle first; those without an entry are left out. */
export function comparedParts(comparison: Comparison, guide: Guide): ComparedPartLines[] {
  const { both, added, withdrawn } = comparison;
  const rest = both.map(withoutShared(comparison.shared));
  const doubtful = rest.filter(({ likeness }) => likeness !== null);
  const changed = rest.filter((pair) => pair.likeness === null && isChanged(pair));
  const parts: ComparedPartLines[] = [
    { id: 'doubtful', entries: doubtful.map((pair) => pairEntry(pair, guide)) },
    { id: 'added', entries: added.map((review) => aloneEntry(review, 'later', guide)) },
    { id: 'withdrawn', entries: withdrawn.map((review) => aloneEntry(review, 'earlier', guide)) },
    { id: 'shared', entries: sharedEntries(comparison.shared, guide) },
    { id: 'changed', entries: changed.map((pair) => pairEntry(pair, guide)) },
    { id: 'batch', entries: batchEntries(comparison) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

/** What nearly all rows have, each once. */
function sharedEntries({ columns, findings, verdicts }: SharedChanges, guide: Guide): ComparedEntry[] {
  const text = strings.compare;
  const entry = (
    label: string,
    compared: number,
    rows: number,
    differences: Difference[],
  ): ComparedEntry => ({
    ...findingEntry(label, '', ''),
    under: text.sharedRows(compared, rows),
    differences,
  });
  const entries = [
    ...columns.map((column) => {
      const { kinds, whole } = kindsOfChange(column);
      const words = column.alike ?? (whole ? null : text.sharedDifferent);
      return entry(column.label, column.compared, column.rows.length, [
        ...(words === null ? [] : [wordsOnly(text.sharedAlike, words)]),
        ...kinds.map(({ first: { pair, change }, rows }) => ({
          ...changeLine(pair, change),
          label: text.sharedKind(nameOf(pair.later.application, guide).project, rows),
        })),
      ]);
    }),
    ...verdicts.map(({ earlier, later, compared, rows }) =>
      entry(text.verdict, compared, rows.length, [wordsOnly(text.sharedAlike, text.change(earlier, later))]),
    ),
    ...findings.map(({ which, compared, rows }) => {
      const label = rows[0] ? text[which](severityLooks[rows[0].finding.severity].label) : '';
      const some = rows
        .slice(0, sharedExamples)
        .map(({ pair, finding }) => findingLine(pair, finding, which, guide));
      return entry(label, compared, rows.length, some);
    }),
  ];
  return entries.map((each, index) => ({ ...each, key: `shared ${index}` }));
}

/** So many rows stand for all that have the same finding. */
const sharedExamples = 3;

function findingLine(
  { earlier, later }: ComparedApplication,
  finding: Finding,
  which: 'gone' | 'raised',
  guide: Guide,
): Difference {
  const { application } = which === 'gone' ? earlier : later;
  const place = placeIn(application, finding.cells[0]);
  return {
    ...wordsOnly(nameOf(later.application, guide).project, said(finding)),
    [which === 'gone' ? 'earlier' : 'later']: place,
  };
}

function changeLine({ earlier, later }: ComparedApplication, change: FieldChange): Difference {
  const { earlierCell, laterCell } = change;
  return {
    label: change.label,
    text: strings.compare.change(change.earlier, change.later),
    earlier: earlierCell && placeIn(earlier.application, earlierCell),
    later: laterCell && placeIn(later.application, laterCell),
  };
}

function pairEntry(pair: ComparedApplication, guide: Guide): ComparedEntry {
  const before = pair.earlier.application;
  const after = pair.later.application;
  const named = nameOf(after, guide);
  const text = strings.compare;
  const place = (application: Application, cell: SheetCell | null | undefined): CellPlace | null =>
    cell ? placeIn(application, cell) : null;
  return {
    key: `${keyOf(before)}-${keyOf(after)}`,
    ...named,
    likeness: pair.likeness,
    earlier: placeIn(before),
    later: placeIn(after),
    differences: [
      ...pair.changes.map((change) => changeLine(pair, change)),
      ...(pair.verdict.earlier === pair.verdict.later
        ? []
        : [wordsOnly(text.verdict, text.change(pair.verdict.earlier, pair.verdict.later))]),
      ...byGravity(pair.open).map((finding) => ({
        ...wordsOnly(text.open(severityLooks[finding.severity].label), text.openWords(said(finding))),
        earlier: place(before, finding.cells[0]),
      })),
      ...byGravity(pair.gone).map((finding) => ({
        ...wordsOnly(text.gone(severityLooks[finding.severity].label), said(finding)),
        earlier: place(before, finding.cells[0]),
      })),
      ...byGravity(pair.raised).map((finding) => ({
        ...wordsOnly(text.raised(severityLooks[finding.severity].label), said(finding)),
        later: place(after, finding.cells[0]),
      })),
    ],
  };
}

function aloneEntry(
  { application, verdict }: ApplicationReview,
  batch: 'earlier' | 'later',
  guide: Guide,
): ComparedEntry {
  return {
    key: keyOf(application),
    ...nameOf(application, guide),
    likeness: null,
    earlier: null,
    later: null,
    [batch]: placeIn(application),
    differences: [wordsOnly(strings.compare.verdict, verdict)],
  };
}

function batchEntries({ gone, raised, sheetsGone, sheetsRaised }: Comparison): ComparedEntry[] {
  const text = strings.compare;
  const goneLabel = ({ severity }: Finding): string => text.gone(severityLooks[severity].label);
  const raisedLabel = ({ severity }: Finding): string => text.raised(severityLooks[severity].label);
  const ofBatch = (finding: BatchFinding, label: string): ComparedEntry =>
    findingEntry(finding.filer ?? strings.result.batch, label, said(finding));
  const ofSheet = ({ reading, finding }: SheetFinding, label: string): ComparedEntry =>
    findingEntry(text.wholeSheet(reading.sheet), label, said(finding));
  return [
    ...gone.map((finding) => ofBatch(finding, goneLabel(finding))),
    ...raised.map((finding) => ofBatch(finding, raisedLabel(finding))),
    ...sheetsGone.map((entry) => ofSheet(entry, goneLabel(entry.finding))),
    ...sheetsRaised.map((entry) => ofSheet(entry, raisedLabel(entry.finding))),
  ];
}

function findingEntry(project: string, label: string, words: string): ComparedEntry {
  return {
    key: `${project} ${label} ${words}`,
    project,
    under: '',
    likeness: null,
    earlier: null,
    later: null,
    differences: [wordsOnly(label, words)],
  };
}

function wordsOnly(label: string, text: string): Difference {
  return { label, text, earlier: null, later: null };
}

function said({ message, clause }: Finding): string {
  return clause === null ? message : `${message}〔${clause}〕`;
}

function nameOf(application: Application, guide: Guide): Pick<ComparedEntry, 'project' | 'under'> {
  const text = (role: 'project' | 'applicant'): string => textOf(application, fieldByRole(guide, role)?.id);
  const city = application.city ?? strings.result.unknownCity;
  const project = text('project');
  return {
    project: project === '' ? strings.result.unnamed : project,
    under: [text('applicant'), city].filter((each) => each !== '').join(' · '),
  };
}

function keyOf({ sheet, row, from = 0 }: Application): string {
  return `${sheet}!${row}!${from}`;
}

function placeIn({ sheet, row }: Application, cell: SheetCell = { row, column: 0 }): CellPlace {
  return { sheet, ...cell };
}
