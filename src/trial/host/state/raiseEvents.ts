import type { EventHandler } from '../wire/hook';
import { richApiMessageEvent, selectionEvent } from '../wire/hook';
import { mergeChanges, type HostEvent } from './hostEvent';
import { plainAddress } from '../cells/areas';
import type { Json } from '../wire/protocol';
import { safeArray } from '../wire/safeArray';
import type { HostSession } from './session';

/** The client's numbers for the events of worksheets. */
enum MessageType {
  Changed = 10,
  Activated = 11,
  Added = 13,
  SelectionChanged = 14,
  Deleted = 15,
}

const messageCategory = 65_536;
/** Whom events of all sheets are addressed to. */
const everySheet = 'Workbook';

/** Tells office.js what has happened in the session since it was last told. */
export function raiseEvents(session: HostSession, handlers: ReadonlyMap<number, EventHandler>): void {
  const events = mergeChanges(session.events.splice(0));
  for (const event of events) {
    if (event.kind === 'selection') handlers.get(selectionEvent)?.(selectionEvent, safeArray([]));
    raiseMessage(session, event, handlers.get(richApiMessageEvent));
  }
}

function raiseMessage(session: HostSession, event: HostEvent, handler: EventHandler | undefined): void {
  const id = event.kind === 'deleted' ? event.id : session.sheetId(event.sheet);
  const text = JSON.stringify({ source: 'Local', worksheetId: id, ...detailsOf(event) });
  const targets = event.kind === 'added' || event.kind === 'deleted' ? [everySheet] : [everySheet, id];
  for (const target of targets) {
    const message = safeArray([messageCategory, typeOf(event), target, text, 0, false]);
    handler?.(richApiMessageEvent, safeArray([message]));
  }
}

function typeOf(event: HostEvent): MessageType {
  switch (event.kind) {
    case 'changed':
      return MessageType.Changed;
    case 'selection':
      return MessageType.SelectionChanged;
    case 'activated':
      return MessageType.Activated;
    case 'added':
      return MessageType.Added;
    case 'deleted':
      return MessageType.Deleted;
  }
}

function detailsOf(event: HostEvent): { readonly [name: string]: Json } {
  if (event.kind === 'selection') return { address: plainAddress(event.area) };
  if (event.kind !== 'changed') return {};
  return {
    address: plainAddress(event.area),
    changeType: 'RangeEdited',
    shiftDirection: 'None',
    triggerSource: event.by === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    ...(event.values && {
      valueBefore: event.values.before,
      valueAfter: event.values.after,
      valueTypeBefore: valueType(event.values.before),
      valueTypeAfter: valueType(event.values.after),
    }),
  };
}

function valueType(value: string | number | boolean): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
