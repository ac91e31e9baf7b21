import { notEmulated, invalidArgument } from './refusal';
import type { Json } from '../wire/protocol';

/** One property as the client loads and sets it, each as far as the host emulates it. */
export interface Scalar<T> {
  readonly get?: (target: T) => Json;
  readonly set?: (target: T, value: Json) => void;
}

/** What a member is handed: plain values, or the objects that the client passed by their paths. */
export type Argument = Json | HostObject | readonly Argument[];

/** What a method gives back: an object (`null` also stands for the null object) or a plain result. */
export type Outcome = HostObject | Json;

/** One class of Excel's object model, as far as the host stands in for it. Member names are the wire's, in PascalCase. */
export interface Emulation<T> {
  readonly name: string;
  /** The identity by which the client finds an item of a collection again. */
  readonly identity?: (target: T) => string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Navigation properties. */
  readonly links?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly Argument[]) => Outcome>>;
  /** Whether its properties only describe something that goes into the workbook as a whole. */
  readonly drafting?: true;
  /** A collection's items and its indexer. */
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: Argument) => HostObject;
}

/** A class's members under the wire's names, to be held against the client's own metadata. */
export interface EmulatedMembers {
  readonly name: string;
  readonly readable: readonly string[];
  readonly settable: readonly string[];
  readonly links: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
  readonly hasIndexer: boolean;
}

const defined: EmulatedMembers[] = [];

/** States what the host emulates of a class. */
export function define<T>(emulation: Emulation<T>): Emulation<T> {
  const scalars = Object.entries(emulation.scalars ?? {});
  defined.push({
    name: emulation.name,
    readable: scalars.flatMap(([name, { get }]) => (get ? [name] : [])),
    settable: scalars.flatMap(([name, { set }]) => (set ? [name] : [])),
    links: Object.keys(emulation.links ?? {}),
    methods: Object.keys(emulation.methods ?? {}),
    isCollection: emulation.items !== undefined,
    hasIndexer: emulation.item !== undefined,
  });
  return emulation;
}

/** All classes that have been defined so far. */
export function definedClasses(): readonly EmulatedMembers[] {
  return defined;
}

/** An emulated object: what the dispatcher does with it, whatever its class. */
export interface HostObject {
  readonly className: string;
  readonly emulation: unknown;
  readonly target: unknown;
  /** Those that can be loaded. */
  readonly scalarNames: readonly string[];
  readonly drafting: boolean;
  identity(): string | null;
  items(): readonly HostObject[] | null;
  item(key: Argument): HostObject;
  isLink(name: string): boolean;
  link(name: string): HostObject | null;
  get(name: string): Json;
  set(name: string, value: Json): void;
  call(name: string, args: readonly Argument[]): Outcome;
}

class Emulated<T> implements HostObject {
  constructor(
    readonly emulation: Emulation<T>,
    readonly target: T,
  ) {}

  get className(): string {
    return this.emulation.name;
  }

  get scalarNames(): readonly string[] {
    return Object.entries(this.emulation.scalars ?? {}).flatMap(([name, scalar]) =>
      scalar.get ? [name] : [],
    );
  }

  get drafting(): boolean {
    return this.emulation.drafting ?? false;
  }

  identity(): string | null {
    return this.emulation.identity?.(this.target) ?? null;
  }

  items(): readonly HostObject[] | null {
    return this.emulation.items?.(this.target) ?? null;
  }

  item(key: Argument): HostObject {
    if (!this.emulation.item) throw notEmulated(`${this.className}.getItem`);
    return this.emulation.item(this.target, key);
  }

  isLink(name: string): boolean {
    return own(this.emulation.links, name) !== undefined;
  }

  link(name: string): HostObject | null {
    const follow = own(this.emulation.links, name);
    if (!follow) throw this.lacks(name);
    return follow(this.target);
  }

  get(name: string): Json {
    const scalar = own(this.emulation.scalars, name);
    if (!scalar?.get) throw this.lacks(name);
    return scalar.get(this.target);
  }

  set(name: string, value: Json): void {
    const scalar = own(this.emulation.scalars, name);
    if (!scalar?.set) throw this.lacks(`${name} =`);
    scalar.set(this.target, value);
  }

  call(name: string, args: readonly Argument[]): Outcome {
    const method = own(this.emulation.methods, name);
    if (!method) throw this.lacks(name);
    return method(this.target, args);
  }

  private lacks(name: string): Error {
    return notEmulated(`${this.className}.${memberName(name)}`);
  }
}

/** The object of a class that speaks for a target. */
export function emulate<T>(emulation: Emulation<T>, target: T): HostObject {
  return new Emulated(emulation, target);
}

/** What an argument speaks for; InvalidArgument when it is not an object of that class. */
export function targetOf<T>(emulation: Emulation<T>, argument: Argument | undefined): T {
  if (argument instanceof Emulated && argument.emulation === emulation) return argument.target as T;
  throw invalidArgument(`not a ${emulation.name}`);
}

export function isHostObject(value: Argument): value is HostObject {
  return value instanceof Emulated;
}

/** "getRange" for "GetRange": the name under which a programmer knows a member. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** "GetRange" for "getRange". */
export function wireName(memberName: string): string {
  return memberName.charAt(0).toUpperCase() + memberName.slice(1);
}

function own<V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
