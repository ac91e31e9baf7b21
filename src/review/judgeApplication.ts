import type { Application, FieldCell } from '../intake/application';
import type { CompiledCategory } from './compileCategory';
import type { Day } from './figure';
import type { Filing } from './filing';
import { readOtherwise } from './doubtfulDates';
import { verdictOf } from './grade';
import type { ApplicationReview, Subsidy } from './review';
import { Row } from './row';
import type { SheetLacks } from './sheetLacks';
import { Tally, type Columns } from './tally';

/** What every row of a review is judged on. */
export interface Basis {
  readonly settings: Readonly<Record<string, string>>;
  /** 申报基准日 where the row states none. */
  readonly asOf: Day | null;
  /** Cells whose unit is doubtful: said of the row whatever its rules look at. */
  readonly suspects: ReadonlyMap<Application, readonly FieldCell[]>;
}

/**
 * Judges one application by its category's rules; every rule ends in exactly one of the four counts. What the sheet
 * lacks for it is added to `lacks`.
 */
export function judgeApplication(
  application: Application,
  compiled: CompiledCategory,
  filing: Filing,
  basis: Basis,
  columns: Columns,
  lacks: SheetLacks,
): ApplicationReview {
  const { policy } = compiled;
  const branch = compiled.readBranch?.(application) ?? null;
  const row = new Row(application, policy, basis.settings, basis.asOf, filing, branch?.branch ?? null);
  const otherwise = readOtherwise(application, compiled.dates);
  const tally = new Tally(row, otherwise && row.seenAs(otherwise), compiled, columns, lacks);
  row.watch(policy.placing);
  row.watch(policy.identifying);
  for (const cell of basis.suspects.get(application) ?? []) row.markUnreadable(cell);
  tally.unplaced();
  tally.unnamedKind();
  tally.differingKinds();
  if (branch?.question && !policy.routed) tally.branchQuestion(branch.question);
  for (const check of compiled.checks) tally.add(check);
  const calculation = row.calculation();
  for (const { rule, outcome } of calculation?.notes ?? []) tally.note(rule, outcome);
  row.watchRest();
  const findings = tally.conclude();
  const verdict = verdictOf(findings);
  const subsidy = calculation && finished(calculation.subsidy, verdict === '不符合');
  const { counts } = tally;
  const elsewhere = tally.elsewhere.slice();
  return { application, branch: row.branch, verdict, counts, findings, elsewhere, subsidy };
}

function finished(subsidy: Subsidy, failing: boolean): Subsidy {
  if (!failing) return subsidy;
  return { ...subsidy, steps: () => [...subsidy.steps(), '本项目有不符合的条件，以上测算仅供参考'] };
}
