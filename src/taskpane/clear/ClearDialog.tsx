import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Cleared } from '../../app/clearMarks';
import type { WorkbookPort } from '../../workbook/port';
import { faultMessage } from '../state/messages';
import { strings } from '../strings';
import { clearPreview, type ClearPreview } from './clearPreview';

interface ClearDialogProps {
  readonly what: 'marks' | 'all';
  readonly port: WorkbookPort;
  readonly onClear: (deleteEdited: readonly string[]) => Promise<Cleared | null>;
  readonly onClose: () => void;
}

/** Says what will be taken away, and asks about sheets of ours in which somebody has typed. */
export function ClearDialog({ what, port, onClear, onClose }: ClearDialogProps): ReactElement {
  const text = strings.clear;
  const [preview, setPreview] = useState<ClearPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [doomed, setDoomed] = useState<readonly string[]>([]);

  useEffect(() => {
    clearPreview(port, what).then(setPreview, (error: unknown) => setProblem(faultMessage(error).text));
  }, [port, what]);

  const clear = async (): Promise<void> => {
    await onClear(doomed);
    onClose();
  };
  const toggle = (name: string, checked: boolean): void =>
    setDoomed(checked ? [...doomed, name] : doomed.filter((each) => each !== name));
  const { lines, edited } = preview ?? { lines: [], edited: [] };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{what === 'all' ? text.all : text.marks}</DialogTitle>
          <DialogContent>
            {problem !== null && <p role="alert">{problem}</p>}
            <p>{what === 'all' ? text.allHint : text.marksHint}</p>
            {preview === null && problem === null && <Spinner size="tiny" />}
            {preview !== null && lines.length + edited.length === 0 && (
              <p>{preview.unrecorded ?? text.nothing}</p>
            )}
            {lines.length > 0 && <Lines lines={lines} />}
            {edited.length > 0 && <p>{text.touched}</p>}
            {edited.map((name) => (
              <div key={name}>
                <Checkbox
                  label={name}
                  checked={doomed.includes(name)}
                  onChange={(_, { checked }) => toggle(name, checked === true)}
                />
              </div>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{strings.app.cancel}</Button>
            <Button
              appearance="primary"
              disabled={lines.length + doomed.length === 0}
              onClick={() => void clear()}
            >
              {text.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <>
      <p>{strings.clear.will}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
