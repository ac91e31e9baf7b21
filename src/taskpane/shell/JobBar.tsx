import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Progress, Stage } from '../../app/work';
import { strings } from '../strings';

const useStyles = makeStyles({
  bar: { padding: '6px 12px', backgroundColor: tokens.colorNeutralBackground3 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '4px' },
  words: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200 },
});

const STAGES: Readonly<Record<Stage, string>> = strings.progress.stages;

interface JobBarProps {
  readonly job: Progress;
  readonly waiting: boolean;
  readonly onCancel: () => void;
}

/** How far the running job is, and the way to stop it. */
export function JobBar({ job, waiting, onCancel }: JobBarProps): ReactElement {
  const styles = useStyles();
  const share = job.total > 1 ? job.done / job.total : undefined;
  const subject = job.subject && `（${job.subject}）`;
  return (
    <div className={styles.bar} role="status">
      <div className={styles.line}>
        <span className={styles.words}>
          {waiting ? strings.progress.waiting : `${STAGES[job.stage]}${subject}`}
        </span>
        <Button size="small" onClick={onCancel}>
          {strings.app.cancel}
        </Button>
      </div>
      <ProgressBar value={waiting ? undefined : share} aria-label={STAGES[job.stage]} thickness="large" />
    </div>
  );
}
