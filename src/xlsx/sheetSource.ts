import { mostColumns, mostRows } from '../workbook/address';
import { columnOfReference } from './cellReference';
import { CELL_TYPES, CellTable, type CellRecord, type CellType } from './cellTable';
import { damaged } from './xlsxFault';
import type { XmlScanner } from './xmlScanner';

/** A row as it lies in the source; its cells are `first` up to `last`, without `last`. */
export interface SourceRow {
  /** Zero-based. */
  readonly row: number;
  /** Whether the row or one of its cells leaves out its reference and stands by its place only. */
  implied: boolean;
  /** Whether its cells come from left to right, as they should. */
  sorted: boolean;
  readonly start: number;
  readonly tagEnd: number;
  contentEnd: number;
  end: number;
  readonly first: number;
  last: number;
  /** The style of cells that the row does not hold, null when it has none. */
  readonly style: number | null;
  readonly height: number | null;
  /** Whether the height was set by somebody and does not follow the row's text. */
  readonly fixed: boolean;
  readonly hidden: boolean;
}

/** The content of `<sheetData>`, read once into offsets. */
export interface SheetSource {
  readonly text: string;
  /** "x:" or "". */
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly SourceRow[];
  readonly cells: CellTable;
  /** Cells with a formula, as index into `cells` with their row. */
  readonly formulas: readonly { readonly row: number; readonly index: number }[];
}

/** Character codes of the attributes of `<c>` that are kept. */
const ATTRIBUTE = { r: 114, s: 115, t: 116 } as const;

/** Reads rows and cells from the open tag of `<sheetData>` on; leaves the scanner on its close tag. */
export function readSheetSource(scanner: XmlScanner): SheetSource {
  return new SheetReader(scanner).read();
}

class SheetReader {
  private readonly rows: SourceRow[] = [];
  private readonly cells = new CellTable();
  private readonly formulas: { row: number; index: number }[] = [];
  private readonly cell: CellRecord = {
    column: 0,
    start: 0,
    end: 0,
    style: 0,
    type: 0,
    valueStart: -1,
    valueEnd: -1,
    formula: -1,
  };
  private hasReference = false;

  constructor(private readonly scanner: XmlScanner) {}

  read(): SheetSource {
    const { scanner } = this;
    const prefix = scanner.text.slice(scanner.nameStart, scanner.localStart);
    const start = scanner.end;
    for (scanner.mustNext(); !scanner.closing; scanner.mustNext()) {
      if (scanner.is('row')) this.readRow();
      else scanner.skipElement();
    }
    const { rows, cells, formulas } = this;
    return { text: scanner.text, prefix, start, end: scanner.start, rows, cells, formulas };
  }

  private readRow(): void {
    const { scanner, rows } = this;
    const reference = scanner.attribute('r');
    const before = rows.length === 0 ? -1 : (rows[rows.length - 1]?.row ?? -1);
    const number = reference === null ? before + 1 : Number(reference) - 1;
    if (!Number.isInteger(number) || number < 0 || number >= mostRows) {
      throw damaged(scanner.part, `行号 ${reference ?? ''} 有误`);
    }
    const row: SourceRow = {
      row: number,
      implied: reference === null,
      sorted: true,
      start: scanner.start,
      tagEnd: scanner.end,
      contentEnd: scanner.end,
      end: scanner.end,
      first: this.cells.length,
      last: this.cells.length,
      style: isTrue(scanner.attribute('customFormat')) ? Number(scanner.attribute('s') ?? 0) : null,
      height: numberOrNull(scanner.attribute('ht')),
      fixed: isTrue(scanner.attribute('customHeight')),
      hidden: isTrue(scanner.attribute('hidden')),
    };
    rows.push(row);
    if (scanner.kind === 'empty') return;
    this.readCells(row);
    row.contentEnd = scanner.start;
    row.end = scanner.end;
    row.last = this.cells.length;
  }

  private readCells(row: SourceRow): void {
    const { scanner, cell } = this;
    let previous = -1;
    for (scanner.mustNext(); !scanner.closing; scanner.mustNext()) {
      if (!scanner.is('c')) {
        scanner.skipElement();
        continue;
      }
      this.readCell(previous);
      if (!this.hasReference) row.implied = true;
      if (cell.column <= previous) row.sorted = false;
      previous = cell.column;
      if (cell.formula >= 0) this.formulas.push({ row: row.row, index: this.cells.length });
      this.cells.add(cell);
    }
  }

  private readCell(previous: number): void {
    const { scanner, cell } = this;
    cell.column = previous + 1;
    cell.start = scanner.start;
    cell.style = 0;
    cell.type = 0;
    cell.valueStart = -1;
    cell.valueEnd = -1;
    cell.formula = -1;
    this.hasReference = false;
    scanner.eachAttribute(this.takeAttribute);
    if (cell.column < 0 || cell.column >= mostColumns) throw damaged(scanner.part, '单元格位置有误');
    if (scanner.kind === 'open') this.readCellContent();
    cell.end = scanner.end;
  }

  private readonly takeAttribute = (nameStart: number, nameEnd: number, start: number, end: number): void => {
    if (nameEnd - nameStart !== 1) return;
    const { cell } = this;
    const { text } = this.scanner;
    const name = text.charCodeAt(nameStart);
    if (name === ATTRIBUTE.r) {
      cell.column = columnOfReference(text, start, end);
      this.hasReference = true;
    } else if (name === ATTRIBUTE.s) cell.style = Number(text.slice(start, end)) || 0;
    else if (name === ATTRIBUTE.t)
      cell.type = Math.max(0, CELL_TYPES.indexOf(text.slice(start, end) as CellType));
  };

  private readCellContent(): void {
    const { scanner, cell } = this;
    for (scanner.mustNext(); !scanner.closing; scanner.mustNext()) {
      const holdsValue = scanner.is('v') || scanner.is('is');
      if (scanner.is('f')) cell.formula = scanner.start;
      const start = scanner.end;
      const open = scanner.kind === 'open';
      scanner.skipElement();
      if (!holdsValue) continue;
      cell.valueStart = start;
      cell.valueEnd = open ? scanner.start : start;
    }
  }
}

function isTrue(flag: string | null): boolean {
  return flag === '1' || flag === 'true';
}

function numberOrNull(text: string | null): number | null {
  const number = text === null ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}
