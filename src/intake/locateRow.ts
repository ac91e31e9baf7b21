import type { DivisionIndex, Place } from './divisionIndex';
import { quoted } from './plainText';
import { unreadable, type Unreadable } from './unreadable';

/** The cells of a row that may tell its place, as trimmed text; "" where there is none. */
export interface PlaceTexts {
  readonly city: string;
  readonly county: string;
  readonly recommender: string;
}

export type PlaceCell = keyof PlaceTexts;

/** Where a row belongs: a county counts for its city. */
export interface RowPlace {
  readonly city: string | null;
  /** Where no cell tells the city but a name that several have (鼓楼区) does: those cities, else none. */
  readonly oneOf: readonly string[];
  readonly county: string | null;
  /** The cell that names the county, null where none does. */
  readonly countyFrom: PlaceCell | null;
  /** The cell that cannot be understood, or that speaks against those before it. */
  readonly fault: PlaceFault | null;
}

interface PlaceFault {
  readonly cell: PlaceCell;
  readonly reading: Unreadable;
}

const order = ['city', 'county', 'recommender'] as const;
const nowhere = { city: null, oneOf: [], county: null, countyFrom: null, fault: null } as const;

/**
 * Finds a row's city and county: by the city column, the county column and the recommending unit, all of which must
 * agree. A name that several cities have (鼓楼区) counts only beside something that tells which; a zone's (高新区) only
 * where no county is named.
 */
export function locateRow(texts: PlaceTexts, index: DivisionIndex): RowPlace {
  const places = new Map<PlaceCell, Place>();
  let cities: ReadonlySet<string> | null = null;
  for (const cell of order) {
    const text = texts[cell];
    const place = text === '' ? null : index.locate(text);
    if (!place) {
      if (cell === 'city' && text !== '') return withoutCity(texts, index);
      continue;
    }
    const both: ReadonlySet<string> = cities
      ? new Set([...cities].filter((city) => place.cities.has(city)))
      : place.cities;
    if (both.size === 0) return { ...nowhere, fault: cityConflict(cell, text, cities) };
    cities = both;
    places.set(cell, place);
  }
  const [city, ...more] = cities ?? [];
  if (city === undefined) return nowhere;
  if (more.length > 0) return { ...nowhere, oneOf: [city, ...more] };
  return { city, oneOf: [], ...countyIn(texts, places, city, index) };
}

/** What the other cells say where the city's own cell names no city; with it where that names a part of theirs (市直). */
function withoutCity(texts: PlaceTexts, index: DivisionIndex): RowPlace {
  const told = locateRow({ ...texts, city: '' }, index);
  if (told.city !== null && !told.fault && index.namesOwnPart(texts.city, told.city))
    return locateRow({ ...texts, city: `${told.city}${texts.city}` }, index);
  return { ...told, fault: unknownCity(texts.city) };
}

type CountyPlace = Pick<RowPlace, 'county' | 'countyFrom' | 'fault'>;

/** The county that the cells agree on; the first of them that differs is a fault. */
function countyIn(
  texts: PlaceTexts,
  places: ReadonlyMap<PlaceCell, Place>,
  city: string,
  index: DivisionIndex,
): CountyPlace {
  let found: { readonly county: string; readonly cell: PlaceCell } | null = null;
  for (const cell of ['county', 'city', 'recommender'] as const) {
    const named = [...(places.get(cell)?.counties.get(city) ?? [])];
    const [county] = named;
    if (county === undefined) continue;
    const fault = (reading: Unreadable): CountyPlace => ({
      county: null,
      countyFrom: null,
      fault: { cell, reading },
    });
    if (named.length > 1) return fault(severalCounties(texts[cell], named));
    if (found && found.county !== county) return fault(countyConflict(texts[cell], found.county));
    found ??= { county, cell };
  }
  if (found) return { county: found.county, countyFrom: found.cell, fault: null };
  for (const cell of ['county', 'city', 'recommender'] as const) {
    const county = index.localCounty(texts[cell], city);
    if (county !== null) return { county, countyFrom: cell, fault: null };
  }
  return { county: null, countyFrom: null, fault: null };
}

function unknownCity(text: string): PlaceFault {
  const reading = unreadable('unknown-city', `${quoted(text)}不是指南适用范围内的设区市，请填写设区市全称`);
  return { cell: 'city', reading };
}

function cityConflict(cell: PlaceCell, text: string, cities: ReadonlySet<string> | null): PlaceFault {
  const others = cities ? [...cities].join('、') : '';
  const reason =
    others === ''
      ? `${quoted(text)}写有不同设区市的地名，无法确定归属，请核对`
      : `${quoted(text)}与本行其他单元格所示的${others}不一致，无法确定归属，请核对`;
  return { cell, reading: unreadable('city-conflict', reason) };
}

const severalCounties = (text: string, counties: readonly string[]): Unreadable =>
  unreadable(
    'several-counties',
    `${quoted(text)}写有${counties.join('、')}，无法确定所在县（市、区），请核对`,
  );

const countyConflict = (text: string, other: string): Unreadable =>
  unreadable('county-conflict', `${quoted(text)}与本行其他单元格所示的${other}不一致，请核对`);
