import type { Guide } from '../../guide/guide';
import { certain } from '../../intake/matchColumns';
import type { SheetReading } from '../../intake/application';
import type { Review, SheetReview } from '../../review/review';

const namingRoles: readonly unknown[] = ['project', 'applicant'];

/**
 * The tables whose columns somebody can explain: those that were reviewed, then those that were skipped because no
 * header names a project or an applicant. Of these, the columns that do are what is missing.
 */
export function sheetsToMap({ sheets }: Review, guide: Guide): SheetReview[] {
  const naming = guide.fields.filter(({ role }) => namingRoles.includes(role)).map(({ id }) => id);
  const unnamed = ({ role, headerRows, columns }: SheetReading): boolean =>
    role === 'skipped' &&
    headerRows.length > 0 &&
    !columns.some(({ field, confidence }) => confidence >= certain && naming.includes(field));
  return [
    ...sheets.filter(({ reading }) => reading.role === 'batch'),
    ...sheets
      .filter(({ reading }) => unnamed(reading))
      .map((sheet) => ({ ...sheet, missing: naming, findings: [] })),
  ];
}
