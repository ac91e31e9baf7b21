import fc from 'fast-check';
import { ChunkPlan } from '../../src/excel/chunkPlan';
import { CHUNK_BYTES } from '../../src/excel/readCells';

const MEGABYTE = 1_000_000;

/** Reads rows of such sizes by the plan; the bytes of each chunk. */
function chunksOf(rows: readonly number[], columns: number, target: number): number[] {
  const plan = new ChunkPlan(columns, target);
  const chunks: number[] = [];
  for (let row = 0; row < rows.length;) {
    const count = plan.next(rows.length - row);
    const bytes = rows.slice(row, row + count).reduce((sum, size) => sum + size, 0);
    plan.came(count, bytes);
    chunks.push(bytes);
    row += count;
  }
  return chunks;
}

describe('the plan of chunks', () => {
  it('stays below its target where rows are alike', () => {
    const chunks = chunksOf(Array<number>(10_000).fill(740), 40, CHUNK_BYTES);
    expect(Math.max(...chunks)).toBeLessThanOrEqual(CHUNK_BYTES);
    expect(chunks.reduce((sum, bytes) => sum + bytes, 0)).toBe(7_400_000);
  });

  it.each([
    [118, 740],
    [1_000, 740],
    [10_000, 740],
    [10_000, 1_600],
    [50_000, 740],
    [60_000, 740],
  ])('reads %i rows of %i bytes in at most two chunks more than their bytes need', (rows, bytes) => {
    const chunks = chunksOf(Array<number>(rows).fill(bytes), 40, CHUNK_BYTES);
    expect(chunks.length).toBeLessThanOrEqual(1 + Math.ceil((rows * bytes) / (2 * MEGABYTE)));
  });

  it('always goes on, and never beyond the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 3 * MEGABYTE }),
        (rows, columns, target) => {
          const chunks = chunksOf(rows, columns, target);
          expect(chunks.length).toBeLessThanOrEqual(rows.length);
        },
      ),
    );
  });

  it('asks for at most half of what was refused, down to a single row', () => {
    const plan = new ChunkPlan(1, MEGABYTE);
    expect(plan.next(1000)).toBe(1000);
    expect(plan.refused(1000)).toBe(true);
    expect(plan.next(1000)).toBe(500);
    expect(plan.refused(3)).toBe(true);
    expect(plan.next(1000)).toBe(1);
    expect(plan.refused(1)).toBe(false);
  });
});
