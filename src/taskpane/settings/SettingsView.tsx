import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Guide } from '../../guide/guide';
import { ClauseButton } from '../guide/ClauseButton';
import type { OpenClause } from '../guide/clauseTarget';
import type { SheetInfo } from '../../workbook/snapshot';
import type { ChosenSettings } from '../state/paneState';
import { PageBar } from '../shell/PageBar';
import { strings } from '../strings';
import { ComparisonLists, usedLists } from './ComparisonLists';
import { RoutineSwitches } from './RoutineSwitches';

const useStyles = makeStyles({
  note: { margin: '8px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  setting: { marginBottom: '12px' },
  clause: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200 },
});

interface SettingsViewProps {
  readonly guide: Guide;
  readonly chosen: ChosenSettings;
  /** The workbook's sheets, any of which may hold a list. */
  readonly sheets: readonly SheetInfo[];
  /** Whether the program knows comments on cells. */
  readonly commentsSupported: boolean;
  readonly asOf: string | null;
  readonly onAsOf: (asOf: string | null) => void;
  readonly onSave: (chosen: ChosenSettings) => void;
  readonly onBack: () => void;
  readonly onClause: OpenClause;
}

/** 申报基准日, the readings that the guide's text leaves open, the checks beside the guide and the lists for them. */
export function SettingsView({
  guide,
  chosen: before,
  sheets,
  commentsSupported,
  asOf,
  onAsOf,
  onSave,
  onBack,
  onClause,
}: SettingsViewProps): ReactElement {
  const styles = useStyles();
  const text = strings.settings;
  const [chosen, setChosen] = useState(before.settings);
  const [routine, setRoutine] = useState(before.routine);
  const [rejudge, setRejudge] = useState(before.rejudge);
  const [comments, setComments] = useState(before.comments);
  const [lists, setLists] = useState(before.lists);
  const [keepLists, setKeepLists] = useState(before.keepLists);
  const save = (): void =>
    onSave({ settings: chosen, routine, rejudge, comments, lists: usedLists(lists), keepLists });
  return (
    <>
      <PageBar title={text.title} onBack={onBack}>
        <Button size="small" appearance="primary" onClick={save}>
          {text.apply}
        </Button>
      </PageBar>
      <Field className={styles.setting} label={strings.start.asOf} hint={strings.start.asOfHint} size="small">
        <Input type="date" value={asOf ?? ''} onChange={(_, { value }) => onAsOf(value || null)} />
      </Field>
      <Field className={styles.setting} hint={text.rejudgeHint} size="small">
        <Switch label={text.rejudge} checked={rejudge} onChange={(_, { checked }) => setRejudge(checked)} />
      </Field>
      <Field
        className={styles.setting}
        hint={commentsSupported ? text.commentsHint : text.commentsUnsupported}
        size="small"
      >
        <Switch
          label={text.comments}
          checked={comments}
          disabled={!commentsSupported}
          onChange={(_, { checked }) => setComments(checked)}
        />
      </Field>
      {guide.settings.length > 0 && <p className={styles.note}>{text.hint}</p>}
      {guide.settings.map(({ id, label, value, options, reading, clause }) => (
        <div key={id} className={styles.setting}>
          <Field label={label} hint={reading}>
            <RadioGroup
              value={chosen[id] ?? value}
              onChange={(_, data) => setChosen({ ...chosen, [id]: data.value })}
            >
              {options.map((option) => (
                <Radio
                  key={option.value}
                  value={option.value}
                  label={option.value === value ? `${option.label}（${text.byDefault}）` : option.label}
                />
              ))}
            </RadioGroup>
          </Field>
          {clause !== undefined && (
            <p className={styles.clause}>
              {text.clause}
              <ClauseButton target={{ clause, quote: null, rule: null }} onClause={onClause} />
            </p>
          )}
        </div>
      ))}
      {guide.routine.length > 0 && (
        <RoutineSwitches checks={guide.routine} switched={routine} onSwitch={setRoutine} />
      )}
      <ComparisonLists
        guide={guide}
        sheets={sheets}
        lists={lists}
        keep={keepLists}
        onLists={setLists}
        onKeep={setKeepLists}
      />
    </>
  );
}
