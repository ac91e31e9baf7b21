import type { Guide } from '../guide/guide';
import { toldBy, type Application } from '../intake/application';
import { lexiconOf } from '../intake/lexicon';
import { plain } from '../intake/plainText';
import { comparedFields } from '../review/comparison/comparedFields';
import { contradictions } from '../review/comparison/contradictions';
import { rowIdentities, type RowIdentity } from '../review/comparison/sameRows';
import { groupedBy } from '../intake/groupedBy';
import type { BatchSheet } from './batch';
import { rowPartners } from './rowPartners';

/** Sheets hold the same projects where so many of the longer one's rows stand on the other, and agree. */
const half = 0.5;
/** From this share on they do, whatever the rest is. */
const nearly = 0.8;
const fewest = 2;
/** So many are enough where nearly all others have a name in common with a row of the other sheet. */
const several = 0.4;

/** A sheet of applications, all its tables together. */
export interface SheetList {
  readonly sheet: string;
  readonly tables: readonly BatchSheet[];
  readonly rows: readonly RowIdentity[];
  /** What its rows say something of: ids of fields, and of the rules that columns answer. */
  readonly says: ReadonlySet<string>;
  /** What it has columns for, filled in or not. */
  readonly has: ReadonlySet<string>;
}

/** A sheet whose applications other sheets say more of. */
export interface ComplementaryLists {
  readonly main: SheetList;
  readonly others: readonly SheetList[];
}

/**
 * Groups of sheets of one workbook that hold (nearly) the same projects, one row each, of which none says all that the
 * others do; where one says all, these are versions or parts of it. Yields now and then, so that the caller may pause.
 */
export function* sheetsOfSameProjects(
  read: readonly BatchSheet[],
  guide: Guide,
): Generator<number, SheetList[][], void> {
  const lists: SheetList[] = [];
  const bySheet = groupedBy(
    read.filter(({ reading }) => reading.role === 'batch'),
    ({ reading }) => reading.sheet,
  );
  if (!guide.sameApplication || bySheet.size < 2) return [];
  for (const tables of bySheet.values()) {
    lists.push(...listOf(tables, guide));
    yield lists.length;
  }
  const groups: SheetList[][] = [];
  for (const group of groupsOf(lists)) {
    const all = new Set(group.flatMap(({ says }) => [...says]));
    if (group.every(({ says }) => says.size < all.size)) groups.push(group);
    yield lists.length;
  }
  return groups;
}

/** One sheet's tables as a list; none where they hold no applications or the guide does not say how rows are recognised. */
export function listOf(tables: readonly BatchSheet[], guide: Guide): SheetList[] {
  const [first] = tables;
  const same = guide.sameApplication;
  if (!first || !same) return [];
  const { left } = comparedFields(guide);
  const applications = tables.flatMap(({ reading }) => reading.applications);
  const columns = tables.flatMap(({ reading }) => reading.columns);
  return [
    {
      sheet: first.reading.sheet,
      tables,
      rows: rowIdentities(applications, same),
      says: saidIn(applications, left),
      has: new Set(columns.flatMap(toldBy).filter((id) => !left.has(id))),
    },
  ];
}

function saidIn(applications: readonly Application[], left: ReadonlySet<string>): Set<string> {
  const said = new Set<string>();
  for (const { cells, answers } of applications) {
    for (const [id, { reading }] of [...cells, ...(answers ?? [])])
      if (reading.state !== 'empty' && !left.has(id)) said.add(id);
  }
  return said;
}

function groupsOf(lists: readonly SheetList[]): SheetList[][] {
  let groups: SheetList[][] = [];
  for (const list of lists) {
    const joined = groups.filter((group) => group.some((other) => holdSameProjects(list, other, lists)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), list]];
  }
  return groups.filter((group) => group.length > 1);
}

function holdSameProjects(a: SheetList, b: SheetList, lists: readonly SheetList[]): boolean {
  const [longer, shorter] = a.rows.length >= b.rows.length ? [a, b] : [b, a];
  const count = longer.rows.length;
  if (shorter.rows.length < Math.max(fewest, count * half)) return false;
  const { sure, ambiguous, missing } = rowPartners(...recognised(longer.rows, shorter.rows));
  if (sure.size + ambiguous.size >= count * nearly) return sure.size >= Math.max(fewest, count * several);
  if (sure.size < Math.max(fewest, count * half)) return false;
  const rest = new Set(missing);
  return !lists.some((third) => third !== a && third !== b && takesTheRest(third, longer, shorter, rest));
}

