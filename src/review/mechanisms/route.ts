import { met } from '../outcome';
import type { ByKind, Judge } from './mechanism';

/** The row takes one of the category's branches; which rules follow is said by their own `applies`. */
export function compileRoute(_route: ByKind['route']): Judge {
  return {
    judge: (row) => (row.branch === null ? row.policy.branchQuestion(row) : met),
    describe: (row) => row.branch ?? '方向待确认',
  };
}
