import type { Area } from '../../workbook/snapshot';
import type { XlsxWorkbook } from '../../xlsx/xlsxWorkbook';
import { writeCell } from './cells/cellContents';
import { cellsOf } from './cells/cells';
import { services, workbook as workbookClass } from './classes/workbook';
import { defer } from './wire/defer';
import { dispatch } from './richApi/dispatcher';
import { emulate } from './richApi/emulation';
import { FaultNumber, Faults, type Fault } from './wire/faults';
import type { AnswerCallback, EventHandler, HookTarget } from './wire/hook';
import { defaultMatrix, defaultPayloadLimit, type HostOptions } from './options';
import { ActionType, type Json, type RichAnswer, type RichRequest } from './wire/protocol';
import { raiseEvents } from './state/raiseEvents';
import { notEmulated } from './richApi/refusal';
import { safeArray } from './wire/safeArray';
import { HostSession } from './state/session';
import { noTraffic, utf8Bytes, type Traffic } from './wire/traffic';

/** Flags of a request of the client's. */
const writeFlag = 1;
const delayForCellEditFlag = 64;

/** What has changed in the workbook: the page draws it again. */
export type ChangeListener = () => void;

/** Excel stood in for: one workbook behind the genuine office.js of one page. */
export class TrialHost {
  /** What went over the wire since `resetTraffic`. */
  traffic: Traffic = noTraffic();
  private session: HostSession;
  private readonly faults = new Faults();
  private readonly handlers = new Map<number, EventHandler>();
  private readonly listeners = new Set<ChangeListener>();
  private settings: ReadonlyMap<string, string> = new Map();
  private opened = 1;
  private underWay = 0;
  private editing = false;
  private delayed: (() => void)[] = [];

  constructor(
    workbook: XlsxWorkbook,
    private readonly options: HostOptions = {},
  ) {
    this.session = new HostSession(workbook, options.fileName ?? '');
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

  /** Puts another workbook in the place of the open one, as if the pane had been opened beside it. */
  open(workbook: XlsxWorkbook, fileName = ''): void {
    this.session = new HostSession(workbook, fileName);
    this.settings = new Map();
    this.opened += 1;
    this.faults.clear();
    this.tell();
  }

  /** Calls the listener whenever the workbook or the selection may have changed; gives back how to stop it. */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get selection(): { readonly sheet: string; readonly area: Area } {
    const { sheet, area } = this.session.selection;
    return { sheet: sheet.name, area };
  }

  /** A person selects cells, on another sheet too; the add-in is told. */
  select(sheet: string, area: Area): void {
    this.session.select(this.session.workbook.sheet(sheet), area);
    this.settle();
  }

  /** A person opens a sheet by its tab. */
  activate(sheet: string): void {
    this.session.activate(this.session.workbook.sheet(sheet));
    this.settle();
  }

  /**
   * A person types into a cell: text becomes what Excel makes of it. Throws Refusal on a protected sheet and for
   * what Excel would not take.
   */
  edit(sheetName: string, row: number, column: number, text: string): void {
    const { session } = this;
    const sheet = session.workbook.sheet(sheetName);
    session.requireWritable(sheet);
    const area = { row, column, rows: 1, columns: 1 };
    const before = sheet.value(row, column);
    writeCell(cellsOf(session, sheet, area), row, column, text);
    const values = { before, after: sheet.value(row, column) };
    session.events.push({ kind: 'changed', sheet, area, by: 'person', values });
    this.settle();
  }

  /** A person is, or is no longer, in the middle of typing into a cell: Excel answers no request meanwhile. */
  setCellEditing(editing: boolean): void {
    this.editing = editing;
    if (editing) return;
    for (const request of this.delayed.splice(0)) request();
  }

  /** Lets coming requests fail. */
  injectFault(fault: Fault): void {
    this.faults.inject(fault);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  resetTraffic(): void {
    this.traffic = noTraffic();
  }

  /** Resolves when no request is under way and none follows: runs have cleaned up after themselves. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet += 1) {
      await new Promise<void>((resolve) => defer(resolve));
      if (this.underWay > 0) quiet = 0;
    }
  }

  /** What the hook asks of this host. */
  hookTarget(): HookTarget {
    return {
      matrix: this.options.matrix ?? defaultMatrix,
      locale: this.options.locale ?? 'zh-CN',
      dark: this.options.dark ?? false,
      documentUrl: () => this.session.fileName,
      instanceId: () => `trial-${this.opened}`,
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
      const request: RichRequest = JSON.parse(body);
      if (this.editing && !isCleanup(request)) {
        this.underWay -= 1;
        if ((flags & delayForCellEditFlag) !== 0)
          this.delayed.push(() => this.execute(body, flags, callback));
        else callback(FaultNumber.CellEditMode);
        return;
      }
      const answer = this.answer(request, body, flags);
      try {
        callback(typeof answer === 'number' ? answer : safeArray([0, 200, [], answer]));
      } finally {
        this.underWay -= 1;
        this.settle();
      }
    });
  }

  private answer(request: RichRequest, body: string, flags: number): string | number {
    const start = performance.now();
    const cleanup = isCleanup(request);
    const fault = cleanup ? null : this.faults.next((flags & writeFlag) !== 0);
    const up = utf8Bytes(body);
    const limit = this.options.payloadLimit ?? defaultPayloadLimit;
    let answer: string | number = FaultNumber.RequestPayloadSizeLimitExceeded;
    if (up <= limit) answer = fault && !fault.carriedOut ? '' : JSON.stringify(this.run(request));
    if (fault)
      answer = typeof fault.error === 'number' ? fault.error : JSON.stringify(errorAnswer(fault.error));
    const down = typeof answer === 'string' ? utf8Bytes(answer) : 0;
    if (down > limit) answer = FaultNumber.ResponsePayloadSizeLimitExceeded;
    this.count(cleanup, up, down, performance.now() - start);
    return answer;
  }

  private run(request: RichRequest): RichAnswer {
    const { session } = this;
    return dispatch(request, {
      root: () => emulate(workbookClass, session),
      service: (name) => {
        const service = services[name];
        if (!service) throw notEmulated(name);
        return emulate(service, session);
      },
      references: session.references,
      drafts: session.drafts,
    });
  }

  private count(cleanup: boolean, up: number, down: number, milliseconds: number): void {
    const { traffic } = this;
    if (cleanup) traffic.cleanups += 1;
    else traffic.roundTrips += 1;
    traffic.bytesUp += up;
    traffic.bytesDown += down;
    traffic.largestUp = Math.max(traffic.largestUp, up);
    traffic.largestDown = Math.max(traffic.largestDown, down);
    traffic.hostMilliseconds += milliseconds;
  }

  /** Tells the add-in and the page what has happened, after whatever is under way. */
  private settle(): void {
    const { session } = this;
    defer(() => {
      raiseEvents(session, this.handlers);
      if (session === this.session) this.tell();
    });
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** A request that only gives references up, which the client sends by itself after a run. */
function isCleanup({ Actions }: RichRequest): boolean {
  return Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === '_RemoveReference',
  );
}

function errorAnswer(code: string): Json {
  const error = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 500 };
  return { Results: [], TraceIds: [], Error: error };
}
