import { isUntouched } from '../report/clearEdits';
import { commentsFingerprint, contentFingerprint } from '../report/fingerprint';
import { journalNamespace, readJournal } from '../report/journal';
import {
  readWrittenSheets,
  writtenSheetsNamespace,
  writtenSheetsXml,
  type WrittenSheets,
} from '../report/writtenSheets';
import type { WorkbookPort } from '../workbook/port';

/** What somebody would miss in a workbook that is to be written over. */
export interface HandledSheets {
  /** Sheets that we did not make: the user's own, or ours under another name. */
  readonly foreign: readonly string[];
  /** Sheets as we put them out, in which somebody has typed since. */
  readonly typed: readonly string[];
}

/**
 * Sheets of a workbook that do not stand as we put them out. `copies`: a file that we put out as a marked copy of the
 * user's counts as ours with all its sheets; otherwise only sheets that we made do. @throws WorkbookFault
 */
export async function handledSheets(workbook: WorkbookPort, copies: boolean): Promise<HandledSheets> {
  const made = readJournal(await workbook.readPart(journalNamespace)).sheets;
  const written = copies ? readWrittenSheets(await workbook.readPart(writtenSheetsNamespace)) : null;
  const foreign: string[] = [];
  const typed: string[] = [];
  for (const { name } of await workbook.listSheets()) {
    const own = made.find((sheet) => sheet.name === name);
    const copy = written?.sheets.find((sheet) => sheet.name === name);
    if (!own && !copy) {
      foreign.push(name);
      continue;
    }
    const sheet = await workbook.readSheet(name);
    const stands =
      (own !== undefined && isUntouched(own, sheet)) ||
      (copy?.fingerprint === contentFingerprint(sheet.values) && (await commentsStand(workbook, copy)));
    if (!stands) typed.push(name);
  }
  return { foreign, typed };
}

/** Whether a workbook is one that we put out: a marked copy, or one in which all sheets are ours. @throws WorkbookFault */
export async function isOwnOutput(workbook: WorkbookPort): Promise<boolean> {
  if (readWrittenSheets(await workbook.readPart(writtenSheetsNamespace)) !== null) return true;
  const made = new Set(readJournal(await workbook.readPart(journalNamespace)).sheets.map(({ name }) => name));
  return (await workbook.listSheets()).every(({ name }) => made.has(name));
}

/**
 * Keeps in a workbook that is about to be saved what its sheets hold now, by which the file is known again. `original` is
 * the place of the file that it is a marked copy of, null for one that is no copy; a copy of a copy is one of the original.
 * @throws WorkbookFault
 */
export async function keepWrittenSheets(workbook: WorkbookPort, original: string | null): Promise<void> {
  const former = readWrittenSheets(await workbook.readPart(writtenSheetsNamespace))?.copyOf;
  const copyOf = original === null ? null : (former ?? original);
  const sheets = [];
  for (const { name } of await workbook.listSheets()) {
    const { values } = await workbook.readSheet(name);
    const comments = commentsFingerprint((await workbook.readComments(name)) ?? []);
    sheets.push({ name, fingerprint: contentFingerprint(values), comments });
  }
  await workbook.apply([
    { kind: 'set-part', namespace: writtenSheetsNamespace, xml: writtenSheetsXml({ copyOf, sheets }) },
  ]);
}

/** Whether a sheet still has the comments that it was put out with, unanswered, and no others. */
async function commentsStand(
  workbook: WorkbookPort,
  { name, comments }: WrittenSheets['sheets'][number],
): Promise<boolean> {
  return comments === '' || comments === commentsFingerprint((await workbook.readComments(name)) ?? []);
}
