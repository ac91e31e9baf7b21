import type { Guide } from '../src/guide/guide';
import type { SheetReading } from '../src/intake/application';
import { readSheet } from '../src/intake/readSheet';
import { reviewBatch, reviewSteps } from '../src/review/reviewBatch';
import { FilePort } from '../src/xlsx/filePort';
import { XlsxWorkbook } from '../src/xlsx/xlsxWorkbook';
import { benchWorkbook } from './batch';
import { brokenByHand } from './byHand';
import { measureEditedRow, type EditedRowCost } from './editedRow';
import { mixedReading } from './mixed';
import { measureParts, type PartCosts } from './parts';
import { measureSteps } from './steps';

const options = { asOf: null, settings: {} };
const rows = 10000;
const byHand = ['LGT', 'STL'];

/** What the engine costs in processor time, in milliseconds. */
export interface EngineCosts {
  readonly rows: number;
  /** All categories in turn, all rules. */
  readonly mixed: PartCosts;
  /** The two categories that are written out by hand, by the engine and by hand. */
  readonly twoCategories: number;
  readonly byHand: number;
  /** A wide batch of two large categories, as cities send them. */
  readonly batch: PartCosts;
  readonly editedRow: EditedRowCost;
}

/** What the engine alone costs over read applications of all categories, beside plain comparisons for two of them. */
export async function measureEngine(guide: Guide): Promise<EngineCosts> {
  const mixed = mixedReading(guide, rows);
  const two = mixedReading(guide, rows, byHand);
  compare(two, guide);
  return {
    rows,
    mixed: measureParts(guide, mixed),
    twoCategories: measureSteps(() => reviewSteps([two], guide, options)).cost.milliseconds,
    byHand: measureSteps(() => decidedByHand(two)).cost.milliseconds,
    batch: measureParts(guide, await wideBatch(guide)),
    editedRow: await measureEditedRow(guide, rows),
  };
}

async function wideBatch(guide: Guide): Promise<SheetReading> {
  const port = new FilePort(XlsxWorkbook.open(await benchWorkbook(rows)), 'bench.xlsx');
  const [first] = await port.listSheets();
  if (!first) throw new Error('the batch has no sheet');
  return readSheet(await port.readSheet(first.name), guide, { file: 'bench.xlsx' });
}

/** Both must decide the same, or the ratio says nothing. @throws Error that names the first row where they differ. */
function compare(reading: SheetReading, guide: Guide): void {
  const { applications } = reviewBatch([reading], guide, options);
  for (const { application, findings } of applications) {
    const judged = findings.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule);
    const written = brokenByHand(application);
    if (judged.join() === written.join()) continue;
    throw new Error(`row ${application.row}: ${judged.join()} judged, ${written.join()} by hand`);
  }
}

function* decidedByHand({ applications }: SheetReading): Generator<void, readonly string[][], void> {
  const decided = applications.map(brokenByHand);
  yield;
  return decided;
}
