import { ContentTypes } from './contentTypes';
import { relationshipsPart } from './partNames';
import { Relationships } from './relationships';
import { damaged, notXlsx } from './xlsxFault';
import { parseXml, type ForeignContent, type XmlDocument, type XmlElement } from './xmlTree';
import type { XmlScanner } from './xmlScanner';
import type { ZipEntry } from './zipEntry';
import { inflateEntry, partKey, readZip, type ZipLimits } from './zipReading';
import { deflateEntry, writeZip } from './zipWriting';

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

interface Part {
  readonly name: string;
  /** Null for a part that the file did not have. */
  readonly entry: ZipEntry | null;
  text: string | null;
  document: XmlDocument | null;
}

/** The parts of an .xlsx file. Parts that are not changed are written as the bytes they were read as. */
export class XlsxPackage {
  readonly contentTypes: ContentTypes;
  private readonly parts = new Map<string, Part>();
  private readonly removed = new Map<string, Part>();
  private readonly related = new Map<string, Relationships>();

  private constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      this.parts.set(partKey(entry.name), { name: entry.name, entry, text: null, document: null });
    }
    if (!this.has('[Content_Types].xml')) throw notXlsx('缺少 [Content_Types].xml');
    this.contentTypes = new ContentTypes(this.document('[Content_Types].xml'));
  }

  /** Throws what `readZip` throws, and `not-xlsx` for an archive of another kind. */
  static open(bytes: Uint8Array, limits?: ZipLimits): XlsxPackage {
    return new XlsxPackage(readZip(bytes, limits));
  }

  /** A package of these texts, by part name. */
  static of(texts: Readonly<Record<string, string>>): XlsxPackage {
    const encoder = new TextEncoder();
    return new XlsxPackage(
      Object.entries(texts).map(([name, text]) => deflateEntry(name, encoder.encode(text))),
    );
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  /** Throws `damaged` for a missing part or one that is not UTF-8 or UTF-16. */
  text(name: string): string {
    const part = this.part(name);
    if (part.document) return part.document.toString();
    if (part.text !== null || part.entry === null) return part.text ?? '';
    return decodeText(inflateEntry(part.entry), name);
  }

  /** The part as a tree that is written back when it has been changed; the same each time. */
  document(
    name: string,
    takeOver?: (element: XmlElement, scanner: XmlScanner) => ForeignContent | null,
  ): XmlDocument {
    const part = this.part(name);
    part.document ??= parseXml(this.text(name), name, takeOver);
    return part.document;
  }

  /** Puts a part in place, new or instead of what is there. */
  write(name: string, text: string): void {
    const key = partKey(name);
    const old = this.parts.get(key) ?? this.removed.get(key);
    this.removed.delete(key);
    this.parts.set(key, { name: old?.name ?? name, entry: old?.entry ?? null, text, document: null });
  }

  /** Takes a part and its own relationships away. */
  remove(name: string): void {
    for (const key of [partKey(name), partKey(relationshipsPart(name))]) {
      const part = this.parts.get(key);
      if (part?.entry) this.removed.set(key, part);
      this.parts.delete(key);
      this.related.delete(key);
    }
    this.contentTypes.remove(name);
  }

  /** The relationships of a part, "" being the package; they come into being with the first one added. */
  relationships(name: string): Relationships {
    const part = relationshipsPart(name);
    const key = partKey(part);
    let related = this.related.get(key);
    if (!related) {
      if (!this.has(part))
        this.parts.set(key, { name: part, entry: null, text: NO_RELATIONSHIPS, document: null });
      const standardBase = (): string => this.relationships('').typeBase();
      related = new Relationships(name, this.document(part), name === '' ? undefined : standardBase);
      this.related.set(key, related);
    }
    return related;
  }

  /** Every part that is reached from this one through relationships, itself included; "" is the package. */
  reachedFrom(name: string): Map<string, string> {
    const reached = new Map<string, string>();
    const waiting = [name];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      if (reached.has(partKey(part))) continue;
      reached.set(partKey(part), part);
      if (!this.has(relationshipsPart(part))) continue;
      for (const { part: target } of this.relationships(part).list()) {
        if (target !== null && this.has(target)) waiting.push(target);
      }
    }
    return reached;
  }

  /** A name like `xl/worksheets/sheet3.xml` that is free. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number += 1;
    return `${before}${number}${after}`;
  }

  names(): string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  save(): Uint8Array {
    const entries: ZipEntry[] = [];
    for (const part of this.parts.values()) {
      const entry = packed(part);
      if (entry) entries.push(entry);
    }
    return writeZip(entries);
  }

  private part(name: string): Part {
    const part = this.parts.get(partKey(name));
    if (!part) throw damaged(name, '缺少该部件');
    return part;
  }
}

function packed(part: Part): ZipEntry | null {
  if (part.entry && part.text === null && !part.document?.changed) return part.entry;
  const text = part.document?.toString() ?? part.text;
  if (text === null) return part.entry;
  if (part.entry === null && text === NO_RELATIONSHIPS) return null;
  if (part.entry && text === decodeText(inflateEntry(part.entry), part.name)) return part.entry;
  // Relationships that have all been taken away are as those of a part that never had any.
  if (/\.rels$/i.test(part.name) && part.document?.root.elements.length === 0) return null;
  const utf8 = text.replace(/^(\ufeff?<\?xml[^>]{0,80}encoding=["'])utf-16(?:le|be)?(["'])/i, '$1UTF-8$2');
  return deflateEntry(part.name, new TextEncoder().encode(utf8));
}

/** A byte order mark stays in the text, so that it is written again. */
function decodeText(bytes: Uint8Array, name: string): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw damaged(name, '文字编码不是 UTF-8', error);
  }
}
