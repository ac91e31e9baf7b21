import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { SameApplication } from '../../guide/guide';
import type { FieldCell } from '../../intake/application';
import { groupedBy } from '../../intake/groupedBy';
import { isSameCell } from '../../workbook/address';
import type { Finding, Verdict } from '../finding';
import { grouped, quoted } from '../wording';
import type { ComparedApplication } from './comparedApplication';
import { blank, type ChangedColumn, type FieldChange } from './fieldChanges';
import type { ComparedOthers } from './otherChanges';

/** A column that nearly all rows say otherwise in, or all that said the same, as after a renaming: told once. */
export interface SharedColumn {
  /** Null for a column that answers conditions, and for one that no field is mapped to. */
  readonly field: FieldId | null;
  readonly label: string;
  /** How many rows of both batches have the column, or said in it what all of them now say otherwise. */
  readonly compared: number;
  readonly rows: readonly { readonly pair: ComparedApplication; readonly change: FieldChange }[];
  /** What all these changes have in common, in Chinese; null where each is another. */
  readonly alike: string | null;
}

/** A finding that nearly all rows of its categories, or of those that a column has changed in, have lost or have for the first time. */
export interface SharedFinding {
  readonly which: 'gone' | 'raised';
  readonly compared: number;
  readonly rows: readonly { readonly pair: ComparedApplication; readonly finding: Finding }[];
}

/** A verdict that nearly all rows have changed alike. */
export interface SharedVerdict {
  readonly earlier: Verdict;
  readonly later: Verdict;
  readonly compared: number;
  readonly rows: readonly ComparedApplication[];
}

/** What has changed in nearly all rows of two batches. */
export interface SharedChanges {
  readonly columns: readonly SharedColumn[];
  readonly findings: readonly SharedFinding[];
  readonly verdicts: readonly SharedVerdict[];
}

/**
 * Finds what has changed in so many rows that it is a change of the whole batch: how many that takes, the guide says.
 * Rows whose change is another than that of the others are left out. Yields now and then.
 */
export function* sharedChanges(
  both: readonly ComparedApplication[],
  others: ComparedOthers,
  same: SameApplication,
): Generator<void, SharedChanges> {
  const enough = (rows: number, compared: number): boolean =>
    rows >= same.sharedByRows && rows >= Number(same.sharedByShare) * compared;
  const columns: SharedColumn[] = [];
  for (const rows of changesByColumn(both)) {
    const [first] = rows;
    if (!first || rows.length < same.sharedByRows) continue;
    yield;
    const { field, label, column } = first.change;
    const compared = both.filter((pair) => hasColumn(pair, column, others)).length;
    if (enough(rows.length, compared))
      columns.push({ field, label, compared, ...mostAlike(rows, compared, enough) });
    else
      for (const such of renamed(rows, both, others, same.sharedByRows))
        columns.push({ field, label, ...such });
  }
  yield;
  return { columns, findings: sharedFindings(both, columns, enough), verdicts: sharedVerdicts(both, enough) };
}

/** A row without what is told of all rows at once; its verdicts are equal where theirs is. */
export type RestOf = (pair: ComparedApplication) => ComparedApplication;

/** Takes from rows what `sharedChanges` tells of nearly all of them. */
export function withoutShared({ columns, findings, verdicts }: SharedChanges): RestOf {
  const changes = new Set(columns.flatMap(({ rows }) => rows.map(({ change }) => change)));
  const told = new Set(findings.flatMap(({ rows }) => rows.map(({ finding }) => finding)));
  const turned = new Set(verdicts.flatMap(({ rows }) => rows));
  return (pair) => ({
    ...pair,
    changes: pair.changes.filter((change) => !changes.has(change)),
    gone: pair.gone.filter((finding) => !told.has(finding)),
    raised: pair.raised.filter((finding) => !told.has(finding)),
    verdict: turned.has(pair) ? { earlier: pair.verdict.later, later: pair.verdict.later } : pair.verdict,
  });
}

type ChangedRow = SharedColumn['rows'][number];
type Enough = (rows: number, compared: number) => boolean;

function changesByColumn(pairs: readonly ComparedApplication[]): ChangedRow[][] {
  const rows = pairs.flatMap((pair) => pair.changes.map((change) => ({ pair, change })));
  return [...groupedBy(rows, ({ change }) => JSON.stringify(change.column)).values()];
}

/** The rows that have changed alike, where nearly all have; else all of them. */
function mostAlike(
  rows: readonly ChangedRow[],
  compared: number,
  enough: Enough,
): Pick<SharedColumn, 'rows' | 'alike'> {
  for (const pattern of patterns) {
    for (const [alike, such] of groupedBy(rows, pattern)) {
      if (alike !== '' && enough(such.length, compared)) return { rows: such, alike };
    }
  }
  return { rows, alike: null };
}

