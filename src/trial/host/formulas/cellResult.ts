/** An error value, such as #DIV/0!. */
export class FormulaError {
  constructor(readonly text: string) {}
}

/** What a formula or a cell gives; null is an empty cell. */
export type Result = string | number | boolean | null | FormulaError;

export const noValue = new FormulaError('#VALUE!');
export const divisionByZero = new FormulaError('#DIV/0!');
export const noReference = new FormulaError('#REF!');
export const noNumber = new FormulaError('#NUM!');

/** As a number: empty is 0, numeric text its number, other text #VALUE!. */
export function numberOf(result: Result): number | FormulaError {
  if (typeof result === 'number' || result instanceof FormulaError) return result;
  if (result === null) return 0;
  if (typeof result === 'boolean') return result ? 1 : 0;
  const number = result.trim() === '' ? NaN : Number(result);
  return Number.isFinite(number) ? number : noValue;
}

/** As text, as Excel joins it. */
export function textOf(result: Result): string | FormulaError {
  if (result === null) return '';
  if (typeof result === 'boolean') return result ? 'TRUE' : 'FALSE';
  return typeof result === 'number' ? String(fifteenDigits(result)) : result;
}

/** As a truth value: numbers but 0 are true, text is #VALUE!. */
export function truthOf(result: Result): boolean | FormulaError {
  if (typeof result === 'boolean' || result instanceof FormulaError) return result;
  if (typeof result === 'string') return noValue;
  return result !== null && result !== 0;
}

/** Excel keeps fifteen digits. */
export function fifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

/** Below 0, 0 or above 0; numbers come before texts, texts before truth values, an empty cell is what it is held against. */
export function compare(left: Result, right: Result): number | FormulaError {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  const [one, other] = [left ?? emptyLike(right), right ?? emptyLike(left)];
  if (typeof one === 'string' && typeof other === 'string') {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  return typeof one === typeof other ? Number(one) - Number(other) : rank(one) - rank(other);
}

function emptyLike(other: string | number | boolean | null): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: string | number | boolean): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
