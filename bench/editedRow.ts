import { judgedRows, liveReview } from '../src/app/rejudgeEdited';
import { reviewWorkbooks } from '../src/app/reviewSheets';
import type { Guide } from '../src/guide/guide';
import { rowMarkEdits } from '../src/report/rowMarks';
import { FilePort } from '../src/xlsx/filePort';
import { XlsxWorkbook } from '../src/xlsx/xlsxWorkbook';
import { benchColumns, benchWorkbook } from './batch';
import { median, processorTime } from './steps';

/** What one edited row of a batch costs when it is judged again by itself, in milliseconds of processor time. */
export interface EditedRowCost {
  readonly judged: number;
  /** The edits that put its marks right, the sheet's highlights among them. */
  readonly marks: number;
}

const edits = 15;
/** The column of 项目总投资 in `benchWorkbook`. */
const totalColumn = 10;

/** Edits single rows of a reviewed batch, each from above to below its threshold or the other way. */
export async function measureEditedRow(guide: Guide, rows: number): Promise<EditedRowCost> {
  const port = new FilePort(XlsxWorkbook.open(await benchWorkbook(rows)), 'bench.xlsx');
  const options = { asOf: null, settings: {} };
  const request = { guide, sheets: null, answers: [], options, doubtful: 'leave', unreadable: [] } as const;
  const outcome = await reviewWorkbooks([port], request);
  if (outcome.kind !== 'reviewed') throw new Error('the batch asks about columns');
  const [first] = await port.listSheets();
  const name = first?.name ?? '';
  let live = await liveReview(outcome, request, [name]);
  const costs: EditedRowCost[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const area = { row: 1 + Math.floor((edit * rows) / edits), column: 0, rows: 1, columns: benchColumns };
    const { values, formats } = await port.readCells(name, area);
    const total = Number(values[0]?.[totalColumn]) < 1000 ? 12000 : 800;
    const now = { values: [[...(values[0] ?? [])].fill(total, totalColumn, totalColumn + 1)], formats };
    const sheet = live.sheets.get(name);
    if (!sheet?.marked) throw new Error('the sheet bears no marks');
    const began = processorTime();
    const judged = judgedRows(live, sheet, area, now);
    const between = processorTime();
    const entries = [live, judged].map((each) =>
      each?.review.applications.find(({ application }) => application.row === area.row),
    );
    const [before, after] = entries;
    if (!judged || !before || !after) throw new Error(`row ${area.row} was not judged`);
    rowMarkEdits(sheet.marked, before, after, judged.review, []);
    costs.push({ judged: between - began, marks: processorTime() - between });
    live = judged;
  }
  return {
    judged: median(costs.map(({ judged }) => judged)),
    marks: median(costs.map(({ marks }) => marks)),
  };
}
