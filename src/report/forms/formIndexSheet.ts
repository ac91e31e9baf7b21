import type { CellContent, CellStyle, SheetDescription } from '../../workbook/edit';
import { officialLook, tablePrint } from '../officialLook';
import { SheetDraft } from '../sheetDraft';

export const formIndexName = '绩效表目录';

/** One line of the index: a form that was made, or a row that got none and why. */
export interface FormIndexLine {
  /** The form's sheet, null where none was made. */
  readonly sheet: string | null;
  readonly attachment: string;
  readonly title: string;
  readonly project: string;
  readonly applicant: string;
  /** Which row it was made from, in Chinese; "" for a blank form. */
  readonly source: string;
  readonly remark: string;
}

const headings = [
  '序号',
  '工作表',
  '打开',
  '附件',
  '表名',
  '项目名称',
  '项目承担单位',
  '来源',
  '说明',
] as const;
/** Short words of their own lead to the forms: LibreOffice does not wrap a text that is a link. */
const openColumn = 2;
const widths = [6, 24, 7, 10, 30, 26, 26, 30, 17] as const;

/** The index of the forms as a sheet, with the way to each: what was made from which row, and which rows have no form and why. */
export function formIndexSheet(name: string, lines: readonly FormIndexLine[]): SheetDescription {
  const draft = new SheetDraft(widths, 11, 22);
  draft.put({
    row: 0,
    column: 0,
    columns: widths.length,
    content: '绩效目标申报表目录',
    style: officialLook.title,
  });
  draft.atLeast(0, 36);
  headings.forEach((content, column) => draft.put({ row: 1, column, content, style: officialLook.heading }));
  lines.forEach((line, index) => putLine(draft, index + 2, index + 1, line));
  const made = lines.filter(({ sheet }) => sheet !== null).length;
  const foot = `共生成 ${made} 张；未生成 ${lines.length - made} 项。浅绿色单元格为按汇总表预填的内容，请核对。`;
  draft.put({
    row: lines.length + 2,
    column: 0,
    columns: widths.length,
    content: foot,
    style: officialLook.foot,
  });
  const print = { ...tablePrint, titleRows: { first: 1, last: 1 } };
  return draft.describe(name, print, { frozenRows: 2, showGridlines: false });
}

function putLine(draft: SheetDraft, row: number, number: number, line: FormIndexLine): void {
  const cells: CellContent[] = [
    number,
    line.sheet ?? '未生成',
    line.sheet === null ? '' : '打开',
    line.attachment,
    line.title,
    line.project,
    line.applicant,
    line.source,
    line.remark,
  ];
  cells.forEach((content, column) => {
    draft.put({ row, column, content: content === '' ? null : content, style: styleOf(column, line) });
  });
  if (line.sheet !== null) draft.link(row, openColumn, { sheet: line.sheet, row: 0, column: 0 });
}

function styleOf(column: number, { sheet }: FormIndexLine): CellStyle {
  if (column === openColumn && sheet !== null) return { ...officialLook.link, horizontal: 'center' };
  return [0, openColumn, 3].includes(column) ? officialLook.value : officialLook.text;
}
