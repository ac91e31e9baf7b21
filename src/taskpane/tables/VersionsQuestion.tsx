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

interface VersionsQuestionProps {
  readonly versions: SheetVersions;
  /** One sheet of the version that counts; null: all count. */
  readonly onAnswer: (counts: string | null) => void;
}

/** Which of the sheets that list the same applications counts, and which does as long as nobody has said. */
export function VersionsQuestion({ versions, onAnswer }: VersionsQuestionProps): ReactElement {
  const styles = useStyles();
  const text = strings.versions;
  const { sides, counts, byDefault } = versions;
  const chosen = byDefault === null ? (counts?.[0] ?? all) : none;
  return (
    <div className={styles.question}>
      <Field
        label={text.question(sides.flat())}
        hint={byDefault === null ? text.answered : text.byDefault(counts ?? [], byDefault)}
      >
        <RadioGroup value={chosen} onChange={(_, { value }) => onAnswer(value === all ? null : value)}>
          {sides.map((side) => (
            <Radio key={side.join('\n')} value={side[0] ?? none} label={text.side(side)} />
          ))}
          <Radio value={all} label={text.all} />
        </RadioGroup>
      </Field>
    </div>
  );
}
