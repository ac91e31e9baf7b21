import { cellAddress } from '../workbook/address';
import type { SheetNotice } from './application';
import type { FoundSheet } from './foundSheet';
import { quoted } from './plainText';
import type { ToldCategories } from './sheetCategory';
import { runsOf } from './runsOfNumbers';

/** What whoever reads the rows' categories should know: those that no cell of the row tells, but a group band above. */
export function categoryNotices(found: FoundSheet, { filled }: ToldCategories): SheetNotice[] {
  return [...filled].map(([band, rows]) => {
    const cells = found.sheet.values[band] ?? [];
    const texts = cells.flatMap((cell) => (typeof cell === 'string' ? cell.trim() || [] : []));
    const at = { row: band, column: cells.findIndex((cell) => String(cell).trim() !== '') };
    const which = `第 ${runsOf(rows.map((row) => row + 1))} 行没有填写项目类别`;
    return {
      code: 'category-from-band',
      severity: 'info',
      message: `${which}，按分组标题${quoted(texts.join(' '))}（${cellAddress(at)}）认定`,
      cells: [at],
    };
  });
}
