import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactElement } from 'react';
import type { AppendixEntry } from '../../guide/appendix';
import { lineButton, lineWords } from '../lineStyle';

const useStyles = makeStyles({
  line: { ...lineButton, padding: '5px 4px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { display: 'flex', paddingTop: '3px' },
  words: lineWords,
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  part: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  facts: { margin: '0 4px 8px 26px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: '0 0 4px' },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
  items: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
});

interface AppendixEntryLineProps {
  readonly entry: AppendixEntry;
  /** Whether it is the one that the reader came for. */
  readonly opened: boolean;
}

/** One key task or direction; a click shows its indicators and targets. */
export function AppendixEntryLine({ entry, opened }: AppendixEntryLineProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(opened);
  const { number, name, part, details, notes } = entry;
  return (
    <>
      <button type="button" className={styles.line} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.icon}>{open ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
        <span className={styles.words}>
          <span className={styles.number}>{number}</span> {name}
          {part !== '' && <span className={styles.part}>{part}</span>}
        </span>
      </button>
      {open && (
        <dl className={styles.facts}>
          {details.map(({ title, printed, items }) => (
            <div key={title}>
              <dt className={styles.term}>{title}</dt>
              <dd className={styles.value}>
                {items.length < 2 ? (
                  (items[0] ?? printed)
                ) : (
                  <ol className={styles.items}>
                    {items.map((item, index) => (
                      <li key={index}>{item}</li>
                    ))}
                  </ol>
                )}
              </dd>
            </div>
          ))}
          {notes.map((note) => (
            <dd key={note} className={styles.note}>
              {note}
            </dd>
          ))}
        </dl>
      )}
    </>
  );
}
