import { XmlScanner } from './xmlScanner';

/**
 * Whether the chain (§18.6) names a cell of which `gone` says that it holds no formula any more; Excel takes such a
 * file for damaged. Cells that the chain lacks do no harm. A cell without a sheet is on that of the one before.
 */
export function chainNames(
  xml: string,
  part: string,
  gone: (sheetId: string, reference: string) => boolean,
): boolean {
  const scanner = new XmlScanner(xml, part);
  let sheetId = '';
  while (scanner.next()) {
    if (!scanner.is('c') || scanner.closing) continue;
    sheetId = scanner.attribute('i') ?? sheetId;
    if (gone(sheetId, scanner.attribute('r') ?? '')) return true;
  }
  return false;
}
