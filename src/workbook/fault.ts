/** Stable codes; the Chinese sentence beside each says what, where, why and what to do. */
export type FaultCode =
  | 'cell-editing'
  | 'sheet-protected'
  | 'workbook-protected'
  | 'sheet-missing'
  | 'sheet-name'
  | 'too-large'
  | 'busy'
  | 'cancelled'
  | 'moved'
  | 'filled-in'
  | 'not-xlsx'
  | 'old-xls'
  | 'encrypted'
  | 'damaged'
  | 'unsupported'
  | 'unexpected';

/** A workbook's refusal, told in Chinese for the person in front of it. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    override readonly cause?: unknown,
  ) {
    super(message);
    this.name = 'WorkbookFault';
  }
}
