/** Text as it is compared: compatibility forms made one (NFKC: full-width digits, brackets, ％), all white space gone. */
export function plain(text: string): string {
  // Most texts are plain as they stand: normalising would cost many times this look.
  if (/^[!-~\u4e00-\u9fff]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');
}

/** A cell's text as a message quotes it: on one line, cut after 30 characters. */
export function quoted(value: unknown): string {
  const characters = [...String(value).trim().replace(/\s+/g, ' ')];
  return `“${characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('')}”`;
}
