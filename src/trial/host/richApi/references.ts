import type { HostObject } from './emulation';
import { itemNotFound } from './refusal';

/** The objects that the client has asked to keep from one request to the next, until it gives them up. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private last = 0;

  /** How many the client still holds: none once its runs have cleaned up. */
  get size(): number {
    return this.kept.size;
  }

  keep(object: HostObject): void {
    if (this.idOf(object) !== null) return;
    this.last += 1;
    const id = `{${this.last}}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
  }

  /** Null unless the object is kept. */
  idOf(object: HostObject): string | null {
    return this.ids.get(object) ?? null;
  }

  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw itemNotFound(`reference ${id}`);
    return object;
  }

  release(id: string): void {
    const object = this.kept.get(id);
    if (!object) return;
    this.kept.delete(id);
    this.ids.delete(object);
  }
}
