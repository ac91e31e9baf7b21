import type { Guide } from '../guide/guide';
import type { Application, SheetNotice, SheetReading, SheetVersions } from '../intake/application';
import { lexiconOf } from '../intake/lexicon';
import { plain } from '../intake/plainText';
import { unusedColumns } from '../intake/unusedColumns';
import { saidBy } from '../intake/repeatedSheets';
import { rowIdentities, sameRows, type RowIdentity } from '../review/comparison/sameRows';
import { groupedBy } from '../intake/groupedBy';
import { differingVersions } from './differingRows';

/** Which of several versions of a list counts, by one of its sheets; null: all of them do. */
export interface VersionsAnswer {
  /** All sheets of the versions; null: whichever has the sheet that counts. */
  readonly sheets: readonly string[] | null;
  readonly counts: string | null;
}

/** Sheets are versions of one list where so many of the shorter one's rows stand on the other, two at least. */
const nearly = 0.8;
const fewest = 2;
/** One version says as much as another, give or take this share. */
const alike = 0.1;

/** Among what versions of one list are looked for. */
export interface VersionsScope {
  /** What a table's list is called, by which it is told from the others. */
  readonly nameOf: (reading: SheetReading) => string;
  /** How a list speaks of itself. */
  readonly self: (name: string) => string;
  /** How somebody says that a list counts before the others, as the end of a sentence. */
  readonly prefer: (reading: SheetReading) => string;
  /** Where a reading keeps the versions that it is one of. */
  readonly kept: 'versions' | 'fileVersions';
}

/** The sheets of one workbook. */
export const sheetsOfWorkbook: VersionsScope = {
  nameOf: ({ sheet }) => sheet,
  self: (name) => `工作表“${name}”`,
  prefer: ({ sheet }) => `请在“读表预览”中选定（命令行用 --prefer ${sheet}）`,
  kept: 'versions',
};

interface List {
  readonly sheet: string;
  readonly rows: readonly RowIdentity[];
  /** Whatever a row of it may be recognised by. */
  readonly keys: ReadonlySet<string>;
}

/** One of several versions: a sheet, or several that have no row in common (lists by category beside a 总表). */
type Side = readonly List[];

interface Group {
  /** The one that counts first. */
  readonly sides: readonly Side[];
  readonly versions: SheetVersions;
}

/**
 * The readings of one workbook (or whatever the scope is), where sheets that list (nearly) the same applications count each of them once: as
 * somebody has said, else by a default that is said. A row that stands on one version alone counts until somebody has
 * chosen another. Yields now and then, so that the caller may pause.
 */
export function* withOneVersion(
  readings: readonly SheetReading[],
  guide: Guide,
  answers: readonly VersionsAnswer[],
  scope: VersionsScope = sheetsOfWorkbook,
): Generator<number, SheetReading[], void> {
  const same = guide.sameApplication;
  const byName = groupedBy(
    readings.filter(({ role }) => role === 'batch'),
    scope.nameOf,
  );
  if (!same || byName.size < 2) return [...readings];
  const lists: List[] = [];
  for (const [sheet, own] of byName) {
    const rows = rowIdentities(
      own.flatMap(({ applications }) => applications),
      same,
    );
    lists.push({ sheet, rows, keys: new Set(rows.flatMap(keysOf)) });
    yield lists.length;
  }
  let now: SheetReading[] = [...readings];
  for (const group of groupsOf(lists)) {
    now = withGroup(now, groupOf(group, guide, answers), guide, scope);
    yield lists.length;
  }
  return now;
}

function groupsOf(lists: readonly List[]): List[][] {
  let groups: List[][] = [];
  for (const list of lists) {
    const joined = groups.filter((group) => group.some((other) => areVersions(list, other)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), list]];
  }
  const several = groups.filter((group) => group.length > 1);
  for (const [lone] of groups.filter((group) => group.length === 1)) {
    if (!lone || lone.rows.length !== 1) continue;
    several.find((group) => group.some((other) => shares(lone, other)))?.push(lone);
  }
  return several.map((group) => lists.filter((list) => group.includes(list)));
}

