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
  own: '本工具生成的工作表，不作为申报汇总表审核。',
  empty: (sheet: string): string => `工作表“${sheet}”是空表，已跳过。`,
  form: (sheet: string): string =>
    `工作表“${sheet}”是绩效目标申报表一类的表单，不是申报汇总表，已跳过。请在汇总表上审核。`,
  labels: (sheet: string, rows: number): string =>
    `工作表“${sheet}”有 ${rows} 行的项目名称、承担单位处写的是栏目名称（如“项目类别”“开始时间”），像是一个项目一张的表单，不是一行一个项目的汇总表，已跳过。请把各项目汇总成一行一个项目的表后审核。`,
  sideways: (sheet: string, labels: string, first: string): string =>
    `工作表“${sheet}”是横排的：栏目名称在 ${labels} 列自上而下排列，各项目从 ${first} 列起向右排列，不是一行一个项目的汇总表，已跳过。请复制后用“选择性粘贴—转置”改成一行一个项目，再重新审核。`,
  single: (sheet: string, labels: string, content: string): string =>
    `工作表“${sheet}”像是一个项目一张的表单（栏目名称在 ${labels} 列，内容在 ${content} 列），不是一行一个项目的汇总表，已跳过。请把各项目汇总成一行一个项目的表后审核。`,
  noHeader: (sheet: string): string =>
    `工作表“${sheet}”前 ${headerSearchRows} 行中没有找到申报汇总表的表头，已跳过。如果这是汇总表，请在一行中写明“项目名称”“项目承担单位”等列名后重试。`,
  noApplicant: (sheet: string, row: number): string =>
    `工作表“${sheet}”第 ${row} 行像是表头，但没有“项目名称”或“项目承担单位”列，不是申报汇总表，已跳过。如果这是汇总表，请指定各列的含义后重试。`,
  noRows: (sheet: string, row: number): string =>
    `工作表“${sheet}”表头（第 ${row} 行）以下没有申报项目，已跳过。请核对是否选错了工作表。`,
  broken: (sheet: string, rows: number): string =>
    `工作表“${sheet}”有 ${rows} 行的项目名称、承担单位是公式错误值（如 #REF!，所引用的工作表可能已删除），无法审核，已跳过。请恢复引用或直接在原表上审核。`,
  notCalculated: (sheet: string, rows: number): string =>
    `工作表“${sheet}”有 ${rows} 行的项目名称、承担单位是尚未计算的公式，无法审核，已跳过。请在 Excel 中重新计算并保存后再审核。`,
  beside: (sheet: string, column: string, reason: string): string =>
    `工作表“${sheet}”从 ${column} 列起并排放着另一张表，未审核：${reason}`,
  repeated: (sheet: string, others: string): string =>
    `工作表“${sheet}”的项目都已列在${others}中，按汇总表处理，未重复审核和计数。如应以本表为准，请只选本表审核。`,
} as const;
