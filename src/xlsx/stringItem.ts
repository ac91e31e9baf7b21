import { XmlScanner } from './xmlScanner';
import { decodeXmlText, decodeXstring } from './xmlText';

/**
 * The text of a string item (`<si>` or `<is>`, ECMA-376 part 1 §18.4.8): plain or in runs; phonetic hints are not
 * part of it. `content` is what stands within the element.
 */
export function stringItemText(content: string, part: string): string {
  const scanner = new XmlScanner(content, part);
  let text = '';
  while (scanner.next()) {
    if (scanner.is('rPh')) scanner.skipElement();
    else if (scanner.is('t') && scanner.kind === 'open') {
      const start = scanner.end;
      scanner.skipElement();
      text += decodeXmlText(content.slice(start, scanner.start));
    }
  }
  return decodeXstring(text);
}
