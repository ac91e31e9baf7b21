import { cellReference } from '../../../workbook/sheetReference';
import type { Area, CellPosition, CellValue } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import type { XlsxWorkbook } from '../../../xlsx/xlsxWorkbook';
import {
  compare,
  divisionByZero,
  fifteenDigits,
  FormulaError,
  noNumber,
  noReference,
  noValue,
  numberOf,
  textOf,
  type Result,
} from './cellResult';
import { functions, type FunctionArgument } from './functions';
import { parseFormula, type Expression } from './parseFormula';

interface Formula extends CellPosition {
  readonly sheet: XlsxSheet;
  readonly text: string;
  readonly expression: Expression;
}

/**
 * Calculates the formulas that have been written into the open workbook. Those that came with the file keep the
 * results that were saved with them: what Excel makes of any formula is more than is known here.
 */
export class Calculator {
  private readonly formulas = new Map<string, Formula>();
  private results = new Map<string, Result>();

  constructor(private readonly workbook: XlsxWorkbook) {}

  /** A formula has been written. Throws ApiNotFound for one that the host cannot calculate. */
  add(sheet: XlsxSheet, row: number, column: number, text: string): void {
    const expression = parseFormula(text);
    this.formulas.set(keyOf(sheet, row, column), { sheet, row, column, text, expression });
  }

  /** Works out every formula that still stands, and puts the results beside them. */
  run(): void {
    this.results = new Map();
    for (const [key, { sheet, row, column, text }] of this.formulas) {
      const stands = this.workbook.sheets.includes(sheet) && sheet.formula(row, column) === text;
      if (!stands) this.formulas.delete(key);
    }
    for (const { sheet, row, column, text } of this.formulas.values()) {
      const value = shown(this.cell(sheet, row, column));
      if (sheet.value(row, column) !== value) sheet.setContent(row, column, { formula: text, value });
    }
  }

  private cell(sheet: XlsxSheet, row: number, column: number): Result {
    const key = keyOf(sheet, row, column);
    const formula = this.formulas.get(key);
    if (!formula) return resultOf(sheet.value(row, column), sheet.formula(row, column) !== null);
    const known = this.results.get(key);
    if (known !== undefined) return known;
    // A formula that needs its own result sees 0, as in Excel.
    this.results.set(key, 0);
    const result = this.evaluate(formula.expression, sheet);
    this.results.set(key, result);
    return result;
  }

  private evaluate(expression: Expression, home: XlsxSheet): Result {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'cells':
        return this.oneCell(expression, home);
      case 'negative':
        return withNumber(this.evaluate(expression.of, home), (number) => -number);
      case 'percent':
        return withNumber(this.evaluate(expression.of, home), (number) => number / 100);
      case 'operation': {
        const left = this.evaluate(expression.left, home);
        return operate(expression.sign, left, this.evaluate(expression.right, home));
      }
      case 'call': {
        const args = expression.args.map((argument) => this.argument(argument, home));
        const result = functions.get(expression.name)?.run(args) ?? null;
        return typeof result === 'number' ? calculated(result) : result;
      }
    }
  }

  private argument(expression: Expression, home: XlsxSheet): FunctionArgument {
    const value = (): Result => this.evaluate(expression, home);
    if (expression.kind !== 'cells') return { value, cells: null };
    return { value, cells: () => this.area(expression, home) };
  }

  /** A single cell; of several none is meant. */
  private oneCell(cells: Extract<Expression, { kind: 'cells' }>, home: XlsxSheet): Result {
    if (cells.area.rows * cells.area.columns > 1) return noValue;
    return this.area(cells, home)[0] ?? null;
  }

  private area({ sheet, area }: { sheet: string | null; area: Area }, home: XlsxSheet): Result[] {
    const source = sheet === null ? home : this.workbook.findSheet(sheet);
    if (!source) return [noReference];
    return Array.from({ length: area.rows * area.columns }, (_cell, index) => {
      const row = area.row + Math.floor(index / area.columns);
      return this.cell(source, row, area.column + (index % area.columns));
    });
  }
}

function operate(sign: string, left: Result, right: Result): Result {
  if (sign === '&') {
    const [one, other] = [textOf(left), textOf(right)];
    if (one instanceof FormulaError) return one;
    return other instanceof FormulaError ? other : one + other;
  }
  if (/[=<>]/.test(sign)) return order(sign, compare(left, right));
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one instanceof FormulaError) return one;
  if (other instanceof FormulaError) return other;
  switch (sign) {
    case '+':
      return calculated(one + other);
    case '-':
      return calculated(one - other);
    case '*':
      return calculated(one * other);
    default:
      return other === 0 ? divisionByZero : calculated(one / other);
  }
}

function order(sign: string, difference: number | FormulaError): Result {
  if (difference instanceof FormulaError) return difference;
  if (difference === 0) return sign === '=' || sign === '<=' || sign === '>=';
  return sign === '<>' || sign.startsWith(difference < 0 ? '<' : '>');
}

function withNumber(result: Result, run: (number: number) => number): Result {
  const number = numberOf(result);
  return typeof number === 'number' ? calculated(run(number)) : number;
}

function calculated(number: number): Result {
  return Number.isFinite(number) ? fifteenDigits(number) : noNumber;
}

/** A cell without a formula that shows nothing is empty; a formula may give an empty text. */
function resultOf(value: CellValue, isFormula: boolean): Result {
  if (typeof value !== 'string') return value;
  if (value === '') return isFormula ? '' : null;
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value) ? new FormulaError(value) : value;
}

/** What the cell shows: a reference to an empty cell gives 0. */
function shown(result: Result): CellValue {
  if (result === null) return 0;
  return result instanceof FormulaError ? result.text : result;
}

function keyOf(sheet: XlsxSheet, row: number, column: number): string {
  return cellReference({ sheet: sheet.part, row, column });
}
