import type { FieldId } from './field';
import type { GuidePath } from './guideProblem';
import type { Mechanism } from './rule';

/** A field that a mechanism looks at, with the place within the mechanism that names it. */
export interface FieldUse {
  readonly field: FieldId;
  readonly path: GuidePath;
}

const listed = (fields: readonly FieldId[], key: string): FieldUse[] =>
  fields.map((field, index) => ({ field, path: [key, index] }));

/** Every field that a mechanism looks at, in the order of its data; a field may come twice. */
export function fieldUses(mechanism: Mechanism): FieldUse[] {
  const named = (uses: Record<string, FieldId | undefined>): FieldUse[] =>
    Object.entries(uses).flatMap(([key, field]) => (field === undefined ? [] : [{ field, path: [key] }]));
  switch (mechanism.kind) {
    case 'share':
      return named({ part: mechanism.part, whole: mechanism.whole });
    case 'less':
      return named({ field: mechanism.field, than: mechanism.than });
    case 'n-of':
      return mechanism.of.flatMap((part, index) =>
        fieldUses(part).map(({ field, path }) => ({ field, path: ['of', index, ...path] })),
      );
    case 'n-of-rules':
    case 'alternatives':
    case 'exemption':
      return [];
    case 'procedures':
      return [...listed(mechanism.fields, 'fields'), ...named({ explanation: mechanism.explanation })];
    case 'priority': {
      const needs = mechanism.needs;
      const papers = needs ? named({ claim: needs.claim, document: needs.document }) : [];
      return [
        ...listed(mechanism.fields, 'fields'),
        ...papers.map(({ field, path }) => ({ field, path: ['needs', ...path] })),
      ];
    }
    case 'deducted':
      return [...named({ from: mechanism.from }), ...listed(mechanism.fields, 'fields')];
    case 'requested-share':
      return named({ requested: mechanism.requested, base: mechanism.base });
    case 'requested-cap':
      return named({ requested: mechanism.requested });
    case 'first-payment':
      return named({ paid: mechanism.paid, approved: mechanism.approved });
    case 'sum':
      return [...listed(mechanism.plus, 'plus'), ...listed(mechanism.minus, 'minus')];
    case 'growth':
      return [...named({ field: mechanism.field }), ...listed(mechanism.values, 'values')];
    case 'confirm':
      return [
        ...named({ field: mechanism.field }),
        ...(mechanism.raisedAt ? [{ field: mechanism.raisedAt.field, path: ['raisedAt', 'field'] }] : []),
      ];
    case 'acceptance':
      return [
        ...named({ field: mechanism.field }),
        ...(mechanism.also ? [{ field: mechanism.also.field, path: ['also', 'field'] }] : []),
      ];
    case 'route':
      return mechanism.blank ? [{ field: mechanism.blank.field, path: ['blank', 'field'] }] : [];
    case 'combined':
      return named({ group: mechanism.group, same: mechanism.same, date: mechanism.date });
    default:
      return named({ field: mechanism.field });
  }
}
