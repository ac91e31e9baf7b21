import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import { dayText } from '../../review/wording';
import type { CellStyle, SheetDescription } from '../../workbook/edit';
import { officialLook, tablePrint } from '../officialLook';
import { SheetDraft } from '../sheetDraft';
import { batchProse } from './batchProse';
import { putCoverFigures } from './coverFigures';
import { leftOut, named } from './leftOut';
import type { MeetingBatch } from './meetingBatch';
import { putSignature } from './meetingTable';
import { sumNotes } from './sumNotes';
import { supportedDoubts } from './supportedDoubts';

const columns = 6;
/** Wide enough for all of it to stand on one page, in whatever program. */
const columnWidth = 19;
const whole = { column: 0, columns };
const prose: CellStyle = {
  fontName: '仿宋',
  fontSize: 15,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
};
/**
 * ⑩ 封面: the batch in two sentences and in figures, by which guide and by whom, and the names of the sheets that are
 * made with it, in their order. In steps: all amounts of the batch are added up.
 */
export function* coverSheet(
  { review, guide, filings, layout, version }: MeetingBatch,
  sheets: readonly string[],
  name: string,
): Generator<void, SheetDescription> {
  const draft = new SheetDraft(
    Array.from({ length: columns }, () => columnWidth),
    12,
    26,
  );
  draft.put({ ...whole, row: 0, content: guide.fund, style: officialLook.title });
  draft.put({ ...whole, row: 1, content: '项目审核情况汇总', style: officialLook.title });
  draft.put({ ...whole, row: 2, content: `（${guide.year}年度）`, style: officialLook.underTitle });
  for (const row of [0, 1]) draft.atLeast(row, 38);
  draft.put({
    ...whole,
    row: 3,
    content: `　　${batchProse(filings, leftOut(review).files.length)}`,
    style: prose,
  });
  yield;
  draft.put({ ...whole, row: 4, content: '单位：项、万元', style: officialLook.corner });
  let row = putCoverFigures(draft, filings, 5);
  yield;
  const notes = [...sumNotes(filings, guide), ...supportedDoubts(filings, guide)];
  if (notes.length > 0) {
    draft.put({ ...whole, row, content: `注：${notes.join('；')}。`, style: officialLook.foot });
    row += 1;
  }
  row = putFacts(draft, factsOf(review, guide, version), row);
  row = putContents(draft, sheets, row);
  putSignature(draft, columns, layout, row);
  return draft.describe(
    name,
    { ...tablePrint, orientation: 'portrait' },
    { frozenRows: 0, showGridlines: false },
  );
}

/** What the review rests on. */
function factsOf(review: Review, guide: Guide, version: string): [string, string][] {
  const { asOf, sheets } = review;
  const read = sheets.filter(({ reading }) => reading.role === 'batch');
  const files = [...new Set(read.map(({ reading }) => reading.file))];
  const source = named(files, '个文件');
  const unread = leftOut(review);
  const missing = [
    ...(unread.files.length > 0 ? [`文件 ${named(unread.files, '个')} 未能读取`] : []),
    ...(unread.sheets.length > 0 ? [`工作表 ${named(unread.sheets, '张')} 未审核或未读全`] : []),
  ];
  return [
    ['审核依据', guide.document],
    ['申报基准日', asOf === null ? '未指定（以各行填写的为准）' : dayText(asOf)],
    ['数据来源', `${source}，共 ${read.length} 张工作表`],
    ...(missing.length > 0 ? [['未列入', missing.join('；')] satisfies [string, string]] : []),
    ['审核工具', `项目审核 ${version}`],
  ];
}

function putFacts(draft: SheetDraft, facts: readonly (readonly [string, string])[], top: number): number {
  facts.forEach(([label, content], index) => {
    draft.put({ row: top + index, column: 0, content: label, style: officialLook.heading });
    draft.put({ row: top + index, column: 1, columns: columns - 1, content, style: officialLook.text });
  });
  return top + facts.length;
}

/** The sheets that follow, in two columns, each leading to its sheet. Returns the row below. */
function putContents(draft: SheetDraft, sheets: readonly string[], top: number): number {
  if (sheets.length === 0) return top;
  const rows = Math.ceil(sheets.length / 2);
  draft.put({ row: top, column: 0, rows, content: '目　　录', style: officialLook.heading });
  for (let place = 0; place < rows * 2; place += 1) {
    const row = top + Math.floor(place / 2);
    const column = place % 2 === 0 ? 1 : 4;
    const sheet = sheets[place];
    const style = sheet === undefined ? officialLook.text : officialLook.link;
    const content = sheet === undefined ? null : `${place + 1}. ${sheet}`;
    draft.put({ row, column, columns: column === 1 ? 3 : 2, content, style });
    if (sheet !== undefined) draft.link(row, column, { sheet, row: 0, column: 0 });
  }
  return top + rows;
}
