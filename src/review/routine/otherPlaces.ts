import type { Application, FieldCell } from '../../intake/application';
import { cellAddress } from '../../workbook/address';

/** How many other rows a finding names; the rest are counted, up to a number beyond which nobody counts. */
const mostNamed = 5;
const mostCounted = 100;

/** Where a cell lies, seen from a row: “第 6 行（F6）”, with sheet and file where they are others. */
export function placeFrom(here: Application, there: Application, cell: FieldCell | undefined): string {
  const address = cell ? `（${cellAddress(cell.at)}）` : '';
  const row = `第 ${there.row + 1} 行${address}`;
  if (there.file !== here.file) return `文件“${there.file}”工作表“${there.sheet}”${row}`;
  return there.sheet === here.sheet ? row : `工作表“${there.sheet}”${row}`;
}

/** Collects the other rows that a finding speaks of. */
export class OtherRows {
  private readonly named: string[] = [];
  private found = 0;

  add(words: () => string): void {
    this.found += 1;
    if (this.found <= mostNamed) this.named.push(words());
  }

  get none(): boolean {
    return this.found === 0;
  }

  /** Nothing more needs to be looked for. */
  get full(): boolean {
    return this.found >= mostCounted;
  }

  /** “3 个”, “100 个以上” */
  get count(): string {
    return this.full ? `${mostCounted} 个以上` : `${this.found} 个`;
  }

  /** “甲；乙”, the first few */
  get list(): string {
    return this.found > this.named.length ? `${this.named.join('；')}等` : this.named.join('；');
  }
}
