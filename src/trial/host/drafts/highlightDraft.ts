import { highlightTag } from '../../../workbook/edit';
import type { Cells } from '../cells/cells';
import type { Draft } from '../richApi/drafts';
import { notEmulated } from '../richApi/refusal';

/**
 * A conditional format that a request has begun. The workbook's model holds ours only: a formula that carries a
 * tag, a fill and a font colour.
 */
export class HighlightDraft implements Draft {
  formula: string | null = null;
  fill: string | null = null;
  color: string | null = null;

  constructor(private readonly cells: Cells) {}

  get complete(): boolean {
    return this.formula !== null && this.fill !== null && this.color !== null;
  }

  finish(): void {
    const tag = this.formula === null ? null : highlightTag(this.formula);
    if (tag === null) throw notEmulated(`a conditional format with the formula ${this.formula ?? '(none)'}`);
    if (this.fill === null || this.color === null) {
      throw notEmulated('a conditional format without a fill and a font colour');
    }
    this.cells.sheet.addHighlight(tag, this.cells.areas, this.fill, this.color);
  }
}
