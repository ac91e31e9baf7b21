import type { ComparedApplication } from '../review/comparison/comparedApplication';
import type { FieldChange } from '../review/comparison/fieldChanges';
import type { SharedChanges, SharedColumn } from '../review/comparison/sharedChanges';
import type { ComparisonLines } from './comparisonLines';
import type { MeetingRow } from './meeting/meetingTable';
import { severityLooks } from './severityLook';
import { stepped } from './stepped';

/** So many rows stand for all that have changed alike. */
const examples = 3;
/** So many different changes of one column are told in full. */
const mostKinds = 10;

/** A change of a column that several rows have in common to the letter. */
export interface ChangeKind {
  readonly first: { readonly pair: ComparedApplication; readonly change: FieldChange };
  readonly rows: number;
}

/**
 * What is shown of a column that nearly all rows have otherwise: each kind of change with its rows where they are few,
 * else examples. `whole`: whether that, with what all have in common, says all of it.
 */
export function kindsOfChange({ rows, alike }: SharedColumn): {
  readonly kinds: readonly ChangeKind[];
  readonly whole: boolean;
} {
  const kinds = new Map<string, { first: ChangeKind['first']; rows: number }>();
  for (const row of rows) {
    const key = JSON.stringify([row.change.earlier, row.change.later]);
    const there = kinds.get(key);
    if (there) there.rows += 1;
    else kinds.set(key, { first: row, rows: 1 });
  }
  const all = [...kinds.values()];
  if (all.length <= mostKinds && all.length * 2 <= rows.length) return { kinds: all, whole: true };
  const some = rows.slice(0, examples).map((first) => ({ first, rows: 1 }));
  return { kinds: some, whole: alike !== null };
}

/** The changes that nearly all rows have, each once, with its count and examples. */
export function sharedLines(
  { columns, findings, verdicts }: SharedChanges,
  lines: ComparisonLines,
): MeetingRow[] {
  return [
    ...columns.flatMap((column) => columnLines(column, lines)),
    ...verdicts.map(({ earlier, later, rows, compared }) =>
      headLine('审核结论', rows.length, compared, earlier, later),
    ),
    ...findings.flatMap(({ which, rows, compared }) => {
      const [first] = rows;
      if (!first) return [];
      const words = which === 'gone' ? '消除的意见' : '新出现的意见';
      const label = `${words}（${severityLooks[first.finding.severity].label}）`;
      return [
        headLine(label, rows.length, compared, null, null),
        ...rows.slice(0, examples).map(({ pair, finding }) => asExample(lines.finding(pair, finding, which))),
      ];
    }),
  ];
}

function columnLines(column: SharedColumn, lines: ComparisonLines): MeetingRow[] {
  const { label, rows, compared, alike } = column;
  const { kinds, whole } = kindsOfChange(column);
  const words = alike ?? (whole ? null : '各项不同，见后附逐项列示');
  return [
    headLine(label, rows.length, compared, null, words),
    ...kinds.map(({ first: { pair, change }, rows: count }) => {
      const line = lines.change(pair, change);
      return count === 1 ? asExample(line) : withLabel(line, `${label}（如本项，共 ${count} 项）`);
    }),
  ];
}

/** The changes row by row that neither their kinds nor what they have in common says in full. */
export function* sharedRowByRow(
  { columns }: SharedChanges,
  lines: ComparisonLines,
): Generator<void, MeetingRow[]> {
  const rows: MeetingRow[] = [];
  for (const column of columns.filter((each) => !kindsOfChange(each).whole)) {
    rows.push(
      ...(yield* stepped(lines.rowsInOrder(column.rows), ({ pair, change }) => lines.change(pair, change))),
    );
  }
  return rows;
}

function headLine(
  label: string,
  rows: number,
  compared: number,
  earlier: string | null,
  later: string | null,
): MeetingRow {
  const count = `比较 ${compared} 项，其中 ${rows} 项变化`;
  return { cells: ['整批', null, count, label, earlier, later, null, null] };
}

function asExample(line: MeetingRow): MeetingRow {
  return withLabel(line, `${String(line.cells[3])}（示例）`);
}

function withLabel({ cells }: MeetingRow, label: string): MeetingRow {
  return { cells: cells.map((cell, index) => (index === labelColumn ? label : cell)) };
}

/** Where ComparisonLines says what is changed. */
const labelColumn = 3;
