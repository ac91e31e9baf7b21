import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Application, SheetReading, TotalRow } from '../../intake/application';
import { Exact, zero } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import { plain, quantity, stating } from '../wording';
import type { Make } from './routineContext';

/** Neighbouring applications of a sheet that a total may mean: from the index on, up to before the other. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many bands above and below a total are tried as where its rows end. */
const mostBands = 100;

/**
 * Totals that are not what their rows add up to, however they may be meant: a total of all rows, of those above it
 * back to some other band, or of those below it, or of all tables of its sheet or workbook. Where a figure of the table's column
 * cannot be read nothing is said; where one of another table cannot, that is said with it.
 */
export const totalRows: Make<'totals'> = function* (check, { readings, fields }, said) {
  const tolerance = new Exact(check.tolerance);
  for (const read of readings) {
    const reading = ofOwnRows(read);
    const all = new Summed(reading, tolerance);
    const seen = ofSeenRows(reading);
    const visible = seen && new Summed(seen, tolerance);
    const wider = widerSums(read, readings);
    for (const total of reading.totals) {
      for (const [id, cell] of total.cells) {
        const field = fields.get(id);
        if (cell.reading.state !== 'number' || !field || !addsUp(field)) continue;
        const stated = cell.reading.value;
        const fault = all.faultOf(total, field, stated);
        if (fault === null || wider.some((each) => isSum(each, id, stated, tolerance))) continue;
        const actual = plain(stated);
        if (visible?.tells(id) === true && visible.faultOf(total, field, stated) === null) {
          const message = `${stating(field.label, quantity(stated, field))}${seenOnly}`;
          said.ofSheet(check, read, { cells: [cell], severity: 'info', actual, message });
          continue;
        }
        const unread = wider.some((each) => each.of(id) === null) ? `；${elsewhereUnread}` : '';
        said.ofSheet(check, read, { cells: [cell], actual, message: `${fault}${unread}，请核对` });
      }
      yield;
    }
  }
  return null;
};

/** A table of which totals count its own rows, even where they say more of another sheet's applications. */
function ofOwnRows(reading: SheetReading): SheetReading {
  return reading.joinedInto ? { ...reading, applications: reading.joinedInto.rows } : reading;
}

/** The same without rows that are hidden or filtered out, as SUBTOTAL counts them; null where there are none such. */
function ofSeenRows(reading: SheetReading): SheetReading | null {
  const hidden = new Set(reading.hiddenRows);
  const applications = reading.applications.filter(({ row }) => !hidden.has(row));
  return applications.length < reading.applications.length ? { ...reading, applications } : null;
}

const seenOnly = '只是看得见的各行之和，被筛选或隐藏的行未计入（这些行照常审核和计数）';

/** Sums over all tables of the reading's sheet, and of its workbook, where there are several. */
function widerSums({ file, sheet }: SheetReading, readings: readonly SheetReading[]): ColumnSums[] {
  const inFile = readings.filter((other) => other.file === file);
  const onSheet = inFile.filter((other) => other.sheet === sheet);
  return [onSheet, inFile]
    .filter((tables) => tables.length > 1)
    .map((tables) => new ColumnSums(tables.flatMap(({ applications }) => applications)));
}

const elsewhereUnread = '其他表的同一列有读不出的单元格，各表之和未能比对';

/** Whether a total is that of so many tables. */
function isSum(sums: ColumnSums, id: FieldId, stated: Decimal, tolerance: Decimal): boolean {
  const all = sums.of(id)?.at(-1);
  return all !== undefined && all.minus(stated).abs().lte(tolerance);
}

/** Shares, years and the like make no sum. */
function addsUp({ type, unit, calendarYear }: FieldInfo): boolean {
  return type === 'amount' || (type === 'number' && unit !== '' && !calendarYear);
}

/** A table's rows, against which its totals are held. */
class Summed {
  private readonly sums: ColumnSums;
  private readonly spans = new Map<TotalRow, Spans>();

  constructor(
    private readonly reading: SheetReading,
    private readonly tolerance: Decimal,
  ) {
    this.sums = new ColumnSums(reading.applications);
  }

  /** Whether every row's figure in a column can be read, and there are rows. */
  tells(id: FieldId): boolean {
    return this.reading.applications.length > 0 && this.sums.of(id) !== null;
  }

