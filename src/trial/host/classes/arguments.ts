import type { Argument } from '../richApi/emulation';
import type { Json } from '../wire/protocol';
import { invalidArgument } from '../richApi/refusal';

/** A text argument; InvalidArgument when it is anything else. */
export function textOf(argument: Argument | undefined): string {
  if (typeof argument === 'string') return argument;
  throw invalidArgument('not a text');
}

/** A whole number; InvalidArgument when it is anything else. */
export function integerOf(argument: Argument | undefined): number {
  if (typeof argument === 'number' && Number.isInteger(argument)) return argument;
  throw invalidArgument('not a whole number');
}

/** A number that is at least 0; InvalidArgument when it is anything else. */
export function sizeOf(argument: Argument | undefined): number {
  if (typeof argument === 'number' && Number.isFinite(argument) && argument >= 0) return argument;
  throw invalidArgument('not a size');
}

export function truthOf(argument: Argument | undefined): boolean {
  if (typeof argument === 'boolean') return argument;
  throw invalidArgument('not a truth value');
}

/** One of a list of words, as the client's enumerations have them. */
export function wordOf<W extends string>(argument: Argument | undefined, words: readonly W[]): W {
  const word = words.find((candidate) => candidate === argument);
  if (word === undefined) throw invalidArgument(`not one of ${words.join(', ')}`);
  return word;
}

/** #RRGGBB in capitals, from "#rrggbb"; Excel also knows names of colours, which nobody here writes. */
export function colourOf(argument: Argument | undefined): string {
  const text = textOf(argument);
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`not a colour: ${text}`);
  return text.toUpperCase();
}

/** A table of the wire: rows of cells. */
export function matrixOf(value: Json, rows: number, columns: number): readonly (readonly Json[])[] {
  if (!Array.isArray(value))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const table: readonly Json[] = value;
  const right = table.length === rows && table.every((row) => Array.isArray(row) && row.length === columns);
  if (!right) {
    throw invalidArgument(
      'the number of rows or columns in the input array does not match the size of the range',
    );
  }
  return table.filter((row): row is readonly Json[] => Array.isArray(row));
}

/** A plain object of the wire; InvalidArgument when it is anything else. */
export function recordOf(value: Json): Readonly<Record<string, Json>> {
  if (typeof value === 'object' && value !== null && !isList(value)) return value;
  throw invalidArgument('not an object');
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
