import type { Finding, Verdict } from '../../review/finding';
import { areaAddress } from '../../workbook/address';
import type { CellContent, CellStyle, SheetDescription } from '../../workbook/edit';
import { areasOfCells } from '../markedCells';
import { officialLook, tablePrint } from '../officialLook';
import { byGravity } from '../opinionText';
import { severityLooks, verdictSeverity } from '../severityLook';
import { SheetDraft } from '../sheetDraft';

export const formCheckName = '绩效表核对情况';

/** One form that was checked, or a sheet that looks like one and could not be. */
export interface CheckedLine {
  readonly sheet: string;
  readonly attachment: string;
  readonly project: string;
  readonly applicant: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

const headings = [
  '序号',
  '工作表',
  '附件',
  '项目名称',
  '项目承担单位',
  '结论',
  '级别',
  '单元格',
  '打开',
  '核对意见',
] as const;
/** Short words of their own lead to the cells: LibreOffice does not wrap a text that is a link. */
const openColumn = 8;
const widths = [6, 22, 10, 22, 22, 9, 9, 10, 7, 57] as const;

/** The sheet 绩效表核对情况: every form with its verdict, and its findings from the gravest, each leading to its cell. */
export function formCheckSheet(name: string, lines: readonly CheckedLine[]): SheetDescription {
  const draft = new SheetDraft(widths, 11, 22);
  const whole = { column: 0, columns: widths.length };
  draft.put({ ...whole, row: 0, content: formCheckName, style: officialLook.title });
  draft.atLeast(0, 36);
  headings.forEach((content, column) => draft.put({ row: 1, column, content, style: officialLook.heading }));
  let row = 2;
  lines.forEach((line, index) => {
    row = putLine(draft, row, index + 1, line);
  });
  const failing = lines.filter(({ findings }) => findings.length > 0).length;
  const foot = `共核对 ${lines.length} 张，有意见 ${failing} 张，无意见 ${lines.length - failing} 张。`;
  draft.put({ ...whole, row, content: foot, style: officialLook.foot });
  const print = { ...tablePrint, titleRows: { first: 1, last: 1 } };
  return draft.describe(name, print, { frozenRows: 2, showGridlines: false });
}

/** A form takes a row a finding, at least one; what is the form's own stands in the first. */
function putLine(draft: SheetDraft, top: number, number: number, line: CheckedLine): number {
  const { sheet, attachment, project, applicant, verdict } = line;
  const findings = byGravity(line.findings);
  const count = Math.max(1, findings.length);
  for (let index = 0; index < count; index += 1) {
    const finding = findings[index];
    const own: CellContent[] = index === 0 ? [number, sheet, attachment, project, applicant, verdict] : [];
    const said: CellContent[] = finding
      ? [
          severityLooks[finding.severity].label,
          areasOfCells(finding.cells).map(areaAddress).join('、'),
          '打开',
          finding.message,
        ]
      : [null, null, '打开', '未发现问题'];
    [...own, ...Array<CellContent>(6 - own.length).fill(null), ...said].forEach((content, column) =>
      draft.put({
        row: top + index,
        column,
        content: content === '' ? null : content,
        style: styleOf(column, finding, index === 0 ? verdict : null),
      }),
    );
    const { row, column } = finding?.cells[0] ?? { row: 0, column: 0 };
    draft.link(top + index, openColumn, { sheet, row, column });
  }
  return top + count;
}

function styleOf(column: number, finding: Finding | undefined, verdict: Verdict | null): CellStyle {
  if (column === openColumn) return { ...officialLook.link, horizontal: 'center' };
  const plain = [0, 2, 5, 6, 7].includes(column) ? officialLook.value : officialLook.text;
  const severity =
    column === 5 ? verdict && verdictSeverity[verdict] : column === 6 ? finding?.severity : null;
  if (!severity) return plain;
  const { fill, color } = severityLooks[severity];
  return { ...plain, fill, color, bold: true };
}
