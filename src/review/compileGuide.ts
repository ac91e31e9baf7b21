import { categoryById, fieldByRole } from '../guide/lookup';
import type { Group, Guide } from '../guide/guide';
import type { Rule } from '../guide/rule';
import { compileCategory, type CompiledCategory } from './compileCategory';
import { guideKit, type GuideKit } from './guideKit';
import { compileFloorByKind } from './floorByKind';

/** A guide made ready: its categories, and its groups for rows whose kind is blank. */
export interface CompiledGuide extends GuideKit {
  readonly categories: ReadonlyMap<string, CompiledCategory>;
}

const compiled = new WeakMap<Guide, CompiledGuide>();

/** Makes a guide ready once; the same guide gives the same value. @throws Error where it does not hold together. */
export function compileGuide(guide: Guide): CompiledGuide {
  const known = compiled.get(guide);
  if (known) return known;
  const kit = guideKit(guide);
  const categories = new Map(
    guide.categories.map((category) => [category.id, compileCategory(kit, category)]),
  );
  for (const group of guide.groups) {
    const unnamed = compileUnnamedKind(kit, group);
    if (unnamed) categories.set(group.id, unnamed);
  }
  const ready = { ...kit, categories };
  compiled.set(guide, ready);
  return ready;
}

/** A group's row whose kind is blank: the rules that its kinds share, and the threshold that depends on the kind. */
function compileUnnamedKind(kit: GuideKit, group: Group): CompiledCategory | null {
  const { guide } = kit;
  const { unnamedKind } = group;
  const model = unnamedKind && categoryById(guide, unnamedKind.rulesOf);
  if (!unnamedKind || !model) return null;
  const { floor } = unnamedKind;
  const field = kit.fields.get(floor.field);
  const threshold = guide.categories.flatMap(({ rules }) => rules).find(({ id }) => id === floor.rule);
  if (!field || !threshold) throw new Error(`group ${group.id} names a field or rule that the guide lacks`);
  const shared = model.rules.filter(({ id }) => !unnamedKind.leaveOut.includes(id));
  const kinds = guide.categories
    .filter(({ id }) => group.members.includes(id))
    .map(({ kind, name }) => `“${kind ?? name}”`);
  const fields = (['direction', 'category'] as const).flatMap((role) => fieldByRole(guide, role)?.id ?? []);
  return compileCategory(
    kit,
    {
      ...model,
      id: group.id,
      name: group.name,
      kind: null,
      rules: atItsPlace(shared, model.rules, unnamedKind.leaveOut, threshold),
      subsidy: categoryById(guide, unnamedKind.subsidyOf)?.subsidy ?? null,
    },
    { fields, message: `${group.name}未写明类型，须确认是${kinds.join('还是')}` },
    new Map([
      [threshold.id, compileFloorByKind({ field, fails: floor.fails, asks: floor.asks, unstated: '类型' })],
    ]),
  );
}

/** Puts the threshold where the model's own stood, so that findings keep the guide's order. */
function atItsPlace(
  shared: readonly Rule[],
  model: readonly Rule[],
  leftOut: readonly string[],
  threshold: Rule,
): Rule[] {
  const place = model.findIndex(({ id }) => leftOut.includes(id));
  const at = place < 0 ? shared.length : place;
  return [...shared.slice(0, at), threshold, ...shared.slice(at)];
}
