import { useEffect, useEffectEvent, useMemo, useReducer } from 'react';
import { onSheetChanged, type SheetChange } from '../../excel/events';
import { ExcelPort } from '../../excel/excelPort';
import type { Guide } from '../../guide/guide';
import { EditedRows } from './editedRows';
import { JobRunner } from './jobRunner';
import { openPane, paneActions, type PaneActions } from './paneActions';
import { initialState, paneReducer, type PaneState } from './paneState';

export interface Pane {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly port: ExcelPort;
}

/** The pane's state and what can be done, on the workbook that is open in Excel. */
export function usePane(guide: Guide): Pane {
  const [state, dispatch] = useReducer(paneReducer, initialState);
  const runner = useMemo(() => new JobRunner(dispatch), []);
  const port = useMemo(
    () => new ExcelPort({ onWaiting: (waiting) => dispatch({ type: 'waited', waiting }) }),
    [],
  );
  const edits = useMemo(() => new EditedRows(port, runner, dispatch), [port, runner]);
  useListening((change) => edits.changed(change, state));
  useEffect(() => {
    void openPane({ port, dispatch });
  }, [port]);
  return { state, actions: paneActions({ guide, state, port, runner, edits, dispatch }), port };
}

function useListening(callback: (change: SheetChange) => void): void {
  const changed = useEffectEvent(callback);
  useEffect(() => {
    const stopping = onSheetChanged((change) => changed(change)).catch(() => null);
    return () => {
      void stopping.then((stop) => stop?.());
    };
  }, []);
}
