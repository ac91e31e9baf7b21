import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import { categoryById, groupById } from '../../guide/lookup';
import type { Application } from '../../intake/application';
import { sourceNamed } from '../../intake/placeNotices';
import { byGravity } from '../../report/opinionText';
import type { ApplicationReview } from '../../review/review';
import { placesOf, type CellPlace } from '../cellPlace';
import { PageBar } from '../shell/PageBar';
import { strings } from '../strings';
import { entryTargetOf, type OpenEntry } from '../catalogue/entryTarget';
import type { OpenClause } from '../guide/clauseTarget';
import { Checklist } from './Checklist';
import { FindingDetail } from './FindingDetail';
import { roleText } from './listLines';
import { RoutineBadge } from './RoutineBadge';
import { SeverityIcon, VerdictIcon } from './severityIcon';
import { SubsidySteps } from './SubsidySteps';

const useStyles = makeStyles({
  name: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    margin: '8px 0 2px',
    fontSize: tokens.fontSizeBase400,
  },
  facts: {
    margin: '0 0 4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    margin: '14px 0 4px',
    fontSize: tokens.fontSizeBase300,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  findings: { listStyle: 'none', margin: 0, padding: 0 },
  finding: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  message: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  icon: { display: 'flex', paddingTop: '2px' },
  task: { maxWidth: '100%', justifyContent: 'flex-start', textAlign: 'left', overflowWrap: 'anywhere' },
});

interface ApplicationViewProps {
  readonly entry: ApplicationReview;
  readonly guide: Guide;
  /** The neighbours in the list; null at its ends. */
  readonly previous: ApplicationReview | null;
  readonly next: ApplicationReview | null;
  readonly onShow: (entry: ApplicationReview) => void;
  readonly onBack: () => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClause: OpenClause;
  readonly onEntry: OpenEntry;
}

/** Everything the review says of one application. */
export function ApplicationView(props: ApplicationViewProps): ReactElement {
  const { entry, guide, previous, next } = props;
  const { application, counts } = entry;
  const styles = useStyles();
  const text = strings.application;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const task = entryTargetOf(entry, guide);
  const settled = entry.findings.filter(({ severity }) => severity !== 'confirm');
  const facts = [
    [text.applicant, roleText(application, guide, 'applicant')],
    [text.recommender, roleText(application, guide, 'recommender')],
    [text.category, categoryName(guide, application.category) ?? text.unmatched],
    [text.branch, entry.branch ?? ''],
    [text.city, placeText(application)],
  ].filter(([, value]) => value);
  return (
    <article aria-label={text.title}>
      <PageBar
        title={strings.result.rowLabel(application.sheet, application.row + 1)}
        onBack={props.onBack}
        back={back}
      >
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUpRegular />}
          aria-label={text.previous}
          disabled={!previous}
          onClick={() => previous && props.onShow(previous)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label={text.next}
          disabled={!next}
          onClick={() => next && props.onShow(next)}
        />
      </PageBar>
      <h3 className={styles.name}>
        <VerdictIcon verdict={entry.verdict} />
        <span>
          {entry.verdict} · {roleText(application, guide, 'project') || strings.result.unnamed}
        </span>
      </h3>
      <p className={styles.facts}>
        {facts.map(([term, value]) => (
          <span key={term}>
            {term}：{value}
            <br />
          </span>
        ))}
        {text.counts(counts.met, counts.notApplicable, counts.findings, counts.toConfirmElsewhere)}
      </p>
      {task && (
        <Button
          size="small"
          className={styles.task}
          icon={<BookOpenRegular />}
          aria-label={text.openEntry(task.attachment, task.text)}
          onClick={() => props.onEntry(task)}
        >
          {text.entry(task.attachment, task.text)}
        </Button>
      )}
      <h3 className={styles.heading}>{text.subsidy}</h3>
      <SubsidySteps entry={entry} guide={guide} />
      <h3 className={styles.heading}>{text.findings}</h3>
      {settled.length === 0 && <p>{strings.result.noneAtAll}</p>}
      <ul className={styles.findings}>
        {byGravity(settled).map((finding, index) => (
          <li key={index} className={styles.finding}>
            <div className={styles.message}>
              <span className={styles.icon}>
                <SeverityIcon severity={finding.severity} />
              </span>
              <span>
                {finding.message}
                <RoutineBadge finding={finding} />
              </span>
            </div>
            <FindingDetail
              finding={finding}
              guide={guide}
              places={placesOf(finding, application.sheet)}
              onGoTo={props.onGoTo}
              onClause={props.onClause}
            />
          </li>
        ))}
      </ul>
      <Checklist entry={entry} guide={guide} onGoTo={props.onGoTo} onClause={props.onClause} />
    </article>
  );
}

/** The category's own name, or the group's where the kind is blank; null for 未匹配. */
export function categoryName(guide: Guide, id: string | null): string | null {
  if (id === null) return null;
  return categoryById(guide, id)?.name ?? groupById(guide, id)?.name ?? id;
}

/** City and county, and what tells them where no cell of the row does. */
function placeText({ city, county, cityFrom, countyFrom }: Application): string {
  if (city === null) return strings.application.noCity;
  const place = [city, county].filter(Boolean).join(' ');
  const source = cityFrom ?? countyFrom;
  return source ? `${place}${strings.application.placedBy(sourceNamed(source))}` : place;
}
