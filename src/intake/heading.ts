import type { Guide } from '../guide/guide';
import { valueAt, type CellPosition, type SheetSnapshot } from '../workbook/snapshot';
import type { Heading, HeadingCity } from './application';
import { categoryIndex } from './categoryIndex';
import { sheetUnits } from './columnUnit';
import { divisionIndex } from './divisionIndex';
import type { HeaderBlock } from './headerBlock';
import { lexiconOf, type Lexicon } from './lexicon';
import { plain } from './plainText';
import { startsWithAny } from './rowSigns';

interface Line {
  readonly text: string;
  readonly at: CellPosition;
}

/** Reads the rows from `first` up to the header, without it; 单位：元 may stand alone right below it as well. */
export function readHeading(sheet: SheetSnapshot, first: number, block: HeaderBlock, guide: Guide): Heading {
  const header = block.first;
  const lexicon = lexiconOf(guide);
  const titles: Line[] = [];
  let filer: Line | null = null;
  let filedAt: string | null = null;
  for (let row = first; row < header; row += 1) {
    for (const line of linesOf(sheet, row)) {
      const meta = startsWithAny(plain(line.text), lexicon.metas);
      filer ??= labelled(sheet, line, lexicon.filers, lexicon);
      filedAt ??= labelled(sheet, line, lexicon.filingTimes, lexicon)?.text ?? null;
      if (!meta && !continues(line.text, lexicon)) titles.push(line);
    }
  }
  const above = sheetUnits(sheet, header, lexicon, first);
  const below = unitBelow(sheet, block, lexicon);
  const [unit, ...otherUnits] = new Set([...above, ...below]);
  return {
    titles: titles.map(({ text }) => text),
    filer,
    filedAt,
    city: cityOf(filer, titles, sheet.name, guide),
    category: categoryIndex(guide).namedIn(titles.map(({ text }) => text)),
    unit: unit ?? null,
    otherUnits,
  };
}

/** The unit that a row of units states for the whole table: by its only cell, with a label. */
function unitBelow(sheet: SheetSnapshot, { unitsRow }: HeaderBlock, lexicon: Lexicon): string[] {
  if (unitsRow === null || linesOf(sheet, unitsRow).length > 1) return [];
  return sheetUnits(sheet, unitsRow + 1, lexicon, unitsRow);
}

/** A table's heading where it says something, else the first one's on the sheet. A title of its own hides a category. */
export function inheritedHeading(own: Heading, sheet: Heading): Heading {
  return {
    ...own,
    filer: own.filer ?? sheet.filer,
    filedAt: own.filedAt ?? sheet.filedAt,
    city: own.city && own.city.from !== 'sheet' ? own.city : (sheet.city ?? own.city),
    category: own.category ?? (own.titles.length === 0 ? sheet.category : null),
    unit: own.unit ?? sheet.unit,
    otherUnits: own.unit === null ? sheet.otherUnits : own.otherUnits,
  };
}

/**
 * The heading with the sheet's name taken into account. Of an only table, title and name must not contradict each
 * other; of several, the name only helps those whose titles say nothing.
 */
export function withSheetName(heading: Heading, name: string, several: boolean, guide: Guide): Heading {
  const index = categoryIndex(guide);
  const category = several
    ? (heading.category ?? index.namedIn([name]))
    : index.namedIn([...heading.titles, name]);
  return { ...heading, category };
}

/**
 * The heading with 填报单位 of a line below the list, where none stands above: as there, it tells the city of rows that
 * tell none, unless a title names another. `rows` are those that may be such lines.
 */
