import { useEffect, useMemo, useReducer, type Dispatch } from 'react';
import { onSheetChanged } from '../../excel/events';
import { ExcelPort } from '../../excel/excelPort';
import type { Guide } from '../../guide/guide';
import { JobRunner } from './jobRunner';
import { openPane, paneActions, type PaneActions } from './paneActions';
import { initialState, paneReducer, type PaneAction, type PaneState } from './paneState';

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
  useListening(dispatch);
  useEffect(() => {
    void openPane({ port, dispatch });
  }, [port]);
  return { state, actions: paneActions({ guide, state, port, runner, dispatch }), port };
}

function useListening(dispatch: Dispatch<PaneAction>): void {
  useEffect(() => {
    const stopping = onSheetChanged(({ sheet }) => dispatch({ type: 'edited', sheet })).catch(() => null);
    return () => {
      void stopping.then((stop) => stop?.());
    };
  }, [dispatch]);
}
