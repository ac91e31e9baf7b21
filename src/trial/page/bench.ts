import { WorkbookFault } from '../../workbook/fault';
import type { Area, CellPosition } from '../../workbook/snapshot';
import { XlsxWorkbook } from '../../xlsx/xlsxWorkbook';
import { installHost } from '../host/install';
import { Refusal } from '../host/richApi/refusal';
import type { TrialHost } from '../host/trialHost';
import { GridSheet } from './grid/gridSheet';

/** What the page shows; a new object whenever something has changed. */
export interface BenchState {
  readonly fileName: string;
  readonly sheets: readonly string[];
  readonly view: GridSheet | null;
  readonly selected: Area;
  readonly active: CellPosition;
  readonly date1904: boolean;
  /** Why the last thing that a person tried did not work; null when it did. */
  readonly problem: string | null;
}

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };
const EMPTY: BenchState = {
  fileName: '',
  sheets: [],
  view: null,
  selected: FIRST_CELL,
  active: FIRST_CELL,
  date1904: false,
  problem: null,
};

/** The open workbook and the Excel that is stood in for: the grid reads and writes here, the pane through office.js. */
export class Bench {
  private workbook: XlsxWorkbook | null = null;
  private host: TrialHost | null = null;
  private active: CellPosition = FIRST_CELL;
  /** Whether the next thing that the host tells of is a selection in this grid: no cell has changed then. */
  private selecting = false;
  private dark = false;
  private state: BenchState = EMPTY;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): BenchState => this.state;

  /** Opens a workbook in place of the present one; a file that cannot be read becomes the state's problem. */
  open(bytes: Uint8Array, fileName: string): boolean {
    const opened = this.attempt(() => XlsxWorkbook.open(bytes));
    if (!opened) return false;
    this.workbook = opened;
    this.host = null;
    this.active = FIRST_CELL;
    this.state = { ...EMPTY, fileName };
    this.draw();
    return true;
  }

  /** The open workbook as a file; null when it cannot be saved. */
  save(): Uint8Array | null {
    const { workbook } = this;
    return workbook && this.attempt(() => workbook.save());
  }

  /**
   * Stands in for Excel in a page that is about to load office.js. The pane is loaded anew by the ribbon, and each
   * time finds the workbook and the selection as they are.
   */
  installInto(page: object): void {
    if (!this.workbook) return;
    const former = this.host?.selection;
    const host = installHost(page, this.workbook, {
      fileName: this.state.fileName,
      dark: this.dark,
    });
    this.host = host;
    if (former && this.workbook.findSheet(former.sheet)) host.select(former.sheet, former.area);
    host.onChange(() => this.draw());
    this.draw();
  }

  /** Whether Office is shown in its dark theme; a pane asks as it is loaded. */
  setDark(dark: boolean): void {
    this.dark = dark;
  }

  select(area: Area, active: CellPosition): void {
    const sheet = this.state.view?.sheet.name;
    if (sheet === undefined) return;
    this.active = active;
    this.selecting = true;
    this.state = { ...this.state, selected: area, active };
    this.attempt(() => this.host?.select(sheet, area));
  }

  /** A person has clicked a cell: where it is a link, what it leads to is shown. */
  followLink({ row, column }: CellPosition): void {
    const target = this.state.view?.linkAt(row, column);
    if (!target) return;
    const area = { row: target.row, column: target.column, rows: 1, columns: 1 };
    this.attempt(() => this.host?.select(target.sheet, area));
  }

  showSheet(name: string): void {
    this.attempt(() => this.host?.activate(name));
  }

  /** Puts what was typed or pasted into the sheet from the active cell on; tabs and line ends part cells. */
  type(text: string, asTable: boolean): void {
    const sheet = this.state.view?.sheet.name;
    if (sheet === undefined) return;
    const { row, column } = this.active;
    const lines = asTable ? text.split(/\r?\n/).map((line) => line.split('\t')) : [[text]];
    this.attempt(() =>
      lines.forEach((line, down) =>
        line.forEach((cell, right) => this.host?.edit(sheet, row + down, column + right, cell)),
      ),
    );
  }

  /** Empties the selected cells. */
  erase(): void {
    const { view, selected } = this.state;
    const used = view?.sheet.usedRange();
    if (!view || !used) return;
    const lastRow = Math.min(selected.row + selected.rows, used.row + used.rows);
    const lastColumn = Math.min(selected.column + selected.columns, used.column + used.columns);
    this.attempt(() => {
      for (let row = selected.row; row < lastRow; row += 1) {
        for (let column = selected.column; column < lastColumn; column += 1) {
          if (view.sheet.value(row, column) !== '') this.host?.edit(view.sheet.name, row, column, '');
        }
      }
    });
  }

  /** While a cell is edited Excel refuses whatever the pane asks. */
  setEditing(editing: boolean): void {
    this.host?.setCellEditing(editing);
  }

  /** Does what a person has asked for; a refusal is told instead of thrown. */
  private attempt<T>(action: () => T): T | null {
    try {
      const result = action();
      this.tell({ ...this.state, problem: null });
      return result;
    } catch (error) {
      if (!(error instanceof WorkbookFault || error instanceof Refusal)) throw error;
      this.tell({ ...this.state, problem: error.message });
      return null;
    }
  }

  private draw(): void {
    const { workbook, host } = this;
    if (!workbook) return;
    const { sheet: name, area } = host?.selection ?? {
      sheet: workbook.activeSheet?.name ?? '',
      area: FIRST_CELL,
    };
    const sheet = workbook.findSheet(name);
    const same = this.state.view?.sheet === sheet;
    if (!same || !within(area, this.active)) this.active = area;
    const view = same && this.selecting ? this.state.view : sheet && new GridSheet(sheet);
    this.selecting = false;
    this.tell({
      ...this.state,
      sheets: workbook.sheets.filter(({ visibility }) => visibility === 'visible').map((each) => each.name),
      view,
      selected: area,
      active: this.active,
      date1904: workbook.date1904,
    });
  }

  private tell(state: BenchState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function within(area: Area, { row, column }: CellPosition): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
