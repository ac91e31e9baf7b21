import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useDeferredValue, useMemo, useState, type ReactElement, type RefObject } from 'react';
import type { ListRead } from '../../app/readLists';
import type { Guide } from '../../guide/guide';
import type { ApplicationReview, Review } from '../../review/review';
import { versionsIn } from '../versionsIn';
import { placesOf, type CellPlace } from '../cellPlace';
import { strings } from '../strings';
import type { OpenEntry } from '../catalogue/entryTarget';
import type { OpenClause } from '../guide/clauseTarget';
import { ApplicationView } from './ApplicationView';
import { FindingFilters } from './FindingFilters';
import { FindingList } from './FindingList';
import { citiesOf, listLines, NO_FILTER, verdictCounts, type ListLine } from './listLines';
import { VerdictTiles } from './VerdictTiles';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  summary: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  compared: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  skipped: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  filters: {
    position: 'sticky',
    top: '-8px',
    zIndex: 1,
    padding: '6px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ResultViewProps {
  readonly review: Review;
  readonly guide: Guide;
  /** What became of the lists that applicants were looked up in. */
  readonly lists: readonly ListRead[];
  /** Whether the workbook has been edited since. */
  readonly stale: boolean;
  /** Whether rows have been judged again by themselves since. */
  readonly pending: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onReview: () => void;
  readonly onMapping: () => void;
  readonly onTables: () => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClause: OpenClause;
  readonly onEntry: OpenEntry;
}

/** What the review came to: counts, and the findings to go through. */
export function ResultView(props: ResultViewProps): ReactElement {
  const { review, guide, onGoTo } = props;
  const styles = useStyles();
  const [filter, setFilter] = useState(NO_FILTER);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [shown, setShown] = useState<ApplicationReview | null>(null);
  const settled = useDeferredValue(filter);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () => listLines(review, guide, settled, unfolded),
    [review, guide, settled, unfolded],
  );
  const counts = useMemo(() => verdictCounts(review), [review]);
  const cities = useMemo(() => citiesOf(review, guide), [review, guide]);

  const show = (entry: ApplicationReview): void => {
    setShown(entry);
    onGoTo({ sheet: entry.application.sheet, row: entry.application.row, column: firstColumn(entry) });
  };
  const toggle = (line: ListLine): void => {
    if (line.kind === 'confirms') {
      setUnfolded(toggled(unfolded, line.key));
      return;
    }
    setOpenKey(openKey === line.key ? null : line.key);
    const place = firstPlace(line);
    if (openKey !== line.key && place) onGoTo(place);
  };

  const entry = shown && currentOf(shown, review);
  if (entry) {
    const entries = lines.flatMap((line) => (line.kind === 'application' ? [line.entry] : []));
    const at = entries.indexOf(entry);
    return (
      <ApplicationView
        key={`${entry.application.sheet}!${entry.application.row}!${entry.application.from ?? 0}`}
        entry={entry}
        guide={guide}
        previous={entries[at - 1] ?? null}
        next={at < 0 ? null : (entries[at + 1] ?? null)}
        onShow={show}
        onBack={() => setShown(null)}
        onGoTo={onGoTo}
        onClause={props.onClause}
        onEntry={props.onEntry}
      />
    );
  }
  return (
    <div className={styles.result}>
      <div className={styles.head}>
        <p className={styles.summary} role="status">
          {strings.result.summary(
            review.applications.length,
            new Set(review.sheets.filter(isBatch).map(({ reading }) => reading.sheet)).size,
          )}
        </p>
        <Button size="small" appearance="primary" icon={<ArrowClockwiseRegular />} onClick={props.onReview}>
          {strings.result.again}
        </Button>
      </div>
      <Notices {...props} />
      <VerdictTiles
        counts={counts}
        chosen={filter.verdict}
        onChoose={(verdict) => setFilter({ ...filter, verdict })}
      />
      <div className={styles.filters}>
        <FindingFilters filter={filter} cities={cities} onChange={setFilter} />
      </div>
      <FindingList
        lines={lines}
        guide={guide}
        pending={props.pending}
        scroller={props.scroller}
        openKey={openKey}
        unfolded={unfolded}
        onToggle={toggle}
        onGoTo={onGoTo}
        onClause={props.onClause}
        onShow={show}
      />
    </div>
  );
}

