import type { Validation } from '../../../workbook/edit';
import type { Area } from '../../../workbook/snapshot';
import { recordOf } from '../classes/arguments';
import type { Cells } from '../cells/cells';
import type { Draft } from '../richApi/drafts';
import type { Json } from '../wire/protocol';
import { invalidArgument, notEmulated } from '../richApi/refusal';

/** Excel takes no longer list of options in a rule. */
const longestList = 255;
const largestNumber = 9.99999999999999e307;

/** The rule of a data validation, without the cells that it is for. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly options: readonly string[] }
  | { readonly kind: 'decimal' | 'whole'; readonly min?: number; readonly max?: number };

/** A data validation that a request has begun. */
export class ValidationDraft implements Draft {
  rule: ValidationRule | null = null;
  prompt: string | null = null;

  constructor(private readonly cells: Cells) {}

  get complete(): boolean {
    return this.rule !== null;
  }

  finish(): void {
    if (this.rule === null) throw notEmulated('a data validation without a rule');
    for (const area of this.cells.areas) this.cells.sheet.addValidation(this.validation(this.rule, area));
  }

  private validation(rule: ValidationRule, area: Area): Validation {
    return { ...rule, area, ...(this.prompt === null ? {} : { prompt: this.prompt }) };
  }
}

/** Reads `{list: {source}}`, `{wholeNumber: …}` and `{decimal: …}` as `DataValidation.rule` takes them. */
export function readRule(value: Json): ValidationRule {
  const rule = recordOf(value);
  const list = rule['list'] ?? null;
  if (list !== null) return readList(recordOf(list)['source'] ?? null);
  const whole = rule['wholeNumber'] ?? null;
  const decimal = rule['decimal'] ?? null;
  if (whole !== null) return readBounds('whole', recordOf(whole));
  if (decimal !== null) return readBounds('decimal', recordOf(decimal));
  throw notEmulated(`DataValidation.rule of ${Object.keys(rule).join(', ')}`);
}

/** The text of `{message, showPrompt, title}`. */
export function readPrompt(value: Json): string {
  const { message, showPrompt } = recordOf(value);
  if (typeof message !== 'string' || showPrompt !== true)
    throw invalidArgument('a prompt needs a message to show');
  return message;
}

function readList(source: Json): ValidationRule {
  if (typeof source !== 'string') throw invalidArgument('the source of a list');
  if (source.startsWith('=')) throw notEmulated('DataValidation.rule: a list from cells');
  if (source === '' || source.length > longestList) {
    throw invalidArgument(`the options of a list have 1 to ${longestList} characters`);
  }
  return { kind: 'list', options: source.split(',').map((option) => option.trim()) };
}

function readBounds(kind: 'decimal' | 'whole', rule: Readonly<Record<string, Json>>): ValidationRule {
  const { formula1: first = null, formula2: second = null, operator = 'Between' } = rule;
  if (typeof first !== 'number') throw notEmulated('DataValidation.rule: a bound that is no number');
  if (operator === 'GreaterThanOrEqualTo') return { kind, min: first };
  if (operator === 'LessThanOrEqualTo') return { kind, max: first };
  if (operator === 'Between' && typeof second === 'number') {
    // Excel's largest numbers stand for no bound at all.
    return first === -largestNumber && second === largestNumber
      ? { kind }
      : { kind, min: first, max: second };
  }
  throw notEmulated(`DataValidation.rule: ${String(operator)}`);
}
