import type { FieldId } from '../guide/field';
import type { Application } from '../intake/application';
import { filedElsewhere } from './otherCity';

/** How a row stands towards a combined filing (合并申报). */
export type Filing =
  | {
      readonly role: 'alone';
      /** The group that it names although it is calculated by itself, and why; null where it names none. */
      readonly apart: { readonly group: string; readonly reason: string } | null;
      /** What the group's members do not share, and the column it stands in; null where they agree. */
      readonly mismatch: {
        readonly field: FieldId;
        readonly reason: string;
        /** The reason for the row's own city, where it speaks of other cities' rows. */
        readonly forCity?: string;
      } | null;
    }
  /** The group's amounts stand on its first member's row. */
  | { readonly role: 'lead'; readonly group: string; readonly members: readonly Application[] }
  | { readonly role: 'member'; readonly group: string; readonly lead: Application };

export const filedAlone: Filing = { role: 'alone', apart: null, mismatch: null };

/** “第 5、6 行”, by the numbers that the sheet shows. */
export function rowNumbers(applications: readonly Application[]): string {
  return `第 ${applications.map((application) => application.row + 1).join('、')} 行`;
}

/** The same as a row's own city may be told it: rows of others are not named. */
export function rowNumbersForCity(here: Application, applications: readonly Application[]): string {
  const own = applications.filter((there) => filedElsewhere(here, there) === null);
  const others = applications.flatMap((there) => filedElsewhere(here, there) ?? []);
  return [rowNumbers(own), ...new Set(others)].join('、');
}
