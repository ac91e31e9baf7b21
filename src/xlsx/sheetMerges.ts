import { areaAddress } from '../workbook/address';
import type { Area } from '../workbook/snapshot';
import { parseReference } from './areas';
import { meet } from '../workbook/area';
import { childInOrder } from './childOrder';
import type { XmlElement } from './xmlTree';

/** The `<mergeCells>` of a sheet. */
export class SheetMerges {
  private readonly merges: { readonly area: Area; readonly element: XmlElement }[];

  constructor(private readonly root: XmlElement) {
    this.merges = (root.first('mergeCells')?.all('mergeCell') ?? []).flatMap((element) => {
      const area = parseReference(element.get('ref') ?? '');
      return area === null ? [] : [{ area, element }];
    });
  }

  list(): Area[] {
    return this.merges.map(({ area }) => area);
  }

  add(area: Area): void {
    const list = childInOrder(this.root, 'mergeCells');
    this.merges.push({ area, element: list.append('mergeCell', { ref: areaAddress(area) }) });
    list.set('count', String(list.elements.length));
  }

  /** Takes every merge away that meets the area. */
  remove(area: Area): void {
    const list = this.root.first('mergeCells');
    if (!list) return;
    for (let index = this.merges.length - 1; index >= 0; index -= 1) {
      const merge = this.merges[index];
      if (!merge || !meet(merge.area, area)) continue;
      list.remove(merge.element);
      this.merges.splice(index, 1);
    }
    if (list.elements.length === 0) this.root.remove(list);
    else if (list.get('count') !== null) list.set('count', String(list.elements.length));
  }
}
