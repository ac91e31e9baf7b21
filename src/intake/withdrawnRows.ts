import type { CellPosition, SheetSnapshot } from '../workbook/snapshot';
import { cellAddress } from '../workbook/address';
import type { SheetNotice, WithdrawnRow } from './application';
import type { KeyColumns } from './rowLook';
import type { Lexicon } from './lexicon';
import { plain, quoted } from './plainText';

/** A remark that only says so is short; longer texts may speak of anything. */
const longestRemark = 20;
/** How many rows a message names before it says "等". */
const mostNamed = 8;

/** What telling withdrawn rows needs of a table. */
interface RemarkedTable {
  readonly sheet: SheetSnapshot;
  readonly lexicon: Lexicon;
  /** The user's columns. */
  readonly columns: readonly number[];
  readonly keys: KeyColumns;
}

/**
 * The rows of which a cell says that they were withdrawn (撤回, 作废 …), or that are struck through but for their
 * number: whether they were, only a person can tell.
 */
export function withdrawnRows(rows: readonly number[], table: RemarkedTable): WithdrawnRow[] {
  const said = withdrawalPattern(table.lexicon);
  const struck = struckColumns(table.sheet);
  return rows.flatMap((row) => remarked(row, table, said) ?? struckThrough(row, table, struck) ?? []);
}

function remarked(
  row: number,
  { sheet, columns, keys }: RemarkedTable,
  said: WithdrawalPatterns,
): WithdrawnRow | null {
  for (const column of columns) {
    const value = sheet.values[row]?.[column];
    if (typeof value !== 'string' || value === '') continue;
    const isName = column === keys.project || column === keys.applicant;
    if (saysWithdrawn(plain(value), isName, said))
      return { row, at: { row, column }, text: quoted(value).slice(1, -1), by: 'remark' };
  }
  return null;
}

function struckThrough(
  row: number,
  { sheet, columns, keys }: RemarkedTable,
  struck: ReadonlyMap<number, ReadonlySet<number>>,
): WithdrawnRow | null {
  const here = struck.get(row);
  if (!here) return null;
  const filled = columns.filter(
    (column) => column !== keys.sequence && String(sheet.values[row]?.[column] ?? '').trim() !== '',
  );
  const [first] = filled;
  if (first === undefined || !filled.every((column) => here.has(column))) return null;
  return { row, at: { row, column: first }, text: '整行加有删除线', by: 'strike' };
}

function struckColumns({ struck }: SheetSnapshot): ReadonlyMap<number, ReadonlySet<number>> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of struck) {
    const there = rows.get(row);
    if (there) there.add(column);
    else rows.set(row, new Set([column]));
  }
  return rows;
}

interface WithdrawalPatterns {
  readonly inBrackets: RegExp;
  readonly anywhere: RegExp;
  readonly denied: RegExp;
}

function withdrawalPattern({ withdrawals, withdrawalDenials }: Lexicon): WithdrawalPatterns {
  const words = withdrawals.join('|');
  return {
    inBrackets: new RegExp(`[([【](?:已|拟|申请)*(?:${words})[^)\\]】]*[)\\]】]`),
    anywhere: new RegExp(words),
    denied: new RegExp(withdrawalDenials.join('|')),
  };
}

/** In a name only a remark in brackets says so; a short cell of its own does by its words. */
function saysWithdrawn(
  text: string,
  isName: boolean,
  { inBrackets, anywhere, denied }: WithdrawalPatterns,
): boolean {
  if (denied.test(text)) return false;
  return isName ? inBrackets.test(text) : text.length <= longestRemark && anywhere.test(text);
}

/** What is said of them: they are reviewed and counted until somebody says that they are no applications. */
export function withdrawnNotice(rows: readonly WithdrawnRow[]): SheetNotice[] {
  if (rows.length === 0) return [];
  const named = rows
    .slice(0, mostNamed)
    .map(
      ({ row, at, text, by }) =>
        `第 ${row + 1} 行（${by === 'strike' ? text : `${cellAddress(at)}“${text}”`}）`,
    );
  const more = rows.length > mostNamed ? `等 ${rows.length} 行` : '';
  const message = `${named.join('、')}${more}可能已撤回，请核实；现仍按申报项目审核和计数，如已撤回，请在“读表预览”中指定为不是申报项目`;
  const cells: CellPosition[] = rows.map(({ at }) => at);
  return [{ code: 'rows-maybe-withdrawn', severity: 'warning', message, cells }];
}
