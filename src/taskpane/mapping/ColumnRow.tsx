import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { SheetReview } from '../../review/review';
import { strings } from '../strings';
import { fieldName, type ColumnLine } from './columnLines';
import { FieldSearch } from './FieldSearch';

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
  change: { padding: '4px 0 4px 36px', overflowWrap: 'anywhere' },
});

interface ColumnRowProps {
  readonly line: ColumnLine;
  readonly guide: Guide;
  readonly sheet: SheetReview;
  readonly onChoose: (field: FieldId | null) => void;
}

/** A column that was understood or left alone, and can be given another meaning. */
export function ColumnRow({ line, guide, sheet, onChoose }: ColumnRowProps): ReactElement {
  const styles = useStyles();
  const text = strings.mapping;
  const [changing, setChanging] = useState(false);
  const { answer, fields, letters, header } = line;
  const label = `${text.column(letters)} ${header}`;
  const choose = (field: FieldId | null): void => {
    setChanging(false);
    onChoose(field);
  };
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.letters}>{letters}</span>
        <span className={styles.words}>
          {header}
          <span className={styles.small}>
            <span className={styles.meaning}>{meaningOf(answer, fields, guide)}</span>
            {answer === undefined ? line.detail && ` · ${line.detail}` : ` · ${text.pending}`}
          </span>
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
          <FieldSearch guide={guide} sheet={sheet} label={label} onChoose={choose} />
          {(fields.length > 0 || answer) && (
            <Button size="small" onClick={() => choose(null)}>
              {text.leave}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function meaningOf(answer: FieldId | null | undefined, fields: readonly FieldId[], guide: Guide): string {
  const meant = answer === undefined ? fields : answer === null ? [] : [answer];
  return meant.length === 0 ? strings.mapping.unused : meant.map((id) => fieldName(guide, id)).join('、');
}
