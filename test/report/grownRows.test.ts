import fc from 'fast-check';
import { clearEdits } from '../../src/report/clearEdits';
import { formerHeights, growRows, journalledHeights } from '../../src/report/grownRows';
import { emptyJournal, journalXml, readJournal, type Journal } from '../../src/report/journal';
import { placeColumns } from '../../src/report/markColumns';
import { journalWithMarks, type SheetToMark } from '../../src/report/marks';
import { reviewColumns } from '../../src/report/ownTitles';
import type { Edit } from '../../src/workbook/edit';
import type { RowHeight } from '../../src/workbook/port';
import { sheetName, snapshot } from './reviewFixtures';

const titles = reviewColumns.map(({ title }) => title);
const plain = snapshot([['汇总表'], ['序号'], [1], [2], [3], [4]]);
const row = (stored: number | null, fixed = false, needed = 15): RowHeight => ({ stored, fixed, needed });

function toMark(heights: readonly RowHeight[] | null): SheetToMark {
  const columns = placeColumns(plain) ?? [];
  return {
    file: 'b.xlsx',
    snapshot: plain,
    headerRow: 1,
    titleRows: [1],
    pointers: new Map(),
    columns,
    widths: columns.map(() => 8),
    heights: heights && { standard: 15, rows: heights },
  };
}

/** What marking writes into 〔审核〕意见: the title and a text of so many lines for each row. */
function opinions(...lines: readonly number[]): Edit[] {
  const contents = lines.map((count) => [
    count === 0 ? null : Array.from({ length: count }, () => '意见').join('\n'),
  ]);
  return [
    { kind: 'write-cells', sheet: sheetName, row: 1, column: 2, contents: [[titles[1] ?? ''], ...contents] },
  ];
}

function grown(heights: readonly RowHeight[] | null, marks: readonly Edit[], former: Journal = emptyJournal) {
  const sheet = toMark(heights);
  const steps = growRows(sheet, marks, former);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const [fit] = step.value.edits.flatMap((edit) => (edit.kind === 'fit-rows' ? [edit.rows] : []));
  return { rows: fit ?? [], journal: journalWithMarks(former, sheet, step.value.journal) };
}

describe('rows', () => {
  test('grow to what the opinion needs, never below what they have, and not for one line', () => {
    const heights = [row(30, true), row(null), row(14.25), row(300), row(null)];
    const { rows, journal } = grown(heights, opinions(3, 3, 3, 1));
    expect(rows).toEqual([
      { row: 2, height: 51 },
      { row: 3, height: 51 },
    ]);
    expect(formerHeights(journal, sheetName)).toEqual(
      new Map([
        [1, null],
        [2, 14.25],
      ]),
    );
  });

  test('that somebody has fixed stay', () => {
    expect(grown([row(20, true), row(20, true), row(null, true)], opinions(9, 9)).rows).toEqual([]);
  });

  test('that followed the user’s own texts keep room for those', () => {
    const { rows } = grown([row(null), row(null, false, 120), row(60, false, 120)], opinions(3, 9));
    expect(rows).toEqual([
      { row: 2, height: 120 },
      { row: 3, height: 141 },
    ]);
  });

  test('are left to a host that fits them, and the journal keeps what it knows', () => {
    const first = grown([row(null), row(14.25), row(14.25)], opinions(3, 3));
    const second = grown(null, opinions(8, 1), first.journal);
    expect(second.rows).toEqual([]);
    expect(second.journal.rows).toEqual(first.journal.rows);
  });

  test('reviewed again are fitted anew from the heights before us', () => {
    const first = grown([row(null), row(14.25), row(14.25), row(null)], opinions(6, 6, 0));
    const second = grown([row(null), row(96), row(96), row(null)], opinions(3, 1, 3), first.journal);
    expect(second.rows).toEqual([
      { row: 2, height: 51 },
      { row: 3, height: 14.25 },
      { row: 4, height: 51 },
    ]);
    expect(formerHeights(second.journal, sheetName)).toEqual(
      new Map([
        [1, 14.25],
        [2, 14.25],
        [3, null],
      ]),
    );
  });
});

describe('clearing', () => {
  const { journal } = grown([row(null), row(null), row(14.25), row(null)], opinions(3, 3, 3));
  const fitted = (sheet: ReturnType<typeof snapshot>) =>
    clearEdits(journal, [sheet])
      .edits.flatMap((edit) => (edit.kind === 'fit-rows' ? [edit.rows] : []))
      .flat();

  test('gives the heights back', () => {
    const marked = snapshot([['汇总表'], ['序号', ...titles], [1], [2], [3], [4]]);
    expect(fitted(marked)).toEqual([
      { row: 2, height: null },
      { row: 4, height: null },
      { row: 3, height: 14.25 },
    ]);
  });

  test('counts from where our titles stand now, and only as far as the sheet goes', () => {
    const moved = snapshot([['汇总表'], ['新行'], ['新行'], ['序号', ...titles], [1], [2]]);
    expect(fitted(moved)).toEqual([
      { row: 4, height: null },
      { row: 5, height: 14.25 },
    ]);
  });

  test('leaves nothing journalled', () => {
    expect(clearEdits(journal, [plain]).journal).toEqual(emptyJournal);
  });
});

describe('the journal of heights', () => {
  test('gives back what it was given, through its part', () => {
    const height = fc.option(fc.constantFrom(14.25, 15.6, 28.5));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(400), height)), (entries) => {
        const heights = new Map(entries);
        const journal: Journal = { ...emptyJournal, rows: journalledHeights('甲', heights) };
        const read = readJournal(journalXml(journal));
        expect(formerHeights(read, '甲')).toEqual(heights);
        expect(formerHeights(read, '乙').size).toBe(0);
      }),
    );
  });

  test('is small: alternating heights of 10,000 rows take under 50 KB', () => {
    const heights = new Map(
      Array.from({ length: 10_000 }, (_, index) => [index + 1, 14.25 * (1 + (index % 2))]),
    );
    expect(JSON.stringify(journalledHeights('申报汇总', heights)).length).toBeLessThan(50_000);
  });

  test('that is not ours cannot make rows without end', () => {
    const runs = Array.from({ length: 4000 }, () => 1_048_576);
    const journal: Journal = { ...emptyJournal, rows: [{ sheet: '甲', height: 9, runs }] };
    expect(formerHeights(journal, '甲').size).toBeLessThanOrEqual(1_048_576);
  });
});
