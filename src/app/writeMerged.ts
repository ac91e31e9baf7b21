import type { Guide } from '../guide/guide';
import type { Application, FieldCell } from '../intake/application';
import { choicesNamespace, choicesXml, noChoices } from '../report/choices';
import { journalNamespace, readJournal } from '../report/journal';
import { mergedName, mergedSheet } from '../report/merged/mergedSheet';
import type { SheetDescription } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import type { SheetSnapshot } from '../workbook/snapshot';
import { freeSheetName } from '../workbook/sheetName';
import type { ReviewOutcome, ReviewRequest } from './reviewSheets';
import { Work, type WorkOptions } from './work';
import { formerSheets, writeOwnSheets } from './writeSheets';

type Reviewed = Extract<ReviewOutcome, { kind: 'reviewed' }>;

/**
 * 合并汇总表: writes all applications of a review as one table into the workbook that they were read from, and returns
 * the sheet's name. It replaces the one we made before, unless somebody has typed in that. @throws WorkbookFault
 */
export async function writeMerged(
  workbook: WorkbookPort,
  outcome: Reviewed,
  guide: Guide,
  options: WorkOptions = {},
): Promise<string> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const { replaced } = await formerSheets(workbook, journal, ({ purpose }) => purpose === 'merged', work);
  const gone = new Set(replaced.map(({ name }) => name));
  const taken = (await workbook.listSheets()).map(({ name }) => name).filter((name) => !gone.has(name));
  const name = freeSheetName(mergedName, taken);
  const description = await merged(outcome, guide, name, work);
  await writeOwnSheets(workbook, journal, [{ description, purpose: 'merged', of: null }], replaced, work);
  return name;
}

/**
 * Writes the same table into a new workbook, with the choices that it was reviewed by: a batch of its own, that can be
 * reviewed again. @throws WorkbookFault
 */
export async function writeMergedWorkbook(
  workbook: WorkbookPort,
  outcome: Reviewed,
  { guide, options }: Pick<ReviewRequest, 'guide' | 'options'>,
): Promise<void> {
  const sheet = await merged(outcome, guide, mergedName, new Work());
  const { asOf, settings, routine = {} } = options;
  const choices = {
    ...noChoices,
    guide: guide.id,
    asOf,
    settings: { ...settings },
    routine: { ...routine },
  };
  await workbook.apply([
    { kind: 'add-sheet', sheet },
    { kind: 'set-part', namespace: choicesNamespace, xml: choicesXml(choices) },
  ]);
}

function merged(
  { review, batch }: Reviewed,
  guide: Guide,
  name: string,
  work: Work,
): Promise<SheetDescription> {
  const key = (file: string, sheet: string): string => `${file}\n${sheet}`;
  const snapshots = new Map(
    batch.map(({ reading, snapshot }) => [key(reading.file, reading.sheet), snapshot] as const),
  );
  const snapshotOf = ({ file, sheet: own }: Application, { at }: FieldCell): SheetSnapshot => {
    const sheet = at.sheet ?? own;
    const snapshot = snapshots.get(key(file, sheet));
    if (!snapshot) throw new WorkbookFault('unexpected', `没有读到工作表“${sheet}”，未生成合并汇总表。`);
    return snapshot;
  };
  return work.inSlices(mergedSheet({ review, snapshotOf }, guide, name));
}
