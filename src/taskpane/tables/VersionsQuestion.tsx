import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SheetVersions } from '../../intake/application';
import { strings } from '../strings';

const useStyles = makeStyles({
  question: {
    margin: '8px 0',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

/** What stands for "all of them count" and for "nobody has said" among the names of sheets, which have no line breaks. */
const all = '\n';
const none = '';
const join = '\n\n';

interface VersionsQuestionProps {
  readonly versions: SheetVersions;
  /** One sheet of the version that counts; null: all count. */
  readonly onAnswer: (counts: string | null) => void;
  /** They are read as one list, row by row. */
  readonly onJoin: () => void;
}

/** Which of the sheets that list the same applications counts, and which does as long as nobody has said. */
export function VersionsQuestion({ versions, onAnswer, onJoin }: VersionsQuestionProps): ReactElement {
  const styles = useStyles();
  const text = strings.versions;
  const { sides, counts, byDefault, joinable = false } = versions;
  const unsaid = joinable ? join : none;
  const chosen = byDefault === null ? (counts?.[0] ?? all) : unsaid;
  const hint = joinable ? text.joined : text.byDefault(counts ?? [], byDefault ?? '');
  const answer = (value: string): void => {
    if (value === join) onJoin();
    else onAnswer(value === all ? null : value);
  };
  return (
    <div className={styles.question}>
      <Field
        label={joinable ? text.joinable(sides.flat()) : text.question(sides.flat())}
        hint={byDefault === null ? text.answered : hint}
      >
        <RadioGroup value={chosen} onChange={(_, { value }) => answer(value)}>
          {joinable && <Radio value={join} label={text.join} />}
          {sides.map((side) => (
            <Radio
              key={side.join('\n')}
              value={side[0] ?? none}
              label={joinable ? text.only(side) : text.side(side)}
            />
          ))}
          <Radio value={all} label={text.all} />
        </RadioGroup>
      </Field>
    </div>
  );
}
