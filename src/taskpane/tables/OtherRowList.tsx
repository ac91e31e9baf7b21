import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { OtherRow } from '../../intake/application';
import { strings } from '../strings';

const useStyles = makeStyles({
  heading: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  rows: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  action: { flexShrink: 0 },
});

/** So many are shown until somebody asks for the rest. */
const shownFirst = 20;

interface OtherRowListProps {
  readonly rows: readonly OtherRow[];
  /** Null takes back what was said. */
  readonly onData: (row: number, data: boolean | null) => void;
  readonly onGoTo: (row: number) => void;
}

/** The rows below a header that are no applications, each with its reason, and those that somebody has spoken of. */
export function OtherRowList({ rows, onData, onGoTo }: OtherRowListProps): ReactElement {
  const styles = useStyles();
  const text = strings.tables;
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, shownFirst);
  if (rows.length === 0) return <p className={styles.note}>{text.noOthers}</p>;
  return (
    <>
      <h4 className={styles.heading}>{text.others(rows.length)}</h4>
      <ul className={styles.rows}>
        {shown.map(({ row, kind, reason, text: words, corrected }) => (
          <li key={row} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.line}>
                <Link as="button" aria-label={text.goTo(row + 1)} onClick={() => onGoTo(row)}>
                  {text.row(row + 1)}
                </Link>
                <Badge appearance="outline" color="informative">
                  {text.kinds[kind]}
                </Badge>
              </span>
              {words}
              <span className={styles.small}>{reason}</span>
            </span>
            <Button
              className={styles.action}
              size="small"
              appearance="subtle"
              aria-label={corrected ? text.undoOf(row + 1) : text.asDataOf(row + 1)}
              onClick={() => onData(row, corrected ? null : true)}
            >
              {corrected ? text.undo : text.asData}
            </Button>
          </li>
        ))}
      </ul>
      {!all && rows.length > shownFirst && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {text.more(rows.length - shownFirst)}
        </Button>
      )}
    </>
  );
}
