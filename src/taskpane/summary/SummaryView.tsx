import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { useState, type ReactElement } from 'react';
import {
  meetingSheetKinds,
  meetingSheetNames,
  type MeetingSheetKind,
} from '../../report/meeting/meetingSheets';
import type { MeetingLayout } from '../../report/meeting/meetingTable';
import type { Review } from '../../review/review';
import { strings } from '../strings';

const useStyles = makeStyles({
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  sheets: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  run: { alignSelf: 'flex-start' },
});

export interface SummaryViewProps {
  readonly review: Review | null;
  readonly onWrite: (kinds: readonly MeetingSheetKind[], layout: MeetingLayout) => void;
  readonly onWriteLetters: (layout: MeetingLayout) => void;
}

/** 汇总: which sheets for the meeting, how they are laid out, and who makes them. */
export function SummaryView({ review, onWrite, onWriteLetters }: SummaryViewProps): ReactElement {
  const styles = useStyles();
  const text = strings.summary;
  const [chosen, setChosen] = useState<ReadonlySet<MeetingSheetKind>>(new Set(meetingSheetKinds));
  const [layout, setLayout] = useState<MeetingLayout>({
    total: 'last',
    preparedBy: '',
    preparedOn: '',
    cityPages: false,
  });
  if (!review) return <p className={styles.note}>{text.none}</p>;
  const all = chosen.size === meetingSheetKinds.length;
  const toggle = (kind: MeetingSheetKind): void => {
    const next = new Set(chosen);
    if (!next.delete(kind)) next.add(kind);
    setChosen(next);
  };
  const change = (part: Partial<MeetingLayout>): void => setLayout({ ...layout, ...part });
  const kinds = meetingSheetKinds.filter((kind) => chosen.has(kind));
  return (
    <>
      <h2 className={styles.heading}>{text.sheets}</h2>
      <Checkbox
        label={text.all}
        checked={all ? true : chosen.size > 0 ? 'mixed' : false}
        onChange={() => setChosen(new Set(all ? [] : meetingSheetKinds))}
      />
      <div className={styles.sheets} role="group" aria-label={text.sheets}>
        {meetingSheetKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={meetingSheetNames[kind]}
            checked={chosen.has(kind)}
            onChange={() => toggle(kind)}
          />
        ))}
      </div>
      <div className={styles.part}>
        <Field label={text.preparedBy} hint={text.preparedHint}>
          <Input value={layout.preparedBy} onChange={(_, { value }) => change({ preparedBy: value })} />
        </Field>
        <Field label={text.preparedOn}>
          <Input value={layout.preparedOn} onChange={(_, { value }) => change({ preparedOn: value })} />
        </Field>
        <Field label={text.total}>
          <RadioGroup
            layout="horizontal"
            value={layout.total}
            onChange={(_, { value }) => change({ total: value === 'first' ? 'first' : 'last' })}
          >
            <Radio value="last" label={text.last} />
            <Radio value="first" label={text.first} />
          </RadioGroup>
        </Field>
        <Checkbox
          label={text.cityPages}
          checked={layout.cityPages}
          onChange={(_, { checked }) => change({ cityPages: checked === true })}
        />
        <Button
          className={styles.run}
          appearance="primary"
          icon={<DocumentTableRegular />}
          disabled={kinds.length === 0}
          onClick={() => onWrite(kinds, layout)}
        >
          {text.write}
        </Button>
        <p className={styles.note}>{text.hint}</p>
      </div>
      <section className={styles.part} aria-label={text.letters.title}>
        <h2 className={styles.heading}>{text.letters.title}</h2>
        <Button className={styles.run} icon={<MailRegular />} onClick={() => onWriteLetters(layout)}>
          {text.letters.write}
        </Button>
        <p className={styles.note}>{text.letters.hint}</p>
      </section>
    </>
  );
}
