import { useCallback, useEffect, useMemo, useReducer, useRef, type Dispatch } from 'react';
import { onSheetChanged } from '../../excel/events';
import { ExcelPort } from '../../excel/excelPort';
import type { Guide } from '../../guide/guide';
import { faultMessage } from './messages';
import { openPane, paneActions, type PaneActions, type RunJob } from './paneActions';
import { initialState, paneReducer, type Message, type PaneAction, type PaneState } from './paneState';

export interface Pane {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly port: ExcelPort;
}

/** The pane's state and what can be done, on the workbook that is open in Excel. */
export function usePane(guide: Guide): Pane {
  const [state, dispatch] = useReducer(paneReducer, initialState);
  const running = useRef<AbortController | null>(null);
  const port = useMemo(
    () => new ExcelPort({ onWaiting: (waiting) => dispatch({ type: 'waited', waiting }) }),
    [],
  );

  const run: RunJob = useCallback(async (stage, job, said) => {
    if (running.current) return null;
    const controller = new AbortController();
    running.current = controller;
    dispatch({ type: 'started', progress: { stage, subject: '', done: 0, total: 0 } });
    let message: Message | null = null;
    try {
      const result = await job({
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      });
      message = said(result);
      return result;
    } catch (error) {
      message = faultMessage(error);
      return null;
    } finally {
      running.current = null;
      dispatch({ type: 'ended', message });
    }
  }, []);

  useListening(dispatch);
  useEffect(() => {
    void openPane(port, dispatch);
  }, [port]);

  const actions = paneActions({ guide, state, port, run, dispatch, cancel: () => running.current?.abort() });
  return { state, actions, port };
}

function useListening(dispatch: Dispatch<PaneAction>): void {
  useEffect(() => {
    const stopping = onSheetChanged(({ sheet }) => dispatch({ type: 'edited', sheet })).catch(() => null);
    return () => {
      void stopping.then((stop) => stop?.());
    };
  }, [dispatch]);
}
