import type { HeaderColumn } from './headerColumns';
import { columnLetters } from '../workbook/address';

/**
 * Identifies a header by the names of its columns and where each stands, whatever its rows, white space, width or
 * bracket style: 16 hexadecimal digits (FNV-1a, 64 bits, over UTF-16 units).
 */
export function headerFingerprint(headers: readonly HeaderColumn[]): string {
  const text = headers
    .map(({ column, names }) => `${columnLetters(column)}:${names.map(({ key }) => key).join('_')}`)
    .join('\n');
  return textHash(text);
}

/** FNV-1a, 64 bits, over the UTF-16 units of a text: 16 hexadecimal digits. */
export function textHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
