import { activeSheetName, selectedRows } from '../../excel/selection';
import type { ApplicationReview, Review } from '../../review/review';

/** The applications in whose rows something is selected on the sheet in front. @throws WorkbookFault */
export async function selectedApplications(review: Review): Promise<ApplicationReview[]> {
  const sheet = await activeSheetName();
  const rows = new Set(await selectedRows(sheet));
  return review.applications.filter(
    ({ application }) => application.sheet === sheet && rows.has(application.row),
  );
}
