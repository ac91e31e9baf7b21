import type { CellContent } from '../workbook/edit';

/**
 * How many bytes a text takes in a request or an answer, about: UTF-8, where a Chinese character takes three.
 * Excel on the web refuses more than 5 MB of them, and counting characters would miss two thirds.
 */
export function textBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Surrogates come in pairs of two units and four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** Quotes and a comma, or a comma alone. */
export function valueBytes(value: Exclude<CellContent, object>): number {
  return typeof value === 'string' ? textBytes(value) + 3 : String(value).length + 1;
}

/** The bytes of a block of plain values, brackets and commas included. */
export function blockBytes(rows: readonly (readonly Exclude<CellContent, object>[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    bytes += 3;
    for (const value of row) bytes += valueBytes(value);
  }
  return bytes;
}
