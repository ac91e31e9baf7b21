import type { FieldId } from '../guide/field';
import { fieldUses } from '../guide/mechanismFields';
import type { FieldCell } from '../intake/application';
import { isSameCell } from '../workbook/address';
import { answers } from './answers';
import type { CompiledCategory } from './compileCategory';
import type { Check } from './compileRules';
import { doubtfulDatesNote, isDoubtful } from './doubtfulDates';
import type { Finding, RuleCounts } from './finding';
import { severityOf } from './grade';
import { makeFinding } from './makeFinding';
import { met, type Outcome, type Raised } from './outcome';
import type { Row } from './row';
import type { SheetLacks } from './sheetLacks';
import { isUnitSuspect } from './units/suspicion';
import { quoted } from './wording';

/** Columns with a meaning of their own. */
export interface Columns {
  readonly explained: FieldId;
  readonly confirmed: FieldId;
}

/** Collects how the rules of one row end. */
export class Tally {
  readonly counts: { -readonly [K in keyof RuleCounts]: number } = {
    met: 0,
    notApplicable: 0,
    findings: 0,
    toConfirmElsewhere: 0,
  };
  /** Checks whose column the sheet lacks. */
  readonly elsewhere: string[] = [];
  private readonly raised: Finding[] = [];
  private readonly shared: { readonly check: Check; readonly ask: string }[] = [];
  /** Checks that one finding about the row's branch leaves open. */
  private awaitingBranch: ReadonlySet<string> | null = null;
  private readonly leftOpen: { readonly cell: FieldCell; readonly rule: string }[] = [];

  constructor(
    private readonly row: Row,
    /** The same row with doubtful dates read the other way; null where there are none. */
    private readonly otherwise: Row | null,
    private readonly compiled: CompiledCategory,
    private readonly columns: Columns,
    private readonly lacks: SheetLacks,
  ) {}

  add(check: Check): void {
    if (this.awaitingBranch?.has(check.id)) {
      this.counts.findings += 1;
      return;
    }
    if (check.quiet) {
      const holds = this.row.outcomeOf(check.rule.id) === met;
      this.counts[holds ? 'met' : 'notApplicable'] += 1;
      return;
    }
    const outcome = this.outcomeOf(check);
    // Most conditions are met, which needs no further look.
    if (outcome === met) this.counts.met += 1;
    else this.counts[this.endOf(check, outcome)] += 1;
  }

  /** A date of two meanings settles a rule only where both say the same. */
  private outcomeOf(check: Check): Outcome {
    const outcome = check.judge(this.row);
    if (!this.otherwise) return outcome;
    const other = check.judge(this.otherwise);
    const same =
      outcome.end === other.end &&
      (outcome.end !== 'raised' || other.end !== 'raised' || outcome.says === other.says);
    if (same) return outcome;
    const cells = fieldUses(check.rule.mechanism).flatMap(({ field }) => this.row.cell(field) ?? []);
    return { end: 'unreadable', cells: cells.filter(isDoubtful) };
  }

  private endOf(check: Check, outcome: Outcome): keyof RuleCounts {
    const { rule } = check;
    switch (outcome.end) {
      case 'met':
      case 'notApplicable':
        return outcome.end;
      case 'absent':
      case 'noAsOf':
        this.lacks.add(rule.id, check.id, rule.quote, outcome.end === 'absent' ? outcome.fields : []);
        this.elsewhere.push(check.id);
        return 'toConfirmElsewhere';
      case 'unreadable':
        this.leaveOpen([...outcome.cells, ...this.alsoUnreadable(check)], check.id);
        return 'findings';
      case 'shared':
        if (rule.strength === 'P' || rule.strength === 'I') return 'notApplicable';
        this.shared.push({ check, ask: outcome.ask });
        return 'findings';
      case 'raised': {
        const finding = this.findingOf(check, outcome);
        if (finding) this.raised.push(finding);
        return finding ? 'findings' : 'notApplicable';
      }
    }
  }

  /** What else of a rule's cells cannot be read: mended alone, neither would settle it. */
  private alsoUnreadable({ id, rule }: Check): FieldCell[] {
    if (id !== rule.id) return [];
    return fieldUses(rule.mechanism).flatMap(({ field }) => {
      const cell = this.row.cell(field);
      return cell?.reading.state === 'unreadable' ? [cell] : [];
    });
  }

  private leaveOpen(cells: readonly FieldCell[], rule: string): void {
    for (const cell of new Set(cells)) {
      this.row.markUnreadable(cell);
      this.leftOpen.push({ cell, rule });
    }
  }