function areVersions(a: List, b: List): boolean {
  const shorter = Math.min(a.rows.length, b.rows.length);
  if (shorter < fewest || mostShared(a, b) < Math.max(fewest, shorter * nearly)) return false;
  const shared = sameRows(a.rows, b.rows, true).length;
  return shared >= fewest && shared >= shorter * nearly;
}

/** At most so many rows stand on both: quickly told, where most lists have nothing in common. */
function mostShared(a: List, b: List): number {
  const [one, other] = a.rows.length <= b.rows.length ? [a, b] : [b, a];
  return one.rows.filter((row) => keysOf(row).some((key) => other.keys.has(key))).length;
}

function keysOf({ projectCode, byCode, byNames }: RowIdentity): string[] {
  return [projectCode, byCode, byNames].filter((key) => key !== '');
}

function shares(a: List, b: List): boolean {
  return mostShared(a, b) > 0 && sameRows(a.rows, b.rows, true).length > 0;
}

function groupOf(lists: readonly List[], guide: Guide, answers: readonly VersionsAnswer[]): Group {
  const sheets = lists.map(({ sheet }) => sheet);
  const { sides, reason } = inOrder(sidesOf(lists), guide);
  const all = sides.map((side) => side.map(({ sheet }) => sheet));
  const answer = answers.filter((each) => concerns(each, sheets)).at(-1);
  if (!answer) return { sides, versions: { sides: all, counts: all[0] ?? null, byDefault: reason } };
  const chosen = sides.filter((side) => side.some(({ sheet }) => sheet === answer.counts));
  const counts = chosen[0]?.map(({ sheet }) => sheet) ?? null;
  return { sides: chosen, versions: { sides: all, counts, byDefault: null } };
}

/** Whether an answer speaks of these sheets as versions of one list. */
export function concerns({ sheets, counts }: VersionsAnswer, group: readonly string[]): boolean {
  const chosen = counts === null || group.includes(counts);
  if (sheets === null) return chosen;
  return chosen && sheets.length === group.length && sheets.every((sheet) => group.includes(sheet));
}

function sidesOf(lists: readonly List[]): Side[] {
  const sides: List[][] = [];
  for (const list of lists) {
    const side = sides.find((each) => !each.some((other) => shares(list, other)));
    if (side) side.push(list);
    else sides.push([list]);
  }
  return sides;
}

/** A version whose name is that of a copy comes last, then the one that says less, the shorter one, the one farther right. */
function inOrder(
  sides: readonly Side[],
  guide: Guide,
): { readonly sides: readonly Side[]; readonly reason: string } {
  const words = lexiconOf(guide).copyNames;
  const looks = sides.map((side) => {
    const rows = side.flatMap((list) => list.rows);
    const said = rows.reduce((sum, { application }) => sum + saidBy(application), 0) / rows.length;
    const copy = side.some(({ sheet }) => words.some((word) => plain(sheet).toLowerCase().includes(word)));
    return { side, copy, said, count: rows.length };
  });
  const fuller = (a: number, b: number): boolean => a > b * (1 + alike);
  const order = looks.sort(
    (a, b) =>
      Number(a.copy) - Number(b.copy) ||
      Number(fuller(b.said, a.said)) - Number(fuller(a.said, b.said)) ||
      b.count - a.count,
  );
  const [first, second] = order;
  const ordered = order.map(({ side }) => side);
  if (!first || !second) return { sides: ordered, reason: '' };
  if (second.copy && !first.copy) return { sides: ordered, reason: '其余从名称看像是副本或旧稿' };
  if (fuller(first.said, second.said)) return { sides: ordered, reason: '填写的内容较多' };
  return { sides: ordered, reason: first.count > second.count ? '列出的项目较多' : '排在前面' };
}

