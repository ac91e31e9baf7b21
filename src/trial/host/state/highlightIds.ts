import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import { plainAddress } from '../cells/areas';

/** A conditional format as the workbook's model tells it. */
export type Highlight = ReturnType<XlsxSheet['highlights']>[number];

/** An id for each conditional format of a sheet, which stays while others come and go. */
export class HighlightIds {
  private readonly ids = new Map<string, string[]>();
  private last = 0;

  constructor(private readonly sheetId: string) {}

  /** The ids in the order of the formats. Formats that are alike in everything may swap theirs. */
  of(highlights: readonly Highlight[]): string[] {
    const seen = new Map<string, number>();
    return highlights.map((highlight) => {
      const content = contentOf(highlight);
      const place = seen.get(content) ?? 0;
      seen.set(content, place + 1);
      const known = this.ids.get(content) ?? [];
      this.ids.set(content, known);
      return (known[place] ??= this.next());
    });
  }

  /** The format of that id is gone. */
  forget(id: string): void {
    for (const [content, ids] of this.ids)
      this.ids.set(
        content,
        ids.filter((other) => other !== id),
      );
  }

  private next(): string {
    this.last += 1;
    return `{${this.sheetId.slice(1, 9)}-CF${String(this.last).padStart(6, '0')}}`;
  }
}

/** What makes one conditional format unlike another. */
export function contentOf({ type, formula, fill, color, areas }: Highlight): string {
  return [type, formula, fill, color, ...areas.map(plainAddress)].join(' ');
}
