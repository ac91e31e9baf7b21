import { WorkbookFault } from '../workbook/fault';

const LONGEST = 31;

/** Throws `sheet-name` when Excel would not take the name or a tab has it already. */
export function checkSheetName(name: string, taken: readonly string[]): void {
  const refuse = (reason: string): WorkbookFault =>
    new WorkbookFault('sheet-name', `不能使用工作表名称“${name}”：${reason}。请换一个名称。`);
  if (name === '' || name.length > LONGEST) throw refuse(`名称须有 1 至 ${LONGEST} 个字符`);
  if (/[\u0000-\u001f:\\/?*[\]]/.test(name)) throw refuse('含有 : \\ / ? * [ ] 等不允许的字符');
  if (name.startsWith("'") || name.endsWith("'")) throw refuse('首尾不能是单引号');
  if (name.toLowerCase() === 'history') throw refuse('该名称由 Excel 保留');
  const other = taken.find((each) => each.toLowerCase() === name.toLowerCase());
  if (other !== undefined) throw refuse('已有同名工作表');
}
