import { truthOf, textOf, wordOf } from './arguments';
import { define, emulate, type Emulation, type HostObject } from '../richApi/emulation';
import { itemNotFound } from '../richApi/refusal';
import { readAddress } from '../cells/rangeAddress';
import type { HostSession } from '../state/session';
import { customXmlParts } from './customXmlParts';
import { rangeAreas, rangeOf } from './range';
import { worksheets } from './worksheets';

const application = define<HostSession>({
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (session) => session.calculationMode,
      set: (session, value) => {
        session.calculationMode = wordOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
  },
  methods: {
    // The page draws between requests anyway, and nothing is calculated.
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});

const runtime = define<HostSession>({
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (session) => session.enableEvents,
      set: (session, value) => {
        session.enableEvents = truthOf(value);
      },
    },
  },
});

const protection = define<HostSession>({
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (session) => session.workbook.workbookProtected } },
});

/** The open workbook, where all paths begin. */
export const workbook = define<HostSession>({
  name: 'Workbook',
  scalars: { Name: { get: (session) => session.fileName } },
  links: {
    Worksheets: (session) => emulate(worksheets, session),
    CustomXmlParts: (session) => emulate(customXmlParts, session),
    Protection: (session) => emulate(protection, session),
    Application: (session) => emulate(application, session),
    _Runtime: (session) => emulate(runtime, session),
  },
  methods: {
    GetSelectedRange: (session) =>
      rangeOf({ session, sheet: session.selection.sheet }, session.selection.area),
    GetSelectedRanges: (session) =>
      emulate(rangeAreas, { session, sheet: session.selection.sheet, areas: [session.selection.area] }),
    _RemoveReference: (session, [id]) => {
      session.references.release(textOf(id));
      return null;
    },
    _GetRangeForEventByReferenceId: (session, [id]) => changedRange(session, textOf(id)),
  },
});

/** Services that office.js calls by itself when a page has a document. */
export const services: Readonly<Record<string, Emulation<HostSession>>> = {
  'Microsoft.InternalService.AddinInternalService': {
    name: 'AddinInternalService',
    methods: { NotifyActionHandlerReady: () => null },
  },
};

/** The range that a change event names: its sheet's id and its address. */
function changedRange(session: HostSession, reference: string): HostObject {
  const [id = '', address = ''] = reference.split('!');
  const sheet = session.findSheet(id);
  if (!sheet) throw itemNotFound(`the sheet of event ${reference}`);
  return rangeOf({ session, sheet }, readAddress(address));
}
