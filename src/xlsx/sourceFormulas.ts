import type { Area } from '../workbook/snapshot';
import { readFormulaTag, type FormulaTag } from './formulaTag';
import { moveFormula } from './sharedFormula';
import type { SheetSource } from './sheetSource';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The formulas that a sheet was read with; shared groups and arrays are looked up when first asked for. */
export class SourceFormulas {
  private masters: Map<string, Master> | null = null;
  private arrayAreas: Area[] | null = null;

  constructor(
    private readonly source: SheetSource,
    private readonly part: string,
  ) {}

  /** The formula of the cell as it reads there, null without one. */
  text(row: number, index: number): string | null {
    const tag = this.tag(index);
    if (tag === null) return null;
    if (tag.group === null || tag.text !== '') return tag.text;
    const master = this.groups().get(tag.group);
    const column = this.source.cells.column(index);
    return master ? moveFormula(master.text, row - master.row, column - master.column) : '';
  }

  /** When the cell is the one that carries a shared formula: the cells that live by it. */
  dependents(row: number, index: number): { row: number; index: number }[] {
    const tag = this.tag(index);
    if (tag === null || tag.group === null || tag.text === '') return [];
    return this.source.formulas.filter((cell) => {
      if (cell.row === row && cell.index === index) return false;
      const other = this.tag(cell.index);
      return other !== null && other.group === tag.group && other.text === '';
    });
  }

  /** Areas of array formulas and data tables of more than one cell: they can only be changed as a whole. */
  arrays(): readonly Area[] {
    if (this.arrayAreas === null) {
      this.arrayAreas = [];
      for (const { index } of this.source.formulas) {
        const tag = this.tag(index);
        const area = tag !== null && (tag.type === 'array' || tag.type === 'dataTable') ? tag.area : null;
        if (area !== null && area.rows * area.columns > 1) this.arrayAreas.push(area);
      }
    }
    return this.arrayAreas;
  }

  private groups(): Map<string, Master> {
    if (this.masters === null) {
      this.masters = new Map();
      for (const { row, index } of this.source.formulas) {
        const tag = this.tag(index);
        if (tag === null || tag.group === null || tag.text === '') continue;
        this.masters.set(tag.group, { row, column: this.source.cells.column(index), text: tag.text });
      }
    }
    return this.masters;
  }

  private tag(index: number): FormulaTag | null {
    const start = this.source.cells.formula(index);
    return start < 0 ? null : readFormulaTag(this.source.text, start, this.part);
  }
}
