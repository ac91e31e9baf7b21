import { services, workbook as workbookClass } from './classes/workbook';
import { dispatch } from './richApi/dispatcher';
import { emulate } from './richApi/emulation';
import { notEmulated } from './richApi/refusal';
import type { HostSession } from './state/session';
import { FaultNumber, Faults } from './wire/faults';
import { ActionType, type RichAnswer, type RichRequest } from './wire/protocol';
import { noTraffic, utf8Bytes, type Traffic } from './wire/traffic';

/** Marks a request of the client's that changes something. */
export const writeFlag = 1;

/** Where requests of the rich API arrive: counts them, lets them fail where they should, has the others run. */
export class RequestDesk {
  traffic: Traffic = noTraffic();
  readonly faults = new Faults();
  /** Whether a person is in the middle of typing into a cell: no request is carried out meanwhile. */
  cellEditing = false;

  constructor(private readonly payloadLimit: number) {}

  /** The answer's JSON, or the number of a fault. */
  answer(body: string, flags: number, session: HostSession): string | number {
    const start = performance.now();
    const request: RichRequest = JSON.parse(body);
    const cleanup = isCleanup(request);
    const up = utf8Bytes(body);
    const answer = cleanup ? json(run(request, session)) : this.outcome(request, up, flags, session);
    const down = typeof answer === 'string' ? utf8Bytes(answer) : 0;
    this.count(cleanup, up, down, performance.now() - start);
    return down > this.payloadLimit ? FaultNumber.ResponsePayloadSizeLimitExceeded : answer;
  }

  private outcome(request: RichRequest, up: number, flags: number, session: HostSession): string | number {
    if (this.cellEditing) return FaultNumber.CellEditMode;
    if (up > this.payloadLimit) return FaultNumber.RequestPayloadSizeLimitExceeded;
    const fault = this.faults.next((flags & writeFlag) !== 0);
    if (!fault) return json(run(request, session));
    if (fault.carriedOut) run(request, session);
    return typeof fault.error === 'number' ? fault.error : json(failure(fault.error));
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
}

/** A request that only gives references up, as the client sends it by itself after a run. */
function isCleanup({ Actions }: RichRequest): boolean {
  return Actions.every(({ ActionType: type, Name }) => {
    return type === ActionType.Instantiate || Name === '_RemoveReference';
  });
}

function run(request: RichRequest, session: HostSession): RichAnswer {
  const answer = dispatch(request, {
    root: () => emulate(workbookClass, session),
    service: (name) => {
      const service = services[name];
      if (!service) throw notEmulated(name);
      return emulate(service, session);
    },
    references: session.references,
    drafts: session.drafts,
  });
  session.calculator.run();
  return answer;
}

function json(answer: RichAnswer): string {
  return JSON.stringify(answer);
}

function failure(code: string): RichAnswer {
  const error = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 500 };
  return { Results: [], TraceIds: [], Error: error };
}
