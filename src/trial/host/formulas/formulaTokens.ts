/** The least pieces of a formula. */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'sign';
  readonly text: string;
}

const SHAPES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['number', /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y],
  [
    'reference',
    /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!])/uy,
  ],
  ['name', /[A-Za-z][A-Za-z0-9.]*/y],
  ['sign', /<=|>=|<>|[-+*/&=<>(),%@]/y],
];

/** A formula in pieces; null where it has one that is not known here. */
export function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    if (/\s/.test(formula.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = at;
    const text = shape.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}
