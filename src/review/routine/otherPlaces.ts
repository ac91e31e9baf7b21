import type { Application, FieldCell } from '../../intake/application';
import { cellName } from '../../workbook/address';

/** How many other rows a finding names; the rest are counted, up to a number beyond which nobody counts. */
const mostNamed = 5;
const mostCounted = 100;

/** Where a cell lies, seen from a row: “第 6 行（F6）”, with sheet and file where they are others. */
export function placeFrom(here: Application, there: Application, cell: FieldCell | undefined): string {
  const address = cell ? `（${cellName(cell.at)}）` : '';
  const row = `第 ${there.row + 1} 行${address}`;
  if (there.file !== here.file) return `文件“${there.file}”工作表“${there.sheet}”${row}`;
  return there.sheet === here.sheet ? row : `工作表“${there.sheet}”${row}`;
}

/** Collects the other rows that a finding speaks of. */
export class OtherRows {
  private readonly named: string[] = [];
  private readonly namedForCity: string[] = [];
  private found = 0;

  /** `elsewhere`: what the row is called to a city that is not its own; null where the city is. */
  add(words: () => string, elsewhere: string | null): void {
    this.found += 1;
    if (this.found > mostNamed) return;
    const named = words();
    this.named.push(named);
    this.namedForCity.push(elsewhere ?? named);
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
    return this.listed(this.named);
  }

  /** The same for the row's own city, undefined where all the rows are that city's. */
  get listForCity(): string | undefined {
    const same = this.named.every((words, index) => words === this.namedForCity[index]);
    return same ? undefined : this.listed(this.namedForCity);
  }

  private listed(named: readonly string[]): string {
    return this.found > named.length ? `${named.join('；')}等` : named.join('；');
  }
}
