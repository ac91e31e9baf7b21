import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import {
  toldBy,
  type Application,
  type FieldCell,
  type NoticeCode,
  type Reading,
  type SheetReading,
  type SheetVersions,
} from '../intake/application';
import { joinedApplication, type JoinedRow } from '../intake/joinedApplication';
import { runsOf } from '../intake/runsOfNumbers';
import { unreadable } from '../intake/unreadable';
import type { BatchSheet } from './batch';
import {
  complementaryIn,
  listOf,
  recognised,
  sheetsOfSameProjects,
  versionsAmong,
  type ComplementaryLists,
  type SheetList,
} from './complementaryLists';
import { joinedHere, joinedThere, nameCell, notJoined } from './joinedNotices';
import { rowPartners, type RowPartners } from './rowPartners';
import { concerns, notChosen, withOneVersion, type VersionsAnswer } from './sheetVersions';

/**
 * The sheets of a workbook, where sheets that hold the same projects and have columns that the other lacks
 * (基本情况 beside 投资情况) are read as one list: each application of the first takes the fields that it lacks from its
 * row on the other sheet, whose cells they remain. Of several versions of one of them one is read; of sheets of which
 * somebody has said which counts, that one alone. Yields now and then, so that the caller may pause.
 */
export function* withJoinedSheets(
  read: readonly BatchSheet[],
  guide: Guide,
  answers: readonly VersionsAnswer[],
): Generator<number, BatchSheet[], void> {
  let now: readonly BatchSheet[] = read;
  for (const group of yield* sheetsOfSameProjects(read, guide)) {
    now = yield* withVersionsOfParts(now, group, guide, answers);
    const parts = group.flatMap(({ sheet }) => listOf(countedTables(now, sheet), guide));
    const lists = complementaryIn(parts, guide);
    if (lists) now = asOneList(now, lists, guide, answers);
    yield now.length;
  }
  return [...now];
}

/** The sheets of a group, where one of them stands there in several versions: one of these counts. */
function* withVersionsOfParts(
  read: readonly BatchSheet[],
  group: readonly SheetList[],
  guide: Guide,
  answers: readonly VersionsAnswer[],
): Generator<number, readonly BatchSheet[], void> {
  let now = read;
  for (const versions of versionsAmong(group)) {
    const sheets = new Set(versions.map(({ sheet }) => sheet));
    const tables = now.filter(({ reading }) => sheets.has(reading.sheet));
    const readings = tables.map(({ reading }) => reading);
    const counted = yield* withOneVersion(readings, guide, answers);
    now = now.map((table) => ({ ...table, reading: counted[tables.indexOf(table)] ?? table.reading }));
  }
  return now;
}

/** A sheet's tables of applications; none where another version of it counts, or somebody has said that all do. */
function countedTables(read: readonly BatchSheet[], name: string): BatchSheet[] {
  return read.filter(({ reading: { sheet, role, versions } }) => {
    const counts = versions === undefined || versions.counts?.includes(sheet) === true;
    return sheet === name && role === 'batch' && counts;
  });
}

function asOneList(
  read: readonly BatchSheet[],
  lists: ComplementaryLists,
  guide: Guide,
  answers: readonly VersionsAnswer[],
): readonly BatchSheet[] {
  const tables = [lists.main, ...lists.others].flatMap((list) => list.tables);
  const sheets = [lists.main, ...lists.others].map(({ sheet }) => sheet);
  const versioned = tables.flatMap(({ reading: { versions, sheet } }) => (versions ? [sheet] : []));
  const answer = answers
    .filter((each) => concerns(each, sheets) && !versioned.some((sheet) => sheet === each.counts))
    .at(-1);
  const versions: SheetVersions = {
    sides: sheets.map((sheet) => [sheet]),
    counts: answer ? (answer.counts === null ? null : [answer.counts]) : sheets,
    byDefault: answer ? null : '各有对方没有的列，逐行对应，合并审核',
    joinable: true,
  };
  const { counts } = versions;
  const chosen = tables.map(({ reading }) => reading).filter(({ sheet }) => counts?.includes(sheet) === true);
  const now = answer ? read : withJoin(read, lists, guide);
  return now.map((table) => {
    const { reading } = table;
    if (!sheets.includes(reading.sheet)) return table;
    const one = { ...reading, versions: reading.versions ?? versions };
    const left = reading.role === 'batch' && counts !== null && !counts.includes(reading.sheet);
    return { ...table, reading: left ? notChosen(one, counts, chosen) : one };
  });
}

