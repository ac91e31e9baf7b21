import { textOf } from './arguments';
import { define, emulate, type Emulation } from '../richApi/emulation';
import type { HostSession } from '../state/session';
import { customXmlParts } from './customXmlParts';
import { rangeAreas } from './range';
import { worksheets } from './worksheets';

const protection = define<HostSession>({
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (session) => session.workbook.workbookProtected } },
});

/** The open workbook, where all paths begin. */
export const workbook = define<HostSession>({
  name: 'Workbook',
  links: {
    Worksheets: (session) => emulate(worksheets, session),
    CustomXmlParts: (session) => emulate(customXmlParts, session),
    Protection: (session) => emulate(protection, session),
  },
  methods: {
    GetSelectedRanges: (session) =>
      emulate(rangeAreas, { session, sheet: session.selection.sheet, areas: [session.selection.area] }),
    _RemoveReference: (session, [id]) => {
      session.references.release(textOf(id));
      return null;
    },
  },
});

/** Services that office.js calls by itself when a page has a document. */
export const services: Readonly<Record<string, Emulation<HostSession>>> = {
  'Microsoft.InternalService.AddinInternalService': {
    name: 'AddinInternalService',
    methods: { NotifyActionHandlerReady: () => null },
  },
};
