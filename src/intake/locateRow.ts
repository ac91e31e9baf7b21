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
  readonly county: string | null;
  /** The cell that names the county, null where none does. */
  readonly countyFrom: PlaceCell | null;
  /** The cell that cannot be understood, or that speaks against those before it. */
  readonly fault: { readonly cell: PlaceCell; readonly reading: Unreadable } | null;
}

const order = ['city', 'county', 'recommender'] as const;

/**
 * Finds a row's city and county: by the city column, the county column and the recommending unit, all of which must
 * agree. A name that several cities have (鼓楼区) counts only beside something that tells which.
 */
export function locateRow(texts: PlaceTexts, index: DivisionIndex): RowPlace {
  const places = new Map<PlaceCell, Place>();
  let cities: ReadonlySet<string> | null = null;
  for (const cell of order) {
    const text = texts[cell];
    const place = text === '' ? null : index.locate(text);
    if (!place) {
      if (cell === 'city' && text !== '') return { ...elsewhere(texts, index), fault: unknownCity(text) };
      continue;
    }
    const both: ReadonlySet<string> = cities
      ? new Set([...cities].filter((city) => place.cities.has(city)))
      : place.cities;
    if (both.size === 0) {
      return { city: null, county: null, countyFrom: null, fault: conflict(cell, text, cities) };
    }
    cities = both;
    places.set(cell, place);
  }
  const [city] = cities?.size === 1 ? cities : [];
  if (city === undefined) return { city: null, county: null, countyFrom: null, fault: null };
  return { city, ...countyIn(places, city), fault: null };
}

/** What the other cells say where the city's own cell names no city. */
function elsewhere(texts: PlaceTexts, index: DivisionIndex): RowPlace {
  return locateRow({ ...texts, city: '' }, index);
}

function countyIn(
  places: ReadonlyMap<PlaceCell, Place>,
  city: string,
): Pick<RowPlace, 'county' | 'countyFrom'> {
  for (const cell of ['county', 'city', 'recommender'] as const) {
    const county = places.get(cell)?.counties.get(city);
    if (county !== undefined) return { county, countyFrom: cell };
  }
  return { county: null, countyFrom: null };
}

function unknownCity(text: string): RowPlace['fault'] {
  const reading = unreadable('unknown-city', `${quoted(text)}不是指南适用范围内的设区市，请填写设区市全称`);
  return { cell: 'city', reading };
}

function conflict(cell: PlaceCell, text: string, cities: ReadonlySet<string> | null): RowPlace['fault'] {
  const others = cities ? [...cities].join('、') : '';
  const reason =
    others === ''
      ? `${quoted(text)}写有不同设区市的地名，无法确定归属，请核对`
      : `${quoted(text)}与本行其他单元格所示的${others}不一致，无法确定归属，请核对`;
  return { cell, reading: unreadable('city-conflict', reason) };
}
