import { fails, met, notApplicable, type Outcome } from '../outcome';
import type { Row } from '../row';
import type { ByKind, Judge, Kit } from './mechanism';
import { listed, standing, stillOpen, togetherStand, type Part } from './several';

type Alternative = ByKind['alternatives']['of'][number];

/** One of several ways is enough; each way is a list of rules that must all be met. */
export function compileAlternatives(alternatives: ByKind['alternatives'], kit: Kit): Judge {
  const fields = alternatives.of.flatMap((way) => way.rules.flatMap((rule) => kit.fieldsOf(rule)));
  const partsOf = (alternative: Alternative, row: Row): Part[] =>
    alternative.rules.map((rule) => ({
      outcome: childOutcome(rule, row),
      words: () => kit.describeRule(rule, row),
    }));
  const inWords = (alternative: Alternative, row: Row): string =>
    `${alternative.name}（${listed(partsOf(alternative, row))}）`;

  return {
    judge(row) {
      const ways = alternatives.of.map((way) => ({ way, parts: partsOf(way, row) }));
      const standings = ways.map(({ parts }) => togetherStand(parts));
      if (standings.includes('holds')) return met;
      if (standings.every((stands) => stands === 'out')) return notApplicable;
      const open = ways.filter((_, index) => standings[index] === 'open').flatMap(({ parts }) => parts);
      const everyWay = (): string => alternatives.of.map((way) => inWords(way, row)).join('；');
      if (open.length > 0) return stillOpen(open, '可选的条件尚不能判定', everyWay);
      return fails({
        code: 'no-alternative',
        cells: row.cells(fields),
        actual: null,
        required: alternatives.of.map((way) => way.name).join('|'),
        message: `可选的条件均不满足：${everyWay()}`,
      });
    },
    describe: (row) => alternatives.of.map((way) => inWords(way, row)).join('，或'),
  };
}

/** A rule that hangs on a branch nobody has stated is decided only where it fails in any case. */
function childOutcome(rule: string, row: Row): Outcome {
  const outcome = row.outcomeOf(rule);
  if (outcome.end !== 'notApplicable' || row.branch !== null) return outcome;
  const question = row.policy.branchQuestion(row);
  if (question.end === 'notApplicable') return outcome;
  const free = row.policy.judgeUngated(rule, row);
  return standing(free) === 'fails' ? free : question;
}
