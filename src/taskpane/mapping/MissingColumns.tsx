import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MissingColumn } from '../../review/missingColumns';
import { strings } from '../strings';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  column: {
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  cost: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  conditions: {
    margin: '4px 0',
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  summary: { cursor: 'pointer' },
});

/** The columns that the sheet lacks, each with the conditions that cannot be judged without it. */
export function MissingColumns({ columns }: { readonly columns: readonly MissingColumn[] }): ReactElement {
  const styles = useStyles();
  const text = strings.mapping;
  return (
    <ul className={styles.list}>
      {columns.map(({ field, conditions }) => (
        <li key={field.id} className={styles.column}>
          {conditions.length === 0 ? (
            field.name
          ) : (
            <details>
              <summary className={styles.summary}>
                {field.name} <span className={styles.cost}>{text.cost(conditions.length)}</span>
              </summary>
              <ul className={styles.conditions}>
                {conditions.map(({ rule, clause, quote }) => (
                  <li key={rule}>
                    {quote}
                    <span className={styles.cost}>
                      〔{clause}〕{rule}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
