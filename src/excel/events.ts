import { inExcel } from './excelRun';
import { toFault } from './faults';
import { excelQueue } from './queue';

/** Where something happened: the sheet's name, and the address as Excel gives it, e.g. "D5" or "A3:F3". */
export interface SheetEvent {
  readonly sheet: string;
  readonly address: string;
}

/** Cells that somebody else than this add-in has changed. */
export interface SheetChange extends SheetEvent {
  /** Whether contents were typed or pasted; else cells were moved: rows or columns inserted, deleted, … */
  readonly typed: boolean;
  /** Whether somebody who writes in the same workbook elsewhere has done it. */
  readonly remote: boolean;
}

/** Ends the listening. */
export type StopListening = () => Promise<void>;

/**
 * Tells when somebody else than this add-in has changed cells, here or while writing together. A hint, no more:
 * Excel drops events and leaves some changes out, so that who needs certainty reads again. Below ExcelApi 1.14
 * Excel does not say who made a change, and our own are told too.
 */
export function onSheetChanged(callback: (change: SheetChange) => void): Promise<StopListening> {
  return listen((context) =>
    context.workbook.worksheets.onChanged.add(async (event) => {
      const { worksheetId, address, triggerSource, changeType, source } = event;
      if (triggerSource === 'ThisLocalAddin') return;
      const how = { typed: changeType === 'RangeEdited', remote: source === 'Remote' };
      await tell(worksheetId, address, (where) => callback({ ...where, ...how }));
    }),
  );
}

/** Tells when other cells are selected, on whatever sheet. */
export function onSelectionChanged(callback: (event: SheetEvent) => void): Promise<StopListening> {
  return listen((context) =>
    context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
      tell(worksheetId, address, callback),
    ),
  );
}

async function listen<T>(
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
): Promise<StopListening> {
  const handler = await inExcel((run) => run.read(() => register(run.context, add)));
  return () =>
    excelQueue.enqueue(() => stop(handler).catch((error: unknown) => Promise.reject(toFault(error, []))));
}

async function register<T>(
  context: Excel.RequestContext,
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
): Promise<OfficeExtension.EventHandlerResult<T>> {
  const handler = add(context);
  await context.sync();
  return handler;
}

/** A handler can only be removed in the context that added it. */
async function stop<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}

/** Events name sheets by their ids. Of a sheet that is gone, or cannot be asked about now, nothing is told. */
async function tell(id: string, address: string, callback: (event: SheetEvent) => void): Promise<void> {
  const sheet = await inExcel((run) => run.read(() => nameOf(run.context, id))).catch(() => null);
  if (sheet !== null) callback({ sheet, address });
}

async function nameOf(context: Excel.RequestContext, id: string): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  await context.sync();
  return sheet.isNullObject ? null : sheet.name;
}
