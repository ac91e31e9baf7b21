import type { Row } from '../row';
import type { ByKind, Judge, Kit } from './mechanism';
import { atLeast } from './nOf';
import type { Part } from './several';

/** At least so many of the rules that name this one as their parent; they raise nothing of their own. */
export function compileNOfRules(nOf: ByKind['n-of-rules'], kit: Kit): Judge {
  const fields = kit.children.flatMap((rule) => kit.fieldsOf(rule));
  const parts = (row: Row): Part[] =>
    kit.children.map((rule) => ({
      outcome: row.outcomeOf(rule),
      words: () => kit.describeRule(rule, row),
    }));
  return {
    judge(row) {
      const outcomes = kit.children.map((rule) => row.outcomeOf(rule));
      return atLeast({
        wanted: nOf.atLeast,
        outcomes,
        parts: () => parts(row),
        cells: () => row.cells(fields),
      });
    },
    describe: (row) => kit.children.map((rule) => kit.describeRule(rule, row)).join('；'),
  };
}
