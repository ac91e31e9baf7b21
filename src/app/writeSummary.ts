import { journalNamespace, readJournal, type JournalSheet } from '../report/journal';
import { listDoubts } from '../report/meeting/listDoubts';
import type { MeetingRequest } from '../report/meeting/meetingBatch';
import { meetingSheetNames, meetingSheets, type MeetingSheetKind } from '../report/meeting/meetingSheets';
import type { Review } from '../review/review';
import type { WorkbookPort } from '../workbook/port';
import { freeSheetName } from '../workbook/sheetName';
import { Work, type WorkOptions } from './work';
import { formerSheets, writeOwnSheets, type OwnSheet } from './writeSheets';

/** Which sheets for a meeting, and how. */
export interface SummaryRequest extends MeetingRequest {
  readonly kinds: readonly MeetingSheetKind[];
}

export interface WrittenSummary {
  /** Names of the new sheets, in their order. */
  readonly sheets: readonly string[];
  /** Former ones that somebody has typed in: they stay beside the new ones. */
  readonly kept: readonly string[];
  /** What speaks against the lists of what is marked 拟支持, where one of them is among the sheets. */
  readonly doubts: readonly string[];
}

/**
 * 汇总: writes the sheets for a meeting at the end of the workbook. Each replaces the one we made before, unless
 * somebody has typed in that: then it stands beside it. @throws WorkbookFault
 */
export async function writeSummary(
  workbook: WorkbookPort,
  review: Review,
  request: SummaryRequest,
  options: WorkOptions = {},
): Promise<WrittenSummary> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const again = (entry: JournalSheet): boolean => request.kinds.some((kind) => isOfKind(entry, kind));
  const { replaced, kept } = await formerSheets(workbook, journal, again, work);
  const gone = new Set(replaced.map(({ name }) => name));
  const taken = (await workbook.listSheets()).map(({ name }) => name).filter((name) => !gone.has(name));
  const planned = request.kinds.map((kind) => {
    const name = freeSheetName(meetingSheetNames[kind], taken);
    taken.push(name);
    return { kind, name };
  });
  const sheets: OwnSheet[] = [];
  const drafts = meetingSheets(planned, review, request);
  for (const [index, { kind, name }] of planned.entries()) {
    work.report('writing', index, planned.length, name);
    const steps = drafts[index];
    if (steps) sheets.push({ description: await work.inSlices(steps), ...journalled(kind) });
  }
  await writeOwnSheets(workbook, journal, sheets, replaced, work);
  return {
    sheets: sheets.map(({ description }) => description.name),
    kept: kept.map(({ name }) => name),
    doubts: listDoubts(review, request.guide, request.kinds),
  };
}

/** 限报使用情况 is the same sheet by whichever button it was made. */
function journalled(kind: MeetingSheetKind): Pick<JournalSheet, 'purpose' | 'of'> {
  return kind === 'limits' ? { purpose: 'limits', of: null } : { purpose: 'summary', of: kind };
}

function isOfKind({ purpose, of }: JournalSheet, kind: MeetingSheetKind): boolean {
  const wanted = journalled(kind);
  return purpose === wanted.purpose && of === wanted.of;
}
