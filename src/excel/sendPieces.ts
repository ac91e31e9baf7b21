import { WorkbookFault } from '../workbook/fault';
import type { ExcelRun } from './excelRun';
import { remedyFor, toFault } from './faults';
import type { Piece } from './piece';

/** Requests stay well below the 5 MB that Excel on the web takes, answers and undo records short. */
const REQUEST_BYTES = 1_000_000;

/**
 * Writes the pieces in their order in as few requests as their size allows. Between requests it can be cancelled;
 * a request is carried out as a whole. `onSent` is told after each how many pieces are done.
 */
export async function sendPieces(
  run: ExcelRun,
  pieces: readonly Piece[],
  onSent: (count: number) => void,
): Promise<void> {
  for (const batch of batches(pieces)) {
    await sendBatch(run, batch);
    onSent(batch.length);
  }
}

function batches(pieces: readonly Piece[]): Piece[][] {
  const result: Piece[][] = [];
  let bytes = Infinity;
  for (const piece of pieces) {
    if (bytes + piece.bytes > REQUEST_BYTES) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)?.push(piece);
    bytes += piece.bytes;
  }
  return result;
}

/** A batch that Excel finds too large is sent in halves; it was refused as a whole. */
async function sendBatch(run: ExcelRun, batch: readonly Piece[]): Promise<void> {
  run.checkCancelled();
  const sheets = [...new Set(batch.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))];
  try {
    await run.write(async (again) => {
      await sendAll(run.context, again ? await stillToDo(run.context, batch) : batch);
    }, sheets);
  } catch (error) {
    if (error instanceof WorkbookFault || remedyFor(error) !== 'halve' || batch.length === 1) {
      throw toFault(error, sheets);
    }
    const half = Math.ceil(batch.length / 2);
    await sendBatch(run, batch.slice(0, half));
    await sendBatch(run, batch.slice(half));
  }
}

async function sendAll(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  for (const piece of pieces) piece.queue(context);
  await context.sync();
}

/** Reads back, piece by piece, what a failed request has left; the pieces that must be sent again. */
async function stillToDo(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<Piece[]> {
  const rest: Piece[] = [];
  for (const piece of pieces) {
    if (piece.readBack === undefined || (await piece.readBack(context))) rest.push(piece);
  }
  return rest;
}
