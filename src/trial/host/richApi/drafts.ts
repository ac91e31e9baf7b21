/** Something that is described by several properties and put into the workbook as one. */
export interface Draft {
  /** Called once, when the request is over. Throws Refusal when what was set does not make a whole. */
  finish(): void;
}

/**
 * What the request under way has begun to describe: a conditional format, borders, a page layout. The client
 * sets their properties one by one; the workbook's model wants them together.
 */
export class Drafts {
  private readonly open = new Map<string, Draft>();

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
    const name = `{draft ${this.open.size + 1}}`;
    this.open.set(name, draft);
    return name;
  }

  /** Puts everything into the workbook; what cannot be put there is told by the first refusal. */
  finish(): void {
    const drafts = [...this.open.values()];
    this.open.clear();
    const refusals: unknown[] = [];
    for (const draft of drafts) {
      try {
        draft.finish();
      } catch (refusal) {
        refusals.push(refusal);
      }
    }
    if (refusals.length > 0) throw refusals[0];
  }
}
