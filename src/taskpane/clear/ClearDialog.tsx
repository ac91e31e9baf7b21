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
import { clearPreview } from './clearPreview';

interface ClearDialogProps {
  readonly what: 'marks' | 'all';
  readonly port: WorkbookPort;
  readonly onClear: (deleteEdited: readonly string[]) => Promise<Cleared | null>;
  readonly onClose: () => void;
}

/** Says what will be taken away, and asks about sheets of ours in which somebody has typed. */
export function ClearDialog({ what, port, onClear, onClose }: ClearDialogProps): ReactElement {
  const text = strings.clear;
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [edited, setEdited] = useState<readonly string[]>([]);
  const [doomed, setDoomed] = useState<readonly string[]>([]);

  useEffect(() => {
    clearPreview(port, what).then(setLines, (error: unknown) => setProblem(faultMessage(error).text));
  }, [port, what]);

  const clear = async (): Promise<void> => {
    const cleared = await onClear(doomed);
    const asked = edited.length > 0;
    if (!asked && cleared && cleared.edited.length > 0) setEdited(cleared.edited);
    else onClose();
  };
  const asking = edited.length > 0;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{what === 'all' ? text.all : text.marks}</DialogTitle>
          <DialogContent>
            {problem !== null && <p role="alert">{problem}</p>}
            {!asking && (
              <>
                <p>{what === 'all' ? text.allHint : text.marksHint}</p>
                {lines === null && problem === null && <Spinner size="tiny" />}
                {lines?.length === 0 && <p>{text.nothing}</p>}
                {lines !== null && lines.length > 0 && <Lines lines={lines} />}
              </>
            )}
            {asking && (
              <>
                <p>{text.touched}</p>
                {edited.map((name) => (
                  <div key={name}>
                    <Checkbox
                      label={name}
                      checked={doomed.includes(name)}
                      onChange={(_, { checked }) =>
                        setDoomed(
                          checked === true ? [...doomed, name] : doomed.filter((each) => each !== name),
                        )
                      }
                    />
                  </div>
                ))}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{asking ? strings.app.close : strings.app.cancel}</Button>
            <Button
              appearance="primary"
              disabled={asking ? doomed.length === 0 : !lines || lines.length === 0}
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
