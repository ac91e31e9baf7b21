import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { useState, type ReactElement } from 'react';
import type { CheckedForms } from '../../app/checkForms';
import type { CellPlace } from '../cellPlace';
import { strings } from '../strings';
import { CheckedFormLine } from './CheckedFormLine';

const useStyles = makeStyles({
  result: { alignSelf: 'stretch', minWidth: 0 },
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  stale: { color: tokens.colorStatusWarningForeground3 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

interface FormCheckProps {
  readonly checked: CheckedForms | null;
  /** Whether a form has been edited since. */
  readonly stale: boolean;
  readonly onCheck: () => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** 核对绩效表: the check of the workbook's filled-in forms, and what it has said, form by form. */
export function FormCheck({ checked, stale, onCheck, onGoTo }: FormCheckProps): ReactElement {
  const styles = useStyles();
  const text = strings.forms.check;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const forms = checked?.forms ?? [];
  const raised = forms.filter(({ findings }) => findings.length > 0);
  const fine = forms.length - raised.length;
  const toggle = (sheet: string): void => {
    const next = new Set(toggled);
    if (!next.delete(sheet)) next.add(sheet);
    setToggled(next);
  };
  return (
    <>
      <Button icon={<ClipboardTaskRegular />} onClick={onCheck}>
        {text.run}
      </Button>
      {forms.length > 0 && (
        <div className={styles.result}>
          {stale && <p className={mergeClasses(styles.note, styles.stale)}>{text.stale}</p>}
          <p className={styles.note}>{text.summary(forms.length, raised.length)}</p>
          <ul className={styles.list} aria-label={text.list}>
            {raised.map((form) => (
              <li key={form.sheet}>
                <CheckedFormLine
                  form={form}
                  // A single form has nothing to be folded for.
                  open={toggled.has(form.sheet) !== (raised.length === 1)}
                  onToggle={() => toggle(form.sheet)}
                  onGoTo={onGoTo}
                />
              </li>
            ))}
          </ul>
          {fine > 0 && raised.length > 0 && <p className={styles.note}>{text.fine(fine)}</p>}
        </div>
      )}
    </>
  );
}
