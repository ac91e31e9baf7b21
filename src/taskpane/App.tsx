import { Button, FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { whenReady, type Readiness } from '../excel/host';
import type { Guide } from '../guide/guide';
import { fetchGuide } from './fetchGuide';
import { jobOf } from './paneJob';
import { PaneShell } from './shell/PaneShell';
import { strings } from './strings';
import { themeFor } from './theme';

const useStyles = makeStyles({
  centre: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    alignItems: 'center',
    gap: '12px',
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '24px',
    textAlign: 'center',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  detail: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
    textAlign: 'left',
  },
});

const LEAST_EXCEL_API = 9;

/** The pane from its opening on: waits for Excel and the guide, or says why it cannot work. */
export function App(): ReactElement {
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  const [guide, setGuide] = useState<Guide | 'failed' | null>(null);

  const load = useCallback(() => {
    fetchGuide().then(setGuide, () => setGuide('failed'));
  }, []);
  useEffect(() => {
    void whenReady().then(setReadiness);
    load();
  }, [load]);

  const retry = (): void => {
    setGuide(null);
    load();
  };
  const dark = readiness?.dark ?? false;
  return (
    <FluentProvider theme={themeFor(dark)} style={{ colorScheme: dark ? 'dark' : 'light' }}>
      <Content readiness={readiness} guide={guide} onRetry={retry} />
    </FluentProvider>
  );
}

interface ContentProps {
  readonly readiness: Readiness | null;
  readonly guide: Guide | 'failed' | null;
  readonly onRetry: () => void;
}

function Content({ readiness, guide, onRetry }: ContentProps): ReactElement {
  const styles = useStyles();
  const text = strings.app;
  if (readiness && !readiness.hosted) return <Notice title={text.noHost} detail={text.noHostDetail} />;
  if (readiness && !isNewEnough(readiness.excelApi)) {
    return <Notice title={text.noHost} detail={text.oldHost(readiness.excelApi ?? text.unknown)} />;
  }
  if (guide === 'failed') {
    return (
      <Notice title={text.guideFailed} detail={text.guideFailedDetail}>
        <Button appearance="primary" onClick={onRetry}>
          {text.retry}
        </Button>
      </Notice>
    );
  }
  if (!readiness || !guide) {
    return (
      <div className={styles.centre}>
        <Spinner label={text.loading} labelPosition="below" />
      </div>
    );
  }
  return <PaneShell guide={guide} job={jobOf(window.location.search)} />;
}

function Notice({
  title,
  detail,
  children,
}: {
  title: string;
  detail: string;
  children?: ReactElement;
}): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.centre}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.detail}>{detail}</p>
      {children}
    </main>
  );
}

function isNewEnough(excelApi: string | null): boolean {
  const [major = 0, minor = 0] = (excelApi ?? '0').split('.').map(Number);
  return major > 1 || minor >= LEAST_EXCEL_API;
}
