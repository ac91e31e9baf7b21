import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import { dayText } from '../../review/wording';
import type { CellContent, CellStyle, SheetDescription } from '../../workbook/edit';
import { officialLook, tablePrint } from '../officialLook';
import { SheetDraft } from '../sheetDraft';
import { batchProse } from './batchProse';
import { countOf, sumNotes, totalOf, verdicts, type Amount, type FilingFigures } from './filingFigures';
import type { MeetingBatch } from './meetingBatch';
import { putSignature } from './meetingTable';
import { recommendedFilings } from './recommended';

const columns = 6;
const columnWidth = 15;
const whole = { column: 0, columns };
const prose: CellStyle = {
  fontName: '仿宋',
  fontSize: 15,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
};
const amountLabels: readonly (readonly [Amount, string])[] = [
  ['investment', '项目总投资'],
  ['requested', '申请补助'],
  ['eligible', '测算补助'],
  ['first', '首次拨付'],
  ['excess', '核减额'],
];

/**
 * ⑩ 封面: the batch in two sentences and in figures, by which guide and by whom, and the names of the sheets that are
 * made with it, in their order.
 */
export function coverSheet(
  { review, guide, filings, layout, version }: MeetingBatch,
  sheets: readonly string[],
  name: string,
): SheetDescription {
  const draft = new SheetDraft(
    Array.from({ length: columns }, () => columnWidth),
    12,
    26,
  );
  draft.put({ ...whole, row: 0, content: guide.fund, style: officialLook.title });
  draft.put({ ...whole, row: 1, content: '项目审核情况汇总', style: officialLook.title });
  draft.put({ ...whole, row: 2, content: `（${guide.year}年度）`, style: officialLook.underTitle });
  for (const row of [0, 1]) draft.atLeast(row, 38);
  draft.put({ ...whole, row: 3, content: `　　${batchProse(filings, guide)}`, style: prose });
  draft.put({ ...whole, row: 4, content: '单位：项、万元', style: officialLook.corner });
  let row = putFigures(draft, filings, guide, 5);
  const notes = sumNotes(filings);
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

/** Counts in two rows, amounts in two more. Returns the row below. */
function putFigures(draft: SheetDraft, filings: readonly FilingFigures[], guide: Guide, top: number): number {
  const counts: [string, number][] = [
    ['申报项目', filings.length],
    ...[...verdicts].reverse().map((verdict): [string, number] => [verdict, countOf(filings, verdict)]),
    ['拟支持', recommendedFilings(filings, guide).length],
  ];
  putPairs(draft, counts, top, officialLook.count);
  const sums = amountLabels.map(([amount, label]): [string, number] => [
    label,
    totalOf(filings, amount).toNumber(),
  ]);
  putPairs(draft, sums, top + 2, officialLook.amount);
  putPairs(draft, [['涉及设区市', citiesOf(filings)]], top + 2, officialLook.count, sums.length);
  return top + 4;
}

function putPairs(
  draft: SheetDraft,
  pairs: readonly (readonly [string, CellContent])[],
  top: number,
  style: CellStyle,
  left = 0,
): void {
  pairs.forEach(([label, content], index) => {
    const column = left + index;
    draft.put({ row: top, column, content: label, style: officialLook.heading });
    draft.put({ row: top + 1, column, content, style });
  });
}

function citiesOf(filings: readonly FilingFigures[]): number {
  return new Set(filings.flatMap(({ city }) => city ?? [])).size;
}

/** What the review rests on. */
function factsOf({ asOf, sheets }: Review, guide: Guide, version: string): [string, string][] {
  const read = sheets.filter(({ reading }) => reading.role === 'batch');
  const files = [...new Set(read.map(({ reading }) => reading.file))];
  const named =
    files.length > 3 ? `${files.slice(0, 3).join('、')}等 ${files.length} 个文件` : files.join('、');
  return [
    ['审核依据', guide.document],
    ['申报基准日', asOf === null ? '未指定（以各行填写的为准）' : dayText(asOf)],
    ['数据来源', `${named}，共 ${read.length} 张工作表`],
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
