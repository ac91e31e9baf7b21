import { decodeXmlAttribute, encodeXmlAttribute } from './xmlText';
import { XmlScanner } from './xmlScanner';

interface Attribute {
  readonly name: string;
  /** As in the source, white space before it included; null for one of ours. */
  readonly raw: string | null;
  readonly original: string | null;
  /** Null when it has been taken away; its place is kept for when it comes back. */
  value: string | null;
}

/** A start tag whose attributes can be changed; given back the values it had, it is written as it was. */
export class XmlAttributes {
  private readonly list: Attribute[] = [];
  private readonly tail: string;

  /** `tag` is a whole start tag, empty or not. */
  constructor(tag: string, part: string) {
    const scanner = new XmlScanner(tag, part);
    scanner.mustNext();
    let behind = scanner.nameEnd;
    scanner.eachAttribute((nameStart, nameEnd, valueStart, valueEnd) => {
      const value = decodeXmlAttribute(tag.slice(valueStart, valueEnd));
      const raw = tag.slice(behind, valueEnd + 1);
      this.list.push({ name: tag.slice(nameStart, nameEnd), raw, original: value, value });
      behind = valueEnd + 1;
    });
    this.tail = tag.slice(behind, tag.length - (scanner.kind === 'empty' ? 2 : 1));
  }

  get(name: string): string | null {
    return this.list.find((attribute) => attribute.name === name)?.value ?? null;
  }

  /** The value of the prefixed attribute of that local name, whatever the prefix. */
  getPrefixed(local: string): string | null {
    const ending = `:${local}`;
    return this.list.find(({ name, value }) => value !== null && name.endsWith(ending))?.value ?? null;
  }

  set(name: string, value: string | null): void {
    const found = this.list.find((attribute) => attribute.name === name);
    if (found) found.value = value;
    else if (value !== null) this.list.push({ name, raw: null, original: null, value });
  }

  get names(): string[] {
    return this.list.filter(({ value }) => value !== null).map(({ name }) => name);
  }

  /** All that stands between the tag's name and its closing `>` or `/>`. */
  toString(): string {
    let text = '';
    for (const { name, raw, original, value } of this.list) {
      if (value === null) continue;
      text += raw !== null && value === original ? raw : ` ${name}="${encodeXmlAttribute(value)}"`;
    }
    return text + this.tail;
  }
}
