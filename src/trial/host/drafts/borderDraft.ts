import type { Area } from '../../../workbook/snapshot';
import type { Cells } from '../cells/cells';
import type { Draft } from '../richApi/drafts';
import { notEmulated } from '../richApi/refusal';

/** Excel's names for the lines of a range. */
export const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
export type Side = (typeof sides)[number];

/** The borders that a request sets on one range: the workbook's model knows all sides alike, or none. */
export class BorderDraft implements Draft {
  private readonly styles = new Map<Side, 'thin' | 'none'>();

  constructor(private readonly cells: Cells) {}

  /** Once all sides are set they are put in place: what the request does to the cells after that comes after. */
  set(side: Side, style: 'thin' | 'none'): void {
    this.styles.set(side, style);
    if (this.styles.size === sides.length) this.finish();
  }

  get complete(): boolean {
    return this.cells.areas.every((area) => this.styleOf(area) !== null);
  }

  finish(): void {
    for (const area of this.cells.areas) {
      const style = this.styleOf(area);
      if (style === null) throw notEmulated('RangeBorder: some sides other than the rest');
      this.cells.sheet.applyStyle(area, { border: style });
    }
  }

  /** The style that all lines of the area have been given; null when they differ or some have none. */
  private styleOf(area: Area): 'thin' | 'none' | null {
    const needed = sides.filter(
      (side) => side.startsWith('Edge') || (side === 'InsideHorizontal' ? area.rows > 1 : area.columns > 1),
    );
    const [style, ...others] = new Set(needed.map((side) => this.styles.get(side) ?? null));
    return others.length > 0 ? null : (style ?? null);
  }
}