/** The categories that a sheet's rows have by the sheet that they are read with, where it tells none itself. */
export function categoriesFromOthers(
  joined: readonly BatchSheet[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, ReadonlySet<string>>();
  for (const { reading } of joined) {
    const { joinedInto, doubtful, sheet } = reading;
    if (!joinedInto || doubtful.length === 0) continue;
    if (joinedInto.rows.some(({ category }) => category !== null)) continue;
    const main = joined.filter((each) => each.reading.sheet === joinedInto.sheet);
    const categories = main.flatMap((each) =>
      each.reading.applications.flatMap(({ category }) => category ?? []),
    );
    if (categories.length > 0) told.set(sheet, new Set(categories));
  }
  return told;
}

/** One other sheet, how its rows belong to the main one's, and what it adds to them. */
interface Addition {
  readonly list: SheetList;
  readonly partners: RowPartners;
  /** Ids of the fields, and of the rules that columns answer, that no sheet before it tells or has a column for. */
  readonly adds: ReadonlySet<string>;
}

function withJoin(
  read: readonly BatchSheet[],
  { main, others }: ComplementaryLists,
  guide: Guide,
): BatchSheet[] {
  const said = new Set(main.says);
  const had = new Set(main.has);
  const additions = others.map((list): Addition => {
    const adds = new Set([...list.has].filter((id) => (list.says.has(id) ? !said.has(id) : !had.has(id))));
    for (const id of list.says) said.add(id);
    for (const id of list.has) had.add(id);
    return { list, partners: rowPartners(...recognised(main.rows, list.rows)), adds };
  });
  return read.map((sheet) => {
    if (main.tables.includes(sheet)) return mainTable(sheet, main, additions, guide);
    const addition = additions.find(({ list }) => list.tables.includes(sheet));
    return addition ? otherTable(sheet, main.sheet, addition) : sheet;
  });
}

function mainTable(
  sheet: BatchSheet,
  main: SheetList,
  additions: readonly Addition[],
  guide: Guide,
): BatchSheet {
  const { reading, rowReading } = sheet;
  const joined = new Map(
    reading.applications.map((application) => [
      application.row,
      additions.map((addition) => joinedRow(application, addition)),
    ]),
  );
  const applications = reading.applications.map((each) =>
    joinedApplication(each, joined.get(each.row) ?? []),
  );
  const joinedColumns = additions.flatMap(({ list, adds }) =>
    list.tables.flatMap(({ reading: { columns } }) =>
      columns
        .filter((column) => toldBy(column).some((id) => adds.has(id)))
        .map((column) => ({ ...column, headerCell: { ...column.headerCell, sheet: list.sheet } })),
    ),
  );
  const placed = applications.every(({ city }) => city !== null);
  const notices = reading.notices.filter(({ code }) => code !== 'city-unstated' || !placed);
  const told = main.tables[0] === sheet ? additions.flatMap((each) => joinedHere(each, guide)) : [];
  const unsure = additions.flatMap((each) => notJoined(reading, each, guide));
  return {
    ...sheet,
    reading: { ...reading, applications, joinedColumns, notices: [...notices, ...told, ...unsure] },
    rowReading: rowReading && { ...rowReading, joined },
  };
}

function joinedRow(application: Application, { list, partners, adds }: Addition): JoinedRow {
  const partner = partners.sure.get(application);
  if (partner) return cellsOfSheet(partner, list.sheet, adds);
  const several = partners.ambiguous.get(application);
  const rows = runsOf((several ?? []).map(({ row }) => row + 1));
  const reading: Reading = several
    ? unreadable(
        'joined-ambiguous',
        `与工作表“${list.sheet}”对应不上：该表第 ${rows} 行与本项目只有部分名称或代码相同，或不止一行相同，不能确定取哪一行，请填写投资项目代码或改正名称`,
      )
    : { state: 'empty' };
  const without = withoutPartner(application, adds, list, reading);
  return several ? without : { ...without, beside: { sheet: list.sheet, row: null } };
}

function cellsOfSheet(partner: Application, sheet: string, adds: ReadonlySet<string>): JoinedRow {
  const moved = (cells: ReadonlyMap<string, FieldCell> = new Map<string, FieldCell>(), taken = true) =>
    new Map(
      [...cells].flatMap(([id, cell]) =>
        adds.has(id) === taken ? [[id, { ...cell, at: { ...cell.at, sheet } }] as const] : [],
      ),
    );
  const { cells, answers, cityFrom, countyFrom } = partner;
  const from = (source: Application['cityFrom']): Application['cityFrom'] =>
    source && { ...source, at: source.at && { ...source.at, sheet } };
  return {
    ...partner,
    cells: moved(cells),
    answers: moved(answers),
    cityFrom: from(cityFrom),
    countyFrom: from(countyFrom),
    beside: { sheet, row: { ...partner, cells: moved(cells, false), answers: moved(answers, false) } },
  };
}

/** Where there is no row to take them from, the fields are told of at the application's own name. */
function withoutPartner(
  application: Application,
  adds: ReadonlySet<string>,
  { tables }: SheetList,
  reading: Reading,
): JoinedRow {
  const at = nameCell(application) ?? { row: application.row, column: 0 };
  const cells = new Map<FieldId, FieldCell>();
  const answers = new Map<string, FieldCell>();
  for (const column of tables.flatMap(({ reading: { columns } }) => columns)) {
    for (const id of toldBy(column)) {
      if (!adds.has(id)) continue;
      (column.answers ? answers : cells).set(id, { field: column.field, at, raw: '', reading });
    }
  }
  return { cells, answers, category: null, categoryText: '', city: null, county: null };
}

/** What is told of the places of a sheet's own applications. */
const ofPlaces: readonly NoticeCode[] = ['city-unstated', 'city-from-heading', 'city-from-band'];

function otherTable(sheet: BatchSheet, main: string, { partners }: Addition): BatchSheet {
  const { reading } = sheet;
  const { applications: rows } = reading;
  const orphans = new Set(partners.orphans);
  const applications = rows.filter((row) => orphans.has(row));
  const elsewhere = rows.flatMap((each) => (orphans.has(each) ? [] : [each.row]));
  const notices = reading.notices.filter(({ code }) => !ofPlaces.includes(code) || applications.length > 0);
  const rowThere = new Map([...partners.sure].map(([there, here]) => [here.row, there.row]));
  const joined: SheetReading = {
    ...reading,
    applications,
    joinedInto: { sheet: main, rows, rowThere },
    elsewhere: [...(reading.elsewhere ?? []), ...elsewhere],
    notices: [...notices, ...joinedThere(reading, main, partners)],
  };
  return { ...sheet, reading: joined };
}
