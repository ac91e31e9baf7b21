/** Numbers with which Excel answers instead of a result; the client makes its error codes of them. */
export enum FaultNumber {
  InternalError = 5001,
  CellEditMode = 5004,
  InvalidOrTimedOutSession = 5012,
  ActivityLimitReached = 5102,
  RequestPayloadSizeLimitExceeded = 5103,
  ResponsePayloadSizeLimitExceeded = 5104,
  AccessDenied = 7000,
}

/** A request that fails although nothing is wrong with it. */
export interface Fault {
  /** A number for the transport, or one of Excel's error codes, with which the rich API answers. */
  readonly error: number | string;
  /** How many requests fail; one when not told. */
  readonly times?: number;
  /** How many requests pass before. */
  readonly after?: number;
  /** Whether the request is carried out all the same and only its answer is lost. */
  readonly carriedOut?: boolean;
  /** Which requests it meets; both kinds when not told. */
  readonly only?: 'reads' | 'writes';
}

/** The faults that wait for requests. */
export class Faults {
  private waiting: (Required<Pick<Fault, 'error' | 'times' | 'after' | 'carriedOut'>> &
    Pick<Fault, 'only'>)[] = [];

  inject(fault: Fault): void {
    this.waiting.push({ times: 1, after: 0, carriedOut: false, ...fault });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The fault that meets this request, and one request less for it to meet. */
  next(writes: boolean): Pick<Required<Fault>, 'error' | 'carriedOut'> | null {
    const index = this.waiting.findIndex(({ only }) => only === undefined || (only === 'writes') === writes);
    const fault = this.waiting[index];
    if (!fault) return null;
    if (fault.after > 0) {
      this.waiting[index] = { ...fault, after: fault.after - 1 };
      return null;
    }
    if (fault.times > 1) this.waiting[index] = { ...fault, times: fault.times - 1 };
    else this.waiting.splice(index, 1);
    return fault;
  }
}
