import { compare, FormulaError, noValue, numberOf, truthOf, type Result } from './cellResult';

/** An argument of a function: its one value, and what its cells hold where it is an area. */
export interface FunctionArgument {
  readonly value: () => Result;
  /** Row by row; null where the argument is no area. */
  readonly cells: (() => readonly Result[]) | null;
}

interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  readonly run: (args: readonly FunctionArgument[]) => Result;
}

/** The functions that the host calculates; Excel's names. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    SUM: over((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
    MIN: over((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
    MAX: over((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
    COUNT: {
      least: 1,
      most: 30,
      run: (args) => all(args).filter((result) => typeof result === 'number').length,
    },
    COUNTA: { least: 1, most: 30, run: (args) => all(args).filter((result) => result !== null).length },
    COUNTIF: { least: 2, most: 2, run: ([cells, wanted]) => matches(cells, wanted).length },
    SUMIF: { least: 2, most: 3, run: sumIf },
    ROUND: { least: 2, most: 2, run: round },
    ABS: { least: 1, most: 1, run: ([only]) => withNumber(only, Math.abs) },
    IF: { least: 2, most: 3, run: choose },
    IFERROR: { least: 2, most: 2, run: ([wish, other]) => unlessError(valueOf(wish), other) },
  } satisfies Record<string, FormulaFunction>),
);

/** A function over all numbers; the first error among the cells is the result. */
function over(join: (numbers: readonly number[]) => number): FormulaFunction {
  return {
    least: 1,
    most: 30,
    run: (args) => {
      const numbers: number[] = [];
      for (const { value, cells } of args) {
        // Text and truth values of cells do not count, given as such they do.
        const given = cells ? cells().filter(isNumberOrError) : [numberOf(value())];
        for (const number of given) {
          if (typeof number !== 'number') return number;
          numbers.push(number);
        }
      }
      return join(numbers);
    },
  };
}

function isNumberOrError(result: Result): result is number | FormulaError {
  return typeof result === 'number' || result instanceof FormulaError;
}

function all(args: readonly FunctionArgument[]): Result[] {
  return args.flatMap(({ value, cells }) => (cells ? cells() : [value()]));
}

function valueOf(argument: FunctionArgument | undefined): Result {
  return argument ? argument.value() : null;
}

function withNumber(argument: FunctionArgument | undefined, run: (number: number) => number): Result {
  const number = numberOf(valueOf(argument));
  return typeof number === 'number' ? run(number) : number;
}

function choose([test, met, unmet]: readonly FunctionArgument[]): Result {
  const truth = truthOf(valueOf(test));
  if (truth instanceof FormulaError) return truth;
  if (!truth) return unmet ? unmet.value() : false;
  return valueOf(met) ?? 0;
}

function unlessError(result: Result, other: FunctionArgument | undefined): Result {
  return result instanceof FormulaError ? valueOf(other) : result;
}

/** Half away from zero, in decimals as they are written. */
function round([what, places]: readonly FunctionArgument[]): Result {
  const digits = numberOf(valueOf(places));
  if (typeof digits !== 'number') return digits;
  return withNumber(what, (number) => {
    const shifted = Number(`${Math.abs(number).toPrecision(15)}e${Math.trunc(digits)}`);
    return Math.sign(number) * Number(`${Math.round(shifted)}e${-Math.trunc(digits)}`);
  });
}

function sumIf([cells, wanted, summed]: readonly FunctionArgument[]): Result {
  const values = (summed ?? cells)?.cells?.() ?? [];
  let sum = 0;
  for (const index of matches(cells, wanted)) {
    const value = values[index] ?? null;
    if (value instanceof FormulaError) return value;
    if (typeof value === 'number') sum += value;
  }
  return sum;
}

/** Which of the cells meet a criterion such as "苏州市", 5 or ">=5". */
function matches(cells: FunctionArgument | undefined, criterion: FunctionArgument | undefined): number[] {
  const test = testOf(valueOf(criterion));
  return (cells?.cells?.() ?? [noValue]).flatMap((result, index) => (test(result) ? [index] : []));
}

function testOf(criterion: Result): (result: Result) => boolean {
  if (typeof criterion !== 'string') return (result) => same(result, criterion ?? 0);
  const [, sign = '', text = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = text.trim() === '' ? NaN : Number(text);
  const wanted = Number.isFinite(number) ? number : text;
  const equal = typeof wanted === 'string' && /[*?]/.test(wanted) ? likeness(wanted) : null;
  const meets = (result: Result): boolean => (equal ? equal(result) : same(result, wanted));
  if (sign === '' || sign === '=') return meets;
  if (sign === '<>') return (result) => !meets(result);
  return (result) => {
    if (typeof result !== typeof wanted) return false;
    const order = Number(compare(result, wanted));
    if (order === 0) return sign.includes('=');
    return sign.startsWith('<') ? order < 0 : order > 0;
  };
}

/** Texts and numbers of the same reading are the same, an empty cell is so only for the empty text. */
function same(result: Result, wanted: string | number | boolean | FormulaError): boolean {
  if (result instanceof FormulaError || wanted instanceof FormulaError) return false;
  if (result === null) return wanted === '';
  if (typeof wanted === 'number' && typeof result === 'string') return numberOf(result) === wanted;
  return typeof result === typeof wanted && compare(result, wanted) === 0;
}

function likeness(pattern: string): (result: Result) => boolean {
  const plain = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  const shape = new RegExp(`^${plain.replaceAll('*', '[\\s\\S]*').replaceAll('?', '[\\s\\S]')}$`, 'i');
  return (result) => typeof result === 'string' && shape.test(result);
}
