import type { SheetSnapshot } from '../workbook/snapshot';
import { headerSearchRows } from './headerMerges';
import type { Lexicon } from './lexicon';
import { plain } from './plainText';

/** Whether a sheet's first rows give it the title of a form. */
export function isForm(sheet: SheetSnapshot, rows: number, lexicon: Lexicon): boolean {
  return sheet.values
    .slice(0, rows)
    .some((row) =>
      row.some(
        (cell) => typeof cell === 'string' && lexicon.forms.some((title) => plain(cell).includes(title)),
      ),
    );
}

/** Why a sheet is no batch, in Chinese: what, where, and what to do. */
export const skipReasons = {
  empty: (sheet: string): string => `工作表“${sheet}”是空表，已跳过。`,
  form: (sheet: string): string =>
    `工作表“${sheet}”是绩效目标申报表一类的表单，不是申报汇总表，已跳过。请在汇总表上审核。`,
  noHeader: (sheet: string): string =>
    `工作表“${sheet}”前 ${headerSearchRows} 行中没有找到申报汇总表的表头，已跳过。如果这是汇总表，请在一行中写明“项目名称”“项目承担单位”等列名后重试。`,
  noApplicant: (sheet: string, row: number): string =>
    `工作表“${sheet}”第 ${row} 行像是表头，但没有“项目名称”或“项目承担单位”列，不是申报汇总表，已跳过。如果这是汇总表，请指定各列的含义后重试。`,
  noRows: (sheet: string, row: number): string =>
    `工作表“${sheet}”表头（第 ${row} 行）以下没有申报项目，已跳过。请核对是否选错了工作表。`,
} as const;
