import { Badge, Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import type { ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import type { SheetInfo } from '../../workbook/snapshot';
import { strings } from '../strings';

const useStyles = makeStyles({
  start: { display: 'flex', flexDirection: 'column', gap: '10px' },
  sheets: { border: 'none', margin: 0, padding: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  sheet: { display: 'flex', alignItems: 'center', flexWrap: 'wrap' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  guide: { margin: 0 },
});

interface StartViewProps {
  readonly guide: Guide;
  readonly sheets: readonly SheetInfo[];
  readonly chosen: readonly string[];
  readonly asOf: string | null;
  readonly onChoose: (sheets: readonly string[]) => void;
  readonly onAsOf: (asOf: string | null) => void;
  readonly onReview: () => void;
}

/** What is asked before the first review: which sheets, which day. */
export function StartView(props: StartViewProps): ReactElement {
  const { sheets, chosen, guide } = props;
  const styles = useStyles();
  const text = strings.start;
  const toggle = (name: string, on: boolean): void =>
    props.onChoose(on ? [...chosen, name] : chosen.filter((each) => each !== name));
  return (
    <div className={styles.start}>
      <fieldset className={styles.sheets}>
        <legend className={styles.legend}>{text.sheets}</legend>
        {sheets.length === 0 && <p className={styles.note}>{text.noSheets}</p>}
        {sheets.map(({ name, visibility, protected: closed }) => (
          <div key={name} className={styles.sheet}>
            <Checkbox
              label={name}
              checked={chosen.includes(name)}
              onChange={(_, { checked }) => toggle(name, checked === true)}
            />
            {visibility !== 'visible' && <Badge appearance="outline">{text.hidden}</Badge>}
            {closed && <span className={styles.note}>{text.protected}</span>}
          </div>
        ))}
      </fieldset>
      <p className={styles.guide}>
        <strong>{text.guide}</strong> {guide.fund}（{guide.year} 年度）
      </p>
      <Field label={text.asOf} hint={text.asOfHint} size="small">
        <Input
          type="date"
          value={props.asOf ?? ''}
          onChange={(_, { value }) => props.onAsOf(value || null)}
        />
      </Field>
      <Button
        appearance="primary"
        size="large"
        icon={<ClipboardCheckmarkRegular />}
        disabled={chosen.length === 0}
        onClick={props.onReview}
      >
        {text.run}
      </Button>
      {chosen.length === 0 && sheets.length > 0 && <p className={styles.note}>{text.pickSheet}</p>}
    </div>
  );
}
