import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { useMemo, type ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import { listDoubts } from '../../report/meeting/listDoubts';
import {
  meetingSheetKinds,
  meetingSheetNames,
  type MeetingSheetKind,
} from '../../report/meeting/meetingSheets';
import type { LetterLayout } from '../../report/letterSheet';
import type { MeetingLayout } from '../../report/meeting/meetingTable';
import type { Review } from '../../review/review';
import type { Arrangement } from '../state/paneState';
import { strings } from '../strings';
import { PreparedFields } from './PreparedFields';

const useStyles = makeStyles({
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  sheets: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  note: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  run: { alignSelf: 'flex-start' },
});

export interface SummaryViewProps {
  readonly review: Review | null;
  readonly guide: Guide;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onWrite: (kinds: readonly MeetingSheetKind[], layout: MeetingLayout) => void;
  readonly onWriteLetters: (layout: LetterLayout) => void;
}

/** 汇总: which sheets for the meeting, how they are laid out, and who makes them. */
export function SummaryView(props: SummaryViewProps): ReactElement {
  const { review, guide, arrangement, onArrange, onWrite, onWriteLetters } = props;
  const styles = useStyles();
  const text = strings.summary;
  const { layout } = arrangement;
  const kinds = arrangement.kinds ?? meetingSheetKinds;
  const doubts = useMemo(
    () => (review ? listDoubts(review, guide, arrangement.kinds ?? meetingSheetKinds) : []),
    [review, guide, arrangement.kinds],
  );
  if (!review) return <p className={styles.note}>{text.none}</p>;
  const all = kinds.length === meetingSheetKinds.length;
  const choose = (chosen: readonly MeetingSheetKind[]): void => onArrange({ ...arrangement, kinds: chosen });
  const toggle = (kind: MeetingSheetKind): void =>
    choose(meetingSheetKinds.filter((each) => kinds.includes(each) !== (each === kind)));
  const change = (part: Partial<MeetingLayout>): void =>
    onArrange({ ...arrangement, layout: { ...layout, ...part } });
  return (
    <>
      <h2 className={styles.heading}>{text.sheets}</h2>
      <Checkbox
        label={text.all}
        checked={all ? true : kinds.length > 0 ? 'mixed' : false}
        onChange={() => choose(all ? [] : meetingSheetKinds)}
      />
      <div className={styles.sheets} role="group" aria-label={text.sheets}>
        {meetingSheetKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={meetingSheetNames[kind]}
            checked={kinds.includes(kind)}
            onChange={() => toggle(kind)}
          />
        ))}
      </div>
      <div className={styles.part}>
        <PreparedFields prepared={layout} onPrepared={change} />
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
        {doubts.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text.doubts(doubts)}</MessageBarBody>
          </MessageBar>
        )}
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
        <Field label={text.letters.answerBy} hint={text.letters.answerByHint}>
          <Input
            value={arrangement.answerBy}
            onChange={(_, { value }) => onArrange({ ...arrangement, answerBy: value })}
          />
        </Field>
        <Button
          className={styles.run}
          icon={<MailRegular />}
          onClick={() => onWriteLetters({ ...layout, answerBy: arrangement.answerBy })}
        >
          {text.letters.write}
        </Button>
        <p className={styles.note}>{text.letters.hint}</p>
      </section>
    </>
  );
}