  private findingOf({ id, rule, unmetWhere }: Check, raised: Raised): Finding | null {
    const softening = unmetWhere?.(this.row) ?? null;
    const severity = severityOf(rule, raised, softening !== null);
    if (severity === null) return null;
    const asked = severity === 'confirm' && raised.says === 'fails';
    const said = severity === 'warning' ? this.explanation() : asked ? whyAsked(softening) : '';
    return makeFinding({
      rule: id,
      severity,
      raised: said === '' ? raised : { ...raised, ...withMore(raised, said) },
      clause: rule.clause,
      quote: rule.quote,
    });
  }

  /** 原则性条件说明, where the row has one: quoted, it settles nothing. */
  private explanation(): string {
    const field = this.compiled.policy.field(this.columns.explained);
    const explanation = this.row.remark(field);
    return explanation ? `；“${field.name}”填${quoted(explanation.text)}` : '';
  }

  /** The kind of a group's row is not stated. */
  unnamedKind(): void {
    const { unnamed, category } = this.compiled;
    if (!unnamed) return;
    const cells = unnamed.fields.flatMap((field) => this.row.cell(field) ?? []);
    this.raised.push(
      makeFinding({
        severity: 'confirm',
        raised: { code: 'kind-blank', cells, message: unnamed.message },
        clause: category.clause,
      }),
    );
  }

  /**
   * A row whose city cannot be told counts towards no city's limit: asked of the row, or of the sheet where it has no
   * column that could tell. Cells that contradict each other say so themselves.
   */
  unplaced(): void {
    const { application, policy } = this.row;
    const [limit, ...others] = policy.limits;
    if (!limit || application.city !== null) return;
    const cells = this.row.cells(policy.placing);
    if (cells.length === 0) {
      for (const { id, quote } of policy.limits) this.lacks.add(id, id, quote, policy.placing.slice(0, 1));
      return;
    }
    if (cells.some(({ reading }) => reading.state === 'unreadable')) return;
    const filled = cells.filter(({ reading }) => reading.state !== 'empty');
    const stated = filled.map((cell) => quoted(cell.raw)).join('');
    const shared = application.cityOneOf ?? [];
    const fact =
      filled.length === 0
        ? '未填写所在设区市'
        : shared.length > 0
          ? `${stated}在${shared.join('、')}都有，所在设区市无法判断`
          : `${stated}看不出所在设区市`;
    const raised = { code: 'city-unknown', cells: filled.length > 0 ? filled : cells.slice(0, 1) } as const;
    this.raised.push(
      makeFinding({
        rule: limit.id,
        severity: 'confirm',
        raised: { ...raised, message: `${fact}，不能计入设区市限报数，请填写设区市全称` },
        clause: limit.clause,
        quote: limit.quote,
        rules: others.map(({ id }) => id),
      }),
    );
  }

  /** Columns of the row name different kinds. */
  differingKinds(): void {
    const { kindQuestion, category } = this.compiled;
    const raised = kindQuestion?.(this.row.application);
    if (raised) this.raised.push(makeFinding({ severity: 'confirm', raised, clause: category.clause }));
  }

  /** The branch of a category without a rule that asks for it. */
  branchQuestion(question: Outcome): void {
    if (question.end !== 'raised' && question.end !== 'unreadable') return;
    const rules = this.compiled.checks
      .filter(({ rule, quiet }) => !quiet && (rule.applies?.branch ?? rule.applies?.notBranch))
      .map(({ id }) => id);
    this.awaitingBranch = new Set(rules);
    if (question.end === 'unreadable') {
      for (const cell of question.cells) this.row.markUnreadable(cell);
      for (const rule of rules) this.leaveOpen(question.cells, rule);
      return;
    }
    // A blank direction that no rule hangs on leaves nothing open.
    if (rules.length === 0 && question.code === 'branch-blank') return;
    const { clause } = this.compiled.category;
    this.raised.push(makeFinding({ severity: 'confirm', raised: question, clause, rules }));
  }

  /** What the calculation of the subsidy asks, beside the category's rules. */
  note(rule: string, outcome: Outcome): void {
    const { subsidy, clause } = this.compiled.category;
    const source = { clause: subsidy?.clause ?? clause, quote: subsidy?.quote ?? null };
    if (outcome.end === 'raised') {
      this.raised.push(makeFinding({ rule, severity: 'confirm', raised: outcome, ...source }));
    }
    if (outcome.end === 'absent') {
      this.lacks.add(rule, rule, subsidy?.quote ?? '', outcome.fields);
    }
  }

