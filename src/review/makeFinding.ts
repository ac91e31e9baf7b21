import type { FieldCell } from '../intake/application';
import type { SheetCell } from '../workbook/snapshot';
import type { Finding } from './finding';
import type { Raised } from './outcome';

interface Said {
  readonly rule?: string | null;
  readonly origin?: Finding['origin'];
  readonly severity: Finding['severity'];
  readonly raised: Pick<Raised, 'code' | 'cells' | 'message'> &
    Partial<Pick<Raised, 'actual' | 'required' | 'forCity'>>;
  readonly clause?: string | null;
  readonly quote?: string | null;
  readonly rules?: readonly string[];
  readonly lacks?: Finding['lacks'];
}

const none: readonly string[] = [];

/** A finding with every key in place; of the guide unless said otherwise. */
export function makeFinding({ raised, rule, origin, severity, clause, quote, rules, lacks }: Said): Finding {
  return {
    rule: rule ?? null,
    code: raised.code,
    origin: origin ?? 'guide',
    severity,
    cells: placesOf(raised.cells),
    actual: raised.actual ?? null,
    required: raised.required ?? null,
    message: raised.message,
    ...(raised.forCity === undefined ? {} : { forCity: raised.forCity }),
    ...(lacks === undefined ? {} : { lacks }),
    clause: clause ?? null,
    quote: quote ?? null,
    rules: rules ?? none,
  };
}

/** Where cells lie, each once. */
function placesOf(cells: readonly FieldCell[]): SheetCell[] {
  const places: SheetCell[] = [];
  for (const [index, cell] of cells.entries()) if (cells.indexOf(cell) === index) places.push(cell.at);
  return places;
}
