/** What the user asked for cannot be done: the message says why and what to do, the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The user asked how the command is used: that is the answer, and the exit code is 0. */
export class HelpAsked extends Error {
  constructor(readonly usage: string) {
    super(usage);
    this.name = 'HelpAsked';
  }
}

/** The data do not account for all of the guide's text: the work was done, and found them wanting. */
export class CoverageError extends Error {}
