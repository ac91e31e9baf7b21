import type { FormCell } from '../../intake/forms/filledForm';
import type { CellPosition } from '../../workbook/snapshot';
import type { FindingCode } from '../codes';
import type { Finding, Severity } from '../finding';
import { quoted } from '../wording';

interface Said {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cells: readonly CellPosition[];
  readonly message: string;
  readonly actual?: string | null;
  readonly required?: string | null;
}

/** A finding of a form: a routine check outside the guide, or a cell that cannot be read. */
export function formFinding({ code, severity, cells, message, actual, required }: Said): Finding {
  return {
    rule: null,
    code,
    origin: severity === 'unreadable' ? 'data' : 'routine',
    severity,
    cells,
    actual: actual ?? null,
    required: required ?? null,
    message,
    clause: null,
    quote: null,
    rules: [],
  };
}

/** Whether nothing stands in a cell. */
export function isBlank({ raw }: FormCell): boolean {
  return String(raw).trim() === '';
}

/** An indicator's wording in a message. */
export function named(label: string | null): string {
  return `指标${quoted(label ?? '')}`;
}
