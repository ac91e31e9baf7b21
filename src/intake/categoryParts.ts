import { nameAndRemarks } from './categoryRemarks';

/** What a name or a remark may mean: leaf categories in the guide's order, for certain where it is one, or a whole group. */
export interface Sense {
  readonly ids: readonly string[];
  /** The group that it names. */
  readonly group: { readonly id: string; readonly open: boolean } | null;
  readonly certain: boolean;
}

/** What is known of names, by their keys. */
export interface KnownNames {
  readonly key: (text: string) => string;
  readonly senseOf: (key: string) => Sense | null;
  /** Full names of categories by key, with their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a category's cell of several parts says: one category for certain, else those that it may mean. */
export interface PartsRead {
  readonly id: string | null;
  readonly mayMean: readonly string[];
}

/**
 * Reads 技改（绿色化） or 智能制造示范工厂（离散型）: a name whose remarks name no other category is itself, a remark may tell
 * which one of several a name means, and parts that name different ones leave all of them open, never the nearest.
 */
export function readParts(text: string, known: KnownNames): PartsRead | null {
  const parts = nameAndRemarks(text);
  if (!parts) return null;
  const name = known.key(parts.name);
  const remarks = parts.remarks.map(known.key).filter((remark) => remark !== '');
  const own = known.senseOf(name);
  const told = remarks.flatMap((remark) => known.senseOf(remark) ?? []);
  if (!own) return { id: null, mayMean: allOf(told) };
  if (own.certain) return certainName(own, name, remarks, told, known);
  const within = told.map(({ ids }) => own.ids.filter((id) => ids.includes(id)));
  const left = own.ids.filter((id) => within.every((ids) => ids.includes(id)));
  if (told.length === 0) return openName(own);
  if (left.length === 0) return { id: null, mayMean: allOf([own, ...told]) };
  const sure = told.find((sense) => sense.certain || sense.group?.open === true);
  const [only] = left;
  if (sure?.certain === true && left.length === 1 && only !== undefined) return { id: only, mayMean: left };
  if (sure?.group && sure.ids.every((id) => left.includes(id)) && left.length === sure.ids.length)
    return { id: sure.group.id, mayMean: left };
  return { id: own.group?.open === true ? own.group.id : null, mayMean: left };
}

/** A group whose kind may be left open is itself; any other name of several leaves them all open. */
function openName({ ids, group }: Sense): PartsRead {
  return { id: group?.open === true ? group.id : null, mayMean: ids };
}

/** A name of one category, unless a remark names another or is a part of another's longer name. */
function certainName(
  own: Sense,
  name: string,
  remarks: readonly string[],
  told: readonly Sense[],
  { names }: KnownNames,
): PartsRead {
  const [id = null] = own.ids;
  const others = told.filter(({ ids }) => id === null || !ids.includes(id));
  const longer = [...names].flatMap(([full, other]) => {
    const rest = other !== id && full.startsWith(name) ? full.slice(name.length) : '';
    return remarks.some((remark) => sharePair(remark, rest)) ? [other] : [];
  });
  if (others.length === 0 && longer.length === 0) return { id, mayMean: own.ids };
  return { id: null, mayMean: [...new Set([...own.ids, ...allOf(others), ...longer])] };
}

/** Whether two texts have two neighbouring characters in common. */
function sharePair(one: string, other: string): boolean {
  for (let at = 0; at + 2 <= one.length; at += 1) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}

function allOf(senses: readonly Sense[]): string[] {
  return [...new Set(senses.flatMap(({ ids }) => ids))];
}
