/** A category's cell taken apart: a name, and what stands in brackets or behind a dash or comma beside it. */
export interface NameAndRemarks {
  readonly name: string;
  readonly remarks: readonly string[];
}

const numbering =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.]?)?\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]+(?!\d)/;
const opening = /[【[〔〖{]/g;
const closing = /[】\]〕〗}]/g;
const bracketed = /\(([^()]*)\)/g;
const behind = /\s*[-—–―:_/,;、。·|\s]+\s*/u;

/**
 * 技改（绿色化）, 智能制造示范工厂—离散型 and 绿色化、高端化 in their parts; null where a text has only one. Numbering before
 * it is no part.
 */
export function nameAndRemarks(text: string): NameAndRemarks | null {
  const written = text
    .normalize('NFKC')
    .replace(opening, '(')
    .replace(closing, ')')
    .replace(numbering, '')
    .trim();
  const inBrackets = [...written.matchAll(bracketed)].map((match) => match[1] ?? '');
  if (inBrackets.length > 0) return { name: written.replace(bracketed, ''), remarks: inBrackets };
  const [name = '', ...remarks] = written.split(behind).filter((part) => part !== '');
  return remarks.length > 0 ? { name, remarks } : null;
}
