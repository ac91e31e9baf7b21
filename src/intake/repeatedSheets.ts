import type { Guide } from '../guide/guide';
import type { Application, SheetNotice, SheetReading } from './application';
import { plain } from './plainText';
import { skipReasons } from './skippedSheet';
import { unusedColumns } from './unusedColumns';

/** A list has at least so many rows; of a lone row nobody can tell whether it sums something up. */
const fewest = 2;
/** From this share of its rows standing on other sheets too it is said of a sheet that keeps them. */
const half = 0.5;

/** A category that is known outweighs columns when it is asked which of two lists says more. */
const categoryWeight = 5;

interface List {
  readonly name: string;
  readonly readings: readonly SheetReading[];
  readonly keys: ReadonlySet<string>;
  /** Whether every row names project and applicant, so that it can be found elsewhere. */
  readonly complete: boolean;
  /** How much a row says, on average. */
  readonly said: number;
}

/**
 * The readings of one workbook, where a sheet whose projects all stand on several others too (a 汇总表 beside the lists
 * it sums up) and that says no more of them is skipped with the reason: of such sheets always the one that says least.
 */
export function withoutRepeatedSheets(readings: readonly SheetReading[], guide: Guide): SheetReading[] {
  let lists = listsOf(readings.filter(isOpen), guide);
  const reasons = new Map<string, string>();
  for (;;) {
    const repeated = lists.filter((list) => isRepeated(list, lists));
    const [least] = repeated.sort((a, b) => a.said - b.said || b.keys.size - a.keys.size);
    if (!least) break;
    const others = sharing(least, lists);
    const beside = others.flatMap((list) => list.readings);
    const unused = least.readings.map((reading) => unusedColumns(reading, beside, namesOf(others)));
    reasons.set(
      least.name,
      skipReasons.repeated(least.name, namesOf(others)) + [...new Set(unused)].join(''),
    );
    lists = lists.filter((list) => list !== least);
  }
  return readings.map((reading) => {
    const reason = reasons.get(reading.sheet);
    return reason !== undefined && reading.role === 'batch'
      ? { ...reading, role: 'skipped', reason, applications: [], notices: [] }
      : reading;
  });
}

/** Whether nobody has said of sheets that could be read as one list which of them counts. */
function isOpen({ versions }: SheetReading): boolean {
  return versions?.joinable !== true || versions.byDefault !== null;
}

/** The readings, where a sheet that shares many rows with others which count as well says so. */
export function withListedTwice(readings: readonly SheetReading[], guide: Guide): SheetReading[] {
  const lists = listsOf(readings, guide);
  const notices = new Map(lists.flatMap((list) => noticeFor(list, lists)));
  return readings.map((reading) => {
    const notice = notices.get(reading.sheet);
    return notice && reading.role === 'batch'
      ? { ...reading, notices: [...reading.notices, notice] }
      : reading;
  });
}

function isRepeated(list: List, lists: readonly List[]): boolean {
  if (!list.complete || list.keys.size < fewest) return false;
  if (elsewhere(list, lists).size < list.keys.size) return false;
  const others = sharing(list, lists);
  return others.length > 1 && others.some(({ said }) => said >= list.said);
}

function listsOf(readings: readonly SheetReading[], guide: Guide): List[] {
  const names = new Set(readings.filter(({ role }) => role === 'batch').map(({ sheet }) => sheet));
  return [...names].map((name) => {
    const own = readings.filter(({ sheet, role }) => sheet === name && role === 'batch');
    const applications = own.flatMap((reading) => reading.applications);
    const keys = applications.map((application) => keyOf(application, guide));
    const known = keys.filter((key) => key !== null);
    const said = applications.reduce((sum, application) => sum + saidBy(application), 0);
    return {
      name,
      readings: own,
      keys: new Set(known),
      complete: known.length === keys.length,
      said: said / Math.max(1, applications.length),
    };
  });
}

/** Project and applicant as compared; null where one of them is not given. */
function keyOf({ cells }: Application, guide: Guide): string | null {
  const texts = (['project', 'applicant'] as const).map((role) => {
    const field = guide.fields.find((each) => each.role === role);
    const reading = field && cells.get(field.id)?.reading;
    return reading?.state === 'text'
      ? plain(reading.value)
          .replace(/[^\p{L}\p{N}]/gu, '')
          .toLowerCase()
      : '';
  });
  return texts.includes('') ? null : texts.join('\n');
}

/** How much a row says: its filled cells, and more for a category that is known. */
export function saidBy({ cells, category }: Application): number {
  const filled = [...cells.values()].filter(({ reading }) => reading.state !== 'empty').length;
  return filled + (category === null ? 0 : categoryWeight);
}

function elsewhere(list: List, lists: readonly List[]): Set<string> {
  const others = lists.filter((other) => other !== list);
  return new Set([...list.keys].filter((key) => others.some(({ keys }) => keys.has(key))));
}

function sharing(list: List, lists: readonly List[]): List[] {
  return lists.filter((other) => other !== list && [...list.keys].some((key) => other.keys.has(key)));
}

function noticeFor(list: List, lists: readonly List[]): [string, SheetNotice][] {
  const index = lists.indexOf(list);
  const before = lists.slice(0, index);
  const shared = elsewhere(list, [...before, list]).size;
  if (shared < fewest || shared < list.keys.size * half) return [];
  const message = `本表有 ${shared} 个项目（同一项目名称和承担单位）在${namesOf(sharing(list, [...before, list]))}中也有，被重复审核和计数，请核对是否只应审核其中一张表`;
  return [[list.name, { code: 'rows-listed-twice', severity: 'warning', message, cells: [] }]];
}

function namesOf(lists: readonly List[]): string {
  return lists.map(({ name }) => `“${name}”`).join('');
}
