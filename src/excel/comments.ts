import { standsAsWritten, type CellComment, type CommentText } from '../workbook/comment';
import type { AddComments, RemoveComments } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import { cellAddress } from '../workbook/address';
import type { ExcelRun } from './excelRun';
import { excelErrorCode, placeName, toFault } from './faults';
import { isSupported } from './host';

/** The requirement set that knows comments. */
export const COMMENTS_API = '1.10';

/** How many comments go into one request: a comment of ours has at most 12 KB. */
const A_REQUEST = 100;
/** How many single cells may refuse a comment before we take it that all of them do. */
const MOST_REFUSALS = 100;

interface StandingComment extends CellComment {
  readonly object: Excel.Comment;
}

/** The comments on a sheet; null where Excel knows none, or says that it does and then does not. */
export async function readComments(run: ExcelRun, sheet: string): Promise<readonly CellComment[] | null> {
  if (!isSupported(COMMENTS_API)) return null;
  try {
    const standing = await run.read(() => standingComments(run.context, sheet), [sheet]);
    return standing.map(({ row, column, text, replies }) => ({ row, column, text, replies }));
  } catch (error) {
    if (error instanceof WorkbookFault && error.code === 'unsupported') return null;
    throw error;
  }
}

/** Takes comments away that still stand as they were written. It looks each time, so that it can be done again. */
export async function removeComments(run: ExcelRun, { sheet, comments }: RemoveComments): Promise<void> {
  ensureSupported();
  const written = byCell(comments);
  await run.write(async () => {
    const standing = await standingComments(run.context, sheet);
    const gone = standing.filter((comment) => {
      const ours = written.get(cellAddress(comment));
      return ours !== undefined && standsAsWritten(comment, ours);
    });
    for (const { object } of gone) object.delete();
    if (gone.length > 0) await run.context.sync();
  }, [sheet]);
}

/**
 * Adds comments where none stands. A cell with a note refuses one, and stops the request it came in: then the request is
 * sent again in halves, until the cells that refuse are alone.
 */
export async function addComments(run: ExcelRun, { sheet, comments }: AddComments): Promise<void> {
  ensureSupported();
  const free = await run.read(() => withoutStanding(run.context, sheet, comments), [sheet]);
  const adding = new Adding(run, sheet);
  for (let at = 0; at < free.length; at += A_REQUEST) await adding.add(free.slice(at, at + A_REQUEST), false);
}

class Adding {
  private refusals = 0;

  constructor(
    private readonly run: ExcelRun,
    private readonly sheet: string,
  ) {}

  /** `look`: some of these may stand already, because a request was stopped half-way. */
  async add(comments: readonly CommentText[], look: boolean): Promise<void> {
    this.run.checkCancelled();
    let refused = false;
    await this.run.write(
      async (again) => {
        refused = !(await this.send(comments, look || again));
      },
      [this.sheet],
    );
    if (!refused) return;
    if (comments.length > 1) {
      const half = Math.ceil(comments.length / 2);
      await this.add(comments.slice(0, half), true);
      await this.add(comments.slice(half), true);
      return;
    }
    this.refusals += 1;
    if (this.refusals > MOST_REFUSALS)
      throw new WorkbookFault('unsupported', `${placeName([this.sheet])}有许多单元格不能添加批注。`);
  }

  /** False where a cell has refused its comment. */
  private async send(comments: readonly CommentText[], look: boolean): Promise<boolean> {
    const { context } = this.run;
    const rest = look ? await withoutStanding(context, this.sheet, comments) : comments;
    if (rest.length === 0) return true;
    const sheet = context.workbook.worksheets.getItem(this.sheet);
    for (const { row, column, text } of rest)
      sheet.comments.add(sheet.getRangeByIndexes(row, column, 1, 1), text);
    try {
      await context.sync();
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }
}

/**
 * Whether a cell may have been meant: no document says with which code a cell refuses that has a note. What passes of
 * itself is no refusal either way, since the rest is looked at and sent again.
 */
function isRefusal(error: unknown): boolean {
  return excelErrorCode(error) !== null && ['unexpected', 'sheet-name'].includes(toFault(error, []).code);
}

async function withoutStanding(
  context: Excel.RequestContext,
  sheet: string,
  comments: readonly CommentText[],
): Promise<readonly CommentText[]> {
  const taken = byCell(await standingComments(context, sheet));
  return comments.filter((comment) => !taken.has(cellAddress(comment)));
}

/** One request for the comments, and one for each so many of them that tells where they are and who has answered. */
async function standingComments(context: Excel.RequestContext, sheet: string): Promise<StandingComment[]> {
  const { comments } = context.workbook.worksheets.getItem(sheet);
  comments.load('items/content');
  await context.sync();
  const standing: StandingComment[] = [];
  for (let at = 0; at < comments.items.length; at += A_REQUEST)
    standing.push(...(await placed(context, comments.items.slice(at, at + A_REQUEST))));
  return standing;
}

async function placed(
  context: Excel.RequestContext,
  comments: readonly Excel.Comment[],
): Promise<StandingComment[]> {
  const asked = comments.map((object) => ({
    object,
    place: object.getLocation().load('rowIndex,columnIndex'),
    replies: object.replies.getCount(),
  }));
  await context.sync();
  return asked.map(({ object, place, replies }) => ({
    row: place.rowIndex,
    column: place.columnIndex,
    text: object.content,
    replies: replies.value,
    object,
  }));
}

function ensureSupported(): void {
  if (isSupported(COMMENTS_API)) return;
  throw new WorkbookFault('unsupported', '当前版本的 Excel 不支持批注。');
}

function byCell<T extends CommentText>(comments: readonly T[]): ReadonlyMap<string, T> {
  return new Map(comments.map((comment) => [cellAddress(comment), comment]));
}
