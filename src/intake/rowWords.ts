import type { Lexicon } from './lexicon';
import { endsWithAny, startsWithAny, withoutOrdinal } from './rowSigns';

const longestTotal = 14;
const longWord = 4;
/** A longer text in a row of its own is a sentence, no heading. */
const longestHeading = 40;

/** Whether a text is the label of a total: 合计, 昆山市小计：3个, 共计 12 个项目, 全市共3个项目. */
export function isTotal(text: string, lexicon: Lexicon): boolean {
  if (text === '') return false;
  if (patternsOf(lexicon).counted.test(text)) return true;
  if (text.length > longestTotal) return false;
  const { totals, counters } = lexicon;
  const bare = text.replace(/[(:].*$/, '');
  if (endsWithAny(bare, totals)) return true;
  const word = totals.find((total) => bare.startsWith(total));
  if (word === undefined) return false;
  const counted = bare.slice(word.length).replace(/^[\d.,]+/, '');
  return counted !== bare.slice(word.length) && (counted === '' || counters.includes(counted));
}

/** Whether a text is nothing but a count: 3个, 共3家. */
export function isCount(text: string, lexicon: Lexicon): boolean {
  return patternsOf(lexicon).count.test(text);
}

/** Whether a row's label says that its figures were worked out of others without being their sum: 平均, 同比. */
export function isDerived(text: string, { derived }: Lexicon): boolean {
  return text.length <= longestTotal && endsWithAny(text.replace(/[(:].*$/, ''), derived);
}

/** Whether a text begins as notes and lines of signatures do. */
export function beginsLikeNote(text: string, lexicon: Lexicon): boolean {
  return (
    startsWithAny(text, lexicon.notes) || startsWithAny(text, lexicon.metas) || isNoteLabel(text, lexicon)
  );
}

/**
 * Whether it does so with a label: the word alone, or with a colon, a bracket or a number behind it (备注, 填表人：), or
 * a word too long to begin a project's name by chance (以上项目均已公示).
 */
export function isNoteLabel(text: string, { notes, metas }: Lexicon): boolean {
  return [...notes, ...metas].some(
    (word) =>
      word === `${text}:` ||
      (text.startsWith(word) && (word.length >= longWord || /[:)※\d]$/.test(word) || isLabelled(text, word))),
  );
}

/** Whether a text only shows how to fill the sheet in; as a project's name it must say nothing else. */
export function isExample(text: string, isName: boolean, { examples }: Lexicon): boolean {
  return examples.some((word) => {
    const bare = word.replace(/:$/, '');
    if (text === `(${bare})` || (!isName && text.startsWith(word))) return true;
    return text.startsWith(bare) && isLabelled(text, bare);
  });
}

/** Whether a heading says that its rows are no plain filings: 备选项目, 退回项目（2个）. */
export function setsApart(text: string, { setApart }: Lexicon): boolean {
  return !isHeadingLong(text) && setApart.some((word) => text.includes(word));
}

/** Whether a heading names a batch of its own: 第二批, 2021年第一批（3个）. */
export function namesBatch(text: string, { groupEndings }: Lexicon): boolean {
  return !isHeadingLong(text) && endsWithAny(text.replace(/[(:].*$/, ''), groupEndings);
}

/** Whether a text is too long for a heading. */
export function isHeadingLong(text: string): boolean {
  return text.length > longestHeading;
}

/** Whether a text says of itself that it is a part of something: 其中：一期, （其中设备2000）. */
export function isPart(text: string, { parts }: Lexicon): boolean {
  return startsWithAny(withoutOrdinal(text).replace(/^\(/, ''), parts);
}

/** Whether a text is nothing but the name of a stage: 二期工程, 第一阶段. */
export function isPhase(text: string, lexicon: Lexicon): boolean {
  return patternsOf(lexicon).phase.test(withoutOrdinal(text));
}

function isLabelled(text: string, word: string): boolean {
  return /^(?:$|[:(_.、\d])/.test(text.slice(word.length));
}

interface RowPatterns {
  readonly count: RegExp;
  readonly counted: RegExp;
  readonly phase: RegExp;
}

const prepared = new WeakMap<Lexicon, RowPatterns>();
const numeral = String.raw`(?:\d+|[一二两三四五六七八九十百]+)`;

function patternsOf(lexicon: Lexicon): RowPatterns {
  let patterns = prepared.get(lexicon);
  if (!patterns) {
    const { counts, counters, projectCounters, phases, phaseFillers } = lexicon;
    const projects = projectCounters.join('|');
    const told = `.{0,6}?(?:${counts.join('|')})${numeral}(?:${projects}|${counters.join('|')})(?:$|[,;:、。()])`;
    patterns = {
      count: new RegExp(`^(?:${counts.join('|')})?${numeral}(?:${projects}|${counters.join('|')})$`),
      counted: new RegExp(`^(?:${told}|${numeral}(?:${projects})$)`),
      phase: new RegExp(`^第?${numeral}(?:${phases.join('|')})(?:${phaseFillers.join('|')})*$`),
    };
    prepared.set(lexicon, patterns);
  }
  return patterns;
}
