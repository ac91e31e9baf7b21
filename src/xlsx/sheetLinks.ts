import { cellAddress } from '../workbook/address';
import type { CellLink } from '../workbook/edit';
import { cellReference, parseReference } from '../workbook/sheetReference';
import { parseReference as parseCells } from './areas';
import { childInOrder } from './childOrder';
import type { Relationships } from './relationships';
import type { XmlElement } from './xmlTree';

/** The `<hyperlinks>` of a sheet (§18.3.1.48), those to cells of the same workbook. */
export class SheetLinks {
  constructor(
    private readonly root: XmlElement,
    private readonly sheet: string,
  ) {}

  list(): CellLink[] {
    return this.elements().flatMap((element) => this.read(element) ?? []);
  }

  /** Each instead of a link that its cell has already; other files are told to the part's relationships. */
  set(links: readonly CellLink[], relationships: Relationships): void {
    if (links.length === 0) return;
    const list = childInOrder(this.root, 'hyperlinks');
    const taken = new Set(links.map(cellAddress));
    for (const old of this.elements()) if (taken.has(old.get('ref') ?? '')) list.remove(old);
    const ids = new Map<string, string>();
    for (const { target, address, ...cell } of links) {
      // No `display`: it would be a second copy of the cell's text.
      const element = list.append('hyperlink', { ref: cellAddress(cell), location: cellReference(target) });
      if (address === undefined) continue;
      const id = ids.get(address) ?? relationships.addExternal('hyperlink', address);
      ids.set(address, id);
      element.set('xmlns:r', relationships.namespace);
      element.set('r:id', id);
    }
  }

  private elements(): XmlElement[] {
    return this.root.first('hyperlinks')?.all('hyperlink') ?? [];
  }

  private read(element: XmlElement): CellLink | null {
    const cells = parseCells(element.get('ref') ?? '');
    const target = parseReference(element.get('location') ?? '');
    // With `r:id` the location is one of another file.
    if (cells === null || target === null || element.getPrefixed('id') !== null) return null;
    const { row, column } = target.area;
    const sheet = target.sheet ?? this.sheet;
    return { row: cells.row, column: cells.column, target: { sheet, row, column } };
  }
}
