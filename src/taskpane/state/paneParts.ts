import type { Stage, WorkOptions } from '../../app/work';
import type { Guide } from '../../guide/guide';
import type { WorkbookPort } from '../../workbook/port';
import type { EditedRows } from './editedRows';
import type { JobRunner } from './jobRunner';
import type { Message, PaneAction, PaneState } from './paneState';

/** What the pane's actions work with. */
export interface PaneParts {
  readonly guide: Guide;
  readonly state: PaneState;
  readonly port: WorkbookPort;
  readonly runner: JobRunner;
  readonly edits: EditedRows;
  readonly dispatch: (action: PaneAction) => void;
}

/** Runs a job that begins with the workbook as it stands now; null when it failed or was cancelled. */
export type RunJob = <T>(
  stage: Stage,
  job: (options: WorkOptions, now: PaneState) => Promise<T>,
  said: (result: T) => Message | null,
) => Promise<T | null>;
