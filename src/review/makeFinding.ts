import type { Finding } from './finding';
import type { Raised } from './outcome';

interface Said {
  readonly rule?: string | null;
  readonly origin?: Finding['origin'];
  readonly severity: Finding['severity'];
  readonly raised: Pick<Raised, 'code' | 'cells' | 'message'> & Partial<Pick<Raised, 'actual' | 'required'>>;
  readonly clause?: string | null;
  readonly quote?: string | null;
  readonly rules?: readonly string[];
}

/** A finding with every key in place; of the guide unless said otherwise. */
export function makeFinding({ raised, rule, origin, severity, clause, quote, rules }: Said): Finding {
  return {
    rule: rule ?? null,
    code: raised.code,
    origin: origin ?? 'guide',
    severity,
    cells: raised.cells.filter((cell, index, cells) => cells.indexOf(cell) === index).map(({ at }) => at),
    actual: raised.actual ?? null,
    required: raised.required ?? null,
    message: raised.message,
    clause: clause ?? null,
    quote: quote ?? null,
    rules: rules ?? [],
  };
}
