import { fails, met, notApplicable } from '../outcome';
import type { Row } from '../row';
import type { ByKind, Judge, Kit } from './mechanism';
import { listed, standing, stillOpen, type Part } from './several';

type Alternative = ByKind['alternatives']['of'][number];

/** One of several ways is enough; each way is a list of rules that must all be met. */
export function compileAlternatives(alternatives: ByKind['alternatives'], kit: Kit): Judge {
  const fields = alternatives.of.flatMap((way) => way.rules.flatMap((rule) => kit.fieldsOf(rule)));
  const partsOf = (alternative: Alternative, row: Row): Part[] =>
    alternative.rules.map((rule) => ({ outcome: row.outcomeOf(rule), words: kit.describeRule(rule, row) }));
  const inWords = (alternative: Alternative, row: Row): string =>
    `${alternative.name}（${listed(partsOf(alternative, row))}）`;

  return {
    judge(row) {
      const ways = alternatives.of.map((way) => ({ way, parts: partsOf(way, row) }));
      const standings = ways.map(({ parts }) => togetherStand(parts));
      if (standings.includes('holds')) return met;
      if (standings.every((stands) => stands === 'out')) return notApplicable;
      const open = ways.filter((_, index) => standings[index] === 'open').flatMap(({ parts }) => parts);
      if (open.length > 0) return stillOpen(open, '可选的条件尚不能判定');
      return fails({
        code: 'no-alternative',
        cells: row.cells(fields),
        actual: null,
        required: alternatives.of.map((way) => way.name).join('|'),
        message: `可选的条件均不满足：${alternatives.of.map((way) => inWords(way, row)).join('；')}`,
      });
    },
    describe: (row) => alternatives.of.map((way) => inWords(way, row)).join('，或'),
  };
}

/** All rules of one way: one that fails settles it, one that is open leaves it open. */
function togetherStand(parts: readonly Part[]): ReturnType<typeof standing> {
  const stands = new Set(parts.map(({ outcome }) => standing(outcome)));
  if (stands.has('fails')) return 'fails';
  if (stands.has('open')) return 'open';
  return stands.has('holds') ? 'holds' : 'out';
}
