import type { Field } from '../guide/field';
import type { Guide } from '../guide/guide';
import { formatAt, valueAt, type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import { categoryIndex } from './categoryIndex';
import { readDateText } from './dateText';
import { divisionIndex, type Place } from './divisionIndex';
import { lexiconOf, type Lexicon } from './lexicon';
import { shownBy } from './numberFormat';
import { plain } from './plainText';
import type { Reading } from './application';
import { choiceTable, readChoice } from './readChoice';
import { endsWithAny } from './rowSigns';

/** What the values of columns say of what their headers leave open. */
export interface Testimony {
  /** What a column's values say of a field: that they are its, that they are not; null where they do not tell. */
  readonly of: (column: number, field: Field) => 'for' | 'against' | null;
  /** Whether the values of a column look like a field's, however few they are. */
  readonly fits: (column: number, field: Field) => boolean;
  /** Whether half of a column's values or more decide on an application, as a status does: 拟支持, 暂缓支持. */
  readonly decides: (column: number, status: Field) => boolean;
  /** Whether the values of a column are days, by their text or their format, and say nothing else. */
  readonly dates: (column: number) => boolean;
  /** Whether each value of a column is a start and an end. */
  readonly periods: (column: number) => boolean;
}

/** A column says something of itself from three values on; four of five must agree. */
export const leastValues = 3;
export const sampled = 100;
export const agreeing = 0.8;

/**
 * The values of a sheet as witnesses where a header's wording leaves several fields: codes by their pattern, project
 * categories, directions and places by the guide's names, organisations and projects by the words of their names.
 */
export function testimonyOf(sheet: SheetSnapshot, rows: readonly number[], guide: Guide): Testimony {
  const looks = looksOf(guide);
  const known = new Map<number, readonly string[]>();
  const textsOf = (column: number): readonly string[] => {
    const texts = known.get(column) ?? filledTexts(sheet, rows, column);
    known.set(column, texts);
    return texts;
  };
  return {
    of: (column, field) => {
      const look = looks(field);
      const texts = textsOf(column);
      if (!look || texts.length < leastValues) return null;
      const fitting = texts.filter(look).length;
      if (fitting >= texts.length * agreeing) return 'for';
      return fitting <= texts.length * (1 - agreeing) ? 'against' : null;
    },
    fits: (column, field) => {
      const look = looks(field);
      return look !== null && mostly(textsOf(column), look);
    },
    decides: (column, status) => {
      const words = decidingWords(status);
      const texts = textsOf(column);
      return texts.length > 0 && texts.filter((text) => isDecision(text, words)).length * 2 >= texts.length;
    },
    dates: (column) => rows.length > 0 && holdsDates(sheet, rows, column),
    periods: (column) => mostly(textsOf(column), isPeriod),
  };
}

function mostly(texts: readonly string[], look: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(look).length >= texts.length * agreeing;
}

function holdsDates(sheet: SheetSnapshot, rows: readonly number[], column: number): boolean {
  const filled = rows
    .slice(0, sampled)
    .map((row) => ({ value: valueAt(sheet, row, column), format: formatAt(sheet, row, column) }))
    .filter(({ value }) => value !== '');
  return filled.length > 0 && filled.every(({ value, format }) => isDate(value, format));
}

function isDate(value: CellValue, format: string): boolean {
  if (typeof value === 'number') return shownBy(format).date !== null;
  return typeof value === 'string' && readDateText(value).kind !== 'none';
}

/** Whether a text is a period, even one whose dates cannot be right. */
function isPeriod(text: string): boolean {
  return ['period', 'half', 'reversed', 'ongoing'].includes(readDateText(text).kind);
}

/** The first filled cells of a column as texts to compare. */
export function filledTexts(sheet: SheetSnapshot, rows: readonly number[], column: number): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    const text = plain(String(valueAt(sheet, row, column))).toUpperCase();
    if (text !== '') texts.push(text);
    if (texts.length === sampled) break;
  }
  return texts;
}

/** Whether a text looks like a value of the field, where the field's values have a look. */
function looksOf(guide: Guide): (field: Field) => ((text: string) => boolean) | null {
  const index = categoryIndex(guide);
  const lexicon = lexiconOf(guide);
  const divisions = divisionIndex(guide);
  return (field) => {
    const { pattern, role } = field;
    if (pattern !== undefined) {
      const shape = new RegExp(pattern, 'u');
      return (text) => shape.test(text);
    }
    if (role === 'category')
      return (text) => index.match(text, '') !== null || index.mayMean(text).length > 0;
    if (field.document !== undefined) {
      const table = choiceTable(field);
      return (text) => answersOption(readChoice(text, table, field));
    }
    if (role === 'direction') return (text) => directionNames(guide).has(text);
    if (role === 'applicant') return (text) => isOrganisation(text, lexicon);
    if (role === 'project') return (text) => isProject(text, lexicon);
    const place = (text: string): Place | null =>
      text.length > longestPlace || isOrganisation(text, lexicon) ? null : divisions.locate(text);
    if (role === 'city') return (text) => (place(text)?.cities.size ?? 0) > 0;
    if (role === 'county') return (text) => (place(text)?.counties.size ?? 0) > 0;
    return null;
  };
}

/** Whether a cell says one of a choice's options, by an answer or by the number of a paper. */
function answersOption(reading: Reading): boolean {
  return reading.state === 'text' && reading.from !== 'words';
}

/** What says by itself that an application is supported or is not: a bare 是 or √ answers many a question. */
function decidingWords({ options }: Field): string[] {
  return options
    .slice(0, 2)
    .flatMap(({ value, spellings }) => [value, ...spellings].map((word) => plain(word).toUpperCase()))
    .filter((word) => word.length > 1);
}

/** A decision is said in a few words, however it is qualified: 拟支持2000万元, 暂缓支持. */
function isDecision(text: string, words: readonly string[]): boolean {
  return text.length <= longestDecision && words.some((word) => text.startsWith(word) || text.endsWith(word));
}

/** A decision is no longer than this; a sentence of an opinion is. */
const longestDecision = 10;
/** The name of a place is no longer than this. */
const longestPlace = 12;
const shortestProject = 6;

function isOrganisation(text: string, { organisationEndings }: Lexicon): boolean {
  return endsWithAny(text, organisationEndings);
}

function isProject(text: string, lexicon: Lexicon): boolean {
  if (text.length < shortestProject || isOrganisation(text, lexicon)) return false;
  return lexicon.projectWords.some((word) => text.includes(word));
}

const directions = new WeakMap<Guide, ReadonlySet<string>>();

function directionNames(guide: Guide): ReadonlySet<string> {
  let names = directions.get(guide);
  if (!names) {
    const options = guide.categories.flatMap(({ branches }) => branches?.options ?? []);
    names = new Set(
      options.flatMap(({ name, spellings }) => [name, ...spellings].map((text) => plain(text).toUpperCase())),
    );
    directions.set(guide, names);
  }
  return names;
}
