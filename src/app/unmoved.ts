import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import { valueAt, type Area, type SheetSnapshot } from '../workbook/snapshot';

/** Columns that tell a row from another: at most so many are read again. */
const identifyingRoles = ['project', 'applicant', 'recommender', 'category', 'city'];

/**
 * Reads again, just before writing, the columns that identify the rows and those we are about to write to.
 * @throws WorkbookFault `moved` when a row has moved or somebody has typed there: nothing is then written.
 */
export async function ensureUnmoved(
  workbook: WorkbookPort,
  snapshot: SheetSnapshot,
  readings: readonly SheetReading[],
  guide: Guide,
  targets: readonly number[],
): Promise<void> {
  const identifying = readings.flatMap((reading) => identifyingColumns(reading, guide));
  const columns = [...new Set([...identifying, ...targets])].sort((a, b) => a - b);
  for (const area of columnAreas(columns, snapshot.values.length)) {
    const now = await workbook.readValues(snapshot.name, area);
    for (let row = 0; row < area.rows; row += 1) {
      for (let column = 0; column < area.columns; column += 1) {
        if ((now[row]?.[column] ?? '') !== valueAt(snapshot, area.row + row, area.column + column)) {
          throw new WorkbookFault(
            'moved',
            `工作表“${snapshot.name}”在审核期间有改动（第 ${area.row + row + 1} 行），结果未写入，表格未作任何更改。请重新审核。`,
          );
        }
      }
    }
  }
}

function identifyingColumns(reading: SheetReading, guide: Guide): number[] {
  const roles = new Map(guide.fields.map(({ id, role }) => [id, role]));
  const identifying = reading.columns.filter(({ field }) =>
    identifyingRoles.includes(roles.get(field) ?? ''),
  );
  // A sheet without a name column is told by whatever it has first.
  return (identifying.length > 0 ? identifying : reading.columns.slice(0, 3)).map(({ column }) => column);
}

/** Neighbouring columns are read together. */
function columnAreas(columns: readonly number[], rows: number): Area[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const column of columns) {
    const last = areas.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else areas.push({ row: 0, column, rows, columns: 1 });
  }
  return areas;
}
