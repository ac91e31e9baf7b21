import { Button, Field, Select } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useState, type ReactElement } from 'react';
import type { CheckedForms } from '../../app/checkForms';
import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import type { CellPlace } from '../cellPlace';
import { strings } from '../strings';
import type { FormRows } from '../state/formActions';
import { FormCheck } from './FormCheck';
import { useFormStyles } from './formStyles';
import { WriteForms } from './WriteForms';

export interface FormsViewProps {
  readonly review: Review | null;
  readonly guide: Guide;
  readonly checked: CheckedForms | null;
  /** Whether a form has been edited since it was checked. */
  readonly checkStale: boolean;
  readonly onWrite: (which: FormRows, edited: 'keep' | 'version') => void;
  readonly onWriteBlank: (category: string) => void;
  readonly onCheck: () => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Performance-target forms: prefilled from rows, or blank by category; and filled-in ones checked. */
export function FormsView(props: FormsViewProps): ReactElement {
  const { review, guide, checked, checkStale, onWrite, onWriteBlank, onCheck, onGoTo } = props;
  const styles = useFormStyles();
  const text = strings.forms;
  const [category, setCategory] = useState('');
  const withForm = [...guide.categories]
    .filter(({ form }) => form !== null)
    .sort((a, b) => a.order - b.order);
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.heading}>{text.from}</h2>
        {review ? (
          <WriteForms review={review} guide={guide} onWrite={onWrite} />
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
