/** Whether a plain text begins with one of the words. */
export function startsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word));
}

/** Whether a plain text ends with one of the words. */
export function endsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word));
}

/** A group's ordinal, alone or before its name: 一, （一）, 二、绿色化改造升级. */
export function isOrdinal(text: string): boolean {
  return /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?:[、.．]|$))/.test(text);
}

/** A text without the ordinal that it begins with (二、苏州市, （1）苏州市). */
export function withoutOrdinal(text: string): string {
  return text.replace(
    /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?:[、.．]|$)|\(\d{1,3}\)|\d{1,3}[、.．])/,
    '',
  );
}

/** How a text that begins with a group's ordinal is numbered: in brackets or not; null where it has none. */
export function ordinalShape(text: string): 'bracketed' | 'bare' | null {
  if (!isOrdinal(text)) return null;
  return text.startsWith('(') ? 'bracketed' : 'bare';
}
