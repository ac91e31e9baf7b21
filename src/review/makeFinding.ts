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
export function makeFinding({
  raised,
  rule = null,
  origin = 'guide',
  severity,
  clause = null,
  quote = null,
  rules = none,
  lacks,
}: Said): Finding {
  const { code, cells, actual = null, required = null, message, forCity } = raised;
  const at = placesOf(cells);
  const finding = {
    rule,
    code,
    origin,
    severity,
    cells: at,
    actual,
    required,
    message,
    clause,
    quote,
    rules,
  };
  // Few have more to them: tens of thousands are kept, each without room for what it lacks.
  if (forCity === undefined && lacks === undefined) return finding;
  return {
    ...finding,
    ...(forCity === undefined ? {} : { forCity }),
    ...(lacks === undefined ? {} : { lacks }),
  };
}

/** Where cells lie, each once. */
export function placesOf(cells: readonly FieldCell[]): SheetCell[] {
  const distinct = cells.every((cell, index) => cells.indexOf(cell) === index) ? cells : [...new Set(cells)];
  return distinct.map(({ at }) => at);
}
