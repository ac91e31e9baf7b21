import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import type { SheetReview } from '../../review/review';
import { strings } from '../strings';
import type { ColumnAnswer } from '../../app/batch';
import { fieldName, type ColumnLine } from './columnLines';
import { FieldSearch } from './FieldSearch';
import { UnitChoice } from './UnitChoice';

const useStyles = makeStyles({
  row: { padding: '3px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  letters: {
    width: '30px',
    flexShrink: 0,
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground3,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  meaning: { fontWeight: tokens.fontWeightSemibold },
  doubt: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  change: { padding: '4px 0 4px 36px', overflowWrap: 'anywhere' },
});

/** What somebody says of a column: its meaning, its unit, or that it is to be recognised again. */
export type ColumnChoice = Pick<ColumnAnswer, 'field' | 'unit' | 'restored'>;

interface ColumnRowProps {
  readonly line: ColumnLine;
  readonly guide: Guide;
  readonly sheet: SheetReview;
  readonly onSay: (said: ColumnChoice) => void;
}

/** A column that was understood or left alone, and can be given another meaning. */
export function ColumnRow({ line, guide, sheet, onSay }: ColumnRowProps): ReactElement {
  const styles = useStyles();
  const text = strings.mapping;
  const [changing, setChanging] = useState(false);
  const { answer, fields, letters, header, units } = line;
  const label = `${text.column(letters)} ${header}`;
  const say = (said: ColumnChoice): void => {
    setChanging(false);
    onSay(said);
  };
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.letters}>{letters}</span>
        <span className={styles.words}>
          {header}
          <span className={styles.small}>
            <span className={styles.meaning}>{meaningOf(line, guide)}</span>
            {detailsOf(line).map((detail) => ` · ${detail}`)}
          </span>
          {line.unitDoubtful && <span className={styles.doubt}>{text.unitDoubtful}</span>}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={`${text.change} ${label}`}
          aria-expanded={changing}
          onClick={() => setChanging(!changing)}
        />
      </div>
      {changing && (
        <div className={styles.change}>
          <span className={styles.small}>{text.samples(line.samples)}</span>
          {units.length > 1 && <UnitChoice line={line} label={label} onChoose={(unit) => say({ unit })} />}
          <FieldSearch guide={guide} sheet={sheet} label={label} onChoose={(field) => say({ field })} />
          <div className={styles.buttons}>
            {(fields.length > 0 || answer) && (
              <Button size="small" onClick={() => say({ field: null })}>
                {text.leave}
              </Button>
            )}
            {line.said && (
              <Button size="small" onClick={() => say({ restored: true })}>
                {text.restore}
              </Button>
            )}
          </div>
        </div>
      )}
    </li>
  );
}

function meaningOf({ answer, fields, restored }: ColumnLine, guide: Guide): string {
  if (restored && answer === undefined) return strings.mapping.restoring;
  const meant = answer === undefined ? fields : answer === null ? [] : [answer];
  return meant.length === 0 ? strings.mapping.unused : meant.map((id) => fieldName(guide, id)).join('、');
}

/** How it was understood, or what the next review will heed. */
function detailsOf({ pending, answer, detail, unitChosen, unit }: ColumnLine): string[] {
  const text = strings.mapping;
  if (!pending) return detail === '' ? [] : [detail];
  const chosen = answer !== null && unitChosen !== null && unitChosen !== unit ? [text.unit(unitChosen)] : [];
  return [...chosen, text.pending];
}
