import { commentFingerprint } from '../report/fingerprint';
import { journalNamespace, journalXml, readJournal, type Journal } from '../report/journal';
import { commentChanges, isOwnComment, mostComments, violationComments } from '../report/violationComments';
import type { Review } from '../review/review';
import { cellAddress } from '../workbook/address';
import { standsAsWritten, type CellComment, type CommentText } from '../workbook/comment';
import type { Edit } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import type { PortOptions, WorkbookPort } from '../workbook/port';
import type { CellPosition, SheetSnapshot } from '../workbook/snapshot';

/** More cells than this are not named one by one. */
const mostNamed = 20;

/** What is to become of the comments on one sheet. */
export interface CommentPlan {
  readonly sheet: string;
  readonly gone: readonly CommentText[];
  readonly added: readonly CommentText[];
  /** What stands on the sheet once it is done, unless a cell has a comment or note of somebody else's. */
  readonly wanted: readonly CommentText[];
  /** What the journal has to know while it is done: all that may be ours then. */
  readonly texts: readonly string[];
  /** What it has to know afterwards. */
  readonly textsAfter: readonly string[];
  /** What the user has to be told of already. */
  readonly remarks: readonly string[];
  /** Where the opinions on its cells stand. */
  readonly opinions: string;
}

/**
 * Plans the comments on a sheet's violating cells, in the place of those of an earlier review. Null where none is asked
 * for and none is there.
 */
export async function planComments(
  workbook: WorkbookPort,
  { name, merges }: SheetSnapshot,
  review: Review,
  former: Journal,
  asked: boolean,
): Promise<CommentPlan | null> {
  const known = former.comments.find(({ sheet }) => sheet === name)?.texts ?? [];
  if (!asked && known.length === 0) return null;
  const standing = await workbook.readComments(name);
  const opinions = opinionsOn(name, review);
  if (standing === null) {
    const remarks = [unsupported(known.length > 0)];
    return {
      sheet: name,
      gone: [],
      added: [],
      wanted: [],
      texts: known,
      textsAfter: known,
      remarks,
      opinions,
    };
  }
  const all = asked ? violationComments(review, workbook.fileName, { name, merges }) : [];
  const wanted = all.slice(0, mostComments);
  const own = standing.filter((comment) => isOwnComment(comment, known));
  const remarks = all.length > wanted.length ? [tooMany(name, all.length, opinions)] : [];
  const textsAfter = fingerprints(wanted);
  const texts = [...new Set([...textsAfter, ...fingerprints(own)])];
  const changes = commentChanges(own, wanted);
  return { sheet: name, ...changes, wanted, texts, textsAfter, remarks, opinions };
}

/** The journal that knows of the planned comments while they are written, or once they are. */
export function journalWithComments(
  journal: Journal,
  plans: readonly CommentPlan[],
  when: 'texts' | 'textsAfter',
): Journal {
  const planned = new Set(plans.map(({ sheet }) => sheet));
  const others = journal.comments.filter(({ sheet }) => !planned.has(sheet));
  const entries = plans.map((plan) => ({ sheet: plan.sheet, texts: [...plan[when]] }));
  return { ...journal, comments: [...others, ...entries.filter(({ texts }) => texts.length > 0)] };
}

export interface WrittenComments {
  /** Whether the comments of an earlier review are gone. */
  readonly done: boolean;
  readonly remarks: readonly string[];
}

/**
 * Does what was planned, and says which cells got no comment and why. Where the host turns out to know no comments, that
 * is said too, and all else stays. @throws WorkbookFault
 */
export async function writeComments(
  workbook: WorkbookPort,
  plans: readonly CommentPlan[],
  options: PortOptions,
): Promise<WrittenComments> {
  const remarks = plans.flatMap((plan) => plan.remarks);
  const edits = plans.flatMap(({ sheet, gone, added }) => commentEdits(sheet, gone, added));
  try {
    if (edits.length > 0) await workbook.apply(edits, options);
  } catch (fault) {
    if (!(fault instanceof WorkbookFault) || fault.code !== 'unsupported') throw fault;
    return {
      done: false,
      remarks: [...new Set([...remarks, `${fault.message}审核批注未能全部添加；审核结果已写入标记列。`])],
    };
  }
  for (const { sheet, added, wanted, opinions } of plans) {
    const standing = added.length > 0 ? ((await workbook.readComments(sheet)) ?? []) : [];
    const without = added.length > 0 ? cellsWithout(wanted, standing) : [];
    if (without.length > 0) remarks.push(takenCells(sheet, without, opinions));
  }
  return { done: true, remarks: [...new Set(remarks)] };
}

/** The edits that take comments away and write others. */
export function commentEdits(
  sheet: string,
  gone: readonly CommentText[],
  added: readonly CommentText[],
): Edit[] {
  return [
    ...(gone.length > 0 ? [{ kind: 'remove-comments', sheet, comments: gone } as const] : []),
    ...(added.length > 0 ? [{ kind: 'add-comments', sheet, comments: added } as const] : []),
  ];
}

const fingerprints = (comments: readonly CommentText[]): string[] => [
  ...new Set(comments.map(({ text }) => commentFingerprint(text))),
];

/** The edit that lets the journal know of further comments on a sheet. */
export async function journalledComments(
  workbook: WorkbookPort,
  sheet: string,
  added: readonly CommentText[],
): Promise<Edit> {
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const known = journal.comments.find((entry) => entry.sheet === sheet)?.texts ?? [];
  const others = journal.comments.filter((entry) => entry.sheet !== sheet);
  const texts = [...new Set([...known, ...fingerprints(added)])];
  const xml = journalXml({ ...journal, comments: [...others, { sheet, texts }] });
  return { kind: 'set-part', namespace: journalNamespace, xml };
}

/** Cells as they are named to the user. */
export function namedCells(cells: readonly CellPosition[]): string {
  const named = cells.slice(0, mostNamed).map(cellAddress).join('、');
  return cells.length > mostNamed ? `${named} 等 ${cells.length} 个单元格` : `${named} 单元格`;
}

function cellsWithout(wanted: readonly CommentText[], standing: readonly CellComment[]): CommentText[] {
  const there = new Map(standing.map((comment) => [cellAddress(comment), comment]));
  return wanted.filter((comment) => {
    const found = there.get(cellAddress(comment));
    return !found || !standsAsWritten(found, comment);
  });
}

/** The column of opinions, which stands on another sheet where all rows of this one are reviewed with that one's. */
function opinionsOn(sheet: string, { sheets }: Review): string {
  const readings = sheets.flatMap(({ reading }) => (reading.sheet === sheet ? [reading] : []));
  const own = readings.some(({ applications }) => applications.length > 0);
  const [there] = own ? [] : readings.flatMap(({ joinedInto }) => joinedInto ?? []);
  return `${there ? `工作表“${there.sheet}”的` : ''}〔审核〕意见列`;
}

const takenCells = (sheet: string, cells: readonly CellPosition[], opinions: string): string =>
  `工作表“${sheet}”的 ${namedCells(cells)}已有他人的批注或备注，未再添加审核批注；其问题见${opinions}。`;

const tooMany = (sheet: string, count: number, opinions: string): string =>
  `工作表“${sheet}”有 ${count} 个问题单元格，只为前 ${mostComments} 个添加了批注；其余见${opinions}。`;

const unsupported = (standing: boolean): string =>
  standing
    ? '当前软件不支持批注：未添加审核批注，上次的审核批注也未能更新，请以〔审核〕意见列为准。'
    : '当前软件不支持批注，未添加审核批注；审核结果已写入标记列。';
