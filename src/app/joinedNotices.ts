import type { Guide } from '../guide/guide';
import { toldBy, type Application, type SheetNotice, type SheetReading } from '../intake/application';
import { runsOf } from '../intake/runsOfNumbers';
import type { SheetCell } from '../workbook/snapshot';
import { columnNamed } from '../intake/unusedColumns';
import type { SheetList } from './complementaryLists';
import { differingRows } from './differingRows';
import type { RowPartners } from './rowPartners';

interface Added {
  readonly list: SheetList;
  readonly partners: RowPartners;
  readonly adds: ReadonlySet<string>;
}

/** What the main sheet says of another that its applications are read from as well: which columns, and what differs. */
export function joinedHere({ list, partners, adds }: Added, guide: Guide): SheetNotice[] {
  const columns = list.tables
    .flatMap(({ reading }) => reading.columns)
    .filter((column) => toldBy(column).some((id) => adds.has(id)));
  const named = [...new Set(columns.map(columnNamed))].join('、');
  const message =
    `本表与工作表“${list.sheet}”列的是同一批项目，各有对方没有的列，已按投资项目代码、单位和项目名称` +
    `（只写其一的，按该名称）、统一社会信用代码和相同或相近的项目名称逐行对应，合并审核，每个项目只计一次。取自“${list.sheet}”的列：${named}。` +
    `如不应合并，请在“读表预览”中选定以哪张表为准（命令行用 --prefer 工作表名）`;
  const same = [...partners.sure].map(([one, other]) => ({ one, other }));
  return [
    { code: 'sheets-joined', severity: 'info', message, cells: [] },
    ...differingRows(same, list.sheet, guide),
  ];
}

/** Applications of a table for which the other sheet has no row, or several. */
export function notJoined(
  { applications }: SheetReading,
  { list, partners, adds }: Added,
  guide: Guide,
): SheetNotice[] {
  const lacking = new Set(partners.missing);
  const missing = applications.filter((each) => lacking.has(each));
  const unsure = applications.filter((each) => partners.ambiguous.has(each));
  const fields = guide.fields.flatMap(({ id, name }) => (adds.has(id) ? [name] : []));
  const what =
    fields.length > 3 ? `${fields.slice(0, 3).join('、')}等 ${fields.length} 项` : fields.join('、');
  return [
    ...said(
      missing,
      `第 ${numbersOf(missing)} 行的项目在工作表“${list.sheet}”中没有找到（按单位和项目名称），${what}按未填写处理，请核对两张表的名称`,
    ),
    ...said(
      unsure,
      `第 ${numbersOf(unsure)} 行的项目在两张表中不是一行对一行（“${list.sheet}”第 ${numbersOf(
        unsure.flatMap((each) => partners.ambiguous.get(each) ?? []),
      )} 行），不能确定取哪一行，${what}未采用，请填写投资项目代码或改正名称`,
    ),
  ];
}

/** What a sheet says whose rows are reviewed with the main sheet's. */
export function joinedThere(
  { applications, sheet }: SheetReading,
  main: string,
  { sure, ambiguous, orphans }: RowPartners,
): SheetNotice[] {
  const joined = new Set(sure.values());
  const likely = new Set([...ambiguous.values()].flat());
  const strays = new Set(orphans);
  const alone = applications.filter((each) => strays.has(each));
  const doubtful = new Set([...likely].filter((each) => !joined.has(each)));
  const unsure = applications.filter((each) => doubtful.has(each));
  const count = applications.length - alone.length - unsure.length;
  const message = `本表的 ${count} 个项目与工作表“${main}”的同一项目合并审核，只计一次：审核意见写在“${main}”，有问题的单元格在“${sheet}”突出显示`;
  return [
    { code: 'sheets-joined', severity: 'info', message, cells: [] },
    ...said(
      alone,
      `第 ${numbersOf(alone)} 行的项目在工作表“${main}”中没有找到（按单位和项目名称），作为单独的申报项目审核和计数，请核对两张表的名称`,
    ),
    ...said(
      unsure,
      `第 ${numbersOf(unsure)} 行的项目与工作表“${main}”的项目不是一行对一行（该表第 ${numbersOf(
        [...ambiguous].flatMap(([one, rows]) => (rows.some((row) => doubtful.has(row)) ? [one] : [])),
      )} 行），不能确定是哪一项，未取用，也未单独审核和计数，请填写投资项目代码或改正名称`,
    ),
  ];
}

function said(rows: readonly Application[], message: string): SheetNotice[] {
  return rows.length === 0
    ? []
    : [{ code: 'rows-not-joined', severity: 'warning', message, cells: cellsOf(rows) }];
}

function numbersOf(rows: readonly Application[]): string {
  return runsOf([...new Set(rows.map(({ row }) => row + 1))].sort((a, b) => a - b));
}

function cellsOf(rows: readonly Application[]): SheetNotice['cells'] {
  return rows.flatMap((row) => nameCell(row) ?? []);
}

/** The cell by which a row is told of: its first text that is no number, its project's or applicant's name. */
export function nameCell({ cells }: Application): SheetCell | undefined {
  const texts = [...cells.values()].filter(({ reading }) => reading.state === 'text');
  return (texts.find(({ raw }) => !/^[\d\s.]*$/.test(String(raw))) ?? texts[0])?.at;
}
