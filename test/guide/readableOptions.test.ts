import type { Mechanism } from '../../src/guide/rule';
import { fieldById } from '../../src/guide/lookup';
import { choiceTable, readChoice } from '../../src/intake/readChoice';
import { policy } from '../review/batch';

/** The values by which a mechanism tells a column's answers apart, with the column. */
function valuesOf(mechanism: Mechanism): { field: string; values: readonly string[] }[] {
  switch (mechanism.kind) {
    case 'one-of':
      return [
        {
          field: mechanism.field,
          values: [...(mechanism.options ?? []), ...mechanism.asks, ...mechanism.refuse],
        },
      ];
    case 'declared':
      return [{ field: mechanism.field, values: [...mechanism.expect, ...mechanism.refuse] }];
    case 'n-of':
      return mechanism.of.flatMap(valuesOf);
    default:
      return [];
  }
}

it('every value that a rule looks for can be read from its column', () => {
  const unreadable = policy.categories.flatMap(({ rules }) =>
    rules.flatMap(({ id, mechanism }) =>
      valuesOf(mechanism).flatMap(({ field: name, values }) => {
        const field = fieldById(policy, name);
        if (field?.type !== 'choice') return [];
        const table = choiceTable(field);
        return values
          .filter((value) => readChoice(value, table, field).state !== 'text')
          .map((value) => `${id} ${name} ${value}`);
      }),
    ),
  );
  expect(unreadable).toEqual([]);
});

it('every direction that a category knows can be read from each of its columns', () => {
  const unreadable = policy.categories.flatMap(({ id, branches }) =>
    (branches?.fields ?? []).flatMap((name) => {
      const field = fieldById(policy, name);
      if (field?.type !== 'choice') return [];
      const table = choiceTable(field);
      const known = (branches?.options ?? []).flatMap((option) => [option.name, ...option.spellings]);
      return known
        .filter((spelling) => readChoice(spelling, table, field).state !== 'text')
        .map((spelling) => `${id} ${name} ${spelling}`);
    }),
  );
  expect(unreadable).toEqual([]);
});
