import { cellAddress } from '../workbook/address';
import type { CellLink } from '../workbook/edit';
import { cellReference, parseReference } from '../workbook/sheetReference';
import { parseReference as parseCells } from './areas';
import { childInOrder } from './childOrder';
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

  /** Instead of a link that the cell has already. */
  set({ row, column, target }: CellLink): void {
    const ref = cellAddress({ row, column });
    const list = childInOrder(this.root, 'hyperlinks');
    for (const old of this.elements()) if (old.get('ref') === ref) list.remove(old);
    // No `display`: it would be a second copy of the cell's text.
    list.append('hyperlink', { ref, location: cellReference(target) });
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
