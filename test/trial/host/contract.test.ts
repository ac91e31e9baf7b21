import { definedClasses, memberName, type EmulatedMembers } from '../../../src/trial/host/richApi/emulation';
import { openHost } from './openHost';

/** What the client publishes of a class: the wire's names of its scalars, which of them can be set, its links. */
interface ClientClass {
  readonly _className: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Members that the client calls although it does not publish them. */
const unpublished = new Set([
  // `showGridlines` is written under this older name.
  'Worksheet.Gridlines',
]);

beforeAll(async () => {
  await openHost();
});

function clientClass(name: string): ClientClass {
  const office: unknown = Reflect.get(globalThis, 'OfficeCore');
  for (const namespace of [Excel, office]) {
    const found: unknown =
      typeof namespace === 'object' && namespace !== null ? Reflect.get(namespace, name) : null;
    if (typeof found === 'function') return found.prototype as ClientClass;
  }
  throw new Error(`the client has no class ${name}`);
}

const classes = definedClasses().map((members): [string, EmulatedMembers] => [members.name, members]);

test('the host emulates classes, each once', () => {
  expect(classes.length).toBeGreaterThan(20);
  expect(new Set(classes.map(([name]) => name)).size).toBe(classes.length);
});

describe.each(classes)('%s', (name, members) => {
  test('is a class of the client', () => {
    expect(clientClass(name)._className).toBe(name);
    expect(clientClass(name)._isCollection ?? false).toBe(members.isCollection || members.hasIndexer);
  });

  test('has no property that the client has not', () => {
    const known = clientClass(name)._scalarPropertyOriginalNames ?? [];
    const unknown = [...members.readable, ...members.settable].filter(
      (member) => !known.includes(member) && !unpublished.has(`${name}.${member}`),
    );
    expect(unknown).toEqual([]);
  });

  test('lets be set only what the client lets be set', () => {
    const { _scalarPropertyOriginalNames: known = [], _scalarPropertyUpdateable: settable = [] } =
      clientClass(name);
    const fixed = members.settable.filter((member) => settable[known.indexOf(member)] === false);
    expect(fixed).toEqual([]);
  });

  test('has no link that the client has not', () => {
    const known = clientClass(name)._navigationPropertyNames ?? [];
    expect(members.links.map(memberName).filter((link) => !known.includes(link))).toEqual([]);
  });

  test('has no method that the client has not', () => {
    const prototype = clientClass(name);
    const unknown = members.methods.filter(
      (method) => typeof Reflect.get(prototype, memberName(method)) !== 'function',
    );
    expect(unknown).toEqual([]);
  });

  test('has an indexer only where the client has one', () => {
    if (members.hasIndexer) expect(typeof Reflect.get(clientClass(name), 'getItem')).toBe('function');
  });
});
