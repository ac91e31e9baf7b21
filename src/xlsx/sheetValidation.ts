import type { Area } from '../workbook/snapshot';

/** What a sheet's data validation says, as the file has it. */
export interface SheetValidation {
  readonly areas: readonly Area[];
  /** "list", "decimal", "whole", "custom", …; "none" where any value may be typed. */
  readonly type: string;
  /** "between" where none is set. */
  readonly operator: string;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly prompt: string | null;
}
