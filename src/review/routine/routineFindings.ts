import type { RoutineCheck } from '../../guide/routine';
import type { Application, FieldCell, SheetReading } from '../../intake/application';
import type { Finding, Severity } from '../finding';
import { placesOf } from '../makeFinding';

/** What a routine check has to say of cells of one sheet. */
export interface RoutineSaid {
  readonly cells: readonly FieldCell[];
  readonly message: string;
  /** The same for the applicant's own city, where the message speaks of other cities' filings. */
  readonly forCity?: string;
  readonly actual?: string | null;
  readonly required?: string | null;
  /** Where it differs from the check's own. */
  readonly severity?: Severity;
}

/** Collects what routine checks say, of rows and of whole sheets. */
export class RoutineFindings {
  readonly onRows = new Map<Application, Finding[]>();
  readonly onSheets = new Map<SheetReading, Finding[]>();

  ofRow(check: RoutineCheck, application: Application, said: RoutineSaid): void {
    add(this.onRows, application, findingOf(check, said));
  }

  ofSheet(check: RoutineCheck, reading: SheetReading, said: RoutineSaid): void {
    add(this.onSheets, reading, findingOf(check, said));
  }
}

function add<Key>(findings: Map<Key, Finding[]>, key: Key, finding: Finding): void {
  const known = findings.get(key);
  if (known) known.push(finding);
  else findings.set(key, [finding]);
}

function findingOf({ id, severity: usual }: RoutineCheck, said: RoutineSaid): Finding {
  const { cells, message, actual = null, required = null, severity = usual } = said;
  const finding = {
    rule: null,
    code: id,
    origin: 'routine',
    severity,
    cells: placesOf(cells),
    actual,
    required,
    message,
    clause: null,
    quote: null,
    rules: [],
  } as const;
  return said.forCity === undefined ? finding : { ...finding, forCity: said.forCity };
}
