import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import type { CheckedForm } from '../../app/checkedForm';
import { byGravity } from '../../report/opinionText';
import { severityLooks } from '../../report/severityLook';
import type { Finding } from '../../review/finding';
import { cellAddress } from '../../workbook/address';
import { placesOf, type CellPlace } from '../cellPlace';
import { lineButton, lineUnder, lineWords, onlyHeard } from '../lineStyle';
import { SeverityIcon, VerdictIcon } from '../review/severityIcon';
import { strings } from '../strings';

const useStyles = makeStyles({
  line: {
    ...lineButton,
    padding: '5px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  icon: { display: 'flex', fontSize: '16px', paddingTop: '2px' },
  words: lineWords,
  name: { fontWeight: tokens.fontWeightSemibold },
  under: lineUnder,
  findings: { listStyle: 'none', margin: 0, padding: '0 4px 6px 26px' },
  finding: {
    display: 'flex',
    gap: '6px',
    padding: '4px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '2px' },
  cell: { minWidth: 0, padding: '0 6px' },
  hidden: onlyHeard,
});

interface CheckedFormLineProps {
  readonly form: CheckedForm;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** One form with its verdict; a click shows its findings from the gravest, each with the way to its cells. */
export function CheckedFormLine({ form, open, onToggle, onGoTo }: CheckedFormLineProps): ReactElement {
  const styles = useStyles();
  const { sheet, filled, application, verdict, findings } = form;
  const facts = [
    filled?.form.attachment,
    application && strings.result.rowLabel(application.sheet, application.row + 1),
    strings.forms.check.findings(findings.length),
  ];
  return (
    <>
      <button type="button" className={styles.line} aria-expanded={open} onClick={onToggle}>
        <span className={styles.icon}>{open ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
        <span className={styles.icon}>
          <VerdictIcon verdict={verdict} />
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{sheet}</span>
          <span className={styles.hidden}>{verdict}</span>
          <span className={styles.under}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
      </button>
      {open && (
        <ul className={styles.findings}>
          {byGravity(findings).map((finding, index) => (
            <li key={index} className={styles.finding}>
              <FindingText finding={finding} sheet={sheet} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface FindingTextProps extends Pick<CheckedFormLineProps, 'onGoTo'> {
  readonly finding: Finding;
  readonly sheet: string;
}

function FindingText({ finding, sheet, onGoTo }: FindingTextProps): ReactElement {
  const styles = useStyles();
  const { severity, message } = finding;
  return (
    <>
      <span className={styles.icon}>
        <SeverityIcon severity={severity} />
        <span className={styles.hidden}>{severityLooks[severity].label}</span>
      </span>
      <span className={styles.words}>
        {message}
        <span className={styles.cells}>
          {placesOf(finding, sheet).map((place) => (
            <Button
              key={cellAddress(place)}
              size="small"
              className={styles.cell}
              aria-label={strings.finding.goTo(cellAddress(place))}
              onClick={() => onGoTo(place)}
            >
              {cellAddress(place)}
            </Button>
          ))}
        </span>
      </span>
    </>
  );
}
