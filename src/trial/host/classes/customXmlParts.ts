import { textOf } from './arguments';
import { define, emulate, type Argument, type HostObject } from '../richApi/emulation';
import { rootNamespace } from './rootNamespace';
import { invalidArgument, itemNotFound, notEmulated } from '../richApi/refusal';
import type { HostSession } from '../state/session';

/** The custom XML part of one namespace: the workbook's model keeps one part a namespace. */
interface Part {
  readonly session: HostSession;
  readonly namespace: string;
}

const customXmlPart = define<Part>({
  name: 'CustomXmlPart',
  identity: ({ namespace }) => namespace,
  scalars: { Id: { get: ({ namespace }) => namespace } },
  methods: {
    GetXml: (part) => xmlOf(part),
    SetXml: (part, [xml]) => {
      xmlOf(part);
      const text = textOf(xml);
      if (namespaceOf(text) !== part.namespace)
        throw notEmulated('CustomXmlPart.setXml with another namespace');
      part.session.workbook.writePart(part.namespace, text);
      return null;
    },
    Delete: (part) => {
      xmlOf(part);
      part.session.workbook.writePart(part.namespace, null);
      return null;
    },
  },
});

const customXmlPartsOfNamespace = define<Part>({
  name: 'CustomXmlPartScopedCollection',
  items: (part) => (exists(part) ? [emulate(customXmlPart, part)] : []),
});

/** The workbook's custom XML parts; only those of a namespace that the caller names can be found. */
export const customXmlParts = define<HostSession>({
  name: 'CustomXmlPartCollection',
  item: (session, key) => partOf(session, key),
  methods: {
    Add: (session, [xml]) => {
      const text = textOf(xml);
      const part = { session, namespace: namespaceOf(text) };
      if (exists(part)) throw notEmulated('CustomXmlPartCollection.add: a second part of one namespace');
      session.workbook.writePart(part.namespace, text);
      return emulate(customXmlPart, part);
    },
    GetByNamespace: (session, [namespace]) =>
      emulate(customXmlPartsOfNamespace, { session, namespace: textOf(namespace) }),
  },
});

function partOf(session: HostSession, key: Argument): HostObject {
  const part = { session, namespace: textOf(key) };
  xmlOf(part);
  return emulate(customXmlPart, part);
}

function exists({ session, namespace }: Part): boolean {
  return session.workbook.readPart(namespace) !== null;
}

function xmlOf({ session, namespace }: Part): string {
  const xml = session.workbook.readPart(namespace);
  if (xml === null) throw itemNotFound(`custom XML part ${namespace}`);
  return xml;
}

function namespaceOf(xml: string): string {
  const namespace = rootNamespace(xml);
  if (namespace === null) throw invalidArgument('not an XML document with a namespace');
  return namespace;
}
