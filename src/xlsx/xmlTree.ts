import { damaged } from './xlsxFault';
import { XmlAttributes } from './xmlAttributes';
import { XmlScanner } from './xmlScanner';
import { decodeXmlText, encodeXmlText } from './xmlText';

const DEEPEST = 200;

/** Content that is held elsewhere than in the tree and writes itself. */
export interface ForeignContent {
  write(out: string[]): void;
}

interface Source {
  readonly text: string;
  readonly start: number;
  readonly startEnd: number;
  contentEnd: number;
  end: number;
}

/** An element that writes itself as it was read, unless it or something within it has been changed. */
export class XmlElement {
  parent: XmlElement | null = null;
  foreign: ForeignContent | null = null;
  private nodes: (XmlElement | string)[] = [];
  private attributes: XmlAttributes | null = null;
  private touched = false;

  constructor(
    readonly name: string,
    private readonly part: string,
    private readonly source: Source | null,
  ) {}

  /** A new element of that name without prefix in front: the caller gives the whole name. */
  static create(name: string, attributes: Readonly<Record<string, string>> = {}): XmlElement {
    const element = new XmlElement(name, '', null);
    for (const [key, value] of Object.entries(attributes)) element.set(key, value);
    return element;
  }

  get local(): string {
    return this.name.slice(this.name.indexOf(':') + 1);
  }

  /** "x:" or "". */
  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(':') + 1);
  }

  get elements(): XmlElement[] {
    return this.nodes.filter((node) => typeof node !== 'string');
  }

  /** The child elements of that local name with this element's own prefix. */
  all(local: string): XmlElement[] {
    const name = this.prefix + local;
    return this.elements.filter((element) => element.name === name);
  }

  first(local: string): XmlElement | null {
    const name = this.prefix + local;
    for (const node of this.nodes) if (typeof node !== 'string' && node.name === name) return node;
    return null;
  }

  /** Every element below of that local name, whatever its prefix, in document order. */
  descendants(local: string): XmlElement[] {
    const found: XmlElement[] = [];
    for (const element of this.elements) {
      if (element.local === local) found.push(element);
      found.push(...element.descendants(local));
    }
    return found;
  }

  get(name: string): string | null {
    return this.attributesOf().get(name);
  }

  getPrefixed(local: string): string | null {
    return this.attributesOf().getPrefixed(local);
  }

  /** Null takes the attribute away. */
  set(name: string, value: string | null): void {
    if (this.get(name) === value) return;
    this.attributesOf().set(name, value);
    this.touch();
  }

  get attributeNames(): string[] {
    return this.attributesOf().names;
  }

  /** The text directly within, without that of child elements. */
  get text(): string {
    let raw = '';
    for (const node of this.nodes) if (typeof node === 'string') raw += node;
    return decodeXmlText(raw);
  }

  setText(text: string): void {
    this.nodes = text === '' ? [] : [encodeXmlText(text)];
    this.touch();
  }

  /** Puts a child before another one, or behind the last element when none is given. */
  insert(child: XmlElement, before: XmlElement | null = null): XmlElement {
    const at = before === null ? this.behindLastElement() : this.nodes.indexOf(before);
    child.parent = this;
    this.nodes.splice(at, 0, child);
    this.touch();
    return child;
  }

  /** Adds a child with this element's prefix behind the last one. */
  append(local: string, attributes: Readonly<Record<string, string>> = {}): XmlElement {
    return this.insert(XmlElement.create(this.prefix + local, attributes));
  }

  remove(child: XmlElement): void {
    this.nodes = this.nodes.filter((node) => node !== child);
    this.touch();
  }

  /** Puts another element in a child's place. */
  replace(child: XmlElement, other: XmlElement): void {
    this.nodes = this.nodes.map((node) => (node === child ? other : node));
    other.parent = this;
    this.touch();
  }

  /** The namespace of this element's name, null where none is declared on it. */
  get namespace(): string | null {
    return this.get(this.prefix === '' ? 'xmlns' : `xmlns:${this.prefix.slice(0, -1)}`);
  }

  get changed(): boolean {
    return this.source === null || this.touched;
  }

  /** For reading only: a node as the parser found it. */
  adopt(node: XmlElement | string): void {
    if (typeof node !== 'string') node.parent = this;
    this.nodes.push(node);
  }

  write(out: string[]): void {
    const { source } = this;
    if (source !== null && !this.touched) {
      out.push(source.text.slice(source.start, source.end));
      return;
    }
    const attributes = this.attributesOf().toString();
    const content: string[] = [];
    this.foreign?.write(content);
    for (const node of this.nodes) {
      if (typeof node === 'string') content.push(node);
      else node.write(content);
    }
    if (content.every((piece) => piece === '') && !this.wasEmptyPair()) {
      out.push(`<${this.name}${attributes}/>`);
      return;
    }
    out.push(`<${this.name}${attributes}>`);
    for (const piece of content) out.push(piece);
    out.push(
      source !== null && source.end > source.contentEnd
        ? source.text.slice(source.contentEnd, source.end)
        : `</${this.name}>`,
    );
  }

  toString(): string {
    const out: string[] = [];
    this.write(out);
    return out.join('');
  }

  /** Marks this element and all above it as changed; to be called when foreign content has been changed. */
  touch(): void {
    if (this.touched) return;
    this.touched = true;
    this.parent?.touch();
  }

  /** Whether it was read as `<a></a>`. */
  private wasEmptyPair(): boolean {
    const { source } = this;
    return source !== null && source.contentEnd === source.startEnd && source.end > source.contentEnd;
  }

  private behindLastElement(): number {
    for (let at = this.nodes.length; at > 0; at -= 1) if (typeof this.nodes[at - 1] !== 'string') return at;
    // A container of white space only stays as it is laid out: the child goes to its front.
    return 0;
  }

  private attributesOf(): XmlAttributes {
    const { source } = this;
    this.attributes ??= new XmlAttributes(
      source === null ? `<${this.name}>` : source.text.slice(source.start, source.startEnd),
      this.part,
    );
    return this.attributes;
  }
}

