import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { HeaderRows } from '../../intake/tableRegions';
import { strings } from '../strings';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', margin: '6px 0' },
  number: { width: '64px', minWidth: 0, '& input': { width: '100%', minWidth: 0 } },
  note: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  problem: { margin: '0 0 4px', color: tokens.colorPaletteRedForeground1 },
});

interface HeaderRowsFieldProps {
  /** As they were read, zero-based; none where no header was found. */
  readonly rows: readonly number[];
  /** How many rows the sheet has. */
  readonly most: number;
  /** Whether somebody has set them. */
  readonly chosen: boolean;
  readonly onSet: (rows: HeaderRows | null) => void;
}

/** The header rows of a table, counted from 1, to be read and set. */
export function HeaderRowsField({ rows, most, chosen, onSet }: HeaderRowsFieldProps): ReactElement {
  const styles = useStyles();
  const text = strings.tables;
  const shown = (row: number | undefined): string => (row === undefined ? '' : String(row + 1));
  const [first, setFirst] = useState(shown(rows[0]));
  const [last, setLast] = useState(shown(rows.at(-1)));
  const [wrong, setWrong] = useState(false);
  const unchanged = first === shown(rows[0]) && last === shown(rows.at(-1));
  const set = (): void => {
    const chosenRows = { first: Number(first) - 1, last: Number(last || first) - 1 };
    const fits = /^\d+$/.test(first) && chosenRows.first >= 0 && chosenRows.first <= chosenRows.last;
    setWrong(!fits || chosenRows.last >= most);
    if (fits && chosenRows.last < most) onSet(chosenRows);
  };
  return (
    <>
      <div className={styles.line} role="group" aria-label={text.header}>
        {text.header}
        <Input
          className={styles.number}
          size="small"
          inputMode="numeric"
          aria-label={text.first}
          value={first}
          onChange={(_, { value }) => setFirst(value.trim())}
        />
        {text.to}
        <Input
          className={styles.number}
          size="small"
          inputMode="numeric"
          aria-label={text.last}
          value={last}
          onChange={(_, { value }) => setLast(value.trim())}
        />
        <Button size="small" disabled={unchanged} onClick={set}>
          {text.set}
        </Button>
        {chosen && (
          <Button size="small" appearance="subtle" onClick={() => onSet(null)}>
            {text.automatic}
          </Button>
        )}
      </div>
      {wrong && (
        <p className={styles.problem} role="alert">
          {text.wrongRows}
        </p>
      )}
      {chosen && <p className={styles.note}>{text.chosen}</p>}
    </>
  );
}
