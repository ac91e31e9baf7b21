const httpStatus: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 400,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RangeExceedsLimit: 400,
};

/** The host says no, as Excel would: `code` is one of Excel's error codes. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }

  get httpStatus(): number {
    return httpStatus[this.code] ?? 400;
  }
}

export function invalidArgument(why: string): Refusal {
  return new Refusal(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${why})`,
  );
}

export function itemNotFound(what: string): Refusal {
  return new Refusal('ItemNotFound', `The requested resource doesn't exist. (${what})`);
}

/** A member that Excel has and this host has not: said by name, so that a test or a try-out stops there. */
export function notEmulated(member: string): Refusal {
  return new Refusal('ApiNotFound', `not emulated: ${member}`);
}
