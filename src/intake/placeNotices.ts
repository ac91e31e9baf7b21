import { cellAddress } from '../workbook/address';
import type { Application, PlaceSource, SheetNotice } from './application';
import type { BandPlace } from './bandPlaces';
import { quoted } from './plainText';
import { runsOf } from './runsOfNumbers';

const sources = { band: '分组标题', filer: '填报单位', title: '标题', sheet: '工作表名称' } as const;

/** A source as messages name it: 分组标题“苏州市”（A5）. */
export function sourceNamed({ from, text, at }: PlaceSource): string {
  return `${sources[from]}${quoted(text)}${(from === 'band' || from === 'filer') && at ? `（${cellAddress(at)}）` : ''}`;
}

/** What whoever counts by city should know: cities that no cell of the row tells, and rows of no city at all. */
export function placeNotices(
  applications: readonly Application[],
  against: ReadonlyMap<BandPlace, Application>,
): SheetNotice[] {
  return [
    ...filledCities(applications),
    ...filledCounties(applications),
    ...[...against].map(([band, row]) => contradiction(band, row)),
    ...unstated(applications),
  ];
}

function filledCities(applications: readonly Application[]): SheetNotice[] {
  return bySource(applications, ({ cityFrom }) => cityFrom).map(([source, rows]) => ({
    code: source.from === 'band' ? 'city-from-band' : 'city-from-heading',
    severity: 'info',
    message: `${placesOf(rows, source)}没有填写设区市，按${sourceNamed(source)}认定为${rows[0]?.city ?? ''}`,
    cells: source.at ? [source.at] : [],
  }));
}

function filledCounties(applications: readonly Application[]): SheetNotice[] {
  const ofCity = applications.filter(({ cityFrom }) => !cityFrom);
  return bySource(ofCity, ({ countyFrom }) => countyFrom).map(([source, rows]) => ({
    code: source.from === 'band' ? 'city-from-band' : 'city-from-heading',
    severity: 'info',
    message: `${placesOf(rows, source)}没有填写县（市、区），按${sourceNamed(source)}认定为${rows[0]?.county ?? ''}`,
    cells: source.at ? [source.at] : [],
  }));
}

function contradiction({ source, city }: BandPlace, row: Application): SheetNotice {
  const message = `${sourceNamed(source)}与其下第 ${row.row + 1} 行所在的${row.city ?? ''}不一致，未据此认定${city}，请核对`;
  return { code: 'band-contradicted', severity: 'warning', message, cells: source.at ? [source.at] : [] };
}

/** Rows that nothing places, but for those whose cells cannot be read, which say so themselves. */
function unstated(applications: readonly Application[]): SheetNotice[] {
  const rows = applications.filter(
    ({ city, cells }) => city === null && ![...cells.values()].some(({ reading }) => isPlaceFault(reading)),
  );
  if (rows.length === 0) return [];
  const which =
    rows.length === applications.length
      ? `全部 ${rows.length} 个申报项目`
      : `第 ${runsOf(rows.map(({ row }) => row + 1))} 行`;
  const message = `${which}未注明设区市，未计入任何市的限报，请填写设区市全称`;
  return [{ code: 'city-unstated', severity: 'warning', message, cells: [] }];
}

function isPlaceFault(reading: { readonly state: string; readonly code?: string }): boolean {
  return (
    reading.state === 'unreadable' && (reading.code === 'unknown-city' || reading.code === 'city-conflict')
  );
}

function placesOf(rows: readonly Application[], { from }: PlaceSource): string {
  return from === 'band' ? `第 ${runsOf(rows.map(({ row }) => row + 1))} 行` : `${rows.length} 个申报项目`;
}

function bySource(
  applications: readonly Application[],
  sourceOf: (application: Application) => PlaceSource | undefined,
): [PlaceSource, Application[]][] {
  const found = new Map<string, [PlaceSource, Application[]]>();
  for (const application of applications) {
    const source = sourceOf(application);
    if (!source) continue;
    const key = `${source.from}${source.at ? cellAddress(source.at) : ''}`;
    const there = found.get(key);
    if (there) there[1].push(application);
    else found.set(key, [source, [application]]);
  }
  return [...found.values()];
}