/** A whole XML part. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** Whether anything has been changed since it was read, even if it was changed back. */
  readonly changed: boolean;
  toString(): string;
}

/**
 * Reads an XML part into elements that keep their source. `takeOver` may hold the content of an element outside
 * the tree: it is called on the open tag and leaves the scanner on the close tag. Throws `damaged`.
 */
export function parseXml(
  text: string,
  part: string,
  takeOver: (element: XmlElement, scanner: XmlScanner) => ForeignContent | null = () => null,
): XmlDocument {
  const scanner = new XmlScanner(text, part);
  scanner.mustNext();
  const prolog = text.slice(0, scanner.start);
  const root = readElement(scanner, part, takeOver, 0);
  const epilog = text.slice(scanner.end);
  if (scanner.next()) throw damaged(part, 'XML 有多个根元素');
  return {
    root,
    get changed() {
      return root.changed;
    },
    toString: () => prolog + root.toString() + epilog,
  };
}

function readElement(
  scanner: XmlScanner,
  part: string,
  takeOver: (element: XmlElement, scanner: XmlScanner) => ForeignContent | null,
  depth: number,
): XmlElement {
  const { text, start, end } = scanner;
  if (scanner.closing || depth > DEEPEST) throw damaged(part, 'XML 结构有误');
  const source: Source = { text, start, startEnd: end, contentEnd: end, end };
  const element = new XmlElement(scanner.name, part, source);
  if (scanner.kind === 'empty') return element;
  element.foreign = takeOver(element, scanner);
  if (element.foreign === null) {
    let behind = end;
    for (;;) {
      scanner.mustNext();
      if (scanner.start > behind) element.adopt(text.slice(behind, scanner.start));
      if (scanner.closing) break;
      element.adopt(readElement(scanner, part, takeOver, depth + 1));
      behind = scanner.end;
    }
  }
  if (scanner.name !== element.name) throw damaged(part, `XML 标记 ${element.name} 未正确结束`);
  source.contentEnd = scanner.start;
  source.end = scanner.end;
  return element;
}
