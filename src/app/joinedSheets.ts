import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import {
  toldBy,
  type Application,
  type FieldCell,
  type Reading,
  type SheetReading,
  type SheetVersions,
} from '../intake/application';
import { joinedApplication, type JoinedRow } from '../intake/joinedApplication';
import { runsOf } from '../intake/runsOfNumbers';
import { unreadable } from '../intake/unreadable';
import type { CellPosition } from '../workbook/snapshot';
import type { BatchSheet } from './batch';
import {
  complementaryLists,
  recognised,
  type ComplementaryLists,
  type SheetList,
} from './complementaryLists';
import { joinedHere, joinedThere, notJoined } from './joinedNotices';
import { rowPartners, type RowPartners } from './rowPartners';
import { concerns, type VersionsAnswer } from './sheetVersions';

/**
 * The sheets of a workbook, where sheets that hold the same projects and have columns that the other lacks
 * (基本情况 beside 投资情况) are read as one list: each application of the first takes the fields that it lacks from its
 * row on the other sheet, whose cells they remain. Sheets of which somebody has said which counts are left as they are.
 * Yields now and then, so that the caller may pause.
 */
export function* withJoinedSheets(
  read: readonly BatchSheet[],
  guide: Guide,
  answers: readonly VersionsAnswer[],
): Generator<number, BatchSheet[], void> {
  let now = [...read];
  for (const lists of yield* complementaryLists(read, guide)) {
    const sheets = [lists.main, ...lists.others].map(({ sheet }) => sheet);
    const answered = answers.some((answer) => concerns(answer, sheets));
    const versions = {
      sides: sheets.map((sheet) => [sheet]),
      counts: sheets,
      byDefault: answered ? null : '各有对方没有的列，逐行对应，合并审核',
      joinable: true,
    };
    now = withVersions(answered ? now : withJoin(now, lists, guide), versions);
    yield now.length;
  }
  return now;
}

function withVersions(read: readonly BatchSheet[], versions: SheetVersions): BatchSheet[] {
  return read.map((sheet) =>
    versions.counts?.includes(sheet.reading.sheet) === true
      ? { ...sheet, reading: { ...sheet.reading, versions } }
      : sheet,
  );
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
        `与工作表“${list.sheet}”对应不上：该表第 ${rows} 行的单位和项目名称相同，不能确定取哪一行，请填写投资项目代码或改正名称`,
      )
    : { state: 'empty' };
  return withoutPartner(application, adds, list, reading);
}

function cellsOfSheet(partner: Application, sheet: string, adds: ReadonlySet<string>): JoinedRow {
  const moved = (cells: ReadonlyMap<string, FieldCell> = new Map<string, FieldCell>()) =>
    new Map(
      [...cells].flatMap(([id, cell]) =>
        adds.has(id) ? [[id, { ...cell, at: { ...cell.at, sheet } }] as const] : [],
      ),
    );
  const { cityFrom, countyFrom } = partner;
  const from = (source: Application['cityFrom']): Application['cityFrom'] =>
    source && { ...source, at: source.at && { ...source.at, sheet } };
  return {
    ...partner,
    cells: moved(partner.cells),
    answers: moved(partner.answers),
    cityFrom: from(cityFrom),
    countyFrom: from(countyFrom),
  };
}

/** Where there is no row to take them from, the fields are told of at the application's own name. */
function withoutPartner(
  application: Application,
  adds: ReadonlySet<string>,
  { tables }: SheetList,
  reading: Reading,
): JoinedRow {
  const at = nameCell(application);
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

function nameCell({ cells, row }: Application): CellPosition {
  const [first] = [...cells.values()].filter(({ reading }) => reading.state === 'text');
  return first?.at ?? { row, column: 0 };
}

function otherTable(sheet: BatchSheet, main: string, { partners }: Addition): BatchSheet {
  const { reading } = sheet;
  const { applications: rows } = reading;
  const orphans = new Set(partners.orphans);
  const applications = rows.filter((row) => orphans.has(row));
  const elsewhere = rows.flatMap((each) => (orphans.has(each) ? [] : [each.row]));
  const notices = reading.notices.filter(({ code }) => code !== 'city-unstated' || applications.length > 0);
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