/** What the reader must know before the counts: stale figures, columns not used, sheets left out. */
function Notices({
  review,
  lists,
  stale,
  pending,
  onReview,
  onMapping,
  onTables,
}: ResultViewProps): ReactElement {
  const styles = useStyles();
  const doubtful = review.sheets.reduce((count, { reading }) => count + reading.doubtful.length, 0);
  const versions = versionsIn(review.sheets.map(({ reading }) => reading)).filter(
    ({ byDefault, joinable }) => byDefault !== null && joinable !== true,
  );
  // Several tables of one sheet are skipped for the same reason.
  const skipped = [
    ...new Set(
      review.sheets.flatMap(({ reading }) => (reading.role === 'skipped' ? (reading.reason ?? []) : [])),
    ),
  ];
  return (
    <>
      {(stale || pending) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{stale ? strings.result.stale : strings.result.pending}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onReview}>
              {strings.result.again}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {doubtful > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {strings.result.doubtful(doubtful)}{' '}
            <Link onClick={onMapping}>{strings.result.confirmColumns}</Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {versions.map(({ sides, counts, byDefault }) => (
        <MessageBar key={sides.flat().join()} intent="warning" layout="multiline">
          <MessageBarBody>
            {strings.versions.question(sides.flat())}
            {strings.versions.byDefault(counts ?? [], byDefault ?? '')}{' '}
            <Link onClick={onTables}>{strings.versions.choose}</Link>
          </MessageBarBody>
        </MessageBar>
      ))}
      {review.applications.length === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {strings.result.noApplications} <Link onClick={onMapping}>{strings.result.confirmColumns}</Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {lists.map(({ id, title, source, list, reason }) =>
        list ? (
          <p key={id} className={styles.compared}>
            {strings.result.listRead(title, source, list.entries.length, list.settled ?? 0)}
          </p>
        ) : (
          <MessageBar key={id} intent="warning" layout="multiline">
            <MessageBarBody>
              {strings.result.listUnread(title, source, (reason ?? '').replace(/。$/, ''))}
            </MessageBarBody>
          </MessageBar>
        ),
      )}
      {skipped.length > 0 && (
        <details className={styles.skipped}>
          <summary>{strings.result.skipped(skipped.length)}</summary>
          {skipped.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </details>
      )}
    </>
  );
}

/** What a row's review is by now: it may have been judged again, or be gone with another review. */
function currentOf(
  { application: { file, sheet, row, from } }: ApplicationReview,
  review: Review,
): ApplicationReview | null {
  const isSame = ({ application }: ApplicationReview): boolean =>
    application.row === row &&
    application.sheet === sheet &&
    application.file === file &&
    application.from === from;
  return review.applications.find(isSame) ?? null;
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const left = new Set(keys);
  if (!left.delete(key)) left.add(key);
  return left;
}

function isBatch({ reading }: Review['sheets'][number]): boolean {
  return reading.role === 'batch';
}

function firstPlace(line: ListLine): CellPlace | null {
  if (!('finding' in line)) return null;
  const sheet =
    line.kind === 'finding' ? line.entry.application.sheet : line.kind === 'sheet' ? line.sheet : '';
  const place = placesOf(line.finding, sheet)[0];
  if (place) return place;
  // A finding without a cell of its own still stands in its row.
  return line.kind === 'finding'
    ? { sheet, row: line.entry.application.row, column: firstColumn(line.entry) }
    : null;
}

function firstColumn({ application }: ApplicationReview): number {
  return (
    Math.min(...[...application.cells.values()].map(({ at }) => at.column), Number.MAX_SAFE_INTEGER) || 0
  );
}
