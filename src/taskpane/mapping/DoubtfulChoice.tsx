import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { SheetReview } from '../../review/review';
import { strings } from '../strings';
import type { ColumnChoice } from './ColumnRow';
import { fieldName, type ColumnLine } from './columnLines';
import { FieldSearch } from './FieldSearch';

const useStyles = makeStyles({
  card: {
    padding: '6px 8px',
    margin: '0 0 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  header: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: { margin: '2px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  reason: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const NONE = '-';

interface DoubtfulChoiceProps {
  readonly line: ColumnLine;
  readonly guide: Guide;
  readonly sheet: SheetReview;
  readonly onSay: (said: ColumnChoice) => void;
}

/** A doubtful column to be settled: its header, some of its values, what it may mean and why. */
export function DoubtfulChoice({ line, guide, sheet, onSay }: DoubtfulChoiceProps): ReactElement {
  const styles = useStyles();
  const text = strings.mapping;
  const [searching, setSearching] = useState(false);
  const { answer, candidates, letters, header } = line;
  const label = `${text.column(letters)} ${header}`;
  const found = answer && !candidates.some(({ field }) => field === answer) ? answer : null;
  const options = found === null ? candidates : [...candidates, { field: found, reason: text.chosen }];
  const choose = (field: FieldId | null): void => {
    setSearching(false);
    onSay({ field });
  };
  return (
    <li className={styles.card}>
      <p className={styles.header}>{label}</p>
      <p className={styles.small}>{text.samples(line.samples)}</p>
      <RadioGroup
        aria-label={label}
        value={answer === undefined ? '' : (answer ?? NONE)}
        onChange={(_, { value }) => choose(value === NONE ? null : value)}
      >
        {options.map(({ field, reason }) => (
          <Radio
            key={field}
            value={field}
            label={
              <>
                {fieldName(guide, field)}
                <span className={styles.reason}>{reason}</span>
              </>
            }
          />
        ))}
        <Radio value={NONE} label={text.noneOfThese} />
      </RadioGroup>
      {searching ? (
        <FieldSearch guide={guide} sheet={sheet} label={label} onChoose={choose} />
      ) : (
        <Button size="small" appearance="transparent" onClick={() => setSearching(true)}>
          {text.other}
        </Button>
      )}
      {line.said && (
        <Button size="small" appearance="transparent" onClick={() => onSay({ restored: true })}>
          {text.restore}
        </Button>
      )}
    </li>
  );
}
