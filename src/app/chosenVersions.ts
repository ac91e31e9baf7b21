import type { SheetVersions } from '../intake/application';
import type { Choices } from '../report/choices';
import type { WorkbookPort } from '../workbook/port';
import { rememberChoices, rememberedChoices } from './rememberedChoices';

type ChosenVersions = Choices['versions'][number];

/** Remembers in the workbook which version of a list counts, by one of its sheets; null: all do. @throws WorkbookFault */
export async function chooseVersion(
  workbook: WorkbookPort,
  { sides }: SheetVersions,
  counts: string | null,
): Promise<void> {
  const choices = await rememberedChoices(workbook);
  const versions = withVersions(choices.versions, { sheets: sides.flat(), counts });
  await rememberChoices(workbook, { ...choices, versions });
}

/** Forgets what has been said of sheets: then they are read as one list again. @throws WorkbookFault */
export async function joinSheets(workbook: WorkbookPort, { sides }: SheetVersions): Promise<void> {
  const choices = await rememberedChoices(workbook);
  const versions = withoutSheets(choices.versions, sides.flat());
  await rememberChoices(workbook, { ...choices, versions });
}

/** What somebody has said of versions, as it is remembered. */
export function answeredVersions({ sides, counts }: SheetVersions): ChosenVersions {
  return { sheets: sides.flat(), counts: counts?.[0] ?? null };
}

/** What is remembered, once this has been said; what was said of any of the sheets before goes. */
export function withVersions(
  remembered: readonly ChosenVersions[],
  said: ChosenVersions,
): Choices['versions'] {
  return [...withoutSheets(remembered, said.sheets), said];
}

function withoutSheets(remembered: readonly ChosenVersions[], gone: readonly string[]): ChosenVersions[] {
  return remembered.filter(({ sheets }) => !sheets.some((sheet) => gone.includes(sheet)));
}
