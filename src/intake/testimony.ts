import type { Field } from '../guide/field';
import type { Guide } from '../guide/guide';
import { valueAt, type SheetSnapshot } from '../workbook/snapshot';
import { categoryIndex } from './categoryIndex';
import { plain } from './plainText';

/** What a column's values say of a field: that they are its, that they are not; null where they do not tell. */
export type Testimony = (column: number, field: Field) => 'for' | 'against' | null;

/** A column says something of itself from three values on; four of five must agree. */
export const leastValues = 3;
export const sampled = 100;
export const agreeing = 0.8;

/**
 * The values of a sheet as witnesses where a header's wording leaves several fields: codes by their pattern, project
 * categories and directions by the guide's names.
 */
export function testimonyOf(sheet: SheetSnapshot, rows: readonly number[], guide: Guide): Testimony {
  const looks = looksOf(guide);
  const known = new Map<number, readonly string[]>();
  return (column, field) => {
    const look = looks(field);
    if (!look) return null;
    const texts = known.get(column) ?? filledTexts(sheet, rows, column);
    known.set(column, texts);
    if (texts.length < leastValues) return null;
    const fitting = texts.filter(look).length;
    if (fitting >= texts.length * agreeing) return 'for';
    return fitting <= texts.length * (1 - agreeing) ? 'against' : null;
  };
}

/** The first filled cells of a column as texts to compare. */
export function filledTexts(sheet: SheetSnapshot, rows: readonly number[], column: number): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    const text = plain(String(valueAt(sheet, row, column))).toUpperCase();
    if (text !== '') texts.push(text);
    if (texts.length === sampled) break;
  }
  return texts;
}

/** Whether a text looks like a value of the field, where the field's values have a look. */
function looksOf(guide: Guide): (field: Field) => ((text: string) => boolean) | null {
  const index = categoryIndex(guide);
  return ({ pattern, role }) => {
    if (pattern !== undefined) {
      const shape = new RegExp(pattern, 'u');
      return (text) => shape.test(text);
    }
    if (role === 'category')
      return (text) => index.match(text, '') !== null || index.mayMean(text).length > 0;
    if (role === 'direction') return (text) => directionNames(guide).has(text);
    return null;
  };
}

const directions = new WeakMap<Guide, ReadonlySet<string>>();

function directionNames(guide: Guide): ReadonlySet<string> {
  let names = directions.get(guide);
  if (!names) {
    const options = guide.categories.flatMap(({ branches }) => branches?.options ?? []);
    names = new Set(
      options.flatMap(({ name, spellings }) => [name, ...spellings].map((text) => plain(text).toUpperCase())),
    );
    directions.set(guide, names);
  }
  return names;
}
