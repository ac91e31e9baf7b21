import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { Guide } from '../../guide/guide';
import { severityLooks } from '../../report/severityLook';
import type { Severity } from '../../review/finding';
import type { ApplicationReview } from '../../review/review';
import { placesOf, type CellPlace } from '../cellPlace';
import type { OpenClause } from '../guide/clauseTarget';
import { lineButton, lineUnder, lineWords, onlyHeard } from '../lineStyle';
import { strings } from '../strings';
import { FindingDetail } from './FindingDetail';
import { roleText, type ListLine } from './listLines';
import { RoutineBadge } from './RoutineBadge';
import { SeverityIcon, VerdictIcon } from './severityIcon';

const useStyles = makeStyles({
  line: { ...lineButton, borderRadius: tokens.borderRadiusMedium },
  application: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { display: 'flex', fontSize: '16px', paddingTop: '2px' },
  indented: { paddingLeft: '14px' },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  words: lineWords,
  name: { fontWeight: tokens.fontWeightSemibold },
  under: lineUnder,
  explained: {
    margin: '0 6px 6px 36px',
  },
  heading: {
    margin: '10px 0 0',
    padding: '5px 6px',
    fontSize: tokens.fontSizeBase300,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: onlyHeard,
});

interface FindingLineProps {
  readonly line: ListLine;
  readonly guide: Guide;
  /** Whether rows have been judged again since: what is said over several rows may no longer hold. */
  readonly pending: boolean;
  readonly open: boolean;
  /** Whether the findings that the line stands for are shown below it. */
  readonly unfolded: boolean;
  readonly tabIndex: number;
  /** Whether the keyboard has gone to this line: it takes the focus. */
  readonly takeFocus: boolean;
  readonly onFocus: () => void;
  readonly onToggle: (line: ListLine) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClause: OpenClause;
  readonly onShow: (entry: ApplicationReview) => void;
}

/** Whether it is said over the rows of a sheet or of the batch; what a sheet lacks is not. */
function isOfSeveralRows(line: ListLine): boolean {
  return line.kind === 'batch' || (line.kind === 'sheet' && line.finding.origin === 'routine');
}

/** One line of the list: an application, or a finding with its explanation below when it is open. */
export function FindingLine(props: FindingLineProps): ReactElement {
  const { line, open, onToggle } = props;
  const styles = useStyles();
  if (line.kind === 'application') return <ApplicationLine {...props} entry={line.entry} />;
  if (line.kind === 'confirms') {
    return (
      <LineButton
        {...props}
        className={styles.indented}
        expanded={props.unfolded}
        onClick={() => onToggle(line)}
        icon={<SeverityIcon severity="confirm" />}
      >
        {strings.result.confirms(line.count)}
      </LineButton>
    );
  }
  if (line.kind === 'sheets')
    return <h2 className={styles.heading}>{strings.result.sheetFindings(line.count)}</h2>;
  const { finding } = line;
  const sheet =
    line.kind === 'finding' ? line.entry.application.sheet : line.kind === 'sheet' ? line.sheet : '';
  const where =
    line.kind === 'batch'
      ? strings.result.batch
      : line.kind === 'sheet'
        ? strings.result.sheet(line.sheet)
        : null;
  return (
    <>
      <LineButton
        {...props}
        className={mergeClasses(line.kind === 'finding' && styles.indented, open && styles.open)}
        expanded={open}
        onClick={() => onToggle(line)}
        icon={<Signed severity={finding.severity} />}
      >
        {finding.message}
        <RoutineBadge finding={finding} />
        {where !== null && (
          <span className={styles.under}>
            {props.pending && isOfSeveralRows(line) ? strings.result.ofPending(where) : where}
          </span>
        )}
      </LineButton>
      {open && (
        <div className={styles.explained}>
          <FindingDetail
            finding={finding}
            guide={props.guide}
            places={placesOf(finding, sheet)}
            onGoTo={props.onGoTo}
            onClause={props.onClause}
          />
          {line.kind === 'finding' && (
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronRightRegular />}
              onClick={() => props.onShow(line.entry)}
            >
              {strings.result.open}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function ApplicationLine(props: FindingLineProps & { entry: ApplicationReview }): ReactElement {
  const { entry, guide } = props;
  const { application, verdict, counts } = entry;
  const styles = useStyles();
  const name = roleText(application, guide, 'project') || strings.result.unnamed;
  const facts = [
    strings.result.rowLabel(application.sheet, application.row + 1),
    application.city ?? strings.result.unknownCity,
    roleText(application, guide, 'applicant'),
    counts.toConfirmElsewhere > 0 ? strings.result.elsewhere(counts.toConfirmElsewhere) : '',
  ];
  return (
    <LineButton
      {...props}
      className={styles.application}
      onClick={() => props.onShow(entry)}
      icon={
        <>
          <VerdictIcon verdict={verdict} />
          <span className={styles.hidden}>{verdict}</span>
        </>
      }
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.under}>{facts.filter(Boolean).join(' · ')}</span>
    </LineButton>
  );
}

function Signed({ severity }: { severity: Severity }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <SeverityIcon severity={severity} />
      <span className={styles.hidden}>{severityLooks[severity].label}</span>
    </>
  );
}

interface LineButtonProps extends Pick<FindingLineProps, 'tabIndex' | 'takeFocus' | 'onFocus'> {
  readonly className: string;
  readonly icon: ReactNode;
  readonly expanded?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function LineButton({
  className,
  icon,
  expanded,
  onClick,
  tabIndex,
  takeFocus,
  onFocus,
  children,
}: LineButtonProps): ReactElement {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeFocus) button.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <button
      ref={button}
      type="button"
      data-line="true"
      className={mergeClasses(styles.line, className)}
      aria-expanded={expanded}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={onClick}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
    </button>
  );
}
