import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactElement, ReactNode, Ref } from 'react';
import { strings } from '../strings';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '6px' },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300 },
});

interface PageBarProps {
  readonly title: string;
  readonly onBack: () => void;
  /** The button 返回, for a page that gives it the focus. */
  readonly back?: Ref<HTMLButtonElement>;
  /** Buttons at the right. */
  readonly children?: ReactNode;
}

/** The head of a page of the pane: the way back, the page's title, and what can be done on it. */
export function PageBar({ title, onBack, back, children }: PageBarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Button ref={back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
        {strings.app.back}
      </Button>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </div>
  );
}
