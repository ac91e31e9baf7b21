import { isHostObject, memberName, type Argument, type HostObject, type Outcome } from './emulation';
import { ObjectPathType, type ArgumentInfo, type Json, type ObjectPath } from '../wire/protocol';
import { at } from './location';
import type { References } from './references';
import { notEmulated } from './refusal';

/** Where paths begin. */
export interface PathRoots {
  root(): HostObject;
  service(name: string): HostObject;
  readonly references: References;
}

/**
 * The objects of one request by their path ids. A path is walked once a request: a method that makes something
 * (`worksheets.add`) must not make it again each time an action names the path.
 */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly roots: PathRoots,
  ) {}

  /** Null is the null object; whatever is asked of it is null again. */
  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw notEmulated(`object path ${id}`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call, with objects in place of the paths that stand for them. */
  argumentsOf(info: ArgumentInfo | undefined): Argument[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, paths[index]));
  }

  private argument(value: Json, path: number | readonly number[] | null | undefined): Argument {
    if (Array.isArray(path)) {
      const values: readonly Json[] = Array.isArray(value) ? value : [];
      return path.map((id: number, index) => this.argument(values[index] ?? null, id));
    }
    return typeof path === 'number' && path !== 0 ? this.resolve(path) : value;
  }

  private walk(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return this.roots.root();
      case ObjectPathType.NewObject:
        return this.roots.service(path.Name);
      case ObjectPathType.ReferenceId:
        return this.roots.references.find(path.Name);
      case ObjectPathType.NullObject:
        return null;
      default:
        return this.step(path);
    }
  }

  private step(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case ObjectPathType.Property:
        return at(parent, path.Name, () => parent.link(path.Name));
      case ObjectPathType.Indexer:
        return at(parent, 'GetItem', () => parent.item(args[0] ?? null));
      case ObjectPathType.Method:
        return at(parent, path.Name, () => objectOnly(parent, path.Name, parent.call(path.Name, args)));
      default:
        throw notEmulated(`object path type ${path.ObjectPathType}`);
    }
  }
}

function objectOnly(parent: HostObject, name: string, outcome: Outcome): HostObject | null {
  if (outcome === null || isHostObject(outcome)) return outcome;
  throw notEmulated(`${parent.className}.${memberName(name)} as an object`);
}