/** Whether the longer sheet is rather a list of what stands on the shorter one and a third. */
function takesTheRest(
  third: SheetList,
  longer: SheetList,
  shorter: SheetList,
  rest: ReadonlySet<Application>,
): boolean {
  const names = new Set(third.rows.map(({ byNames }) => byNames).filter((key) => key !== ''));
  const there = longer.rows.filter(({ application, byNames }) => rest.has(application) && names.has(byNames));
  return there.length >= rest.size * half && !shorter.rows.some(({ byNames }) => names.has(byNames));
}

/**
 * The rows of two sheets by what both say of them: where one of the sheets names no applicants at all, or no projects,
 * by the other name alone.
 */
export function recognised(
  one: readonly RowIdentity[],
  other: readonly RowIdentity[],
): [readonly RowIdentity[], readonly RowIdentity[]] {
  const lacking = (['applicant', 'project'] as const).filter((name) =>
    [one, other].some((rows) => rows.every((row) => row[name] === '')),
  );
  const [lacked] = lacking;
  if (lacking.length !== 1 || lacked === undefined) return [one, other];
  const byOne = (row: RowIdentity): RowIdentity => ({
    ...row,
    byCode: '',
    byNames: lacked === 'applicant' ? row.project : row.applicant,
  });
  return [one.map(byOne), other.map(byOne)];
}

/** Of sheets that hold the same projects, the one that lists them and those that say more of them; null where none does. */
export function complementaryIn(group: readonly SheetList[], guide: Guide): ComplementaryLists | null {
  const originals = group.filter((list) => isChosen(list) || !isCopyNamed(list.sheet, guide));
  const [main, ...rest] = [...originals].sort((a, b) => categoriesIn(b) - categoriesIn(a));
  if (!main) return null;
  const said = new Set(main.says);
  const others: SheetList[] = [];
  for (const other of rest) {
    const more = [...other.says].filter((id) => !said.has(id));
    if (more.length === 0 || !saysMore(other, main) || !agree(main, other, guide)) continue;
    others.push(other);
    for (const id of more) said.add(id);
  }
  return others.length > 0 ? { main, others } : null;
}

/** Whether somebody has said that it counts before its other versions. */
function isChosen({ tables }: SheetList): boolean {
  return tables.some(({ reading: { versions } }) => versions?.byDefault === null);
}

/** Whether a sheet is called what copies and former versions are. */
function isCopyNamed(sheet: string, guide: Guide): boolean {
  return lexiconOf(guide).copyNames.some((word) => plain(sheet).toLowerCase().includes(word));
}

/** The sheet that tells most rows' categories is the list, else the first. */
function categoriesIn({ rows }: SheetList): number {
  return rows.filter(({ application }) => application.category !== null).length;
}

function saysMore({ says }: SheetList, other: SheetList): boolean {
  return [...other.says].some((id) => !says.has(id));
}

/** Groups of a group's sheets of which one says all that the others of it do: versions of that one. */
export function versionsAmong(group: readonly SheetList[]): SheetList[][] {
  const clusters: [SheetList, ...SheetList[]][] = [];
  for (const list of [...group].sort((a, b) => b.says.size - a.says.size)) {
    const cluster = clusters.find(([fullest]) => !saysMore(fullest, list));
    if (cluster) cluster.push(list);
    else clusters.push([list]);
  }
  return clusters.filter((cluster) => cluster.length > 1);
}

/** Whether most rows say the same where both sheets say something, names and codes aside: by those they were found. */
function agree(main: SheetList, other: SheetList, guide: Guide): boolean {
  const context = comparedFields(guide);
  const { project, applicant, projectCode, creditCode } = guide.sameApplication ?? {};
  const names = new Set([project, applicant, projectCode, creditCode]);
  const pairs = [...rowPartners(...recognised(main.rows, other.rows)).sure];
  const alike = pairs.filter(([one, two]) =>
    contradictions(one, two, guide, context).every(({ field }) => field !== null && names.has(field)),
  );
  return alike.length >= pairs.length * half;
}
