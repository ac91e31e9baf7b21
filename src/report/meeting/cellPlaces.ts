import type { Application } from '../../intake/application';
import { cellName } from '../../workbook/address';
import type { SheetCell } from '../../workbook/snapshot';
import type { MeetingBatch } from './meetingBatch';
import type { MeetingCell } from './meetingTable';

/** Excel takes no more links on a sheet; the cells' names still stand there. */
const mostLinks = 65_000;
/** LibreOffice never breaks the line of a link: so many characters of half the width stand on one. */
const longest = 15;
/** The width of a column that they fit in. */
export const cellsWidth = 17;

/** Names cells for a reader, and leads to the first of them where that can be done. */
export class CellPlaces {
  private links = 0;

  constructor(private readonly batch: Pick<MeetingBatch, 'sameWorkbook' | 'addresses'>) {}

  /** Cells of one sheet, whose name is told beside, those of another by their sheet as well; null for none. */
  of({ file, sheet }: Pick<Application, 'file' | 'sheet'>, cells: readonly SheetCell[]): MeetingCell {
    const [first] = cells;
    if (!first) return null;
    const text = namedCells(cells.map(cellName));
    const { sameWorkbook, addresses } = this.batch;
    const address = addresses?.get(file);
    if ((!sameWorkbook && address === undefined) || this.links >= mostLinks) return text;
    this.links += 1;
    const target = { sheet, ...first };
    return { text, target, ...(sameWorkbook || address === undefined ? {} : { address }) };
  }
}

/** As many names as fit on a line, one at least, and how many there are. */
function namedCells(names: readonly string[]): string {
  for (let count = names.length; count > 1; count -= 1) {
    const text = namedFirst(names, count);
    if (halfWidths(text) <= longest) return text;
  }
  return namedFirst(names, 1);
}

function namedFirst(names: readonly string[], count: number): string {
  const more = names.length > count ? `等 ${names.length} 处` : '';
  return `${names.slice(0, count).join('、')}${more}`;
}

function halfWidths(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0);
}
