/** What a cell is taken to cost before anything of the sheet is known. */
const BYTES_PER_CELL = 40;

/**
 * How many rows to ask for next, so that an answer stays below a number of bytes. It learns from the answers:
 * the rows that come are taken to be as long as those that came, on the whole or lately, whichever is more.
 */
export class ChunkPlan {
  #rows = 0;
  #bytes = 0;
  #lately = 0;
  #limit = Infinity;

  constructor(
    private readonly columns: number,
    private readonly targetBytes: number,
  ) {}

  /** At least one, at most `left`. */
  next(left: number): number {
    const perRow =
      this.#rows === 0 ? this.columns * BYTES_PER_CELL : Math.max(this.#bytes / this.#rows, this.#lately);
    const fitting = Math.floor(this.targetBytes / Math.max(perRow, 1));
    return Math.max(1, Math.min(left, fitting, this.#limit));
  }

  /** Rows came and took so many bytes. */
  came(rows: number, bytes: number): void {
    this.#rows += rows;
    this.#bytes += bytes;
    this.#lately = bytes / rows;
  }

  /** So many rows were refused as too much: from now on at most half. False when a single row was refused. */
  refused(rows: number): boolean {
    this.#limit = Math.floor(rows / 2);
    return this.#limit >= 1;
  }
}
