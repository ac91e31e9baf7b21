import { partKey } from './zipReading';
import type { XmlDocument, XmlElement } from './xmlTree';

/** [Content_Types].xml: what each part is (ECMA-376 part 2 §7.2.3). */
export class ContentTypes {
  constructor(private readonly document: XmlDocument) {}

  of(part: string): string | null {
    return this.override(part)?.get('ContentType') ?? this.standard(part);
  }

  /** Says what a new part is, unless its extension says so already. */
  add(part: string, type: string): void {
    if (this.of(part) === type) return;
    this.document.root.append('Override', { PartName: `/${part}`, ContentType: type });
  }

  remove(part: string): void {
    const element = this.override(part);
    if (element) this.document.root.remove(element);
  }

  private override(part: string): XmlElement | null {
    const key = partKey(part);
    return (
      this.document.root.all('Override').find((element) => partKey(element.get('PartName') ?? '') === key) ??
      null
    );
  }

  private standard(part: string): string | null {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    const match = this.document.root
      .all('Default')
      .find((element) => element.get('Extension')?.toLowerCase() === extension);
    return match?.get('ContentType') ?? null;
  }
}
