import type { SheetReading } from '../../intake/application';
import { columnLetters } from '../../workbook/address';

/** What of the lists a merged one does not hold, one note a list: columns of no field, columns in doubt, sheets. */
export function leftOutLines(readings: readonly SheetReading[]): string[] {
  return readings.flatMap((reading) => {
    const where = `注：${reading.file}${reading.sheet === '' ? '' : ` 工作表“${reading.sheet}”`}`;
    if (reading.role === 'skipped') return [`${where}未并入：${flat(reading.reason ?? '')}`];
    const parts = [
      listed('不是指南所列项目、未并入的列', reading.unmapped),
      listed('含义不明、未采用的列', reading.doubtful),
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : [`${where}${parts.join('；')}。`];
  });
}

function listed(
  what: string,
  columns: readonly { readonly column: number; readonly header: string }[],
): string {
  if (columns.length === 0) return '';
  return `${what}：${columns.map(({ column, header }) => `${flat(header)}（${columnLetters(column)} 列）`).join('、')}`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
