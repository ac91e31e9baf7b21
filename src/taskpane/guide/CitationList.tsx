import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Citation } from './guidePage';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: '4px 0',
    padding: '0 0 0 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  citation: { padding: '2px 4px' },
  sought: { backgroundColor: tokens.colorNeutralBackground1Selected },
  label: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  owner: { display: 'block', color: tokens.colorNeutralForeground3 },
});

interface CitationListProps {
  readonly citations: readonly Citation[];
  /** The rule that the reader comes from. */
  readonly sought: string | null;
}

/** What the review checks of a clause: strength, one line, id and category. */
export function CitationList({ citations, sought }: CitationListProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {citations.map(({ id, label, text, owner }) => (
        <li
          key={`${id} ${label}`}
          aria-current={id === sought ? 'true' : undefined}
          className={mergeClasses(styles.citation, id === sought && styles.sought)}
        >
          <span className={styles.label}>{label}</span> {text}
          <span className={styles.owner}>
            {id} · {owner}
          </span>
        </li>
      ))}
    </ul>
  );
}
