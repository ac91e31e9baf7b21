import type { FieldId } from '../../guide/field';
import type { FieldCell, RowKind, SheetReading } from '../../intake/application';
import { groupedBy } from '../../intake/groupedBy';
import { textIn, type Make } from './routineContext';

interface Numbered {
  readonly row: number;
  /** Which of the sheet's applications it is. */
  readonly order: number;
  readonly number: number;
  readonly cell: FieldCell;
}

interface Fault {
  readonly words: string;
  readonly cells: readonly FieldCell[];
}

const mostTold = 10;

/**
 * Running numbers that are given twice or leave numbers out, once for the sheet. A column of other numbers (SZ-001,
 * or numbers that mostly jump, far beyond the count of rows) is none of them, and a merged list keeps the numbers of the lists that it was made of. Nor is one looked
 * at of which some rows count elsewhere.
 */
export const numbering: Make<'numbering'> = function* (check, { readings }, said) {
  for (const reading of readings) {
    const merged = reading.elsewhere || reading.applications.some(({ source }) => source !== undefined);
    const rows = merged ? null : numberedRows(reading, check.field);
    const runs = rows === null ? [] : runsOf(rows, reading.rowKinds);
    const faults = runs.flatMap((run) => [...twice(run), ...gaps(run)]);
    yield;
    if (rows === null || faults.length === 0 || !areRunning(rows, faults)) continue;
    const told = faults.slice(0, mostTold).map(({ words }) => words);
    const more = faults.length > mostTold ? `等共 ${faults.length} 处` : '';
    said.ofSheet(check, reading, {
      cells: faults.flatMap(({ cells }) => cells),
      message: `序号不连续或重复：${told.join('；')}${more}，请核对是否漏行或重复`,
    });
  }
  return null;
};

/** Whether numbers that are not in order are running numbers at all: these begin with 1 and hardly exceed their count. */
function areRunning(rows: readonly Numbered[], faults: readonly Fault[]): boolean {
  if (faults.length <= 3 || faults.length * 2 <= rows.length) return true;
  return rows[0]?.number === 1 && Math.max(...rows.map(({ number }) => number)) <= rows.length * 2;
}

/** The rows that have a number; null where any row of the column holds something else. */
function numberedRows({ applications }: SheetReading, field: FieldId): Numbered[] | null {
  const rows: Numbered[] = [];
  for (const [order, application] of applications.entries()) {
    const text = textIn(application, field);
    const cell = application.cells.get(field);
    if (!cell || text === '') continue;
    if (!/^\d{1,6}$/.test(text)) return null;
    // A number merged down over several rows is one.
    if (rows.at(-1)?.cell.at.row !== cell.at.row)
      rows.push({ row: application.row, order, number: Number(text), cell });
  }
  return rows;
}

/** Numbering may begin anew with 1: behind a row of totals or of a group, or where several sheets became one. */
function runsOf(rows: readonly Numbered[], kinds: readonly RowKind[]): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const parted = kinds
      .slice((last?.row ?? row.row) + 1, row.row)
      .some((kind) => kind === 'total' || kind === 'group' || kind === 'header');
    if (run && (row.number !== 1 || (run.length === 1 && !parted))) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function twice(run: readonly Numbered[]): Fault[] {
  return [...groupedBy(run, ({ number }) => String(number)).values()]
    .filter(({ length }) => length > 1)
    .map((rows) => ({
      words: `序号 ${rows[0]?.number} 重复（第 ${rows.map(({ row }) => row + 1).join('、')} 行）`,
      cells: rows.map(({ cell }) => cell),
    }));
}

/** Steps of more or less than one; numbers left out are forgiven where as many rows between have none. */
function gaps(run: readonly Numbered[]): Fault[] {
  return run.slice(1).flatMap((row, index) => {
    const before = run[index];
    const step = row.number - (before?.number ?? row.number);
    const unnumbered = row.order - (before?.order ?? row.order) - 1;
    if (!before || step === 0 || (step >= 1 && step <= 1 + unnumbered)) return [];
    const words = `第 ${row.row + 1} 行序号为 ${row.number}，上一个是 ${before.number}`;
    return [{ words, cells: [row.cell] }];
  });
}
