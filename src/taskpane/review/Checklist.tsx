import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import type { ApplicationReview } from '../../review/review';
import { placesOf, type CellPlace } from '../cellPlace';
import { ClauseButton } from '../guide/ClauseButton';
import type { OpenClause } from '../guide/clauseTarget';
import { strings } from '../strings';
import { checklistCount, checklistOf, type ChecklistItem } from './checklistItems';
import { FindingDetail } from './FindingDetail';
import { SeverityIcon } from './severityIcon';

const useStyles = makeStyles({
  heading: {
    margin: '14px 0 4px',
    fontSize: tokens.fontSizeBase300,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    padding: '2px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  clause: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  items: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: '3px 0' },
  message: { display: 'flex', gap: '6px', alignItems: 'flex-start', lineHeight: tokens.lineHeightBase300 },
  icon: { display: 'flex', paddingTop: '2px' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  note: { margin: '6px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  source: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface ChecklistProps {
  readonly entry: ApplicationReview;
  readonly guide: Guide;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClause: OpenClause;
}

/** What is left to a person on an application, by clause; folded unless the row itself asks something. */
export function Checklist(props: ChecklistProps): ReactElement | null {
  const { entry, guide } = props;
  const styles = useStyles();
  const groups = checklistOf(entry, guide);
  const [open, setOpen] = useState(entry.findings.some(({ severity }) => severity === 'confirm'));
  const count = checklistCount(groups);
  if (count === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          {strings.application.checklist(count)}
        </button>
      </h3>
      {open &&
        groups.map(({ clause, items }) => (
          <section key={clause ?? ''}>
            <h4 className={styles.clause}>
              {clause === null ? (
                strings.application.otherClause
              ) : (
                <ClauseButton
                  target={{ clause, quote: quoteOf(items), rule: null }}
                  onClause={props.onClause}
                />
              )}
            </h4>
            <ul className={styles.items}>
              {items.map((item, index) => (
                <li key={index} className={styles.item}>
                  <Item {...props} item={item} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {open && entry.elsewhere.length > 0 && (
        <p className={styles.note}>{strings.application.checklistNote}</p>
      )}
    </>
  );
}

function Item({
  item,
  entry,
  guide,
  onGoTo,
  onClause,
}: ChecklistProps & { item: ChecklistItem }): ReactElement {
  const styles = useStyles();
  const asked = item.kind === 'asked';
  return (
    <>
      <div className={styles.message}>
        <span className={styles.icon}>
          <SeverityIcon severity="confirm" />
        </span>
        <span className={styles.words}>
          {asked ? item.finding.message : item.question}
          {!asked && (
            <span className={styles.source}>
              （{item.rule}，{strings.application.absent}）
            </span>
          )}
        </span>
      </div>
      {asked && (
        <FindingDetail
          finding={item.finding}
          guide={guide}
          places={placesOf(item.finding, entry.application.sheet)}
          onGoTo={onGoTo}
          onClause={onClause}
        />
      )}
    </>
  );
}

/** The words that a clause's items share; null where they quote different ones. */
function quoteOf(items: readonly ChecklistItem[]): string | null {
  const quotes = new Set(items.map((item) => (item.kind === 'asked' ? item.finding.quote : item.quote)));
  return quotes.size === 1 ? ([...quotes][0] ?? null) : null;
}
