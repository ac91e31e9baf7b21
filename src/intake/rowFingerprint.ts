import type { CellValue } from '../workbook/snapshot';
import { textHash } from './headerFingerprint';
import { plain } from './plainText';

/** So many filled cells tell a row from others; what stands behind them may be corrected without losing it. */
const telling = 6;

/** Identifies a row by its first filled cells, wherever it stands; `columns` are those that are the user's own. */
export function rowFingerprint(row: readonly CellValue[], columns: readonly number[]): string {
  const texts: string[] = [];
  for (const column of columns) {
    const text = plain(String(row[column] ?? ''));
    if (text !== '') texts.push(`${column}:${text}`);
    if (texts.length === telling) break;
  }
  return textHash(texts.join('\n'));
}
