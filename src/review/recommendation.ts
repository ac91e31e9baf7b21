import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { fieldByRole } from '../guide/lookup';
import type { Application, DoubtfulColumn, FieldCell, SheetReading } from '../intake/application';

/** What tells that an application is 拟支持: its status column, or an approved amount where the setting lets that do. */
export type Recommendation = 'status' | 'approved';

/** A column that may be a list's status. */
export interface OpenStatus {
  readonly sheet: string;
  readonly column: DoubtfulColumn;
}

/** What of a batch's applications is 拟支持, decided alike for the support numbers, the lists and all sheets. */
export interface Recommendations {
  /** What tells that an application is 拟支持; null where nothing does. */
  readonly of: (application: Application) => Recommendation | null;
  /** Whether its sheet has a column that would tell. */
  readonly told: (application: Application) => boolean;
  /** A column that may be the status of its list, which nobody has confirmed: until then no amount tells. */
  readonly openStatus: (application: Application) => OpenStatus | null;
  /** Whether an amount has been approved although nothing that counts says 拟支持. */
  readonly approvedUnmarked: (application: Application) => boolean;
  /** The cell by which it is told, or would be. */
  readonly cellOf: (application: Application) => FieldCell | undefined;
}

/**
 * Goes by the status column, whose first choice says 拟支持. A sheet without one tells nothing, unless the setting
 * `recommendedBy` lets its approved amounts do; what stands in a status column is never overruled by an amount, nor is
 * what stands in a column that may be one as long as nobody has said what it is.
 */
export function recommendations(
  guide: Guide,
  settings: Readonly<Record<string, string>>,
  readings: readonly SheetReading[],
): Recommendations {
  const status = fieldByRole(guide, 'status');
  const recommended = status?.options[0]?.value;
  const open = status ? openStatuses(readings, status.id) : new Map<string, OpenStatus>();
  const openStatus = (application: Application): OpenStatus | null =>
    statusOf(application) ? null : (open.get(listKey(application.file, application.sheet)) ?? null);
  const isByAmount = settings['recommendedBy'] === 'statusOrApproved';
  const byAmount = (application: Application): boolean => isByAmount && openStatus(application) === null;
  const statusOf = ({ cells }: Application): FieldCell | undefined =>
    status ? cells.get(status.id) : undefined;
  const approvedOf = ({ cells }: Application): FieldCell | undefined => cells.get(guide.roles.approved);
  const isApproved = (application: Application): boolean => {
    const reading = approvedOf(application)?.reading;
    return reading?.state === 'number' && reading.value.gt(0);
  };
  const cellOf = (application: Application): FieldCell | undefined =>
    statusOf(application) ?? (byAmount(application) ? approvedOf(application) : undefined);
  const of = (application: Application): Recommendation | null => {
    const cell = statusOf(application);
    if (!cell) return byAmount(application) && isApproved(application) ? 'approved' : null;
    return cell.reading.state === 'text' && cell.reading.value === recommended ? 'status' : null;
  };
  return {
    of,
    told: (application) => cellOf(application) !== undefined,
    approvedUnmarked: (application) => of(application) === null && isApproved(application),
    cellOf,
    openStatus,
  };
}

/** By sheet, the first column that may be the status: of a list, or of another sheet that says more of its projects. */
function openStatuses(readings: readonly SheetReading[], status: FieldId): Map<string, OpenStatus> {
  const open = new Map<string, OpenStatus>();
  for (const { file, sheet, doubtful, joinedInto } of readings) {
    const column = doubtful.find(({ candidates }) => candidates.includes(status));
    if (!column) continue;
    for (const name of [sheet, ...(joinedInto ? [joinedInto.sheet] : [])]) {
      const key = listKey(file, name);
      if (!open.has(key)) open.set(key, { sheet, column });
    }
  }
  return open;
}

const listKey = (file: string, sheet: string): string => JSON.stringify([file, sheet]);
