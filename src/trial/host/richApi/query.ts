import { wireName, type HostObject } from './emulation';
import { at } from './location';
import type { Json, QueryInfo } from '../wire/protocol';
import type { References } from './references';

/** What of an object is asked for: scalars by name, further objects by name with what is asked of them. */
interface Wanted {
  all: boolean;
  readonly members: Map<string, Wanted>;
}

/** What `load` answers, in the wire's names. */
export function query(object: HostObject | null, info: QueryInfo, references: References): Json {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const wanted: Wanted = { all: paths.length === 0, members: new Map() };
  for (const path of paths) want(wanted, path.split(/[/.]/));
  return object && new Query(references, info).answer(object, wanted);
}

function want(wanted: Wanted, [name, ...rest]: readonly string[]): void {
  if (name === undefined || name === '$none') return;
  if (name === '*' || name === '$all') {
    wanted.all = true;
    return;
  }
  const key = name.startsWith('_') ? name : wireName(name);
  const member = wanted.members.get(key) ?? { all: false, members: new Map<string, Wanted>() };
  wanted.members.set(key, member);
  want(member, rest);
}

class Query {
  constructor(
    private readonly references: References,
    private readonly page: QueryInfo,
  ) {}

  answer(object: HostObject, wanted: Wanted): Json {
    const items = object.items();
    if (!items) return this.properties(object, wanted);
    const first = this.page.Skip ?? 0;
    const shown = items.slice(first, this.page.Top === undefined ? undefined : first + this.page.Top);
    return { _Items: shown.map((item) => this.answer(item, wanted)) };
  }

  private properties(object: HostObject, wanted: Wanted): Json {
    const answer: Record<string, Json> = { ...identityOf(object, this.references) };
    if (wanted.all)
      for (const name of object.scalarNames) answer[name] = at(object, name, () => object.get(name));
    for (const [name, member] of wanted.members)
      answer[name] = at(object, name, () => this.member(object, name, member));
    return answer;
  }

  private member(object: HostObject, name: string, wanted: Wanted): Json {
    if (!object.isLink(name)) return object.get(name);
    const linked = object.link(name);
    // A bare "format" asks for all that the format has itself.
    const whole = wanted.members.size === 0 ? { ...wanted, all: true } : wanted;
    return linked && this.answer(linked, whole);
  }
}

/** What lets the client find an object again in its next request. */
export function identityOf(object: HostObject, references: References): { readonly [name: string]: Json } {
  const id = object.identity();
  const reference = references.idOf(object);
  return { ...(id === null ? {} : { _Id: id }), ...(reference === null ? {} : { _ReferenceId: reference }) };
}
