import type { Area } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import type { XlsxWorkbook } from '../../../xlsx/xlsxWorkbook';
import { Calculator } from '../formulas/calculator';
import { Drafts } from '../richApi/drafts';
import { HighlightIds } from './highlightIds';
import type { HostObject } from '../richApi/emulation';
import { References } from '../richApi/references';
import { itemNotFound, Refusal } from '../richApi/refusal';
import type { HostEvent } from './hostEvent';

export interface Selection {
  readonly sheet: XlsxSheet;
  readonly area: Area;
}

const topLeft: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** The workbook that is open in the host, and what Excel knows beside the file: selection, ids, references. */
export class HostSession {
  readonly references = new References();
  readonly drafts = new Drafts();
  readonly calculator: Calculator;
  /** Events to be raised once the request under way has been answered. */
  readonly events: HostEvent[] = [];
  private readonly ids = new WeakMap<XlsxSheet, string>();
  private readonly formats = new WeakMap<XlsxSheet, HighlightIds>();
  private lastId = 0;
  private selected: Selection | null = null;
  private readonly selections = new Map<XlsxSheet, Area>();

  constructor(
    readonly workbook: XlsxWorkbook,
    readonly fileName: string,
    private readonly makeWorksheet: (session: HostSession, sheet: XlsxSheet) => HostObject,
  ) {
    this.calculator = new Calculator(workbook);
  }

  /** The sheet as the client sees it. */
  worksheet(sheet: XlsxSheet): HostObject {
    return this.makeWorksheet(this, sheet);
  }

  /** The sheet's id, which stays when the sheet is renamed. */
  sheetId(sheet: XlsxSheet): string {
    const known = this.ids.get(sheet);
    if (known !== undefined) return known;
    this.lastId += 1;
    const id = `{${this.lastId.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
    this.ids.set(sheet, id);
    return id;
  }

  /** The ids of a sheet's conditional formats. */
  highlightIds(sheet: XlsxSheet): HighlightIds {
    const known = this.formats.get(sheet);
    if (known) return known;
    const ids = new HighlightIds(this.sheetId(sheet));
    this.formats.set(sheet, ids);
    return ids;
  }

  /** By name, without regard to case, or by id; null when there is none. */
  findSheet(key: string): XlsxSheet | null {
    return (
      this.workbook.findSheet(key) ??
      this.workbook.sheets.find((sheet) => this.sheetId(sheet) === key) ??
      null
    );
  }

  /** A sheet that somebody deleted meanwhile is no longer there for those who still hold it. */
  requirePresent(sheet: XlsxSheet): void {
    if (!this.workbook.sheets.includes(sheet)) throw itemNotFound('the worksheet has been deleted');
  }

  requireWritable(sheet: XlsxSheet): void {
    this.requirePresent(sheet);
    if (sheet.protected)
      throw new Refusal('AccessDenied', `You cannot perform the requested operation. (protected)`);
  }

  /** What is selected now; the first cell of the active sheet when nobody has selected yet. */
  get selection(): Selection {
    if (this.selected && this.workbook.sheets.includes(this.selected.sheet)) return this.selected;
    const sheet = this.workbook.activeSheet;
    if (!sheet) throw itemNotFound('the workbook has no worksheet');
    return { sheet, area: this.selections.get(sheet) ?? topLeft };
  }

  /** Shows a sheet with the cells that were last selected on it. */
  activate(sheet: XlsxSheet): void {
    if (sheet.visibility !== 'visible') {
      throw new Refusal('GeneralException', 'A hidden worksheet cannot be activated.');
    }
    if (this.selection.sheet === sheet) return;
    this.selected = { sheet, area: this.selections.get(sheet) ?? topLeft };
    this.events.push({ kind: 'activated', sheet });
  }

  select(sheet: XlsxSheet, area: Area): void {
    this.activate(sheet);
    this.selected = { sheet, area };
    this.selections.set(sheet, area);
    this.events.push({ kind: 'selection', sheet, area });
  }
}
