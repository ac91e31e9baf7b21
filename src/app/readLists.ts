import { listIds, type ListId, type RoutineCheck } from '../guide/routine';
import type { Guide } from '../guide/guide';
import type { ComparisonList } from '../intake/lists/comparisonList';
import { delimitedRows } from '../intake/lists/delimitedText';
import { readList, type ListCells } from '../intake/lists/readList';
import type { ReviewOptions } from '../review/review';
import { isOn } from '../review/routine/routineSteps';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import type { Work } from './work';

/** Where a list comes from: a sheet of the workbook under review, another workbook, or text. */
export type ListSource =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'workbook'; readonly workbook: WorkbookPort }
  | { readonly kind: 'text'; readonly text: string; readonly name: string };

export type ListSources = Readonly<Partial<Record<ListId, ListSource>>>;

/** A list that was asked for: how many entries it has, or why it could not be read. */
export interface ListRead {
  readonly id: ListId;
  /** What the list is called, and what it was read from. */
  readonly title: string;
  readonly source: string;
  readonly list: ComparisonList | null;
  readonly reason: string | null;
}

type ListCheck = Extract<RoutineCheck, { kind: 'listed' }>;

/** The check that looks applicants up in a list; undefined where the policy has none. */
export function listCheck(guide: Guide, id: ListId): ListCheck | undefined {
  return guide.routine.find((check): check is ListCheck => check.kind === 'listed' && check.list === id);
}

/**
 * Reads the lists that were asked for. One that cannot be read, or that no check will look into, says why, and the
 * rest go on. @throws WorkbookFault `cancelled`
 */
export async function readLists(
  { guide, lists, options }: { guide: Guide; lists?: ListSources; options: ReviewOptions },
  workbook: WorkbookPort | undefined,
  work: Work,
): Promise<ListRead[]> {
  const read: ListRead[] = [];
  for (const id of listIds) {
    const source = lists?.[id];
    if (!source) continue;
    const check = listCheck(guide, id);
    const unread = { id, title: check?.title ?? '名单', source: sourceName(source), list: null };
    if (!check) read.push({ ...unread, reason: `${guide.year} 年度的指南数据没有这项比对` });
    else if (!isOn(check, options.routine))
      read.push({ ...unread, reason: `常规检查“${check.label}”已关闭，请先在审核设置中启用` });
    else read.push(await readOne(id, source, check, { workbook, asOf: options.asOf }, work));
  }
  return read;
}

async function readOne(
  id: ListId,
  source: ListSource,
  check: ListCheck,
  { workbook, asOf }: { readonly workbook: WorkbookPort | undefined; readonly asOf: string | null },
  work: Work,
): Promise<ListRead> {
  const name = sourceName(source);
  try {
    const entries = (await tablesOf(source, workbook, work)).map((cells) =>
      readList(cells, check.columns, asOf),
    );
    const found = entries.some((each) => each.entries === null && each.partial)
      ? []
      : entries.flatMap((each) => each.entries ?? []);
    const first = entries.find((each) => each.entries === null && each.partial) ?? entries[0];
    const settled = entries.reduce((count, each) => count + ((each.entries && each.settled) ?? 0), 0);
    if (found.length > 0) {
      const list = { source: name, entries: found, ...(settled > 0 ? { settled } : {}) };
      return { id, title: check.title, source: name, list, reason: null };
    }
    const reason = first && first.entries === null ? first.reason : '没有可比对的单位';
    return { id, title: check.title, source: name, list: null, reason };
  } catch (fault) {
    if (!(fault instanceof WorkbookFault) || fault.code === 'cancelled') throw fault;
    return { id, title: check.title, source: name, list: null, reason: fault.message };
  }
}

function sourceName(source: ListSource): string {
  switch (source.kind) {
    case 'sheet':
      return `工作表“${source.sheet}”`;
    case 'workbook':
      return source.workbook.fileName;
    case 'text':
      return source.name;
  }
}

/** The tables of a source; those of a workbook's several sheets are one list. @throws WorkbookFault */
async function tablesOf(
  source: ListSource,
  workbook: WorkbookPort | undefined,
  work: Work,
): Promise<ListCells[]> {
  if (source.kind === 'text')
    return [{ rows: delimitedRows(source.text), bare: true, place: (row) => `第 ${row + 1} 行` }];
  const port = source.kind === 'workbook' ? source.workbook : workbook;
  if (!port) return [];
  const sheets =
    source.kind === 'sheet'
      ? [source.sheet]
      : (await port.listSheets())
          .filter(({ visibility }) => visibility === 'visible')
          .map(({ name }) => name);
  const tables: ListCells[] = [];
  for (const sheet of sheets) {
    const { values, formats, date1904 } = await port.readSheet(sheet, work.portOptions('reading', sheet));
    const place = (row: number): string => `${sheets.length > 1 ? `工作表“${sheet}”` : ''}第 ${row + 1} 行`;
    tables.push({ rows: values, formats, date1904, bare: false, place });
  }
  return tables;
}
