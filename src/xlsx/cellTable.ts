/** Types of `<c t="…">`; the place in the list is the code kept for a cell. */
export const CELL_TYPES = ['n', 's', 'b', 'e', 'str', 'inlineStr', 'd'] as const;
export type CellType = (typeof CELL_TYPES)[number];

const WIDTH = 7;
const COLUMN = 0;
const START = 1;
const END = 2;
const STYLE = 3;
const VALUE_START = 4;
const VALUE_END = 5;
const FORMULA = 6;

/** What is known of one cell while it is being read; offsets into the sheet's source, -1 where there is none. */
export interface CellRecord {
  column: number;
  start: number;
  end: number;
  style: number;
  type: number;
  valueStart: number;
  valueEnd: number;
  formula: number;
}

/** All cells of a sheet as offsets into its source: some thirty bytes a cell, no object each. */
export class CellTable {
  length = 0;
  private numbers = new Int32Array(WIDTH * 1024);
  private types = new Uint8Array(1024);

  add(cell: CellRecord): void {
    if (this.length === this.types.length) this.grow();
    const at = this.length * WIDTH;
    const { numbers } = this;
    numbers[at + COLUMN] = cell.column;
    numbers[at + START] = cell.start;
    numbers[at + END] = cell.end;
    numbers[at + STYLE] = cell.style;
    numbers[at + VALUE_START] = cell.valueStart;
    numbers[at + VALUE_END] = cell.valueEnd;
    numbers[at + FORMULA] = cell.formula;
    this.types[this.length] = cell.type;
    this.length += 1;
  }

  column(index: number): number {
    return this.number(index, COLUMN);
  }
  start(index: number): number {
    return this.number(index, START);
  }
  end(index: number): number {
    return this.number(index, END);
  }
  style(index: number): number {
    return this.number(index, STYLE);
  }
  valueStart(index: number): number {
    return this.number(index, VALUE_START);
  }
  valueEnd(index: number): number {
    return this.number(index, VALUE_END);
  }
  /** Where the `<f>` tag begins. */
  formula(index: number): number {
    return this.number(index, FORMULA);
  }
  type(index: number): CellType {
    return CELL_TYPES[this.types[index] ?? 0] ?? 'n';
  }

  private number(index: number, field: number): number {
    return this.numbers[index * WIDTH + field] ?? -1;
  }

  private grow(): void {
    const numbers = new Int32Array(this.numbers.length * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
    const types = new Uint8Array(this.types.length * 2);
    types.set(this.types);
    this.types = types;
  }
}
