import type { CellValue } from '../../src/workbook/snapshot';
import { mappingOf, readRows } from './sheetBuilder';

/** A batch of one column beside category, project and applicant. */
export function withColumn(header: string, cells: readonly CellValue[], categories: readonly string[] = []) {
  const rows = cells.map((cell, index) => [
    categories[index] ?? categories[0] ?? '',
    `项目${index}`,
    `某某${index}公司`,
    cell,
  ]);
  return readRows([['项目类别', '项目名称', '项目承担单位', header], ...rows]);
}

/** What its column D was taken for. */
export const fieldOf = (reading: ReturnType<typeof readRows>): string | undefined => mappingOf(reading)['D'];
