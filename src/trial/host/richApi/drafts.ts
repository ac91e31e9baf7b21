/** Something that is described by several properties and put into the workbook as one. */
export interface Draft {
  /** Whether enough has been set to put it into the workbook. */
  readonly complete: boolean;
  /** Puts it into the workbook; called once. Throws Refusal when what was set does not make a whole. */
  finish(): void;
}

/**
 * What the request under way has begun to describe: a conditional format, borders, a page layout. The client
 * sets their properties one by one; the workbook's model wants them together.
 */
export class Drafts {
  private readonly open = new Map<string, Draft>();
  private added = 0;

  /** The draft of that name, begun when there is none. */
  of<D extends Draft>(name: string, kind: abstract new (...args: never[]) => D, begin: () => D): D {
    const known = this.open.get(name);
    if (known instanceof kind) return known;
    const draft = begin();
    this.open.set(name, draft);
    return draft;
  }

  /** A draft like no other; its name. */
  add(draft: Draft): string {
    this.added += 1;
    const name = `{draft ${this.added}}`;
    this.open.set(name, draft);
    return name;
  }

  /** Puts what is complete into the workbook: something else is to be done, and order matters. */
  settle(): void {
    this.close([...this.open].filter(([, draft]) => draft.complete));
  }

  /** The request is over: what is complete goes into the workbook, the first that is not is refused. */
  finish(): void {
    this.settle();
    this.close([...this.open]);
  }

  private close(drafts: readonly [string, Draft][]): void {
    for (const [name] of drafts) this.open.delete(name);
    for (const [, draft] of drafts) draft.finish();
  }
}
