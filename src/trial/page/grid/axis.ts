/** Where the rows or columns of a sheet lie on the screen, in pixels. Hidden ones have no size. */
export class Axis {
  private readonly offsets: Float64Array;

  /**
   * @param sizes pixels of each row or column
   * @param frozen how many of the first stay in sight
   */
  constructor(
    sizes: readonly number[],
    readonly frozen: number,
  ) {
    this.offsets = new Float64Array(sizes.length + 1);
    sizes.forEach((size, index) => (this.offsets[index + 1] = this.offset(index) + size));
  }

  get count(): number {
    return this.offsets.length - 1;
  }

  /** Pixels of all together. */
  get total(): number {
    return this.offset(this.count);
  }

  get frozenSize(): number {
    return this.offset(this.frozen);
  }

  /** Pixels from the first one's edge to this one's. */
  offset(index: number): number {
    return this.offsets[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** The row or column that lies at so many pixels from the first one's edge. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The one under a point of the window that shows the frozen part and then the scrolled one. */
  indexUnder(point: number, scroll: number): number {
    return this.indexAt(point < this.frozenSize ? Math.max(point, 0) : point + scroll);
  }

  /** First and last of the unfrozen ones that a window of that extent shows; last < first when it shows none. */
  visible(scroll: number, extent: number): { readonly first: number; readonly last: number } {
    const first = Math.max(this.indexAt(scroll + this.frozenSize), this.frozen);
    const last = extent <= this.frozenSize ? first - 1 : this.indexAt(scroll + extent);
    return { first, last: Math.min(last, this.count - 1) };
  }

  /** The scroll position nearest to the present one at which the row or column is wholly in sight. */
  scrollTo(index: number, scroll: number, extent: number): number {
    if (index < this.frozen) return scroll;
    const start = this.offset(index) - this.frozenSize;
    const end = this.offset(index + 1) - extent;
    if (start < scroll) return start;
    return end > scroll ? Math.min(end, start) : scroll;
  }

  /** The next one that is not hidden, in a direction; the same when there is none. */
  next(index: number, step: 1 | -1): number {
    for (let at = index + step; at >= 0 && at < this.count; at += step) if (this.size(at) > 0) return at;
    return index;
  }
}
