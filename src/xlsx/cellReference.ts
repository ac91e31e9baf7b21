/** The zero-based column of a reference such as "AB12" between two offsets of a text; -1 when there are no letters. */
export function columnOfReference(text: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at += 1) {
    const letter = text.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** Excel's limit of characters in a formula. */
export const LONGEST_FORMULA = 8_192;