function withGroup(
  readings: readonly SheetReading[],
  { sides, versions }: Group,
  guide: Guide,
  { nameOf, self, prefer, kept }: VersionsScope,
): SheetReading[] {
  const sheets = versions.sides.flat();
  const { counts } = versions;
  const [counted] = sides;
  const gone = leftOut(sides);
  const lists = sides.flat();
  const others = sides.slice(1).flat();
  const said = new Map(
    (counted ?? []).map(({ sheet, rows }, index) => [
      sheet,
      [...(index === 0 ? [asked(versions)] : []), ...differingVersions(rows, others, guide)],
    ]),
  );
  const beside = readings.filter(
    (reading) => reading.role === 'batch' && counts?.includes(nameOf(reading)) === true,
  );
  const unusedBeside = (reading: SheetReading): string => unusedColumns(reading, beside, named(counts ?? []));
  return readings.map((reading) => {
    const name = nameOf(reading);
    if (reading.role !== 'batch' || !sheets.includes(name)) return reading;
    const { joinable } = reading.versions ?? {};
    const one = {
      ...reading,
      [kept]: joinable && kept === 'versions' ? { ...versions, joinable } : versions,
    };
    if (counts === null) return one;
    if (!lists.some(({ sheet }) => sheet === name))
      return skipped(one, reasonNotChosen(self(name), counts) + unusedBeside(one));
    if (!counts.includes(name))
      return withoutRows(one, gone, counts, { self: self(name), prefer, unused: unusedBeside(one) });
    const notices = [...reading.notices, ...(said.get(name) ?? [])];
    said.delete(name);
    return { ...one, notices };
  });
}

/** The applications that stand in a version before theirs as well. */
function leftOut(sides: readonly Side[]): ReadonlySet<Application> {
  const gone = new Set<Application>();
  const before: RowIdentity[] = [];
  for (const side of sides) {
    const rows = side.flatMap((list) => list.rows);
    for (const { other } of sameRows(before, rows, true)) gone.add(other);
    before.push(...rows.filter(({ application }) => !gone.has(application)));
  }
  return gone;
}

function skipped(reading: SheetReading, reason: string): SheetReading {
  return { ...reading, role: 'skipped', reason, applications: [], notices: [] };
}

function withoutRows(
  reading: SheetReading,
  gone: ReadonlySet<Application>,
  counts: readonly string[],
  {
    self,
    prefer,
    unused,
  }: Pick<VersionsScope, 'prefer'> & { readonly self: string; readonly unused: string },
): SheetReading {
  const { applications } = reading;
  const kept = applications.filter((application) => !gone.has(application));
  const count = applications.length - kept.length;
  if (count === 0) return reading;
  const where = `${named(counts)}中也有，同一项目只计一次，以${named(counts)}为准`;
  if (kept.length === 0) {
    const how = `如应以本表为准，${prefer(reading)}。`;
    return skipped(reading, `${self}的 ${count} 个项目在${where}，本表未重复审核和计数。${unused}${how}`);
  }
  const rows = kept.map(({ row }) => row + 1).join('、');
  const message = `本表有 ${count} 个项目在${where}，未重复审核和计数；第 ${rows} 行在那里没有，照常审核和计数${unused === '' ? '' : `。${unused}`}`;
  return {
    ...reading,
    applications: kept,
    totals: [],
    elsewhere: [
      ...(reading.elsewhere ?? []),
      ...applications.flatMap((each) => (gone.has(each) ? [each.row] : [])),
    ],
    notices: [...reading.notices, { code: 'sheet-versions', severity: 'warning', message, cells: [] }],
  };
}

/** A table that is not reviewed, as somebody has said that other sheets of the same projects count (`chosen` are theirs). */
export function notChosen(
  reading: SheetReading,
  counts: readonly string[],
  chosen: readonly SheetReading[],
): SheetReading {
  const self = sheetsOfWorkbook.self(reading.sheet);
  const unused = unusedColumns(reading, chosen, named(counts));
  return skipped(reading, reasonNotChosen(self, counts) + unused);
}

function reasonNotChosen(self: string, counts: readonly string[]): string {
  return `${self}与${named(counts)}是同一份名单，已指定以${named(counts)}为准，未审核本表。`;
}

function asked({ sides, counts, byDefault }: SheetVersions): SheetNotice {
  const which =
    byDefault === null
      ? `已指定以${named(counts ?? [])}为准`
      : `同一项目只计一次，现以${named(counts ?? [])}为准（${byDefault}），请确认以哪张表为准`;
  const message = `工作表${sides.map(named).join('与')}列有相同的申报项目，像是同一份名单；${which}`;
  return { code: 'sheet-versions', severity: byDefault === null ? 'info' : 'warning', message, cells: [] };
}

function named(sheets: readonly string[]): string {
  return sheets.map((sheet) => `“${sheet}”`).join('');
}
