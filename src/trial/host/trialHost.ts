import type { Area } from '../../workbook/snapshot';
import type { XlsxWorkbook } from '../../xlsx/xlsxWorkbook';
import { writeCell } from './cells/cellContents';
import { cellsOf } from './cells/cells';
import { worksheet } from './classes/worksheet';
import { defaultMatrix, defaultPayloadLimit, type HostOptions } from './options';
import { RequestDesk, writeFlag } from './requestDesk';
import { emulate } from './richApi/emulation';
import { raiseEvents } from './state/raiseEvents';
import { HostSession } from './state/session';
import { defer } from './wire/defer';
import type { Fault } from './wire/faults';
import type { AnswerCallback, EventHandler, HookTarget } from './wire/hook';
import { safeArray } from './wire/safeArray';
import { noTraffic, type Traffic } from './wire/traffic';

/** Excel stood in for: one workbook at a time behind the genuine office.js of one page. */
export class TrialHost {
  private session: HostSession;
  private readonly desk: RequestDesk;
  private readonly handlers = new Map<number, EventHandler>();
  private readonly listeners = new Set<() => void>();
  private settings: ReadonlyMap<string, string> = new Map();
  private readonly born = Math.random().toString(36).slice(2);
  private opened = 1;
  private underWay = 0;

  constructor(
    workbook: XlsxWorkbook,
    private readonly options: HostOptions = {},
  ) {
    this.session = sessionOf(workbook, options.fileName ?? '');
    this.desk = new RequestDesk(options.payloadLimit ?? defaultPayloadLimit);
  }

  get workbook(): XlsxWorkbook {
    return this.session.workbook;
  }

  get fileName(): string {
    return this.session.fileName;
  }

  /** How many objects the add-in keeps from one request to the next; none after its runs have cleaned up. */
  get references(): number {
    return this.session.references.size;
  }

  /** What went over the wire since `resetTraffic`. */
  get traffic(): Readonly<Traffic> {
    return this.desk.traffic;
  }

  resetTraffic(): void {
    this.desk.traffic = noTraffic();
  }

  /** Puts another workbook in the place of the open one; the add-in stays as it is. */
  open(workbook: XlsxWorkbook, fileName = ''): void {
    this.session = sessionOf(workbook, fileName);
    this.settings = new Map();
    this.opened += 1;
    this.desk.faults.clear();
    this.desk.cellEditing = false;
    this.tell();
  }

  /** Calls the listener whenever the workbook or the selection may have changed; gives back how to stop it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get selection(): { readonly sheet: string; readonly area: Area } {
    const { sheet, area } = this.session.selection;
    return { sheet: sheet.name, area };
  }

  /** A person selects cells, on another sheet too; the add-in is told. Throws WorkbookFault for an unknown sheet. */
  select(sheet: string, area: Area): void {
    this.session.select(this.session.workbook.sheet(sheet), area);
    this.settle();
  }

  /** A person opens a sheet by its tab. Throws WorkbookFault for an unknown sheet. */
  activate(sheet: string): void {
    this.session.activate(this.session.workbook.sheet(sheet));
    this.settle();
  }

  /**
   * A person types into a cell: text becomes what Excel makes of it. Throws Refusal on a protected sheet, for what
   * Excel would not take, and for formulas that the host cannot calculate.
   */
  edit(sheetName: string, row: number, column: number, text: string): void {
    const { session } = this;
    const sheet = session.workbook.sheet(sheetName);
    session.requireWritable(sheet);
    const area = { row, column, rows: 1, columns: 1 };
    const before = sheet.value(row, column);
    writeCell(cellsOf(session, sheet, area), row, column, text);
    session.calculator.run();
    const values = { before, after: sheet.value(row, column) };
    session.events.push({ kind: 'changed', sheet, area, by: 'person', values });
    this.settle();
  }

  /** A person is, or is no longer, in the middle of typing into a cell: Excel refuses all requests meanwhile. */
  setCellEditing(editing: boolean): void {
    this.desk.cellEditing = editing;
  }

  /** Lets coming requests fail. */
  injectFault(fault: Fault): void {
    this.desk.faults.inject(fault);
  }

  clearFaults(): void {
    this.desk.faults.clear();
  }

  /** Resolves when no request is under way and none follows: runs have cleaned up after themselves. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet += 1) {
      await new Promise<void>((resolve) => defer(resolve));
      if (this.underWay > 0) quiet = 0;
    }
  }

  /** What the hook in the page asks of this host. */
  hookTarget(): HookTarget {
    return {
      matrix: this.options.matrix ?? defaultMatrix,
      locale: this.options.locale ?? 'zh-CN',
      dark: this.options.dark ?? false,
      documentUrl: () => this.session.fileName,
      // office.js caches settings by this id for as long as the browser's tab lives.
      instanceId: () => `trial-${this.born}-${this.opened}`,
      readSettings: () => this.settings,
      writeSettings: (settings) => {
        this.settings = settings;
      },
      execute: (body, flags, callback) => this.execute(body, flags, callback),
      register: (event, handler) => this.handlers.set(event, handler),
      unregister: (event) => this.handlers.delete(event),
    };
  }

  private execute(body: string, flags: number, callback: AnswerCallback): void {
    this.underWay += 1;
    defer(() => {
      const answer = this.desk.answer(body, flags, this.session);
      try {
        callback(typeof answer === 'number' ? answer : safeArray([0, 200, [], answer]));
      } finally {
        this.underWay -= 1;
        this.settle((flags & writeFlag) !== 0);
      }
    });
  }

  /** Tells the add-in and the page what has happened, after whatever is under way. */
  private settle(written = false): void {
    const { session } = this;
    if (!written && session.events.length === 0) return;
    defer(() => {
      raiseEvents(session, this.handlers);
      if (session === this.session) this.tell();
    });
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function sessionOf(workbook: XlsxWorkbook, fileName: string): HostSession {
  return new HostSession(workbook, fileName, (session, sheet) => emulate(worksheet, { session, sheet }));
}
