import { choicesNamespace, choicesXml, readChoices, type Choices } from '../report/choices';
import type { WorkbookPort } from '../workbook/port';

/** What was chosen for this workbook before; nothing where nobody has chosen yet. @throws WorkbookFault */
export async function rememberedChoices(workbook: WorkbookPort): Promise<Choices> {
  return readChoices(await workbook.readPart(choicesNamespace));
}

/** Keeps the choices in the workbook. @throws WorkbookFault */
export async function rememberChoices(workbook: WorkbookPort, choices: Choices): Promise<void> {
  await workbook.apply([{ kind: 'set-part', namespace: choicesNamespace, xml: choicesXml(choices) }]);
}
