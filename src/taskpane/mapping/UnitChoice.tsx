import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { strings } from '../strings';
import type { ColumnLine } from './columnLines';

const useStyles = makeStyles({
  question: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  units: { flexWrap: 'wrap' },
});

interface UnitChoiceProps {
  readonly line: ColumnLine;
  /** Names the column for who hears the page read. */
  readonly label: string;
  readonly onChoose: (unit: string) => void;
}

/**
 * Asks in which unit a column's numbers are typed in. Nothing is checked until somebody has chosen, so that the unit
 * that the header names can be confirmed as well.
 */
export function UnitChoice({ line, label, onChoose }: UnitChoiceProps): ReactElement {
  const styles = useStyles();
  const text = strings.mapping;
  return (
    <>
      <p className={styles.question}>
        {text.whichUnit}
        {line.unit !== '' && text.unitNow(line.unit)}
      </p>
      <RadioGroup
        layout="horizontal"
        className={styles.units}
        aria-label={`${text.whichUnit} ${label}`}
        value={line.unitChosen ?? ''}
        onChange={(_, { value }) => onChoose(value)}
      >
        {line.units.map((unit) => (
          <Radio key={unit} value={unit} label={unit} />
        ))}
      </RadioGroup>
    </>
  );
}
