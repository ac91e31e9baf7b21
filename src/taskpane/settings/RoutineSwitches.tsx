import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoutineCheck } from '../../guide/routine';
import { isOn } from '../../review/routine/routineSteps';
import { strings } from '../strings';

const useStyles = makeStyles({
  heading: { margin: '14px 0 4px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  check: { marginBottom: '8px' },
});

interface RoutineSwitchesProps {
  readonly checks: readonly RoutineCheck[];
  /** Those that are switched other than the policy has them. */
  readonly switched: Readonly<Record<string, boolean>>;
  readonly onSwitch: (switched: Readonly<Record<string, boolean>>) => void;
}

/** The checks beside the guide (常规检查), each with what it does and a switch. */
export function RoutineSwitches({ checks, switched, onSwitch }: RoutineSwitchesProps): ReactElement {
  const styles = useStyles();
  const text = strings.settings;
  const choose = ({ id, on }: RoutineCheck, wanted: boolean): void => {
    const others = Object.entries(switched).filter(([other]) => other !== id);
    onSwitch(Object.fromEntries(wanted === on ? others : [...others, [id, wanted]]));
  };
  return (
    <section aria-label={text.routine}>
      <h3 className={styles.heading}>{text.routine}</h3>
      <p className={styles.note}>{text.routineHint}</p>
      {checks.map((check) => (
        <Field key={check.id} className={styles.check} hint={check.does} size="small">
          <Switch
            label={check.label}
            checked={isOn(check, switched)}
            onChange={(_, { checked }) => choose(check, checked)}
          />
        </Field>
      ))}
    </section>
  );
}
