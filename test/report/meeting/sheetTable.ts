import type { CellContent, SheetDescription } from '../../../src/workbook/edit';

/** A sheet for a meeting as a reader sees it: titles and rows by their first cell. */
export class SheetTable {
  private readonly titles: readonly string[];

  constructor(readonly sheet: SheetDescription) {
    const { first = 0, last = 0 } = sheet.print.titleRows ?? {};
    const heads = sheet.contents.slice(first + 1, last + 1);
    this.titles = (heads[0] ?? []).map((_, column) =>
      String(heads.flatMap((row) => row[column] ?? []).at(-1) ?? ''),
    );
  }

  /** The rows below the headings whose first cell is that; a text that a row's second cell has is found too. */
  rows(label: CellContent): (readonly CellContent[])[] {
    return this.body().filter((row) => row[0] === label || row[1] === label);
  }

  body(): (readonly CellContent[])[] {
    return this.sheet.contents.slice((this.sheet.print.titleRows?.last ?? 0) + 1);
  }

  /** What the only such row shows under a title. */
  shown(label: CellContent, title: string): CellContent {
    const [row, ...others] = this.rows(label);
    if (!row || others.length > 0) throw new Error(`${others.length + 1} rows for ${String(label)}`);
    return this.under(row, title);
  }

  under(row: readonly CellContent[], title: string): CellContent {
    const column = this.titles.indexOf(title);
    if (column < 0) throw new Error(`no column ${title} among ${this.titles.join(' ')}`);
    return shownOf(row[column] ?? null);
  }
}

/** What a cell shows: of a formula its result. */
export function shownOf(content: CellContent): CellContent {
  return content !== null && typeof content === 'object' ? (content.value ?? null) : content;
}
