import type { FieldCell } from '../../intake/application';
import { asks, isEmptyCell, type Outcome, type Raised } from '../outcome';
import { numbered } from '../wording';

/** One of several conditions, as it ended, and its figures in words for who has to tell of it. */
export interface Part {
  readonly outcome: Outcome;
  readonly words: () => string;
}

/** Whether a part is decided, and which way; one that does not apply is left out of account. */
export function standing(outcome: Outcome): 'holds' | 'fails' | 'open' | 'out' {
  if (outcome.end === 'met') return 'holds';
  if (outcome.end === 'notApplicable') return 'out';
  if (outcome.end !== 'raised' || outcome.says === 'asks' || outcome.says === 'doubts') return 'open';
  return outcome.says === 'fails' ? 'fails' : 'holds';
}

/** All rules of one way: one that fails settles it, one that is open leaves it open. */
export function togetherStand(parts: readonly Part[]): ReturnType<typeof standing> {
  const stands = new Set(parts.map(({ outcome }) => standing(outcome)));
  if (stands.has('fails')) return 'fails';
  if (stands.has('open')) return 'open';
  return stands.has('holds') ? 'holds' : 'out';
}

const standingWords = { holds: '符合', fails: '不符合', open: '待核实', out: '不适用' };

/** “①制造技术绿色化率 89%（须不低于 90%），不符合；②……” */
export function listed(parts: readonly Part[]): string {
  return numbered(parts.map(({ outcome, words }) => `${words()}，${standingWords[standing(outcome)]}`));
}

/** Every cell that open or failing parts stand in, each once. */
function cellsOf(parts: readonly Part[]): FieldCell[] {
  const cells = new Set<FieldCell>();
  for (const { outcome } of parts) {
    if (outcome.end === 'raised' || outcome.end === 'unreadable') {
      for (const cell of outcome.cells) cells.add(cell);
    }
  }
  return [...cells];
}

/**
 * What several conditions say together while some are open: something unreadable first, then what the row itself
 * leaves to confirm, then what the sheet or the review lacks. `inWords` tells all conditions where there are more than
 * these parts.
 */
export function stillOpen(
  parts: readonly Part[],
  introduction: string,
  inWords = (): string => listed(parts),
): Outcome {
  const open = parts.filter(({ outcome }) => standing(outcome) === 'open');
  if (open.some(({ outcome }) => outcome.end === 'unreadable')) {
    return { end: 'unreadable', cells: cellsOf(open.filter(({ outcome }) => outcome.end === 'unreadable')) };
  }
  const asking = open.filter(({ outcome }) => outcome.end === 'raised');
  if (asking.length > 0) return openQuestion(asking, introduction, inWords());
  for (const end of ['shared', 'noAsOf'] as const) {
    const found = open.find(({ outcome }) => outcome.end === end);
    if (found) return found.outcome;
  }
  const fields = open.flatMap(({ outcome }) => (outcome.end === 'absent' ? outcome.fields : []));
  return { end: 'absent', fields: [...new Set(fields)] };
}

function openQuestion(asking: readonly Part[], introduction: string, conditions: string): Raised {
  const allEmpty = asking.every(({ outcome }) => isEmptyCell(outcome));
  return asks({
    code: allEmpty ? 'empty-cell' : 'to-confirm',
    cells: cellsOf(asking),
    message: `${introduction}，须${allEmpty ? '补填后核对' : '人工核实'}：${conditions}`,
  });
}