  /** What is wrong with one figure of a total; null where any reading of it is right, or it cannot be told. */
  faultOf(total: TotalRow, field: FieldInfo, stated: Decimal): string | null {
    const { tried, told, wordsOf } = this.spansOf(total);
    const upTo = this.sums.of(field.id);
    const sumOf = ({ from, to }: Span): Decimal => (upTo?.[to] ?? zero).minus(upTo?.[from] ?? zero);
    if (upTo === null || told.length === 0) return null;
    if (tried.some((span) => sumOf(span).minus(stated).abs().lte(this.tolerance))) return null;
    const words = told.map((span) => {
      const gap = sumOf(span).minus(stated);
      const side = gap.isNegative() ? '多' : '少';
      return `${wordsOf(span)}之和为 ${quantity(sumOf(span), field)}（本行${side} ${quantity(gap.abs(), field)}）`;
    });
    return `${stating(field.label, quantity(stated, field))}与所属各行之和不符：${words.join('；')}`;
  }

  private spansOf(total: TotalRow): Spans {
    const known = this.spans.get(total) ?? spansOf(total, this.reading);
    this.spans.set(total, known);
    return known;
  }
}

/** Sums of a sheet's columns from the first row on, worked out when first asked for. */
class ColumnSums {
  private readonly known = new Map<FieldId, readonly Decimal[] | null>();

  constructor(private readonly applications: readonly Application[]) {}

  /** At each index the sum of the rows before it; null where a cell of the column cannot be read. */
  of(id: FieldId): readonly Decimal[] | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const sums = this.workOut(id);
    this.known.set(id, sums);
    return sums;
  }

  private workOut(id: FieldId): readonly Decimal[] | null {
    const sums = [zero];
    let sum = zero;
    for (const { cells } of this.applications) {
      const reading = cells.get(id)?.reading;
      if (reading?.state === 'unreadable') return null;
      if (reading?.state === 'number') sum = sum.plus(reading.value);
      sums.push(sum);
    }
    return sums;
  }
}

interface Spans {
  readonly tried: readonly Span[];
  /** Those of which a person is told the sums. */
  readonly told: readonly Span[];
  /** Which rows these are, in Chinese. */
  readonly wordsOf: (span: Span) => string;
}

function spansOf(total: TotalRow, reading: SheetReading): Spans {
  const { applications, rowKinds } = reading;
  const at = indexOf(applications, total.row);
  const bands = rowKinds.flatMap((kind, other) => (kind === 'total' || kind === 'group' ? [other] : []));
  const here = bands.indexOf(total.row);
  const before = bands.slice(Math.max(0, here - mostBands), here).reverse();
  const behind = bands.slice(here + 1, here + 1 + mostBands);
  const all = { from: 0, to: applications.length };
  const above = [...before.map((other) => indexOf(applications, other)), 0]
    .filter((from) => from < at)
    .map((from) => ({ from, to: at }));
  const below = [...behind.map((other) => indexOf(applications, other)), applications.length]
    .filter((to) => to > at)
    .map((to) => ({ from: at, to }));
  const own = headsItsRows(total, reading) ? [below[0], above[0]] : [above[0], below[0]];
  const ofAll = at === 0 || at === all.to ? [all] : [all, above[0], below[0]];
  const meant = total.of === 'all' ? ofAll : own.filter(Boolean).slice(0, 1);
  const told = meant.flatMap((span) => span ?? []);
  return {
    tried: [...(all.to > 0 ? [all] : []), ...above, ...below],
    told: told.filter((span, index) => told.findIndex((each) => same(each, span)) === index),
    wordsOf: (span) => (same(span, all) ? '全部各行' : rowsText(applications.slice(span.from, span.to))),
  };
}

const same = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

/** Whether a total of a part stands above its rows: groups' heads do, and all of a sheet that begins with one. */
function headsItsRows({ of }: TotalRow, { totals, applications }: SheetReading): boolean {
  const first = totals.find((total) => total.of === 'part');
  return of === 'group' || (first !== undefined && indexOf(applications, first.row) === 0);
}

function rowsText(applications: readonly Application[]): string {
  const [first, last] = [applications[0], applications.at(-1)].map((each) => (each?.row ?? 0) + 1);
  return first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`;
}

/** How many applications stand above a row. */
function indexOf(applications: readonly Application[], row: number): number {
  let low = 0;
  let high = applications.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((applications[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
