import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { strings } from '../strings';
import type { ClauseTarget, OpenClause } from './clauseTarget';

interface ClauseButtonProps {
  readonly target: ClauseTarget;
  readonly onClause: OpenClause;
}

/** A clause's number, by which the guide's text opens there. */
export function ClauseButton({ target, onClause }: ClauseButtonProps): ReactElement {
  return (
    <Link as="button" aria-label={strings.guide.openAt(target.clause)} onClick={() => onClause(target)}>
      {target.clause}
    </Link>
  );
}
