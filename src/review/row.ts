import type { Limit } from '../guide/category';
import type { FieldId } from '../guide/field';
import type { Application, FieldCell } from '../intake/application';
import { writtenDate } from '../intake/calendar';
import { saysNothing } from '../intake/unreadable';
import { notCalculated } from '../workbook/snapshot';
import { isoDay } from './days';
import { isDoubtful } from './doubtfulDates';
import { Exact, sum } from './exact';
import type { FieldInfo } from './fieldInfo';
import { figureText, type Day, type Deduction, type Figure, type Words } from './figure';
import { filedAlone, type Filing } from './filing';
import { asks, noAsOf, type Outcome, type Raised, type Unreadable } from './outcome';
import type { Calculation } from './subsidy/calculated';
import { plain, quoted } from './wording';

/** Why there is no value: asked for, not there, not known, not readable. */
export type Gap = Exclude<Outcome, { end: 'met' | 'notApplicable' | 'shared' }>;

/** What a row needs to know of its category. */
export interface CategoryPolicy {
  field(id: FieldId): FieldInfo;
  /** The amount that parts are taken out of, before threshold, share and subsidy. */
  readonly net: { readonly field: FieldInfo; readonly minus: readonly FieldInfo[] } | null;
  readonly asOfField: FieldInfo | null;
  /** Columns that place a row (city, county, recommending unit). */
  readonly placing: readonly FieldId[];
  /** Columns that no rule looks at but that tell who applies for what and how it was decided: codes, 审批状态. */
  readonly identifying: readonly FieldId[];
  /** 审批状态, by which recommended filings are counted. */
  readonly statusField: FieldId | null;
  /** The filing limits (限报) that a row of the category counts towards. */
  readonly limits: readonly Limit[];
  /** A rule of the category itself asks for the branch. */
  readonly routed: boolean;
  /** How a rule ends on a row, its conditions of application included. */
  judgeRule(rule: string, row: Row): Outcome;
  /** The same as if it applied to every row. */
  judgeUngated(rule: string, row: Row): Outcome;
  /** What keeps the row's branch from being told. */
  branchQuestion(row: Row): Outcome;
  /** Works the subsidy out as far as it can be; null where the guide gives no formula. */
  readonly calculate: ((row: Row) => Calculation) | null;
}

const nothing: readonly Deduction[] = [];
const noCells: readonly FieldCell[] = [];

/** One application as its category's conditions see it. Remembers every cell that could not be read. */
export class Row {
  /** Made when first needed: most rows need none of them. */
  private unread: Set<FieldCell> | null = null;
  private outcomes: Map<string, Outcome> | null = null;
  private netFigure: Figure | Gap | null = null;
  private calculated: Calculation | null = null;

  constructor(
    readonly application: Application,
    readonly policy: CategoryPolicy,
    readonly settings: Readonly<Record<string, string>>,
    private readonly defaultAsOf: Day | null,
    readonly filing: Filing,
    /** The branch that the row takes, null where it cannot be told. */
    readonly branch: string | null,
  ) {}

  /** Cells that a condition looked at and could not read. */
  get unreadable(): Iterable<FieldCell> {
    return this.unread ?? [];
  }

  /** Remembers a cell that could not be read. */
  markUnreadable(cell: FieldCell): void {
    this.unread ??= new Set();
    this.unread.add(cell);
  }

  cell(field: FieldId): FieldCell | undefined {
    return this.application.cells.get(field);
  }

  /** The cells of those fields that the sheet has a column for, each once. */
  cells(fields: readonly FieldId[]): readonly FieldCell[] {
    return [...new Set(fields.flatMap((field) => this.cell(field) ?? []))];
  }

  /** Why a field gives no value of the kind wanted (数字, 日期): no column, an empty cell, or something else in it. */
  private without(field: FieldInfo, cell: FieldCell | undefined, wanted: string): Gap {
    if (cell === undefined) return field.absent;
    if (cell.reading.state === 'empty') return emptyCell(field.name, cell);
    return cell.reading.state === 'unreadable' ? this.unreadableCell(cell) : notThat(field, cell, wanted);
  }

  private unreadableCell(cell: FieldCell): Unreadable {
    this.markUnreadable(cell);
    return { end: 'unreadable', cells: [cell] };
  }

  /** The number in a field; for the category's net field what is left of it (A2). */
  figure(field: FieldInfo): Figure | Gap {
    const { net } = this.policy;
    if (net?.field !== field || this.settings['totalInvestment'] === 'net') return this.typedFigure(field);
    this.netFigure ??= this.netOf(field, net.minus);
    return this.netFigure;
  }

  private typedFigure(field: FieldInfo): Figure | Gap {
    const cell = this.cell(field.id);
    if (cell?.reading.state !== 'number') return this.without(field, cell, '数字');
    return { end: 'value', value: cell.reading.value, field, cells: [cell], deducted: nothing };
  }

  private netOf(field: FieldInfo, minus: readonly FieldInfo[]): Figure | Gap {
    const total = this.typedFigure(field);
    if (total.end !== 'value') return total;
    const deducted = this.deductions(minus);
    if ('end' in deducted) return deducted;
    if (deducted.length === 0) return total;
    const parts = sum(deducted.map((part) => part.value));
    return { ...total, value: new Exact(total.value).minus(parts), deducted };
  }

