import type { Guide } from '../guide/guide';
import { fieldByRole } from '../guide/lookup';
import type { Application, FieldCell } from '../intake/application';

/** What tells that an application is 拟支持: its status column, or an approved amount where the setting lets that do. */
export type Recommendation = 'status' | 'approved';

/** What of a batch's applications is 拟支持, decided alike for the support numbers, the lists and all sheets. */
export interface Recommendations {
  /** What tells that an application is 拟支持; null where nothing does. */
  readonly of: (application: Application) => Recommendation | null;
  /** Whether its sheet has a column that would tell. */
  readonly told: (application: Application) => boolean;
  /** Whether an amount has been approved although nothing that counts says 拟支持. */
  readonly approvedUnmarked: (application: Application) => boolean;
  /** The cell by which it is told, or would be. */
  readonly cellOf: (application: Application) => FieldCell | undefined;
}

/**
 * Goes by the status column, whose first choice says 拟支持. A sheet without one tells nothing, unless the setting
 * `recommendedBy` lets its approved amounts do; what stands in a status column is never overruled by an amount.
 */
export function recommendations(guide: Guide, settings: Readonly<Record<string, string>>): Recommendations {
  const status = fieldByRole(guide, 'status');
  const recommended = status?.options[0]?.value;
  const byAmount = settings['recommendedBy'] === 'statusOrApproved';
  const statusOf = ({ cells }: Application): FieldCell | undefined =>
    status ? cells.get(status.id) : undefined;
  const approvedOf = ({ cells }: Application): FieldCell | undefined => cells.get(guide.roles.approved);
  const isApproved = (application: Application): boolean => {
    const reading = approvedOf(application)?.reading;
    return reading?.state === 'number' && reading.value.gt(0);
  };
  const cellOf = (application: Application): FieldCell | undefined =>
    statusOf(application) ?? (byAmount ? approvedOf(application) : undefined);
  const of = (application: Application): Recommendation | null => {
    const cell = statusOf(application);
    if (!cell) return byAmount && isApproved(application) ? 'approved' : null;
    return cell.reading.state === 'text' && cell.reading.value === recommended ? 'status' : null;
  };
  return {
    of,
    told: (application) => cellOf(application) !== undefined,
    approvedUnmarked: (application) => of(application) === null && isApproved(application),
    cellOf,
  };
}
