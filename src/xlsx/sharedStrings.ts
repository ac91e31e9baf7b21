import { stringItemText } from './stringItem';
import { XmlScanner } from './xmlScanner';

/** The workbook's shared strings, decoded when they are asked for. They are read, never changed. */
export class SharedStrings {
  private readonly bounds: Int32Array;
  private readonly texts: (string | undefined)[] = [];

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {
    const bounds: number[] = [];
    const scanner = new XmlScanner(xml, part);
    scanner.mustNext();
    while (scanner.next() && !scanner.closing) {
      const start = scanner.end;
      const isItem = scanner.is('si');
      const open = scanner.kind === 'open';
      scanner.skipElement();
      if (isItem) bounds.push(start, open ? scanner.start : start);
    }
    this.bounds = Int32Array.from(bounds);
  }

  /** Null when there is no such string. */
  text(index: number): string | null {
    const start = this.bounds[index * 2];
    const end = this.bounds[index * 2 + 1];
    if (start === undefined || end === undefined) return null;
    return (this.texts[index] ??= stringItemText(this.xml.slice(start, end), this.part));
  }
}
