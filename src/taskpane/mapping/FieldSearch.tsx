import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { SheetReview } from '../../review/review';
import { strings } from '../strings';
import { findFields } from './columnLines';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  found: { listStyle: 'none', margin: '4px 0', padding: 0 },
  button: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface FieldSearchProps {
  readonly guide: Guide;
  readonly sheet: SheetReview;
  /** Names the column for who hears the page read. */
  readonly label: string;
  readonly onChoose: (field: FieldId) => void;
}

/** Finds the field that a column means, by a part of its name. */
export function FieldSearch({ guide, sheet, label, onChoose }: FieldSearchProps): ReactElement {
  const styles = useStyles();
  const text = strings.mapping;
  const [wanted, setWanted] = useState('');
  const found = findFields(guide, wanted, sheet);
  return (
    <div>
      <SearchBox
        size="small"
        className={styles.search}
        value={wanted}
        placeholder={text.search}
        aria-label={`${text.search} ${label}`}
        onChange={(_, { value }) => setWanted(value)}
      />
      {wanted === '' && found.length > 0 && <p className={styles.note}>{text.lacking}</p>}
      {wanted !== '' && found.length === 0 && <p className={styles.note}>{text.notFound}</p>}
      <ul className={styles.found} aria-label={text.found}>
        {found.map(({ field, relevant }) => (
          <li key={field.id}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.button}
              onClick={() => onChoose(field.id)}
            >
              {field.name}
              {!relevant && text.foreign}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
