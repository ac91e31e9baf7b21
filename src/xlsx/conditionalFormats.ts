import { highlightFormula, highlightTag } from '../workbook/edit';
import type { Area } from '../workbook/snapshot';
import { formatAreas, parseAreas } from './areas';
import { insertInOrder } from './childOrder';
import type { Highlight } from './highlight';
import type { StyleTable } from './styleTable';
import type { XmlElement } from './xmlTree';

/** The conditional formats of a sheet (§18.3.1.18). */
export class ConditionalFormats {
  constructor(
    private readonly root: XmlElement,
    private readonly styles: () => StyleTable,
  ) {}

  list(): Highlight[] {
    const highlights = this.root.all('conditionalFormatting').flatMap((block) => {
      const areas = parseAreas(block.get('sqref') ?? '');
      return block.all('cfRule').map((rule) => this.read(rule, areas));
    });
    return highlights.sort((a, b) => a.priority - b.priority);
  }

  /** Adds one of ours before all others: their priorities move up by one and keep their order. */
  add(tag: string, areas: readonly Area[], fill: string, color: string): void {
    if (areas.length === 0) return;
    this.shift(0, 1);
    const block = insertInOrder(this.root, 'conditionalFormatting', { sqref: formatAreas(areas) });
    const dxfId = String(this.styles().highlight(fill, color));
    const rule = block.append('cfRule', { type: 'expression', dxfId, priority: '1' });
    rule.append('formula').setText(highlightFormula(tag));
  }

  /** Takes ours with such a tag away; the priorities behind each move down again. */
  remove(tagPrefix: string): void {
    for (const block of this.root.all('conditionalFormatting')) {
      for (const rule of block.all('cfRule')) {
        if (!tagOf(rule)?.startsWith(tagPrefix)) continue;
        const priority = Number(rule.get('priority'));
        block.remove(rule);
        this.shift(priority, -1);
      }
      if (block.elements.length === 0) this.root.remove(block);
    }
  }

  /** The differential formats that the sheet's rules, filters and sorts refer to. */
  usedFormats(into: Set<number>): void {
    for (const local of ['cfRule', 'colorFilter', 'sortCondition']) {
      for (const element of this.root.descendants(local)) {
        const format = element.get('dxfId');
        if (format !== null) into.add(Number(format));
      }
    }
  }

  /** Rules of the older and the newer kind (in extLst) share one order. */
  private shift(above: number, by: number): void {
    for (const rule of this.root.descendants('cfRule')) {
      const priority = rule.get('priority');
      if (priority !== null && Number(priority) > above) rule.set('priority', String(Number(priority) + by));
    }
  }

  private read(rule: XmlElement, areas: readonly Area[]): Highlight {
    const format = rule.get('dxfId');
    return {
      areas,
      type: rule.get('type') ?? '',
      formula: rule.first('formula')?.text ?? null,
      ...(format === null ? { fill: null, color: null } : this.styles().highlightColors(Number(format))),
      priority: Number(rule.get('priority') ?? 0),
    };
  }
}

function tagOf(rule: XmlElement): string | null {
  const formula = rule.get('type') === 'expression' ? rule.first('formula') : null;
  return formula === null ? null : highlightTag(formula.text);
}
