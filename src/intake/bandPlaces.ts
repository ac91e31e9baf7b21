import type { Guide } from '../guide/guide';
import type { Application, PlaceSource, RowKind } from './application';
import { divisionIndex } from './divisionIndex';
import type { FoundSheet } from './foundSheet';
import { lexiconOf } from './lexicon';
import { placeNames } from './bandNames';
import { plain } from './plainText';
import { ordinalShape, withoutOrdinal } from './rowSigns';

/** A city, and the county if one is named, as a group band above rows tells it (苏州市, 一、苏州市, 张家港市（3个）). */
export interface BandPlace {
  readonly city: string;
  readonly county: string | null;
  readonly source: PlaceSource;
}

/** A band that holds for the rows below it until one of its level follows. */
interface Level {
  readonly shape: string;
  readonly place: BandPlace | null;
}

/**
 * By row, the place that the nearest group band above it names; null where none does. Bands with figures may as well
 * be totals below their rows: they count only where they begin the table. A total below rows ends their band.
 */
export function bandPlaces(found: FoundSheet, kinds: readonly RowKind[]): readonly (BandPlace | null)[] {
  const { sheet, guide } = found;
  if (!kinds.includes('group')) return [];
  const firstData = kinds.indexOf('data');
  const firstBand = kinds.findIndex((kind, row) => kind === 'group' && namesPlace(found, row));
  const begins = firstBand >= 0 && firstBand < firstData;
  let levels: readonly Level[] = [];
  let rows = 0;
  return kinds.map((kind, row) => {
    if (kind === 'data') rows += 1;
    if (kind === 'total' && rows > 0) levels = [];
    if (kind !== 'group') return nearest(levels);
    rows = 0;
    const cells = sheet.values[row] ?? [];
    const figures = cells.some((cell) => typeof cell === 'number');
    levels = below(levels, found, row, guide, begins || !figures);
    return null;
  });
}

function nearest(levels: readonly Level[]): BandPlace | null {
  return levels.reduce<BandPlace | null>((found, { place }) => place ?? found, null);
}

/** What a band's rows say against it: those that name another city by themselves. */
export function contradicted(
  applications: readonly Application[],
  places: readonly (BandPlace | null)[],
): ReadonlyMap<BandPlace, Application> {
  const against = new Map<BandPlace, Application>();
  for (const application of applications) {
    const place = places[application.row];
    if (!place || application.city === null || application.cityFrom) continue;
    if (application.city !== place.city && !against.has(place)) against.set(place, application);
  }
  return against;
}

function below(
  levels: readonly Level[],
  found: FoundSheet,
  row: number,
  guide: Guide,
  trusted: boolean,
): Level[] {
  const named = placeText(found, row);
  const shape = shapeOf(found, row, named !== null);
  const same = levels.findIndex((level) => level.shape === shape);
  const outer = levels.slice(0, same < 0 ? levels.length : same);
  const before = levels[same]?.place ?? null;
  if (named === null) return [...outer, { shape, place: null }];
  const place = trusted ? placeNamed(named, row, outer, before, guide) : null;
  return [...outer, { shape, place }];
}

/** The band's place; a county that several cities have is of the city around it. */
function placeNamed(
  { text, column }: NamedCell,
  row: number,
  outer: readonly Level[],
  before: BandPlace | null,
  guide: Guide,
): BandPlace | null {
  const place = divisionIndex(guide).locate(text);
  if (!place) return null;
  const around = nearest(outer) ?? before;
  const cities = [...place.cities];
  const city = cities.length === 1 ? cities[0] : cities.find((each) => each === around?.city);
  if (city === undefined) return null;
  const [county, ...more] = place.counties.get(city) ?? [];
  return {
    city,
    county: more.length === 0 ? (county ?? null) : null,
    source: { from: 'band', text, at: { row, column } },
  };
}

/** Bands are of one level where they are numbered alike; those without a number where both name places or neither. */
function shapeOf({ sheet }: FoundSheet, row: number, namesPlaceItself: boolean): string {
  const first = (sheet.values[row] ?? []).map((cell) => plain(String(cell))).find((text) => text !== '');
  return ordinalShape(first ?? '') ?? (namesPlaceItself ? 'place' : 'other');
}

function namesPlace(found: FoundSheet, row: number): boolean {
  return placeText(found, row) !== null;
}

interface NamedCell {
  readonly text: string;
  readonly column: number;
}

/** The only cell of a band that names anything, where it names nothing but a place; null for other bands. */
function placeText({ sheet, guide, headers }: FoundSheet, row: number): NamedCell | null {
  const last = Math.max(...headers.map(({ column }) => column));
  const cells = (sheet.values[row] ?? []).slice(0, last + 1).flatMap((cell, column): NamedCell[] => {
    const text = plain(String(cell));
    const tells = typeof cell === 'string' && withoutOrdinal(text) !== '' && !isCount(text);
    return tells ? [{ text, column }] : [];
  });
  const [only, ...more] = cells;
  return only && more.length === 0 && isPlace(only.text, guide) ? only : null;
}

/** 3个, 共3项, 9000万元, — */
function isCount(text: string): boolean {
  return /^(?:共|计)?[\d.,]+[^\d]{0,3}$|^[-—]$/.test(text);
}

/** Whether a text is nothing but a place, words that bands add to one (苏州市申报项目), and a count behind them. */
function isPlace(text: string, guide: Guide): boolean {
  const bare = withoutOrdinal(text)
    .replace(/[(:].*$/, '')
    .replace(/(?:共|计)?\d+(?:个|项|家)?$/, '');
  const names = placeNames(guide);
  let rest = bare;
  for (let length = rest.length; length > 0; length -= 1) {
    if (!names.has(rest.slice(0, length))) continue;
    rest = rest.slice(length);
    length = rest.length + 1;
  }
  return rest !== bare && (rest === '' || lexiconOf(guide).bandFillers.has(rest));
}
