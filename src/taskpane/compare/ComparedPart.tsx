import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { cellAddress } from '../../workbook/address';
import type { CellPlace } from '../cellPlace';
import { strings } from '../strings';
import type { ComparedEntry, ComparedPartLines, Difference } from './comparedParts';

const useStyles = makeStyles({
  heading: { margin: '12px 0 2px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '2px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '6px 0',
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  under: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  differences: { listStyle: 'none', margin: 0, padding: '0 0 0 10px' },
  difference: { padding: '3px 0', lineHeight: tokens.lineHeightBase300 },
  label: { color: tokens.colorNeutralForeground3 },
  places: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  place: { minWidth: 0, padding: '0 6px', maxWidth: '100%', color: tokens.colorBrandForegroundLink },
  more: { marginTop: '4px' },
});

/** So many are shown at once: each has several lines, and all of them stand on the sheet. */
const shownAtOnce = 50;

interface ComparedPartProps {
  readonly part: ComparedPartLines;
  readonly onGoTo: (place: CellPlace) => void;
}

/** One list of the comparison, with the ways to the cells of either batch. */
export function ComparedPart({ part: { id, entries }, onGoTo }: ComparedPartProps): ReactElement {
  const styles = useStyles();
  const text = strings.compare;
  const [shown, setShown] = useState(shownAtOnce);
  const title = text.part(text.parts[id], entries.length);
  const left = entries.length - shown;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {id === 'doubtful' && <p className={styles.note}>{text.doubtfulHint}</p>}
      {id === 'shared' && <p className={styles.note}>{text.sharedHint}</p>}
      <ul className={styles.list}>
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.key} entry={entry} onGoTo={onGoTo} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" className={styles.more} onClick={() => setShown(shown + shownAtOnce)}>
          {text.more(Math.min(left, shownAtOnce))}
        </Button>
      )}
    </section>
  );
}

function Entry({
  entry,
  onGoTo,
}: {
  entry: ComparedEntry;
  onGoTo: (place: CellPlace) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <div>
        <span className={styles.name}>{entry.project}</span>{' '}
        {entry.likeness !== null && (
          <Badge appearance="tint" color="warning" size="small">
            {entry.likeness}
          </Badge>
        )}
      </div>
      {entry.under !== '' && <div className={styles.under}>{entry.under}</div>}
      <Places earlier={entry.earlier} later={entry.later} whole onGoTo={onGoTo} />
      <ul className={styles.differences}>
        {entry.differences.map((difference, index) => (
          <DifferenceLine key={index} difference={difference} onGoTo={onGoTo} />
        ))}
      </ul>
    </li>
  );
}

function DifferenceLine({
  difference: { label, text, earlier, later },
  onGoTo,
}: {
  difference: Difference;
  onGoTo: (place: CellPlace) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.difference}>
      <span className={styles.label}>{label}：</span>
      {text}
      <Places earlier={earlier} later={later} whole={false} onGoTo={onGoTo} />
    </li>
  );
}

interface PlacesProps {
  readonly earlier: CellPlace | null;
  readonly later: CellPlace | null;
  /** Whether a whole row is meant. */
  readonly whole: boolean;
  readonly onGoTo: (place: CellPlace) => void;
}

function Places({ earlier, later, whole, onGoTo }: PlacesProps): ReactElement | null {
  const styles = useStyles();
  const text = strings.compare;
  const places = [
    ...(earlier ? [{ batch: text.earlier, place: earlier }] : []),
    ...(later ? [{ batch: text.later, place: later }] : []),
  ];
  if (places.length === 0) return null;
  return (
    <div className={styles.places}>
      {places.map(({ batch, place }) => {
        const cell = whole
          ? strings.result.rowLabel(place.sheet, place.row + 1)
          : `${place.sheet}!${cellAddress(place)}`;
        return (
          <Button
            key={batch}
            size="small"
            appearance="subtle"
            className={styles.place}
            aria-label={strings.finding.goTo(text.place(batch, cell))}
            onClick={() => onGoTo(place)}
          >
            {text.place(batch, cell)}
          </Button>
        );
      })}
    </div>
  );
}
