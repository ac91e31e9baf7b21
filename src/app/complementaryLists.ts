import type { Guide } from '../guide/guide';
import { toldBy, type Application } from '../intake/application';
import { lexiconOf } from '../intake/lexicon';
import { plain } from '../intake/plainText';
import { comparedFields } from '../review/comparison/comparedFields';
import { fieldChanges } from '../review/comparison/fieldChanges';
import { rowIdentities, sameRows, type RowIdentity } from '../review/comparison/sameRows';
import { grouped } from '../review/routine/filingGroups';
import type { BatchSheet } from './batch';

/** Sheets hold the same projects where so many of the longer one's rows stand on the other, and agree. */
const nearly = 0.8;
const fewest = 2;

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
 * Sheets of one workbook that hold the same projects, one row each, with columns that the others lack, where what both
 * say of a project agrees. Where one of them says all that the others do, these are versions or parts of it.
 * Yields now and then, so that the caller may pause.
 */
export function* complementaryLists(
  read: readonly BatchSheet[],
  guide: Guide,
): Generator<number, ComplementaryLists[], void> {
  const same = guide.sameApplication;
  const bySheet = grouped(
    read.filter(({ reading }) => reading.role === 'batch'),
    ({ reading }) => reading.sheet,
  );
  if (!same || bySheet.size < 2) return [];
  const { left } = comparedFields(guide);
  const lists: SheetList[] = [];
  for (const [sheet, tables] of bySheet) {
    const applications = tables.flatMap(({ reading }) => reading.applications);
    const says = saidIn(applications, left);
    const has = new Set(
      tables.flatMap(({ reading: { columns } }) => columns.flatMap(toldBy)).filter((id) => !left.has(id)),
    );
    lists.push({ sheet, tables, rows: rowIdentities(applications, same), says, has });
    yield lists.length;
  }
  const found: ComplementaryLists[] = [];
  for (const group of groupsOf(lists)) {
    const complementary = complementaryIn(group, guide);
    if (complementary) found.push(complementary);
    yield lists.length;
  }
  return found;
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
    const joined = groups.filter((group) => group.some((other) => holdSameProjects(list, other)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), list]];
  }
  return groups.filter((group) => group.length > 1);
}

function holdSameProjects(a: SheetList, b: SheetList): boolean {
  const longer = Math.max(a.rows.length, b.rows.length);
  const shorter = Math.min(a.rows.length, b.rows.length);
  const least = Math.max(fewest, longer * nearly);
  return shorter >= least && sameRows(...recognised(a.rows, b.rows), true).length >= least;
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

function complementaryIn(group: readonly SheetList[], guide: Guide): ComplementaryLists | null {
  const all = new Set(group.flatMap(({ says }) => [...says]));
  if (group.some(({ says }) => says.size === all.size)) return null;
  const words = lexiconOf(guide).copyNames;
  const originals = group.filter(
    ({ sheet }) => !words.some((word) => plain(sheet).toLowerCase().includes(word)),
  );
  const [main, ...rest] = [...originals].sort((a, b) => categoriesIn(b) - categoriesIn(a));
  if (!main) return null;
  const others = rest.filter(
    (other) => saysMore(main, other) && saysMore(other, main) && agree(main, other, guide),
  );
  return others.length > 0 ? { main, others } : null;
}

/** The sheet that tells most rows' categories is the list, else the first. */
function categoriesIn({ rows }: SheetList): number {
  return rows.filter(({ application }) => application.category !== null).length;
}

function saysMore({ says }: SheetList, other: SheetList): boolean {
  return [...other.says].some((id) => !says.has(id));
}

function agree(main: SheetList, other: SheetList, guide: Guide): boolean {
  const context = comparedFields(guide);
  const pairs = sameRows(...recognised(main.rows, other.rows), true);
  const alike = pairs.filter((pair) => fieldChanges(pair.one, pair.other, context).length === 0);
  return alike.length >= pairs.length * nearly;
}