export function withFoot(
  heading: Heading,
  sheet: SheetSnapshot,
  rows: readonly number[],
  guide: Guide,
): Heading {
  if (heading.filer !== null) return heading;
  const lexicon = lexiconOf(guide);
  const lines = rows.flatMap((row) => linesOf(sheet, row));
  const filer = firstOf(lines, (line) => labelled(sheet, line, lexicon.filers, lexicon));
  if (!filer) return heading;
  const filed = firstOf(lines, (line) => labelled(sheet, line, lexicon.filingTimes, lexicon));
  const known = { ...heading, filer, filedAt: heading.filedAt ?? filed?.text ?? null };
  const place = placeIn(filer.text, guide);
  if (place === null) return known;
  const titled = heading.titles.flatMap((title) => placeIn(title, guide)?.city ?? []);
  if (heading.city?.from === 'title') titled.push(heading.city.city);
  const contradicted = titled.length > 0 && !titled.includes(place.city);
  return { ...known, city: contradicted ? null : { ...place, from: 'filer', ...filer } };
}

function firstOf<T>(lines: readonly Line[], find: (line: Line) => T | null): T | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a line only says that the table before goes on (续表, 第2页). */
function continues(text: string, lexicon: Lexicon): boolean {
  const tight = plain(text).replace(/^\(/, '');
  return startsWithAny(tight, lexicon.continuations) || /^第[\d一二三四五六七八九十]+页/.test(tight);
}

function linesOf(sheet: SheetSnapshot, row: number): Line[] {
  return (sheet.values[row] ?? []).flatMap((value, column) =>
    typeof value === 'string' && value.trim() !== '' ? [{ text: value, at: { row, column } }] : [],
  );
}

/** What follows one of the labels in the cell, up to the next label; else the next filled cell to its right. */
function labelled(
  sheet: SheetSnapshot,
  { text, at }: Line,
  labels: readonly string[],
  lexicon: Lexicon,
): Line | null {
  const flat = plain(text);
  const label = labels.find((each) => flat.includes(each));
  if (label === undefined) return null;
  const rest = flat.slice(flat.indexOf(label) + label.length).replace(/^\([^()]*\)/, '');
  if (rest !== '' && !/^[:_]/.test(rest)) return null;
  const value = uptoNextLabel(rest.replace(/^[:_]+/, ''), lexicon);
  if (value !== '') return { text: value, at };
  const beside = (sheet.values[at.row] ?? []).findIndex(
    (cell, column) => column > at.column && String(cell).trim() !== '',
  );
  const next = beside < 0 ? '' : plain(String(valueAt(sheet, at.row, beside)));
  if (next === '' || startsWithAny(next, lexicon.metas)) return null;
  return { text: next, at: { row: at.row, column: beside } };
}

function uptoNextLabel(text: string, { metas }: Lexicon): string {
  const ends = metas.flatMap((meta) => {
    const place = text.indexOf(meta);
    return place < 0 ? [] : [place];
  });
  return text.slice(0, Math.min(text.length, ...ends)).replace(/[_\s]+$/, '');
}

/** The only city that a text names, and the only county if it names one. */
function placeIn(text: string, guide: Guide): Pick<HeadingCity, 'city' | 'county'> | null {
  const place = divisionIndex(guide).locate(text);
  const [city, ...more] = place?.cities ?? [];
  if (city === undefined || more.length > 0) return null;
  const [county, ...others] = place?.counties.get(city) ?? [];
  return { city, county: others.length === 0 ? (county ?? null) : null };
}

function cityOf(filer: Line | null, titles: readonly Line[], name: string, guide: Guide): HeadingCity | null {
  const ofFiler = filer && placeIn(filer.text, guide);
  const named = titles.flatMap((line) => {
    const place = placeIn(line.text, guide);
    return place === null ? [] : [{ ...place, line }];
  });
  const cities = new Set(named.map(({ city }) => city));
  if (filer && ofFiler !== null) {
    if (cities.size > 0 && !cities.has(ofFiler.city)) return null;
    return { ...ofFiler, from: 'filer', text: filer.text, at: filer.at };
  }
  const [title] = named;
  if (title) {
    if (cities.size > 1) return null;
    const { city, county, line } = title;
    const same = named.every((each) => each.county === county);
    return { city, county: same ? county : null, from: 'title', text: plain(line.text), at: line.at };
  }
  const ofName = placeIn(name, guide);
  return ofName && { ...ofName, from: 'sheet', text: name, at: null };
}
