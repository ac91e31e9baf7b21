import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { useState, type ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import { categoryName } from '../review/ApplicationView';
import type { FormRows } from '../state/formActions';
import { strings } from '../strings';
import { useFormStyles } from './formStyles';

interface WriteFormsProps {
  readonly review: Review;
  readonly guide: Guide;
  readonly onWrite: (which: FormRows, edited: 'keep' | 'version') => void;
}

/** For which applications forms are made, and what becomes of those made before and filled in. */
export function WriteForms({ review, guide, onWrite }: WriteFormsProps): ReactElement {
  const styles = useFormStyles();
  const text = strings.forms;
  const [which, setWhich] = useState('selected');
  const [category, setCategory] = useState('');
  const [edited, setEdited] = useState<'keep' | 'version'>('keep');
  const counts = categoryCounts(review);
  const chosen: FormRows | null =
    which === 'all' || which === 'selected' ? which : category === '' ? null : { category };
  return (
    <>
      <RadioGroup
        className={styles.choices}
        layout="horizontal"
        aria-label={text.from}
        value={which}
        onChange={(_, { value }) => setWhich(value)}
      >
        <Radio value="selected" label={text.selected} />
        <Radio value="all" label={`${text.all}（${review.applications.length}）`} />
        <Radio value="category" label={text.ofCategory} />
      </RadioGroup>
      {which === 'category' && (
        <Field label={text.whichCategory} className={styles.wide}>
          <Select className={styles.select} value={category} onChange={(_, { value }) => setCategory(value)}>
            <option value="">{text.pickCategory}</option>
            {[...counts].map(([id, count]) => (
              <option key={id} value={id}>
                {categoryName(guide, id)}（{count}）
              </option>
            ))}
          </Select>
        </Field>
      )}
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
        disabled={chosen === null}
        onClick={() => chosen !== null && onWrite(chosen, edited)}
      >
        {text.write}
      </Button>
    </>
  );
}

/** How many applications each category has, in the order in which they come. */
function categoryCounts(review: Review): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { application } of review.applications) {
    const { category } = application;
    if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}
