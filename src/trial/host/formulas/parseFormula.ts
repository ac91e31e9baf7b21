import { parseReference } from '../../../workbook/sheetReference';
import type { Area } from '../../../workbook/snapshot';
import { notEmulated } from '../richApi/refusal';
import { functions } from './functions';
import { tokensOf, type Token } from './formulaTokens';

/** A formula that has been understood. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'negative' | 'percent'; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly sign: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** Operators of two sides from the weakest to the strongest. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

/**
 * Reads a formula without its "=": figures, texts, cells and areas (also of other sheets), the four operations,
 * "&", comparisons, and the functions of `functions`. Throws ApiNotFound for everything else that Excel knows.
 */
export function parseFormula(formula: string): Expression {
  const tokens = tokensOf(formula);
  const unknown = (): Error => notEmulated(`what the formula =${formula.slice(0, 80)} gives`);
  if (!tokens) throw unknown();
  const parser = new Parser(tokens, unknown);
  return parser.whole();
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly unknown: () => Error,
  ) {}

  whole(): Expression {
    const expression = this.level(0);
    if (this.at < this.tokens.length) throw this.unknown();
    return expression;
  }

  private level(index: number): Expression {
    const signs = LEVELS[index];
    if (!signs) return this.signed();
    let left = this.level(index + 1);
    for (let sign = this.take(signs); sign !== null; sign = this.take(signs)) {
      left = { kind: 'operation', sign, left, right: this.level(index + 1) };
    }
    return left;
  }

  private signed(): Expression {
    const sign = this.take(['+', '-']);
    if (sign === '+') return this.signed();
    if (sign === '-') return { kind: 'negative', of: this.signed() };
    // "@" takes the one cell that is meant: of a single cell itself.
    this.take(['@']);
    let expression = this.operand();
    while (this.take(['%']) !== null) expression = { kind: 'percent', of: expression };
    return expression;
  }

  private operand(): Expression {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'text':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'reference':
        return this.cells(token.text);
      case 'name':
        return this.named(token.text.toUpperCase());
      default:
        if (token?.text !== '(') throw this.unknown();
        return this.closed(this.level(0));
    }
  }

  private cells(text: string): Expression {
    const reference = parseReference(text);
    if (!reference) throw this.unknown();
    return { kind: 'cells', ...reference };
  }

  private named(name: string): Expression {
    if (this.take(['(']) === null) {
      if (name !== 'TRUE' && name !== 'FALSE') throw this.unknown();
      return { kind: 'constant', value: name === 'TRUE' };
    }
    const args: Expression[] = [];
    do args.push(this.level(0));
    while (this.take([',']) !== null);
    const known = functions.get(name);
    if (!known || args.length < known.least || args.length > known.most) throw this.unknown();
    return this.closed({ kind: 'call', name, args });
  }

  private closed(expression: Expression): Expression {
    if (this.take([')']) === null) throw this.unknown();
    return expression;
  }

  /** The next token when it is one of these signs; null when it is not. */
  private take(signs: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }
}
