import type { FieldId } from '../../guide/field';
import type { SameApplication } from '../../guide/guide';
import { groupedBy } from '../../intake/groupedBy';
import { alikeness, pairsOf } from '../routine/alikeNames';
import { nearPairs } from '../routine/nearNames';
import type { ComparedRow } from './comparedRow';

/** What makes an earlier and a later row the same application; `likeness` is doubtful. */
export type MatchedBy = 'project-code' | 'credit-code' | 'names' | 'content' | 'likeness';

export interface MatchedRows {
  readonly earlier: ComparedRow;
  readonly later: ComparedRow;
  readonly by: MatchedBy;
  /** In which way they are alike, in Chinese; null unless they were matched by likeness. */
  readonly likeness: string | null;
}

export interface RowMatching {
  readonly matched: readonly MatchedRows[];
  readonly withdrawn: readonly ComparedRow[];
  readonly added: readonly ComparedRow[];
}

/** Rows of one name beyond this many are not told apart by likeness. */
const mostAlike = 20;

/**
 * Finds each application of an earlier batch in a later one, one to one: by 投资项目代码, else by credit code and
 * project name, else by applicant and project name, else by likeness. The order of rows decides nothing. Yields now
 * and then, so that the caller may pause.
 */
export function* matchRows(
  earlier: readonly ComparedRow[],
  later: readonly ComparedRow[],
  same: SameApplication,
): Generator<void, RowMatching> {
  const open = new OpenRows(earlier, later);
  open.pair('project-code', ({ projectCode }) => projectCode);
  yield;
  open.pair('credit-code', ({ creditCode, project }) => bothKey(creditCode, project));
  yield;
  open.pair('names', ({ applicant, project }) => bothKey(applicant, project));
  yield;
  open.pair('content', ({ content }) => content);
  yield;
  open.pairAlike(yield* likePairs(open.earlier, open.later, same));
  return { matched: open.matched, withdrawn: [...open.earlier], added: [...open.later] };
}

const bothKey = (one: string, other: string): string =>
  one === '' || other === '' ? '' : JSON.stringify([one, other]);

/** How rows of the same key are told apart: the more they share, the sooner they are paired. */
const finer: readonly ((row: ComparedRow) => string)[] = [
  ({ content }) => content,
  ({ review, project, applicant }) => JSON.stringify([review.application.category, project, applicant]),
  ({ review }) => String(review.application.category),
  () => '',
];

interface LikePair {
  readonly earlier: ComparedRow;
  readonly later: ComparedRow;
  readonly alike: number;
  readonly likeness: string;
}

/** The rows that nothing has been found for yet. */
class OpenRows {
  readonly earlier: Set<ComparedRow>;
  readonly later: Set<ComparedRow>;
  readonly matched: MatchedRows[] = [];

  constructor(earlier: readonly ComparedRow[], later: readonly ComparedRow[]) {
    this.earlier = new Set(earlier);
    this.later = new Set(later);
  }

  /** Pairs rows of equal keys; "" is none. */
  pair(by: MatchedBy, keyOf: (row: ComparedRow) => string): void {
    const later = byKey(this.later, keyOf);
    for (const [key, rows] of byKey(this.earlier, keyOf)) {
      const others = later.get(key);
      if (others) this.pairWithin(by, rows, others);
    }
  }

  pairAlike(pairs: readonly LikePair[]): void {
    for (const { earlier, later, likeness } of pairs) {
      if (this.earlier.has(earlier) && this.later.has(later)) this.take(earlier, later, 'likeness', likeness);
    }
  }

  private pairWithin(by: MatchedBy, earlier: readonly ComparedRow[], later: readonly ComparedRow[]): void {
    const [one] = earlier;
    const [other] = later;
    if (earlier.length === 1 && later.length === 1 && one && other) {
      this.take(one, other, by, null);
      return;
    }
    for (const keyOf of finer) {
      const rest = byKey(
        later.filter((row) => this.later.has(row)),
        keyOf,
        true,
      );
      for (const [key, rows] of byKey(
        earlier.filter((row) => this.earlier.has(row)),
        keyOf,
        true,
      )) {
        const others = rest.get(key) ?? [];
        rows.forEach((row, index) => {
          const partner = others[index];
          if (partner) this.take(row, partner, by, null);
        });
      }
    }
  }

  private take(earlier: ComparedRow, later: ComparedRow, by: MatchedBy, likeness: string | null): void {
    this.earlier.delete(earlier);
    this.later.delete(later);
    this.matched.push({ earlier, later, by, likeness });
  }
}

/** Rows by key, those of one key in the order of what they say; without a key they are left out unless `all`. */
function byKey(
  rows: Iterable<ComparedRow>,
  keyOf: (row: ComparedRow) => string,
  all = false,
): Map<string, ComparedRow[]> {
  const found = groupedBy(rows, (row) => keyOf(row) || (all ? '' : null));
  for (const there of found.values()) there.sort(byContent);
  return found;
}

const byContent = (a: ComparedRow, b: ComparedRow): number =>
  a.content < b.content ? -1 : Number(a.content > b.content);

