import { textOf } from './arguments';
import { emulate, type Argument, type Emulation, type HostObject } from '../richApi/emulation';
import { itemNotFound, Refusal } from '../richApi/refusal';
import type { HostSession } from '../state/session';
import { registrations } from './sheetEvents';
import { requireSheetName } from './sheetNameRules';
import { worksheet } from './worksheet';

/** The sheets of the workbook in the order of their tabs. */
export const worksheets: Emulation<HostSession> = {
  name: 'WorksheetCollection',
  items: (session) => session.workbook.sheets.map((sheet) => emulate(worksheet, { session, sheet })),
  item: (session, key) => {
    const sheet = find(session, key);
    if (!sheet) throw itemNotFound(`worksheet ${textOf(key)}`);
    return sheet;
  },
  methods: {
    GetItemOrNullObject: (session, [key]) => find(session, key),
    GetActiveWorksheet: (session) => emulate(worksheet, { session, sheet: session.selection.sheet }),
    GetCount: (session, [visibleOnly]) =>
      session.workbook.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'visible')
        .length,
    Add: (session, [name]) => addSheet(session, name === null ? nextName(session) : textOf(name)),
    ...registrations<HostSession>('Activated', 'Added', 'Deleted', 'DataChanged', 'SelectionChanged'),
  },
};

function find(session: HostSession, key: Argument | undefined): HostObject | null {
  const sheet = session.findSheet(textOf(key));
  return sheet && emulate(worksheet, { session, sheet });
}

function addSheet(session: HostSession, name: string): HostObject {
  if (session.workbook.workbookProtected) {
    throw new Refusal(
      'AccessDenied',
      'You cannot perform the requested operation. (the workbook is protected)',
    );
  }
  requireSheetName(name, session.workbook.sheetNames);
  const sheet = session.workbook.addSheet(name);
  session.events.push({ kind: 'added', sheet });
  return emulate(worksheet, { session, sheet });
}

function nextName({ workbook }: HostSession): string {
  const taken = new Set(workbook.sheetNames.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
}
