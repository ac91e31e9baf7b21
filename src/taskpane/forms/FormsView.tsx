import { Button, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { useState, type ReactElement } from 'react';
import type { CheckedForms } from '../../app/checkForms';
import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import type { CellPlace } from '../cellPlace';
import { strings } from '../strings';
import { FormCheck } from './FormCheck';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
    marginBottom: '16px',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  wide: { alignSelf: 'stretch', minWidth: 0 },
  // A long name is cut off instead of widening the pane.
  select: {
    width: '100%',
    minWidth: 0,
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});

export interface FormsViewProps {
  readonly review: Review | null;
  readonly guide: Guide;
  readonly checked: CheckedForms | null;
  /** Whether a form has been edited since it was checked. */
  readonly checkStale: boolean;
  readonly onWrite: (which: 'all' | 'selected', edited: 'keep' | 'version') => void;
  readonly onWriteBlank: (category: string) => void;
  readonly onCheck: () => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Performance-target forms: prefilled from rows, or blank by category; and filled-in ones checked. */
export function FormsView(props: FormsViewProps): ReactElement {
  const { review, guide, checked, checkStale, onWrite, onWriteBlank, onCheck, onGoTo } = props;
  const styles = useStyles();
  const text = strings.forms;
  const [which, setWhich] = useState<'all' | 'selected'>('selected');
  const [edited, setEdited] = useState<'keep' | 'version'>('keep');
  const [category, setCategory] = useState('');
  const withForm = [...guide.categories]
    .filter(({ form }) => form !== null)
    .sort((a, b) => a.order - b.order);
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.heading}>{text.from}</h2>
        {review ? (
          <>
            <RadioGroup
              layout="horizontal"
              aria-label={text.from}
              value={which}
              onChange={(_, { value }) => setWhich(value === 'all' ? 'all' : 'selected')}
            >
              <Radio value="selected" label={text.selected} />
              <Radio value="all" label={`${text.all}（${review.applications.length}）`} />
            </RadioGroup>
            <Field label={text.edited} className={styles.wide}>
              <Select
                className={styles.select}
                value={edited}
                onChange={(_, { value }) => setEdited(value === 'version' ? 'version' : 'keep')}
              >
                <option value="keep">{text.keep}</option>
                <option value="version">{text.version}</option>
              </Select>
            </Field>
            <Button
              appearance="primary"
              icon={<DocumentTableRegular />}
              onClick={() => onWrite(which, edited)}
            >
              {text.write}
            </Button>
          </>
        ) : (
          <p className={styles.note}>{text.none}</p>
        )}
      </section>
      <section className={styles.part}>
        <h2 className={styles.heading}>{text.check.title}</h2>
        <p className={styles.note}>{text.check.hint}</p>
        <FormCheck checked={checked} stale={checkStale} onCheck={onCheck} onGoTo={onGoTo} />
      </section>
      <section className={styles.part}>
        <h2 className={styles.heading}>{text.blank}</h2>
        <p className={styles.note}>{text.blankHint}</p>
        <Field label={text.category} className={styles.wide}>
          <Select className={styles.select} value={category} onChange={(_, { value }) => setCategory(value)}>
            <option value="">{text.pickCategory}</option>
            {withForm.map(({ id, name, form }) => (
              <option key={id} value={id}>
                {form?.attachment} {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          icon={<DocumentAddRegular />}
          disabled={category === ''}
          onClick={() => onWriteBlank(category)}
        >
          {text.writeBlank}
        </Button>
      </section>
    </>
  );
}
