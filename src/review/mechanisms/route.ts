import { doubts, fails, met, type Outcome, type Raised } from '../outcome';
import type { Row } from '../row';
import type { ByKind, Judge, Kit } from './mechanism';
import { quoted } from '../wording';
import { listed, togetherStand, type Part } from './several';

type Track = NonNullable<ByKind['route']['tracks']>[number];

/** The row takes one of the category's branches; which rules follow is said by their own `applies`. */
export function compileRoute(route: ByKind['route'], kit: Kit): Judge {
  const { tracks } = route;
  return {
    judge(row) {
      if (row.branch !== null) return met;
      const question = row.policy.branchQuestion(row);
      if (route.open !== undefined && question.end === 'raised' && question.code === 'branch-unknown') {
        return { ...question, message: unlisted(question, route.open, kit) };
      }
      return tracks && question.end === 'raised' ? byTracks(question, tracks, row, kit) : question;
    },
    describe: (row) => row.branch ?? '方向待确认',
  };
}

function unlisted({ cells, required }: Raised, open: string, kit: Kit): string {
  const stated = cells.map(({ field, raw }) => `“${kit.field(field).name}”填${quoted(raw)}`).join('，');
  return `${stated}，不在指南列举的${required ?? ''}之内，${open}`;
}

/**
 * While the branch is not stated, what the row fulfils tells it as far as it can: none of the branches' conditions is
 * a failure, those of some of them are doubtful (A28).
 */
function byTracks(question: Raised, tracks: readonly Track[], row: Row, kit: Kit): Outcome {
  const judged = tracks.map(({ branch, rules }) => {
    const parts = rules.map((rule): Part => ({
      outcome: row.policy.judgeUngated(rule, row),
      words: () => kit.describeRule(rule, row),
    }));
    return { branch, parts, stands: togetherStand(parts) };
  });
  const failing = judged.filter(({ stands }) => stands === 'fails');
  const holding = judged.filter(({ stands }) => stands === 'holds');
  const said = (ways: typeof judged): string =>
    ways.map(({ branch, parts }) => `${branch}（${listed(parts)}）`).join('；');
  const cells = [
    ...question.cells,
    ...row.cells(tracks.flatMap(({ rules }) => rules.flatMap((rule) => kit.fieldsOf(rule)))),
  ];
  const required = tracks.map(({ branch }) => branch).join('|');
  if (failing.length === judged.length) {
    const message = `${question.message}；各方向的条件均不满足：${said(failing)}`;
    return fails({ code: 'no-alternative', cells, required, message });
  }
  if (failing.length > 0 && failing.length + holding.length === judged.length) {
    const message = `${question.message}；只满足部分方向的条件，不满足：${said(failing)}`;
    return doubts({ code: 'branch-doubtful', cells, required, message });
  }
  return question;
}
