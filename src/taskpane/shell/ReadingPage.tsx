import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { PageBar } from './PageBar';
import { strings } from '../strings';
import type { Fetched } from './useFetched';

const useStyles = makeStyles({
  page: {
    position: 'absolute',
    inset: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '8px 6px 12px 12px',
    scrollbarGutter: 'stable',
  },
});

interface ReadingPageProps {
  readonly title: string;
  readonly onBack: () => void;
  /** What stays in sight above the text: filters. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** A page over the pane's own, which stays as it was: Esc or 返回 leads back to it and to what had the focus. */
export function ReadingPage({ title, onBack, head, children }: ReadingPageProps): ReactElement {
  const styles = useStyles();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    back.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onBack();
  };
  return (
    <section className={styles.page} aria-label={title} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <PageBar title={title} onBack={onBack} back={back} />
        {head}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

interface FetchedPartProps<T> {
  readonly fetched: Fetched<T>;
  readonly loading: string;
  readonly failed: string;
  readonly children: (value: T) => ReactElement;
}

/** What has been fetched, or that it is under way, or that it could not be had. */
export function FetchedPart<T>({ fetched, loading, failed, children }: FetchedPartProps<T>): ReactElement {
  if (fetched.value !== null) return children(fetched.value);
  if (!fetched.failed) return <Spinner label={loading} labelPosition="below" />;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {failed}{' '}
        <Button size="small" onClick={fetched.retry}>
          {strings.app.retry}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
