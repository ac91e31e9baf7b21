import type { Application } from '../../intake/application';
import { cellAddress } from '../../workbook/address';
import type { CellPosition } from '../../workbook/snapshot';
import type { MeetingBatch } from './meetingBatch';
import type { MeetingCell } from './meetingTable';

/** Excel takes no more links on a sheet; the cells' names still stand there. */
const mostLinks = 65_000;
const mostCells = 4;

/** Names cells for a reader, and leads to the first of them where that can be done. */
export class CellPlaces {
  private links = 0;
  constructor(private readonly batch: Pick<MeetingBatch, 'sameWorkbook' | 'addresses'>) {}

  /** Cells of one sheet, without its file; null for none. */
  of({ file, sheet }: Pick<Application, 'file' | 'sheet'>, cells: readonly CellPosition[]): MeetingCell {
    const [first] = cells;
    if (!first) return null;
    const named = cells.slice(0, mostCells).map(cellAddress).join('、');
    const more = cells.length > mostCells ? `等 ${cells.length} 处` : '';
    const text = `${sheet}!${named}${more}`;
    const { sameWorkbook, addresses } = this.batch;
    const address = addresses?.get(file);
    if ((!sameWorkbook && address === undefined) || this.links >= mostLinks) return text;
    this.links += 1;
    const target = { sheet, row: first.row, column: first.column };
    return { text, target, ...(sameWorkbook || address === undefined ? {} : { address }) };
  }
}
