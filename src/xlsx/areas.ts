import { areaAddress, mostColumns, mostRows, parseArea } from '../workbook/address';
import type { Area } from '../workbook/snapshot';

/** The areas of a list such as "A1 B2:C3" (ST_Sqref); whole columns and rows too. What cannot be read is left out. */
export function parseAreas(list: string): Area[] {
  return list
    .split(/\s+/)
    .map(parseReference)
    .filter((area) => area !== null);
}

export function formatAreas(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

/** "A1", "A1:B2", "A:C" or "3:5"; null for anything else. */
export function parseReference(reference: string): Area | null {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(reference);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(reference);
  try {
    if (columns) return parseArea(`${columns[1]}1:${columns[2]}${mostRows}`);
    if (rows) return parseArea(`A${rows[1]}:XFD${rows[2]}`);
    const area = parseArea(reference);
    return area.row >= 0 && area.row + area.rows <= mostRows && area.column + area.columns <= mostColumns
      ? area
      : null;
  } catch {
    return null;
  }
}

/** Whether the area is one of the grid that Excel has. */
export function withinGrid({ row, column, rows, columns }: Area): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= mostRows &&
    column + columns <= mostColumns
  );
}