/** Texts of a column that have become another one wherever they stood, in so many rows at least. */
function renamed(
  rows: readonly ChangedRow[],
  both: readonly ComparedApplication[],
  others: ComparedOthers,
  least: number,
): Pick<SharedColumn, 'rows' | 'compared' | 'alike'>[] {
  const column = rows[0]?.change.column;
  if (!column) return [];
  const kinds = groupedBy(rows, ({ change: { earlier, later } }) => JSON.stringify([earlier, later]));
  return [...kinds.values()].flatMap((such) => {
    const [first] = such;
    if (!first || such.length < least) return [];
    const { earlier, later } = first.change;
    const compared = both.filter((pair) => earlierText(pair, column, others) === earlier).length;
    return compared === such.length
      ? [{ rows: such, compared, alike: `凡填${earlier}的均改为${later}` }]
      : [];
  });
}

/** What an earlier row says in a column, as changes show it; "" where that is no text. */
function earlierText(
  { earlier }: ComparedApplication,
  { kind, key }: ChangedColumn,
  others: ComparedOthers,
): string {
  const { cells, answers } = earlier.application;
  const text = (reading: FieldCell['reading'] | undefined): string =>
    reading?.state === 'text' ? quoted(reading.value) : '';
  switch (kind) {
    case 'row':
      return '';
    case 'field':
      return text(cells.get(key)?.reading);
    case 'answer':
      return text(answers?.get(key)?.reading);
    case 'header':
      return quoted(others.earlier.cellsOf(earlier.application).get(key)?.shown ?? '');
  }
}

/** Whether both rows have a column, be it filled in or not. */
function hasColumn(
  { earlier, later }: ComparedApplication,
  { kind, key }: ChangedColumn,
  others: ComparedOthers,
): boolean {
  const [before, after] = [earlier.application, later.application];
  switch (kind) {
    case 'row':
      return true;
    case 'field':
      return before.cells.has(key) && after.cells.has(key);
    case 'answer':
      return before.answers?.has(key) === true && after.answers?.has(key) === true;
    case 'header':
      return others.earlier.cellsOf(before).has(key) && others.later.cellsOf(after).has(key);
  }
}

/** What changes may have in common, in the order in which it is looked for; "" for nothing. */
const patterns: readonly ((row: ChangedRow) => string)[] = [
  ({ change: { earlier, later } }) => `均由 ${earlier} 改为 ${later}`,
  ({ change: { earlier } }) => (earlier === blank ? '前一批均为空白，后一批均已填写' : ''),
  ({ change: { later } }) => (later === blank ? '后一批均为空白' : ''),
  timesAsMuch,
];

/** Figures of another unit: all of them are so many times what they were. */
function timesAsMuch({ pair, change: { column } }: ChangedRow): string {
  if (column.kind !== 'field') return '';
  const before = numberIn(pair.earlier.application.cells.get(column.key));
  const after = numberIn(pair.later.application.cells.get(column.key));
  if (before === null || after === null || before.isZero() || after.isZero()) return '';
  const times = after.div(before).toDecimalPlaces(placesOfTimes);
  if (times.times(before).eq(after)) return `后一批均为前一批的 ${grouped(times)} 倍`;
  const part = before.div(after).toDecimalPlaces(placesOfTimes);
  return part.times(after).eq(before) ? `后一批均为前一批的 ${grouped(part)} 分之一` : '';
}

/** Beyond so many digits nobody reads a proportion. */
const placesOfTimes = 2;

function numberIn(cell: FieldCell | undefined): Decimal | null {
  return cell?.reading.state === 'number' ? cell.reading.value : null;
}

function sharedFindings(
  pairs: readonly ComparedApplication[],
  columns: readonly SharedColumn[],
  enough: Enough,
): SharedFinding[] {
  const told = columns.map(({ rows }) => new Map(rows.map(({ pair, change }) => [pair, change])));
  return (['gone', 'raised'] as const).flatMap((which) => {
    const rows = pairs.flatMap((pair) => pair[which].map((finding) => ({ pair, finding })));
    const kinds = groupedBy(rows, ({ finding: { rule, code, severity } }) =>
      JSON.stringify([rule, code, severity]),
    );
    return [...kinds.values()].flatMap((such) => {
      // A rule is one of its category: the rows of others could never have it.
      const categories = new Set(such.map(({ pair }) => pair.later.application.category));
      const compared = pairs.filter(({ later }) => categories.has(later.application.category)).length;
      const caused = told
        .filter((changed) => such.every(({ pair, finding }) => isAbout(finding, changed.get(pair), which)))
        .map(({ size }) => size);
      const among = [compared, ...caused].find((count) => enough(such.length, count));
      return among === undefined ? [] : [{ which, compared: among, rows: such }];
    });
  });
}

/** Whether a finding is one of the very cell that has changed, and so comes and goes with the change. */
function isAbout({ cells }: Finding, change: FieldChange | undefined, which: 'gone' | 'raised'): boolean {
  const at = which === 'gone' ? change?.earlierCell : change?.laterCell;
  return at !== null && at !== undefined && cells.some((cell) => isSameCell(cell, at));
}

function sharedVerdicts(pairs: readonly ComparedApplication[], enough: Enough): SharedVerdict[] {
  const turned = pairs.filter(({ verdict: { earlier, later } }) => earlier !== later);
  const kinds = groupedBy(turned, ({ verdict: { earlier, later } }) => `${earlier} ${later}`);
  return [...kinds.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first || !enough(rows.length, pairs.length)) return [];
    return [{ ...first.verdict, compared: pairs.length, rows }];
  });
}
