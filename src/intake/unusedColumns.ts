import { columnLetters } from '../workbook/address';
import { columnsOf, toldBy, type ColumnMapping, type SheetReading } from './application';

/**
 * What is said of a table that is left out because others have the same applications: which of its columns they lack,
 * what that costs and how to have them used; "" where it has none. `where` names the others.
 */
export function unusedColumns(reading: SheetReading, others: readonly SheetReading[], where: string): string {
  const known = new Set(others.flatMap(columnsOf).flatMap(toldBy));
  const unused = reading.columns.filter(
    (column) => toldBy(column).every((id) => !known.has(id)) && isFilled(column, reading),
  );
  if (unused.length === 0) return '';
  const named = unused.map(columnNamed).join('、');
  return `本表的${named}在${where}中没有，未使用，与之有关的条件按表中没有这些列处理；如需使用，请把这些列填到${where}同一项目的行中，再重新审核。`;
}

/** “项目总投资”（D 列） */
export function columnNamed({ column, header }: Pick<ColumnMapping, 'column' | 'header'>): string {
  return `“${header.split('_').at(-1) ?? header}”（${columnLetters(column)} 列）`;
}

function isFilled(column: ColumnMapping, { applications }: SheetReading): boolean {
  return applications.some(({ cells, answers }) =>
    toldBy(column).some((id) => {
      const cell = column.answers ? answers?.get(id) : cells.get(id);
      return cell !== undefined && cell.reading.state !== 'empty';
    }),
  );
}
