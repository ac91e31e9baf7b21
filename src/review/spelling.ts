/** Texts that are compared as they stand, as most cells are: normalising would cost many times this look. */
const asCompared = /^[0-9A-Z\u4e00-\u9fff]*$/;

/** A text as it is compared: full and half width alike, without white space and quotation marks. */
export function comparable(text: string): string {
  if (asCompared.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」]/g, '')
    .toUpperCase();
}

/** A test whether a text is one of the values, whatever its width and spacing. */
export function memberOf(values: readonly string[]): (text: string) => boolean {
  const exact = new Set(values);
  const loose = new Set(values.map(comparable));
  return (text) => exact.has(text) || loose.has(comparable(text));
}
