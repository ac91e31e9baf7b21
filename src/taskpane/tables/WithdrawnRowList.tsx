import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WithdrawnRow } from '../../intake/application';
import type { CellPosition } from '../../workbook/snapshot';
import { strings } from '../strings';

const useStyles = makeStyles({
  heading: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '0 0 2px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  rows: { listStyle: 'none', margin: 0, padding: 0 },
  row: { padding: '3px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  words: { overflowWrap: 'anywhere' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '2px' },
});

interface WithdrawnRowListProps {
  readonly rows: readonly WithdrawnRow[];
  /** What somebody says of a row: it is an application, or none. */
  readonly onData: (row: number, data: boolean) => void;
  readonly onGoTo: (at: CellPosition) => void;
}

/** Rows that may have been withdrawn, each with the cell that says so, to be left out or kept; nothing where there are none. */
export function WithdrawnRowList({ rows, onData, onGoTo }: WithdrawnRowListProps): ReactElement | null {
  const styles = useStyles();
  const text = strings.tables;
  if (rows.length === 0) return null;
  return (
    <section aria-label={text.withdrawn(rows.length)}>
      <h4 className={styles.heading}>{text.withdrawn(rows.length)}</h4>
      <p className={styles.note}>{text.withdrawnHint}</p>
      <ul className={styles.rows}>
        {rows.map(({ row, at, text: words }) => (
          <li key={row} className={styles.row}>
            <span className={styles.words}>
              <Link as="button" aria-label={text.goTo(row + 1)} onClick={() => onGoTo(at)}>
                {text.row(row + 1)}
              </Link>
              　{words}
            </span>
            <div className={styles.choices}>
              <Button size="small" aria-label={text.leaveOutOf(row + 1)} onClick={() => onData(row, false)}>
                {text.leaveOut}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={text.asDataOf(row + 1)}
                onClick={() => onData(row, true)}
              >
                {text.stillData}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
