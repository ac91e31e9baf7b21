import { Badge, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding } from '../../review/finding';
import { strings } from '../strings';

const useStyles = makeStyles({ badge: { marginLeft: '6px', verticalAlign: 'text-bottom' } });

/** Says of a finding that it is none of the guide's; nothing for the others. */
export function RoutineBadge({ finding }: { finding: Finding }): ReactElement | null {
  const styles = useStyles();
  if (finding.origin !== 'routine') return null;
  return (
    <Badge className={styles.badge} size="small" appearance="outline" color="informative">
      {strings.finding.origin.routine}
    </Badge>
  );
}
