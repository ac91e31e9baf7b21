import type { BatchSheet } from '../../app/batch';
import { chooseVersion, joinSheets } from '../../app/chosenVersions';
import { hidePreview, previewedSheets, showPreview } from '../../app/previewReading';
import type { ReviewRequest } from '../../app/reviewSheets';
import { Work, type WorkOptions } from '../../app/work';
import { selectedRows } from '../../excel/selection';
import type { SheetVersions } from '../../intake/application';
import type { HeaderRows } from '../../intake/tableRegions';
import { loadedPart } from '../loadedPart';
import { strings } from '../strings';
import type { PaneParts, RunJob } from './paneParts';
import type { PaneState } from './paneState';

const correcting = () => loadedPart(() => import('../../app/correctReading'));

/** What a person can do with how the sheets' tables were read. */
export interface TableActions {
  /** Reads the chosen sheets as they stand now; nothing is written. */
  readonly readTables: () => Promise<void>;
  readonly showTables: () => Promise<void>;
  readonly hideTables: () => Promise<void>;
  /** Null: header rows are to be found again. */
  readonly setHeader: (table: BatchSheet, rows: HeaderRows | null) => Promise<void>;
  /** Whether a table is a list of applications; one that is none is not read. */
  readonly setBatch: (table: BatchSheet, batch: boolean) => Promise<void>;
  /** Null: what was said of the rows is forgotten. `selected`: those that are selected in Excel. */
  readonly setRows: (
    table: BatchSheet,
    rows: readonly number[] | 'selected',
    data: boolean | null,
  ) => Promise<void>;
  /** Which of several versions of a list counts, by one of its sheets; null: all do. */
  readonly setVersion: (versions: SheetVersions, counts: string | null) => Promise<void>;
  /** They are read as one list again, row by row. */
  readonly joinSheets: (versions: SheetVersions) => Promise<void>;
}

export function tableActions(
  { guide, state, port, dispatch }: PaneParts,
  run: RunJob,
  requestOf: (state: PaneState) => ReviewRequest,
): TableActions {
  const text = strings.tables;
  const read = async (options: WorkOptions, now: PaneState): Promise<readonly BatchSheet[]> => {
    const { readBatch } = await loadedPart(() => import('../../app/readBatch'));
    const tables = await readBatch([port], requestOf(now), new Work(options));
    dispatch({ type: 'tables', tables, previewed: (await previewedSheets(port)).length > 0 });
    return tables;
  };
  /** Reads once more what somebody has corrected, and shows it anew where the preview is on. */
  const corrected = async (options: WorkOptions, now: PaneState): Promise<void> => {
    const tables = await read(options, now);
    if ((await previewedSheets(port)).length > 0) await showPreview(port, tables, options);
    dispatch({ type: 'corrected' });
  };
  return {
    readTables: async () => {
      await run('reading', read, () => null);
    },
    showTables: async () => {
      await run(
        'reading',
        async (options, now) => {
          const shown = await showPreview(port, await read(options, now), options);
          dispatch({ type: 'previewed', previewed: shown.sheets.length > 0 });
          return shown.left;
        },
        ([left]) => (left ? { intent: 'warning', text: left.reason } : null),
      );
    },
    hideTables: async () => {
      await run(
        'clearing',
        async (options) => {
          await hidePreview(port, options);
          dispatch({ type: 'previewed', previewed: false });
        },
        () => null,
      );
    },
    setHeader: async (table, rows) => {
      await run(
        'writing',
        async (options, now) => {
          const { correctHeader } = await correcting();
          await correctHeader(port, state.tables ?? [], table, rows, guide);
          await corrected(options, now);
        },
        () => null,
      );
    },
    setBatch: async (table, batch) => {
      await run(
        'writing',
        async (options, now) => {
          const { correctTable } = await correcting();
          await correctTable(port, table, batch, guide);
          await corrected(options, now);
        },
        () => null,
      );
    },
    setVersion: async (versions, counts) => {
      await run(
        'writing',
        async (options, now) => {
          await chooseVersion(port, versions, counts);
          await corrected(options, now);
        },
        () => null,
      );
    },
    joinSheets: async (versions) => {
      await run(
        'writing',
        async (options, now) => {
          await joinSheets(port, versions);
          await corrected(options, now);
        },
        () => null,
      );
    },
    setRows: async (table, rows, data) => {
      await run(
        'writing',
        async (options, now) => {
          const { sheet, headerRows } = table.reading;
          const chosen = rows === 'selected' ? await selectedRows(sheet) : rows;
          const body = chosen.filter((row) => row > Math.max(...headerRows));
          if (body.length === 0) return false;
          const { correctRows } = await correcting();
          await correctRows(port, table, body, data);
          await corrected(options, now);
          return true;
        },
        (done) => (done ? null : { intent: 'warning', text: text.noneSelected(table.reading.sheet) }),
      );
    },
  };
}
