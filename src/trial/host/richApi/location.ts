import { memberName, type HostObject } from './emulation';
import { Refusal } from './refusal';
import { WorkbookFault, type FaultCode } from '../../../workbook/fault';

/** A refusal together with the member that refused, as the client reports it: "WorksheetCollection.getItem". */
export class LocatedRefusal extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly location: string,
  ) {
    super(refusal.message);
    this.name = 'LocatedRefusal';
  }
}

/** Runs a member of an object, so that a refusal says where it came from. */
export function at<R>(object: HostObject, member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal instanceof Refusal)
      throw new LocatedRefusal(refusal, `${object.className}.${memberName(member)}`);
    throw error;
  }
}

const codes: Partial<Record<FaultCode, string>> = {
  'sheet-missing': 'ItemNotFound',
  'sheet-name': 'InvalidArgument',
  'sheet-protected': 'AccessDenied',
  'too-large': 'InvalidArgument',
  'workbook-protected': 'AccessDenied',
};

/** What the workbook's model refuses, with Excel's codes; any other error as it is. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof WorkbookFault)) return error;
  return new Refusal(codes[error.code] ?? 'GeneralException', error.message);
}
