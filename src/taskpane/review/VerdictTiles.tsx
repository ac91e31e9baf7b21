import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Verdict } from '../../review/finding';
import { strings } from '../strings';
import { VerdictIcon } from './severityIcon';

const VERDICTS: readonly Verdict[] = ['不符合', '存疑', '待核实', '符合'];

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: '6px' },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '4px 2px 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '3px',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

interface VerdictTilesProps {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly chosen: Verdict | null;
  readonly onChoose: (verdict: Verdict | null) => void;
}

/** How many applications have each verdict; a tile narrows the list to its verdict and, pressed again, widens it. */
export function VerdictTiles({ counts, chosen, onChoose }: VerdictTilesProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.tiles} role="group" aria-label={strings.result.verdicts}>
      {VERDICTS.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={mergeClasses(styles.tile, chosen === verdict && styles.pressed)}
          aria-pressed={chosen === verdict}
          aria-label={strings.result.verdictFilter(verdict, counts[verdict])}
          onClick={() => onChoose(chosen === verdict ? null : verdict)}
        >
          <span className={styles.count}>{counts[verdict]}</span>
          <span className={styles.name}>
            <VerdictIcon verdict={verdict} />
            {verdict}
          </span>
        </button>
      ))}
    </div>
  );
}
