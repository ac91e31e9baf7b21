import type { SheetTable } from '../workbook/snapshot';
import { parseReference } from './areas';
import type { SheetContext } from './sheetContext';
import type { XmlElement } from './xmlTree';

/** An Excel table as its part tells of it. */
export interface TablePart extends SheetTable {
  readonly filtered: boolean;
}

/** The tables that a sheet's part is related to; one whose area cannot be read is left out. */
export function readTables(part: string, { parts }: Pick<SheetContext, 'parts'>): TablePart[] {
  return parts
    .relationships(part)
    .list()
    .flatMap(({ kind, part: target }) => {
      if (kind !== 'table' || target === null || !parts.has(target)) return [];
      const { root } = parts.document(target);
      const area = parseReference(root.get('ref') ?? '');
      if (area === null) return [];
      return [
        {
          name: root.get('displayName') ?? root.get('name') ?? '',
          area,
          header: root.get('headerRowCount') !== '0',
          totals: Number(root.get('totalsRowCount') ?? 0) > 0,
          filtered: hasCriteria(root),
        },
      ];
    });
}

/** Whether the `<autoFilter>` within an element lets some rows through only; buttons alone hide nothing. */
export function hasCriteria(parent: XmlElement): boolean {
  const columns = parent.first('autoFilter')?.all('filterColumn') ?? [];
  return columns.some((column) => column.elements.length > 0);
}
