import { rememberedChoices } from '../app/rememberedChoices';
import { reviewWorkbooks, type ReviewOutcome, type ReviewRequest } from '../app/reviewSheets';
import type { Choices } from '../report/choices';
import { WorkbookFault } from '../workbook/fault';
import type { BatchFiles } from './batchFiles';
import type { CommandIo } from './commandIo';
import { problemLines, skippedLine } from './problemLines';
import type { ReadingArguments } from './reviewArguments';
import { UsageError } from './usageError';

/** A batch as it was reviewed, and the request it was reviewed by. */
export interface ReviewedBatch {
  readonly outcome: Extract<ReviewOutcome, { kind: 'reviewed' }>;
  readonly request: ReviewRequest;
}

/**
 * Reviews the batch; says on stderr, one line each, what was skipped and which columns were left unused. Where the
 * user says nothing, what the first workbook remembers holds (申报基准日, settings, answers on columns).
 * @throws UsageError when nothing could be read
 */
export async function reviewedBatch(
  { files, unreadable }: BatchFiles,
  { guide, sheets, asOf, settings, answers }: ReadingArguments,
  io: CommandIo,
): Promise<ReviewedBatch> {
  const [remembered] = await Promise.all(files.slice(0, 1).map(({ port }) => rememberedChoices(port)));
  const request: ReviewRequest = {
    guide,
    sheets,
    answers,
    doubtful: 'leave',
    unreadable,
    options: {
      asOf: asOf ?? remembered?.asOf ?? null,
      settings: { ...knownSettings(remembered, guide.id), ...settings },
    },
  };
  const outcome = await reviewWorkbooks(
    files.map(({ port }) => port),
    request,
  );
  if (outcome.kind === 'question') throw new WorkbookFault('unexpected', '有列含义不明。');
  const readings = outcome.review.sheets.map(({ reading }) => reading);
  if (!readings.some(({ role }) => role === 'batch'))
    throw new UsageError(nothingRead(readings.map(skippedLine), sheets));
  for (const line of problemLines(readings, guide)) io.stderr(line);
  for (const name of sheets ?? []) {
    if (!readings.some(({ sheet }) => sheet === name)) io.stderr(`没有名为“${name}”的工作表，已略过。`);
  }
  return { outcome, request };
}

/** Settings remembered under another guide mean nothing to this one. */
function knownSettings(remembered: Choices | undefined, guide: string): Readonly<Record<string, string>> {
  return remembered?.guide === guide ? remembered.settings : {};
}

function nothingRead(lines: readonly string[], sheets: readonly string[] | null): string {
  if (lines.length > 0) return `没有可审核的工作表。${lines.join('；')}`;
  return sheets === null ? '没有可审核的工作表。' : `没有名为“${sheets.join('”“')}”的工作表。`;
}
