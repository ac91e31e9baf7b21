import { damaged } from './xlsxFault';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

/** Walks over the tags of an XML text without building anything; text, comments, CDATA and instructions are passed over. */
export class XmlScanner {
  /** Offsets of the tag at hand: `<` , the name without prefix, and just behind `>`. */
  start = 0;
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;
  end = 0;
  kind: 'open' | 'close' | 'empty' = 'open';

  constructor(
    readonly text: string,
    readonly part: string,
  ) {}

  /** Goes to the next tag; false at the end of the text. Throws `damaged`, also for a DOCTYPE. */
  next(): boolean {
    const { text } = this;
    let position = this.end;
    for (;;) {
      position = text.indexOf('<', position);
      if (position < 0) return false;
      const code = text.charCodeAt(position + 1);
      if (code !== 33 && code !== 63) break;
      position = this.behindMarkup(position);
    }
    this.start = position;
    this.readName(text.charCodeAt(position + 1) === SLASH);
    this.readEnd();
    return true;
  }

  /** Whether the tag at hand closes an element. */
  get closing(): boolean {
    return this.kind === 'close';
  }

  get local(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  get name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  is(local: string): boolean {
    return this.nameEnd - this.localStart === local.length && this.text.startsWith(local, this.localStart);
  }

  /** From an open tag to behind its close tag; nothing happens on an empty one. */
  skipElement(): void {
    if (this.kind !== 'open') return;
    for (let depth = 1; depth > 0;) {
      this.mustNext();
      if (this.kind === 'open') depth += 1;
      else if (this.kind === 'close') depth -= 1;
    }
  }

  mustNext(): void {
    if (!this.next()) throw damaged(this.part, 'XML 不完整');
  }

  /** The attribute's raw value in the tag at hand, null when it has none. Names are compared with their prefix. */
  attribute(name: string): string | null {
    let found: string | null = null;
    this.eachAttribute((nameStart, nameEnd, valueStart, valueEnd) => {
      if (nameEnd - nameStart === name.length && this.text.startsWith(name, nameStart)) {
        found = this.text.slice(valueStart, valueEnd);
      }
    });
    return found;
  }

  /** Calls back with the offsets of each attribute's name and value (without quotes). */
  eachAttribute(
    visit: (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void,
  ): void {
    const { text } = this;
    const stop = this.end - 1;
    let position = this.nameEnd;
    for (;;) {
      while (position < stop && isSpaceOrSlash(text.charCodeAt(position))) position += 1;
      if (position >= stop) return;
      const nameStart = position;
      while (position < stop && text.charCodeAt(position) !== EQUALS && !isSpace(text.charCodeAt(position)))
        position += 1;
      const nameEnd = position;
      while (
        position < stop &&
        text.charCodeAt(position) !== QUOTE &&
        text.charCodeAt(position) !== APOSTROPHE
      )
        position += 1;
      const close = position < stop ? text.indexOf(text.charAt(position), position + 1) : -1;
      if (close < 0 || close > stop) throw damaged(this.part, 'XML 属性有误');
      visit(nameStart, nameEnd, position + 1, close);
      position = close + 1;
    }
  }

  private readName(closing: boolean): void {
    const { text } = this;
    let position = this.start + (closing ? 2 : 1);
    this.nameStart = position;
    this.localStart = position;
    for (; ; position += 1) {
      const code = text.charCodeAt(position);
      if (code === COLON) this.localStart = position + 1;
      // NaN is the end of the text.
      else if (Number.isNaN(code) || code <= 32 || code === SLASH || code === GREATER || code === LESS) break;
    }
    if (position === this.nameStart) throw damaged(this.part, 'XML 标记有误');
    this.nameEnd = position;
    this.kind = closing ? 'close' : 'open';
  }

  private readEnd(): void {
    const { text } = this;
    for (let position = this.nameEnd; ; position += 1) {
      const code = text.charCodeAt(position);
      if (code === GREATER) {
        if (this.kind === 'open' && text.charCodeAt(position - 1) === SLASH) this.kind = 'empty';
        this.end = position + 1;
        return;
      }
      if (code === QUOTE || code === APOSTROPHE) {
        position = text.indexOf(text.charAt(position), position + 1);
        if (position < 0) throw damaged(this.part, 'XML 不完整');
      } else if (Number.isNaN(code) || code === LESS) throw damaged(this.part, 'XML 不完整');
    }
  }

  /** Behind a comment, CDATA or instruction. A DOCTYPE is refused: no part of a workbook has one, only an attack. */
  private behindMarkup(position: number): number {
    const { text } = this;
    const closing = text.startsWith('<!--', position)
      ? '-->'
      : text.startsWith('<![CDATA[', position)
        ? ']]>'
        : text.startsWith('<?', position)
          ? '?>'
          : null;
    if (closing === null) throw damaged(this.part, 'XML 含有不允许的声明');
    const close = text.indexOf(closing, position + 2);
    if (close < 0) throw damaged(this.part, 'XML 不完整');
    return close + closing.length;
  }
}

function isSpace(code: number): boolean {
  return code <= 32;
}

function isSpaceOrSlash(code: number): boolean {
  return code <= 32 || code === SLASH;
}
