import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { ColumnAnswer } from '../../app/readBatch';
import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import { fieldById } from '../../guide/lookup';
import type { Review, SheetReview } from '../../review/review';
import { columnLetters } from '../../workbook/address';
import { strings } from '../strings';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '6px' },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300 },
  sheet: { margin: '12px 0 0', fontSize: tokens.fontSizeBase400 },
  heading: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  columns: { listStyle: 'none', margin: 0, padding: 0 },
  column: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letters: {
    width: '30px',
    flexShrink: 0,
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground3,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  meaning: { fontWeight: tokens.fontWeightSemibold },
  // A long name is cut off instead of widening the pane.
  select: {
    width: '100%',
    minWidth: 0,
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface MappingViewProps {
  readonly review: Review | null;
  readonly guide: Guide;
  readonly answers: readonly ColumnAnswer[];
  readonly onAnswer: (answer: ColumnAnswer) => void;
  readonly onReview: () => void;
  readonly onBack: () => void;
}

/** How the sheets' columns were understood, with the doubtful ones to be decided first. */
export function MappingView(props: MappingViewProps): ReactElement {
  const { review, answers } = props;
  const styles = useStyles();
  const text = strings.mapping;
  const sheets = review?.sheets.filter(({ reading }) => reading.role === 'batch') ?? [];
  return (
    <>
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={props.onBack}>
          {strings.app.back}
        </Button>
        <h2 className={styles.title}>{text.title}</h2>
        <Button size="small" appearance="primary" disabled={answers.length === 0} onClick={props.onReview}>
          {text.apply}
        </Button>
      </div>
      {sheets.length === 0 && <p className={styles.note}>{text.none}</p>}
      {sheets.map((sheet) => (
        <SheetMapping key={sheet.reading.sheet} {...props} sheet={sheet} />
      ))}
    </>
  );
}

/** One column with what it is taken for, and the meanings to choose from. */
interface ColumnLine {
  readonly column: number;
  readonly header: string;
  readonly field: FieldId | null;
  readonly detail: string;
  readonly candidates: readonly FieldId[];
}

function SheetMapping({
  sheet,
  guide,
  answers,
  onAnswer,
}: MappingViewProps & { sheet: SheetReview }): ReactElement {
  const styles = useStyles();
  const text = strings.mapping;
  const { reading, missing } = sheet;
  const all = guide.fields.map(({ id }) => id);
  const used = reading.columns.map(({ column, header, field, unit, reason }): ColumnLine => {
    const detail = [reason, unit && text.unit(unit)].filter(Boolean).join(' · ');
    return { column, header, field, detail, candidates: all };
  });
  const doubtful = reading.doubtful.map((each): ColumnLine => ({ ...each, field: null, detail: '' }));
  const unmapped = reading.unmapped.map((each): ColumnLine => ({
    ...each,
    field: null,
    detail: '',
    candidates: all,
  }));
  const line = (each: ColumnLine, doubtful: boolean): ReactElement => (
    <ColumnRow
      key={each.column}
      line={each}
      guide={guide}
      doubtful={doubtful}
      answer={answers.find((answer) => answer.sheet === reading.sheet && answer.column === each.column)}
      onChoose={(field) => onAnswer({ file: null, sheet: reading.sheet, column: each.column, field })}
    />
  );
  return (
    <section aria-label={reading.sheet}>
      <h3 className={styles.sheet}>{reading.sheet}</h3>
      {doubtful.length > 0 && (
        <>
          <h4 className={styles.heading}>{text.doubtful}</h4>
          <p className={styles.note}>{text.doubtfulHint}</p>
          <ul className={styles.columns}>{doubtful.map((each) => line(each, true))}</ul>
        </>
      )}
      <h4 className={styles.heading}>{text.columns}</h4>
      <ul className={styles.columns}>{used.map((each) => line(each, false))}</ul>
      {unmapped.length > 0 && (
        <>
          <h4 className={styles.heading}>{text.unmapped}</h4>
          <ul className={styles.columns}>{unmapped.map((each) => line(each, false))}</ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h4 className={styles.heading}>{text.missing}</h4>
          <p className={styles.note}>{missing.map((id) => nameOf(guide, id)).join('、')}</p>
        </>
      )}
    </section>
  );
}

interface ColumnRowProps {
  readonly line: ColumnLine;
  readonly guide: Guide;
  readonly doubtful: boolean;
  readonly answer: ColumnAnswer | undefined;
  readonly onChoose: (field: FieldId | null) => void;
}

const UNUSED = '-';

function ColumnRow({ line, guide, doubtful, answer, onChoose }: ColumnRowProps): ReactElement {
  const styles = useStyles();
  const text = strings.mapping;
  const [changing, setChanging] = useState(false);
  const letters = columnLetters(line.column);
  const meaning = answer ? answer.field : line.field;
  const label = `${text.column(letters)} ${line.header}`;
  return (
    <li className={styles.column}>
      <span className={styles.letters}>{letters}</span>
      <span className={styles.words}>
        {line.header}
        {doubtful || changing ? (
          <Field size="small">
            <Select
              className={styles.select}
              size="small"
              aria-label={label}
              value={answer || !doubtful ? (meaning ?? UNUSED) : ''}
              onChange={(_, { value }) => onChoose(value === UNUSED ? null : value)}
            >
              {doubtful && (
                <option value="" disabled>
                  {text.choose}
                </option>
              )}
              <option value={UNUSED}>{text.unused}</option>
              {line.candidates.map((id) => (
                <option key={id} value={id}>
                  {nameOf(guide, id)}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <span className={styles.small}>
            <span className={styles.meaning}>{meaning === null ? text.unused : nameOf(guide, meaning)}</span>
            {line.detail && ` · ${line.detail}`}
          </span>
        )}
      </span>
      {!doubtful && !changing && (
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={`${text.change} ${label}`}
          onClick={() => setChanging(true)}
        />
      )}
    </li>
  );
}

function nameOf(guide: Guide, id: FieldId): string {
  return fieldById(guide, id)?.name ?? id;
}
