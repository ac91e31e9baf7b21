import type { SheetWords } from '../guide/sheetWords';
import { monthLength } from './calendar';
import { plain } from './plainText';
import { unitKey } from './unitTable';

/** One header cell as it is compared. */
export interface HeaderName {
  /** The name without units, hints, numbering, brackets and punctuation. */
  readonly key: string;
  /** The same with what stood in brackets put first: 已投入（截至2021年3月底） is 截至2021年3月底已投入. */
  readonly turned: string;
  /** The unit that the cell names, as compared; null where it names none. */
  readonly unit: string | null;
  /** Whether it speaks of what is to come (预计). */
  readonly planned: boolean;
}

/** Words and units by which header cells are read, prepared once. */
export interface HeaderWords {
  /** Units of any field, and those that nothing converts, as compared. */
  readonly units: ReadonlySet<string>;
  readonly hints: readonly string[];
  readonly prefixes: readonly string[];
  readonly unitFillers: readonly string[];
  readonly plans: readonly string[];
}

/** A unit's own cell holds no more than this. */
const longestUnit = 16;

/** Prepares the guide's words for reading header cells. */
export function headerWords(words: SheetWords, units: Iterable<string>): HeaderWords {
  const all = [...units, ...words.foreignUnits].map(unitKey).filter((unit) => unit !== '');
  const prepared = (list: readonly string[]): string[] => list.map(plain);
  return {
    units: new Set(all),
    hints: prepared(words.hints),
    prefixes: prepared(words.prefixes),
    unitFillers: prepared(words.unitFillers),
    plans: prepared(words.plans),
  };
}

/** Reads a header cell: white space, width, bracket style, units, hints and numbering never change its name. */
export function headerName(text: string, words: HeaderWords): HeaderName {
  const alone = unitAlone(text, words);
  if (alone !== null) return { key: '', turned: '', unit: alone, planned: false };
  let unit: string | null = null;
  const asides: string[] = [];
  let name = plain(text.trim().replace(/^[①-⒛]/u, ''))
    .replace(/[【〔〖「『〈<{[]/g, '(')
    .replace(/[】〕〗」』〉>}\]]/g, ')')
    .replace(/20[X×*]{2}[年./-]?(?:0?[X×*]{1,2})?月?/gi, '')
    .replace(/^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)/, '');
  name = openBrackets(name, (content) => {
    const found = unitIn(content, words);
    if (found !== null) unit ??= found;
    else if (!words.hints.some((hint) => content.toUpperCase().includes(hint.toUpperCase()))) {
      asides.push(content);
      return content;
    }
    return '';
  });
  const trailing = trailingUnit(name, words);
  if (trailing) {
    unit ??= trailing.unit;
    name = trailing.name;
  }
  const outside = asides.reduce((rest, aside) => rest.replace(aside, ''), name);
  return {
    key: nameKey(name, words),
    turned: nameKey(`${asides.join('')}${outside}`, words),
    unit,
    planned: words.plans.some((word) => name.includes(word)),
  };
}

/** Replaces every bracket, the innermost first, by what `keep` says of its content. */
function openBrackets(text: string, keep: (content: string) => string): string {
  let open = text;
  for (let depth = 0; depth < 4; depth += 1) {
    const next = open.replace(/\(([^()]*)\)/g, (_, content: string) => keep(content));
    if (next === open) break;
    open = next;
  }
  return open;
}

/** The unit that a bracket names, alone or beside other remarks (万元，不含税). */
function unitIn(content: string, words: HeaderWords): string | null {
  for (const part of content.split(/[,、;/]/)) {
    const unit = asUnit(part, words);
    if (unit !== null) return unit;
  }
  return asUnit(content, words);
}

/** The unit that a text is and nothing else but brackets and fillers (万元, （千元）, 单位:万元, 万元人民币); else null. */
export function unitAlone(text: string, words: HeaderWords): string | null {
  return text.length > longestUnit ? null : asUnit(text, words);
}

function asUnit(text: string, words: HeaderWords): string | null {
  let bare = plain(text);
  for (const filler of words.unitFillers) bare = bare.replace(filler, '');
  const unit = unitKey(bare.replace(/^[:：]/, ''));
  return words.units.has(unit) ? unit : null;
}

/** A unit after a separator (总投资/万元), or a unit of money or % right behind the name. */
function trailingUnit(name: string, words: HeaderWords): { name: string; unit: string } | null {
  const parted = /^(.+)[/,、;:_-]([^/,、;:_-]+)$/.exec(name);
  const separate = parted?.[2] === undefined ? null : asUnit(parted[2], words);
  if (parted?.[1] !== undefined && separate !== null) {
    const label = words.unitFillers.find((filler) => parted[1]?.endsWith(filler)) ?? '';
    return { name: parted[1].slice(0, parted[1].length - label.length), unit: separate };
  }
  for (const unit of words.units) {
    const closes = unit === '%' || (unit.length > 1 && unit.endsWith('元'));
    if (closes && name.length > unit.length && name.toUpperCase().endsWith(unit)) {
      return { name: name.slice(0, -unit.length), unit };
    }
  }
  return null;
}

function nameKey(name: string, words: HeaderWords): string {
  let key = oneDate(name.replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)](?!\d)/, ''));
  for (const prefix of words.prefixes) {
    if (key.length > prefix.length && key.startsWith(prefix)) key = key.slice(prefix.length);
  }
  return key.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** One spelling for the end of a month: 截至2021年3月底, 2021.3.31止 and 2021年03月末 are 2021年3月. */
function oneDate(name: string): string {
  return name
    .replace(/(\d{4})年?年[底末]/g, '$1年12月')
    .replace(/(\d{4})([年./-])(\d{1,2})(?:([月./-])(\d{1,2})日?)?(?!\d)月?[底末]?/g, monthEnd)
    .replace(/(?:截[至止]|自|至|到)*(?=\d{4}年\d{1,2}月)/g, '')
    .replace(/(\d{4}年\d{1,2}月)(?:为止|止|前)/g, '$1');
}

function monthEnd(
  match: string,
  year: string,
  _joint: string,
  month: string,
  _point?: string,
  day?: string,
): string {
  const length = monthLength(Number(year), Number(month));
  if (length === 0 || (day !== undefined && Number(day) !== length)) return match;
  return `${year}年${Number(month)}月`;
}
