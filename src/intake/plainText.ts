/** Text as it is compared: compatibility forms made one (NFKC: full-width digits, brackets, ％), all white space gone. */
export function plain(text: string): string {
  // Most texts are plain as they stand: normalising would cost many times this look.
  if (/^[!-~\u4e00-\u9fff]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');
}

/** Without the characters that have no shape of their own, those among them that turn the direction of what follows. */
export function withoutShapeless(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

/**
 * A text as it may stand in a list for others to read: on one line, in the order in which it was typed. A line break
 * beside a Chinese character goes, elsewhere it becomes a space.
 */
export function printable(text: string): string {
  const parts = withoutShapeless(text)
    .split(/[\p{Cc}\p{Zl}\p{Zp}]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.reduce((line, part) => {
    const joined = line === '' || isWide(line.at(-1)) || isWide(part.at(0));
    return `${line}${joined ? '' : ' '}${part}`;
  }, '');
}

function isWide(character = ''): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80;
}

/** A cell's text as a message quotes it: on one line, cut after 30 characters. */
export function quoted(value: unknown): string {
  const characters = [...withoutShapeless(String(value)).trim().replace(/\s+/g, ' ')];
  return inQuotes(characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join(''));
}

/** A text in Chinese quotation marks; those within it become single ones. */
export function inQuotes(text: string): string {
  return `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
