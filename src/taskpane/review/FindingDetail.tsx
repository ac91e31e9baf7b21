import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import type { Finding } from '../../review/finding';
import { cellAddress } from '../../workbook/address';
import { strings } from '../strings';
import type { CellPlace } from '../cellPlace';
import { ClauseButton } from '../guide/ClauseButton';
import type { OpenClause } from '../guide/clauseTarget';
import { findingFigures } from '../findingFigures';

const useStyles = makeStyles({
  detail: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '10px',
    rowGap: '4px',
    margin: '6px 0 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  quote: {
    margin: 0,
    padding: '4px 8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  cell: { minWidth: 0, padding: '0 6px' },
});

interface FindingDetailProps {
  readonly finding: Finding;
  readonly guide: Guide;
  /** Where the finding's cells lie. */
  readonly places: readonly CellPlace[];
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClause: OpenClause;
}

/** What a finding rests on: figures, clause, the guide's own words, the cells. */
export function FindingDetail(props: FindingDetailProps): ReactElement {
  const { finding, guide, places, onGoTo, onClause } = props;
  const styles = useStyles();
  const text = strings.finding;
  const { clause, quote, rule } = finding;
  const { actual, required } = findingFigures(finding, guide);
  const several = new Set(places.map(({ sheet }) => sheet)).size > 1;
  return (
    <dl className={styles.detail}>
      {actual !== null && <Entry term={text.actual}>{actual}</Entry>}
      {required !== null && <Entry term={text.required}>{required}</Entry>}
      <Entry term={clause === null ? text.source : text.clause}>
        <>
          {clause === null ? (
            sourceOf(finding, guide)
          ) : (
            <ClauseButton target={{ clause, quote, rule }} onClause={onClause} />
          )}
          {rule !== null && `（${rule}）`}
        </>
      </Entry>
      {finding.quote !== null && (
        <Entry term={text.quote}>
          <blockquote className={styles.quote}>{finding.quote}</blockquote>
        </Entry>
      )}
      {finding.rules.length > 0 && <Entry term={text.rules}>{finding.rules.join('、')}</Entry>}
      {places.length > 0 && (
        <Entry term={text.cells}>
          <span className={styles.cells}>
            {places.map((place) => {
              const name = several ? `${place.sheet}!${cellAddress(place)}` : cellAddress(place);
              return (
                <Button
                  key={name}
                  size="small"
                  className={styles.cell}
                  aria-label={text.goTo(name)}
                  onClick={() => onGoTo(place)}
                >
                  {name}
                </Button>
              );
            })}
          </span>
        </Entry>
      )}
    </dl>
  );
}

/** Where a finding comes from that cites no clause; a routine check by its name. */
function sourceOf({ origin, code }: Finding, guide: Guide): string {
  const check = origin === 'routine' ? guide.routine.find(({ id }) => id === code) : undefined;
  return check ? strings.finding.routine(check.label) : strings.finding.origin[origin];
}

function Entry({ term, children }: { term: string; children: ReactElement | string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
