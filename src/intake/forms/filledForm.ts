import type { Form, FormRow } from '../../guide/form';
import type { CellPosition, CellValue } from '../../workbook/snapshot';

/** A cell of a form as somebody left it; `raw` is "" where it is empty. */
export interface FormCell {
  readonly at: CellPosition;
  readonly raw: CellValue;
  readonly format: string;
}

/** A header line's label and the answer beside it. */
export interface HeaderAnswer {
  readonly label: string;
  readonly field: string | null;
  /** Null where the form has lost the line. */
  readonly cell: FormCell | null;
}

/** An indicator of the form and where it was found. */
export interface FoundIndicator {
  readonly row: FormRow;
  /** Null where the form has lost it. */
  readonly found: {
    /** The wording as it stands, and whether it is the form's own. */
    readonly wording: FormCell;
    readonly altered: boolean;
    /** One a value column. */
    readonly values: readonly FormCell[];
  } | null;
  /** The band's or tick box's cell that its group stands for, null without one. */
  readonly band: FormCell | null;
}

/** A line of an applicant's own (个性指标). */
export interface CustomIndicator {
  readonly wording: FormCell;
  readonly values: readonly FormCell[];
}

/** A sheet read as one of the guide's forms. */
export interface FilledForm {
  readonly sheet: string;
  readonly form: Form;
  /** Where the title stands; null where there is none and the table gave the form away. */
  readonly title: CellPosition | null;
  /** Whether it states its year (which is then the guide's). */
  readonly yearShown: boolean;
  readonly date1904: boolean;
  readonly header: readonly HeaderAnswer[];
  readonly indicators: readonly FoundIndicator[];
  readonly custom: readonly CustomIndicator[];
}

/** What a sheet turned out to be. */
export type FormReading =
  /** Nothing of a form. */
  | { readonly kind: 'other' }
  /** A form that cannot be checked: a stable code, a Chinese sentence, and the cells it is about. */
  | {
      readonly kind: 'refused';
      readonly sheet: string;
      readonly code: 'form-several' | 'form-other-year' | 'form-unknown' | 'form-no-table';
      readonly message: string;
      readonly cells: readonly CellPosition[];
    }
  | { readonly kind: 'form'; readonly filled: FilledForm };
