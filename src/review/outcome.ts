import type { FieldId } from '../guide/field';
import type { FieldCell } from '../intake/application';
import type { FindingCode } from './codes';

/** What a condition has to say: it fails, it is doubtful, a person is asked, it earns a mark, or it is worth knowing. */
export interface Raised {
  readonly end: 'raised';
  readonly says: 'fails' | 'doubts' | 'asks' | 'marks' | 'informs';
  readonly code: FindingCode;
  /** The condition's own cell first. */
  readonly cells: readonly FieldCell[];
  readonly actual: string | null;
  readonly required: string | null;
  readonly message: string;
  readonly forCity?: string;
}

/** The sheet has no column for these fields. */
export interface Absent {
  readonly end: 'absent';
  readonly fields: readonly FieldId[];
}

/** Cells that could not be read leave the condition open. */
export interface Unreadable {
  readonly end: 'unreadable';
  readonly cells: readonly FieldCell[];
}

/** How a condition ends on one application. */
export type Outcome =
  | { readonly end: 'met' }
  | { readonly end: 'notApplicable' }
  | Absent
  /** The condition needs 申报基准日 and nobody has stated one. */
  | { readonly end: 'noAsOf' }
  | Unreadable
  /** Left to 人工确认结论, which several conditions share. */
  | { readonly end: 'shared'; readonly ask: string }
  | Raised;

export const met = { end: 'met' } as const;
export const notApplicable = { end: 'notApplicable' } as const;
export const noAsOf = { end: 'noAsOf' } as const;

type Said = Omit<Raised, 'end' | 'says' | 'actual' | 'required'> &
  Partial<Pick<Raised, 'actual' | 'required'>>;

function raise(says: Raised['says'], said: Said): Raised {
  const { code, cells, actual = null, required = null, message, forCity } = said;
  return { end: 'raised', says, code, cells, actual, required, message, forCity };
}

export const fails = (said: Said): Raised => raise('fails', said);
export const doubts = (said: Said): Raised => raise('doubts', said);
export const asks = (said: Said): Raised => raise('asks', said);
export const marks = (said: Said): Raised => raise('marks', said);
export const informs = (said: Said): Raised => raise('informs', said);

/** Whether the outcome says nothing but that a cell has not been filled in. */
export function isEmptyCell(outcome: { readonly end: string; readonly code?: string }): boolean {
  return outcome.end === 'raised' && outcome.code === 'empty-cell';
}