/** Rows that may be the same application, the most alike first. */
function* likePairs(
  earlier: ReadonlySet<ComparedRow>,
  later: ReadonlySet<ComparedRow>,
  same: SameApplication,
): Generator<void, LikePair[]> {
  const before = byKey(earlier, ({ project }) => project);
  const after = byKey(later, ({ project }) => project);
  const found: LikePair[] = [];
  const add = (name: string, other: string, alike: number): void => {
    const rows = before.get(name) ?? [];
    const others = after.get(other) ?? [];
    if (rows.length > mostAlike || others.length > mostAlike) return;
    for (const row of rows)
      for (const candidate of others) found.push(...likePair(row, candidate, alike, same));
  };
  for (const name of before.keys()) add(name, name, 1);
  yield;
  const near = Math.min(Number(same.nearOfOne), Number(same.nearOfTwo));
  for (const { one, other, alike } of yield* nearPairs([...before.keys(), ...after.keys()], near)) {
    add(one, other, alike);
    add(other, one, alike);
  }
  found.push(...pairsByContent(earlier, later, same));
  return found.sort(
    (a, b) => b.alike - a.alike || byContent(a.earlier, b.earlier) || byContent(a.later, b.later),
  );
}

function likePair(
  earlier: ComparedRow,
  later: ComparedRow,
  alike: number,
  { nearOfOne, nearOfTwo, shortest }: SameApplication,
): LikePair[] {
  const party = partyOf(earlier, later);
  const words = alike === 1 ? '项目名称相同' : `项目名称相似度 ${Math.floor(alike * 100)}%`;
  if (party !== null)
    return alike < Number(nearOfOne)
      ? []
      : [{ earlier, later, alike: alike + 1, likeness: `${party}，${words}` }];
  const length = Math.min(earlier.project.length, later.project.length);
  if (alike < Number(nearOfTwo) || length < shortest) return [];
  return [{ earlier, later, alike, likeness: `${words}，承担单位${applicantsAlike(earlier, later)}` }];
}

/**
 * Rows of one applicant of which one does not say its project, or whose project has another name altogether: what else
 * they say tells whether they are alike. Two names that have nothing in common need nearly all else to be the same, or
 * the category, the city and the amounts.
 */
function pairsByContent(
  earlier: ReadonlySet<ComparedRow>,
  later: ReadonlySet<ComparedRow>,
  { nearOfOne, nearOfTwo, sameCells, project }: SameApplication,
): LikePair[] {
  const pairs: LikePair[] = [];
  const look = (row: ComparedRow, other: ComparedRow): void => {
    const party = partyOf(row, other);
    const { alike, cells } = sharedPart(row, other, project);
    if (party === null) return;
    const named = row.project !== '' && other.project !== '';
    const near = alike >= Number(named ? nearOfTwo : nearOfOne) && (!named || cells >= sameCells);
    const figures = named && row.figures !== '' && row.figures === other.figures;
    if (!near && !figures) return;
    const rest = near ? `其余内容相近（相似度 ${Math.floor(alike * 100)}%）` : '类别、地区和金额相同';
    const words = named ? `项目名称不同，${rest}，疑似更名` : '项目名称未填';
    pairs.push({ earlier: row, later: other, alike, likeness: `${party}，${words}` });
  };
  for (const keyOf of [
    ({ creditCode }: ComparedRow) => creditCode,
    ({ applicant }: ComparedRow) => applicant,
  ]) {
    const after = byKey(later, keyOf);
    for (const [key, rows] of byKey(earlier, keyOf)) {
      const others = after.get(key) ?? [];
      if (rows.length > mostAlike || others.length > mostAlike) continue;
      for (const row of rows) for (const other of others) look(row, other);
    }
  }
  return pairs;
}

/** How many cells beside one field say the same in two rows, and their share of all that is stated, from 0 to 1. */
function sharedPart(row: ComparedRow, other: ComparedRow, beside: FieldId): { alike: number; cells: number } {
  const [lines, others] = [statedLines(row, beside), statedLines(other, beside)];
  const cells = [...lines].filter((line) => others.has(line)).length;
  return { alike: cells / Math.max(1, lines.size, others.size), cells };
}

function statedLines({ content }: ComparedRow, beside: FieldId): ReadonlySet<string> {
  const stated = (line: string): boolean =>
    line !== '' && !line.endsWith('=') && !line.startsWith(`${beside}=`);
  return new Set(content.split('\n').filter(stated));
}

function partyOf(earlier: ComparedRow, later: ComparedRow): string | null {
  if (earlier.creditCode !== '' && earlier.creditCode === later.creditCode) return '统一社会信用代码相同';
  return earlier.applicant !== '' && earlier.applicant === later.applicant ? '承担单位相同' : null;
}

function applicantsAlike(earlier: ComparedRow, later: ComparedRow): string {
  if (earlier.applicant === '' || later.applicant === '') return '未填';
  const alike = alikeness(pairsOf(earlier.applicant), pairsOf(later.applicant));
  return `名称相似度 ${Math.floor(alike * 100)}%`;
}
