import { textOf } from './arguments';
import { define, type Argument, type HostObject } from '../richApi/emulation';
import { itemNotFound, Refusal } from '../richApi/refusal';
import type { HostSession } from '../state/session';
import { registrations } from './sheetEvents';
import { requireSheetName } from './sheetNameRules';

/** The sheets of the workbook in the order of their tabs. */
export const worksheets = define<HostSession>({
  name: 'WorksheetCollection',
  items: (session) => session.workbook.sheets.map((sheet) => session.worksheet(sheet)),
  item: (session, key) => {
    const sheet = find(session, key);
    if (!sheet) throw itemNotFound(`worksheet ${textOf(key)}`);
    return sheet;
  },
  methods: {
    GetItemOrNullObject: (session, [key]) => find(session, key),
    GetActiveWorksheet: (session) => session.worksheet(session.selection.sheet),
    Add: (session, [name]) => addSheet(session, textOf(name)),
    ...registrations<HostSession>('Activated', 'Added', 'Deleted', 'DataChanged', 'SelectionChanged'),
  },
});

function find(session: HostSession, key: Argument | undefined): HostObject | null {
  const sheet = session.findSheet(textOf(key));
  return sheet && session.worksheet(sheet);
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
  return session.worksheet(sheet);
}
