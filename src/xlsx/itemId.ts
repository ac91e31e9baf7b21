import { crc32 } from './crc32';

/** A GUID that depends on nothing but the text: the same work gives the same file. */
export function itemId(text: string): string {
  const encoder = new TextEncoder();
  const word = (salt: number): string =>
    crc32(encoder.encode(`${salt}${text}`))
      .toString(16)
      .toUpperCase()
      .padStart(8, '0');
  const digits = [1, 2, 3, 4].map(word).join('');
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return `{${groups.join('-')}}`;
}