  /** The filled parts among the fields that are taken out; an empty one is nought. */
  deductions(fields: readonly FieldInfo[]): readonly Deduction[] | Gap {
    const parts: Deduction[] = [];
    for (const field of fields) {
      const cell = this.cell(field.id);
      if (cell === undefined || cell.reading.state === 'empty') continue;
      if (cell.reading.state !== 'number') return this.without(field, cell, '数字');
      if (!cell.reading.value.isZero()) parts.push({ field, value: cell.reading.value, cell });
    }
    return parts;
  }

  /** The day in a field, a month taken at the end that the field's meaning asks for. */
  day(field: FieldInfo): Day | Gap {
    const cell = this.cell(field.id);
    if (cell?.reading.state !== 'date') return this.without(field, cell, '日期');
    const written = cell.reading.value;
    return { end: 'value', iso: isoDay(written, field.day), written, cells: [cell] };
  }

  /** 申报基准日: the row's own column, else what was set for the review. Never the clock. */
  asOf(): Day | Gap {
    const { asOfField } = this.policy;
    const stated = asOfField ? this.cell(asOfField.id) : undefined;
    if (asOfField && stated && stated.reading.state !== 'empty') return this.day(asOfField);
    return this.defaultAsOf ?? noAsOf;
  }

  /** What a field says, as text. */
  words(field: FieldInfo): Words | Gap {
    const cell = this.cell(field.id);
    if (cell === undefined) return field.absent;
    return this.wordsIn(cell, field.name);
  }

  /** What a cell says, called `name` where it says nothing. */
  private wordsIn(cell: FieldCell, name: string): Words | Gap {
    const { state } = cell.reading;
    if (state === 'empty') return emptyCell(name, cell);
    if (state === 'unreadable') return this.unreadableCell(cell);
    return { end: 'value', text: readingText(cell), cells: [cell] };
  }

  /** What a column that names a rule's condition says of it, called `name`; null where the sheet has none. */
  answer(rule: string, name: string): Words | Gap | null {
    const named = this.application.answers?.get(rule);
    return named === undefined ? null : this.wordsIn(named, name);
  }

  /** The filled text of a field, null where there is none: for remarks that only accompany. */
  remark(field: FieldInfo): Words | null {
    const words = this.words(field);
    return words.end === 'value' ? words : null;
  }

  /** “节能量 999.99 吨标准煤”, or why there is no figure: for sentences that list conditions. */
  stated(id: FieldId): string {
    const field = this.policy.field(id);
    const { label } = field;
    const cell = this.cell(id);
    if (cell === undefined) return `${label}（表中无此列）`;
    const { reading } = cell;
    if (reading.state === 'empty') return `${label}未填写`;
    if (reading.state === 'unreadable') return `${label}${quoted(cell.raw)}无法识别`;
    if (reading.state === 'text') return `${label}${quoted(reading.value)}`;
    if (reading.state === 'date') return `${label} ${writtenDate(reading.value)}`;
    const figure = this.figure(field);
    return figure.end === 'value' ? figureText(figure) : `${label}无法计算`;
  }

  /** Looks at cells that no condition asks for, so that what cannot be read of them is said. */
  watch(fields: readonly FieldId[]): void {
    for (const field of fields) {
      const cell = this.cell(field);
      if (cell?.reading.state === 'unreadable') this.markUnreadable(cell);
    }
  }

  /**
   * Looks at all other cells of the row, so that none that cannot be read goes untold. Left out are those that say
   * that there is nothing (—, 无), where no condition asks for something, and formulas that wait for their result,
   * which the table is told of.
   */
  watchRest(): void {
    for (const cell of this.application.cells.values()) {
      const { reading, raw } = cell;
      if (reading.state !== 'unreadable' || raw === notCalculated || saysNothing(raw)) continue;
      this.markUnreadable(cell);
    }
  }

  /** Cells whose date can be read in two ways. */
  doubtfulDates(): readonly FieldCell[] {
    let doubtful: FieldCell[] | null = null;
    for (const cell of this.application.cells.values()) {
      if (isDoubtful(cell)) (doubtful ??= []).push(cell);
    }
    return doubtful ?? noCells;
  }

  /** What the guide allows the row, worked out once; null where it gives no formula. */
  calculation(): Calculation | null {
    this.calculated ??= this.policy.calculate?.(this) ?? null;
    return this.calculated;
  }

  /** The same row, read otherwise. */
  seenAs(application: Application): Row {
    const { policy, settings, defaultAsOf, filing, branch } = this;
    return new Row(application, policy, settings, defaultAsOf, filing, branch);
  }

  /** Another application of the same filing, seen with the same eyes. */
  sibling(application: Application): Row {
    return new Row(application, this.policy, this.settings, this.defaultAsOf, filedAlone, this.branch);
  }

  /** How a rule of the same category ends on this row; each is judged once. */
  outcomeOf(rule: string): Outcome {
    this.outcomes ??= new Map();
    const known = this.outcomes.get(rule);
    if (known) return known;
    const outcome = this.policy.judgeRule(rule, this);
    this.outcomes.set(rule, outcome);
    return outcome;
  }
}

function readingText(cell: FieldCell): string {
  const { reading } = cell;
  if (reading.state === 'text') return reading.value;
  if (reading.state === 'number') return plain(reading.value);
  return reading.state === 'date' ? writtenDate(reading.value) : '';
}

function emptyCell(name: string, cell: FieldCell): Raised {
  return asks({ code: 'empty-cell', cells: [cell], message: `“${name}”未填写，待补` });
}

function notThat(field: FieldInfo, cell: FieldCell, what: string): Raised {
  const message = `“${field.name}”填${quoted(cell.raw)}，不是${what}，须人工核实`;
  return asks({ code: 'to-confirm', cells: [cell], actual: readingText(cell), message });
}
