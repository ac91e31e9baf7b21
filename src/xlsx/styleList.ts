import { childInOrder } from './childOrder';
import type { XmlElement } from './xmlTree';

/** One of the numbered lists of styles.xml: fonts, fills, borders, cell formats, differential formats. */
export class StyleList {
  private readonly items: XmlElement[];
  private byText: Map<string, number> | null = null;

  constructor(
    private readonly root: XmlElement,
    readonly name: string,
  ) {
    this.items = root.first(name)?.elements ?? [];
  }

  /** -1 when the list is not there at all. */
  get length(): number {
    return this.root.first(this.name) === null ? -1 : this.items.length;
  }

  item(index: number): XmlElement | null {
    return this.items[index] ?? null;
  }

  all(): readonly XmlElement[] {
    return this.items;
  }

  /** The number of an entry that reads the same, appended when there is none. */
  place(entry: XmlElement): number {
    this.byText ??= new Map(
      this.items.map((item, index): [string, number] => [item.toString(), index]).reverse(),
    );
    const text = entry.toString();
    const found = this.byText.get(text);
    if (found !== undefined) return found;
    const list = childInOrder(this.root, this.name);
    list.insert(entry);
    this.byText.set(text, this.items.length);
    this.items.push(entry);
    list.set('count', String(this.items.length));
    return this.items.length - 1;
  }

  /** Drops unused entries from the end down to a length, so that no number changes; -1 drops the list itself too. */
  trim(to: number, isUsed: (index: number, item: XmlElement) => boolean): void {
    const list = this.root.first(this.name);
    if (!list) return;
    const before = this.items.length;
    for (
      let last = this.items.at(-1);
      last && this.items.length > Math.max(0, to);
      last = this.items.at(-1)
    ) {
      if (isUsed(this.items.length - 1, last)) break;
      list.remove(last);
      this.items.pop();
    }
    if (this.items.length !== before) {
      this.byText = null;
      if (list.get('count') !== null) list.set('count', String(this.items.length));
    }
    if (to < 0 && this.items.length === 0) this.root.remove(list);
  }
}
