import { childInOrder } from './childOrder';
import type { XmlElement } from './xmlTree';

/** A break reaches over all columns. */
const LAST_COLUMN = '16383';

/** Where somebody has had a page end: the `<rowBreaks>` of a sheet (§18.3.1.74). */
export class PageBreaks {
  constructor(private readonly root: XmlElement) {}

  /** The rows before which a page ends, in order. */
  list(): number[] {
    const manual = this.elements().filter((element) => /^(?:1|true)$/.test(element.get('man') ?? ''));
    return manual.map((element) => Number(element.get('id'))).sort((a, b) => a - b);
  }

  add(row: number): void {
    if (this.list().includes(row)) return;
    const list = childInOrder(this.root, 'rowBreaks');
    list.append('brk', { id: String(row), max: LAST_COLUMN, man: '1' });
    list.set('count', String(list.elements.length));
    list.set('manualBreakCount', String(this.list().length));
  }

  private elements(): XmlElement[] {
    return this.root.first('rowBreaks')?.all('brk') ?? [];
  }
}
