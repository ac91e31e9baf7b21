import type { CellComment } from '../workbook/comment';
import type { Edit } from '../workbook/edit';
import type { CellsRead, PortOptions, RowHeights, WorkbookPort } from '../workbook/port';
import type { Area, CellValue, SheetInfo, SheetSnapshot } from '../workbook/snapshot';
import { applyEdits } from './applyEdits';
import { readColumnWidths } from './columnWidth';
import { readComments } from './comments';
import { readPart } from './customParts';
import { inExcel } from './excelRun';
import type { ExcelRun, Patience, RunOptions } from './excelRun';
import { workbookFileName } from './host';
import { CHUNK_BYTES, readCells, type ReadBlock } from './readCells';
import { readSnapshot } from './readSheet';
import { readSheetInfos } from './sheetInfo';

export interface ExcelPortOptions {
  /** Told true when Excel waits for the user to leave a cell, false when the waiting is over. */
  readonly onWaiting?: (waiting: boolean) => void;
  readonly patience?: Patience;
  /** How much is read at once, in bytes; 2 MB by default. */
  readonly chunkBytes?: number;
}

/** The workbook that is open in Excel. Every call waits for those before it; see `RunQueue`. */
export class ExcelPort implements WorkbookPort {
  constructor(private readonly options: ExcelPortOptions = {}) {}

  get fileName(): string {
    return workbookFileName();
  }

  listSheets(): Promise<SheetInfo[]> {
    return this.run((run) => run.read(() => readSheetInfos(run.context)));
  }

  readSheet(name: string, options?: PortOptions): Promise<SheetSnapshot> {
    const { chunkBytes = CHUNK_BYTES } = this.options;
    return this.run((run) => readSnapshot(run, name, chunkBytes, options?.onProgress), options, [name]);
  }

  async readValues(sheet: string, area: Area): Promise<CellValue[][]> {
    const { values } = await this.readArea(sheet, area, false);
    return values;
  }

  readCells(sheet: string, area: Area): Promise<CellsRead> {
    return this.readArea(sheet, area, true);
  }

  readColumnWidths(sheet: string, column: number, count: number): Promise<(number | null)[]> {
    return this.run((run) => run.read(() => readColumnWidths(run.context, sheet, column, count), [sheet]));
  }

  /** Excel fits rows whose height nobody has set whenever wrapped text in them is written or cleared. */
  readRowHeights(): Promise<RowHeights | null> {
    return Promise.resolve(null);
  }

  readComments(sheet: string, options?: PortOptions): Promise<readonly CellComment[] | null> {
    return this.run((run) => readComments(run, sheet), options, [sheet]);
  }

  readPart(namespace: string): Promise<string | null> {
    return this.run((run) => run.read(() => readPart(run.context, namespace)));
  }

  apply(edits: readonly Edit[], options?: PortOptions): Promise<void> {
    return this.run((run) => applyEdits(run, edits, options?.onProgress), options);
  }

  private readArea(sheet: string, area: Area, withFormats: boolean): Promise<ReadBlock> {
    const { chunkBytes = CHUNK_BYTES } = this.options;
    const ref = { id: sheet, name: sheet };
    return this.run((run) => readCells(run, ref, area, { withFormats, chunkBytes }), undefined, [sheet]);
  }

  private run<T>(
    job: (run: ExcelRun) => Promise<T>,
    options?: PortOptions,
    sheets?: readonly string[],
  ): Promise<T> {
    const { onWaiting, patience } = this.options;
    const runOptions: RunOptions = { onWaiting, patience, signal: options?.signal };
    return inExcel(job, runOptions, sheets);
  }
}