  /** Closes the count of the row, to be called once: all that was found, what could not be read at the foot. */
  conclude(): readonly Finding[] {
    const shared = this.sharedFinding();
    if (shared) this.raised.push(shared);
    this.raiseUnreadable();
    this.raiseDateNote();
    // Kept for every row: what has been pushed to has room for many more, its copy has none.
    return this.raised.slice();
  }

  /** Dates of two meanings that left no rule open. */
  private raiseDateNote(): void {
    const doubtful = this.row.doubtfulDates();
    if (doubtful.length === 0) return;
    const told = new Set(this.row.unreadable);
    const untold = doubtful.filter((cell) => !told.has(cell));
    const note = doubtfulDatesNote(untold, (id) => this.compiled.policy.field(id).name);
    if (note) this.raised.push(note);
  }

  /** 人工确认结论: one finding for all conditions that share it. */
  private sharedFinding(): Finding | null {
    const [first] = this.shared;
    const cell = this.row.cell(this.columns.confirmed);
    if (!cell) return null;
    if (!first) return this.unheededConclusion(cell);
    const { name } = this.compiled.policy.field(this.columns.confirmed);
    const empty = cell.reading.state === 'empty';
    const fact = empty ? `“${name}”未填写` : `“${name}”填${quoted(cell.raw)}`;
    const asked = this.shared.map(({ ask }) => ask).join('；');
    const only = this.shared.length === 1 ? first.check : null;
    return makeFinding({
      rule: only?.id ?? null,
      severity: 'confirm',
      raised: {
        code: empty ? 'empty-cell' : 'to-confirm',
        cells: [cell],
        actual: empty ? null : String(cell.raw),
        message: `${fact}，须人工核实：${asked}`,
      },
      clause: only?.rule.clause ?? this.compiled.category.clause,
      quote: only?.rule.quote ?? null,
      rules: this.shared.map(({ check }) => check.id),
    });
  }

  /** 人工确认结论 that is no yes, in a category of which no condition goes by it: what it means is asked. */
  private unheededConclusion(cell: FieldCell): Finding | null {
    const { reading } = cell;
    if (reading.state !== 'text' || answers.yes(reading.value) || this.compiled.checks.some(goesByConclusion))
      return null;
    const { name } = this.compiled.policy.field(this.columns.confirmed);
    return makeFinding({
      origin: 'data',
      severity: 'confirm',
      raised: {
        code: 'to-confirm',
        cells: [cell],
        actual: reading.value,
        message: `“${name}”填${quoted(cell.raw)}，未写明针对哪项条件，须人工核实`,
      },
    });
  }

  private raiseUnreadable(): void {
    const left = new Set(this.row.unreadable);
    for (const cell of left) {
      // A period is several fields in one cell, which is told of once.
      const here = [...left].filter((other) => isAt(other, cell));
      for (const told of here) left.delete(told);
      this.raised.push(this.unreadableFinding(cell, here));
    }
  }

  private unreadableFinding(cell: FieldCell, here: readonly FieldCell[]): Finding {
    const names = here.map(({ field }) => `“${this.compiled.policy.field(field).name}”`).join('');
    const reason =
      cell.reading.state === 'unreadable'
        ? cell.reading.reason
        : `${quoted(cell.raw)}可读成两个日期，据以判断的结果不同，请写明年月`;
    const rules = this.leftOpen.filter((open) => here.includes(open.cell)).map(({ rule }) => rule);
    return makeFinding({
      origin: 'data',
      severity: 'unreadable',
      raised: {
        code: isUnitSuspect(cell) ? 'unit-suspect' : 'unreadable-cell',
        cells: [cell],
        actual: String(cell.raw),
        message: `${names}：${reason}${this.consequence(cell, rules)}`,
      },
      rules: [...new Set(rules)],
    });
  }

  /** What an unreadable cell leaves undone. */
  private consequence({ field }: FieldCell, rules: readonly string[]): string {
    if (rules.length > 0) return '；有关条件未作判断';
    return field === this.compiled.policy.statusField ? '；未计入拟支持数' : '';
  }
}

/** Why a condition that is not met is only asked about: what the row says, or the decided reading. */
function whyAsked(softening: string | null): string {
  return softening === null ? '，须人工核实' : `；${softening}，本条是否适用须人工核实`;
}

function withMore({ message, forCity }: Raised, more: string): Pick<Raised, 'message' | 'forCity'> {
  return { message: `${message}${more}`, forCity: forCity === undefined ? undefined : `${forCity}${more}` };
}

const goesByConclusion = ({ rule: { mechanism } }: Check): boolean =>
  mechanism.kind === 'confirm' && mechanism.field === undefined;

const isAt = ({ at }: FieldCell, other: FieldCell): boolean => isSameCell(at, other.at);
