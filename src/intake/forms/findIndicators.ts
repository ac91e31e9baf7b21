import type { Form, FormRow } from '../../guide/form';
import { pairLikeness } from '../../guide/pairLikeness';
import type { CustomIndicator, FilledForm, FormCell, FoundIndicator } from './filledForm';
import type { FormCells } from './formCells';
import { formKey, hasBox, withoutUnit } from './formText';

/** Where a form's table stands on the sheet. */
export interface TablePlace {
  /** The heading's row, and the first row below it. */
  readonly heading: number;
  readonly first: number;
  /** The value columns, from the left. */
  readonly columns: readonly number[];
}

/** Below this likeness a wording is another indicator's. */
const leastLikeness = 0.6;

interface Candidate {
  readonly cell: FormCell;
  readonly key: string;
  taken: boolean;
}

/** Finds the form's indicators on the sheet, by wording first and in the form's order where wordings repeat. */
export function findIndicators(
  cells: FormCells,
  form: Form,
  table: TablePlace,
): Pick<FilledForm, 'indicators' | 'custom'> {
  const end = customStart(cells, form, table);
  const candidates = candidatesOf(cells, form, table, end.last);
  const common = candidates.filter(({ cell }) => cell.at.row < end.first);
  const named = form.rows.filter(({ label }) => label !== null);
  const matches = matched(named, common, candidates);
  const indicators = named.map((row): FoundIndicator => {
    const match = matches.get(row);
    const found = match && {
      wording: match.cell,
      altered: match.key !== formKey(row.label ?? ''),
      values: valueCells(cells, table, match.cell),
    };
    return { row, found: found ?? null, band: bandOf(cells, row, match?.cell, table) };
  });
  return { indicators, custom: customIndicators(cells, table, end, candidates) };
}

interface CustomRows {
  readonly first: number;
  /** Where the name 个性指标 stands: wordings are right of it. */
  readonly column: number;
  /** The first row below the table. */
  readonly last: number;
}

/** Where 个性指标 begins and the notes below the table do. */
function customStart(cells: FormCells, form: Form, table: TablePlace): CustomRows {
  const name = form.rows.find(({ kind }) => kind === 'custom')?.level1 ?? null;
  const start = name === null ? undefined : cells.find(name, table.first);
  const notes = form.footnotes.flatMap((note) => cells.find(note, table.first)?.at.row ?? []);
  const last = Math.min(cells.rows.length, ...notes);
  return { first: start?.at.row ?? last, column: start?.at.column ?? 0, last };
}

/** Texts left of the values that are neither level nor heading. */
function candidatesOf(cells: FormCells, form: Form, table: TablePlace, last: number): Candidate[] {
  const [firstValue = 0] = table.columns;
  const words = new Set(
    [...form.tableHeader, ...form.rows.flatMap(({ level1, level2 }) => [level1 ?? '', level2 ?? ''])].map(
      formKey,
    ),
  );
  return cells.rows.slice(table.first, last).flatMap((line) =>
    line.flatMap((cell) => {
      const key = formKey(String(cell.raw));
      const wording = cell.at.column < firstValue && typeof cell.raw === 'string' && !words.has(key);
      return wording && key !== '' ? [{ cell, key, taken: false }] : [];
    }),
  );
}

/** Exact wordings first, then wordings but for their unit, then those that are nearly the form's. */
function matched(
  rows: readonly FormRow[],
  common: readonly Candidate[],
  all: readonly Candidate[],
): Map<FormRow, Candidate> {
  const matches = new Map<FormRow, Candidate>();
  const take = (row: FormRow, candidate: Candidate | undefined): void => {
    if (!candidate) return;
    candidate.taken = true;
    matches.set(row, candidate);
  };
  let line = 0;
  for (const row of rows) {
    const key = formKey(row.label ?? '');
    const same = (row.kind === 'custom' ? all : common).filter((each) => !each.taken && each.key === key);
    const next = same.find(({ cell }) => cell.at.row >= line) ?? same[0];
    take(row, next);
    line = next?.cell.at.row ?? line;
  }
  for (const row of rows.filter((each) => !matches.has(each))) {
    take(row, bestOf(row, common));
  }
  return matches;
}

function bestOf(row: FormRow, candidates: readonly Candidate[]): Candidate | undefined {
  const label = row.label ?? '';
  const bare = withoutUnit(label);
  const [best] = candidates
    .filter(({ taken }) => !taken)
    .map((candidate) => {
      const bareLike =
        withoutUnit(candidate.key) === bare ? 1 : pairLikeness(withoutUnit(candidate.key), bare);
      return { candidate, like: bareLike };
    })
    .sort((a, b) => b.like - a.like);
  return best && best.like >= leastLikeness ? best.candidate : undefined;
}

/**
 * A value stands in its column or anywhere right of it before the next one; in a shifted row, right of its wording.
 * Where the only value column is empty, what stands between wording and column is the value: cells taken apart.
 */
function valueCells(cells: FormCells, { columns }: TablePlace, wording: FormCell): FormCell[] {
  const { row } = wording.at;
  return columns.map((column, index) => {
    const from = index === 0 ? Math.max(column, wording.at.column + 1) : column;
    const own = cells.filledWithin(row, from, columns[index + 1] ?? Infinity);
    if (columns.length > 1 || String(own.raw).trim() !== '') return own;
    return cells.rows[row]?.find((cell) => isAside(cell, wording, column)) ?? own;
  });
}

/** Whether a cell lies between a wording and the value column and is not the wording once more. */
function isAside({ at, raw }: FormCell, wording: FormCell, column: number): boolean {
  const between = at.column > wording.at.column && at.column < column;
  return between && formKey(String(raw)) !== formKey(String(wording.raw));
}

/** The cell with the tick box that a row's band has: a line of its own or a cell left of its indicators. */
function bandOf(
  cells: FormCells,
  { group }: FormRow,
  wording: FormCell | undefined,
  table: TablePlace,
): FormCell | null {
  if (group === null || !hasBox(group)) return null;
  const key = formKey(group);
  const bands = cells
    .all()
    .filter(({ at, raw }) => at.row >= table.first && formKey(String(raw)) === key)
    .filter(({ at }) => wording === undefined || at.row <= wording.at.row);
  return bands.at(-1) ?? null;
}

function customIndicators(
  cells: FormCells,
  table: TablePlace,
  { first, column, last }: CustomRows,
  candidates: readonly Candidate[],
): CustomIndicator[] {
  const lines: CustomIndicator[] = [];
  const [firstValue = 0] = table.columns;
  for (let row = first; row < last; row += 1) {
    const here = candidates.filter(({ cell: { at } }) => at.row === row && at.column > column);
    if (here.some(({ taken }) => taken)) continue;
    const own = here.map(({ cell }) => cell);
    const wording = own.at(-1) ?? cells.cell({ row, column: Math.max(0, firstValue - 1) });
    const values = valueCells(cells, table, wording);
    if (own.length > 0 || values.some(({ raw }) => String(raw).trim() !== ''))
      lines.push({ wording, values });
  }
  return lines;
}
