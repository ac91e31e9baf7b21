import { Decimal } from 'decimal.js';
import { clearEdits } from '../../src/report/clearEdits';
import { emptyJournal } from '../../src/report/journal';
import { areasOfCells, markedCells } from '../../src/report/markedCells';
import { placeColumns } from '../../src/report/markColumns';
import { journalWithMarks, markEdits, type SheetToMark } from '../../src/report/marks';
import { withRenamedMarks } from '../../src/report/renamedMarks';
import { reviewColumns } from '../../src/report/ownTitles';
import type { Review } from '../../src/review/review';
import type { Edit } from '../../src/workbook/edit';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { applicationReview, file, finding, review, sheetName, snapshot, subsidy } from './reviewFixtures';

const titles = reviewColumns.map(({ title }) => title);
const plain = snapshot([
  ['汇总表'],
  ['序号', '项目名称', '总投资'],
  [1, '甲', 800],
  ['合计', '', 800],
  [2, '乙', 2000],
]);

function toMark(sheet: SheetSnapshot): SheetToMark {
  const columns = placeColumns(sheet) ?? [];
  return {
    file,
    snapshot: sheet,
    headerRow: 1,
    titleRows: [1],
    pointers: new Map(),
    columns,
    widths: columns.map(() => 8),
    heights: null,
  };
}

function editsOf(sheet: SheetSnapshot, of: Review): Edit[] {
  const steps = markEdits(toMark(sheet), of);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const writes = (edits: readonly Edit[]) =>
  edits.flatMap((edit) => (edit.kind === 'write-cells' ? [edit] : []));

describe('the columns of a review', () => {
  test('stand right of the used range, titled in the last header row', () => {
    const written = writes(editsOf(plain, review([applicationReview(2)])));
    expect(written.map(({ row, column, contents }) => [row, column, contents[0]?.[0]])).toEqual(
      titles.map((title, index) => [1, 3 + index, title]),
    );
  });

  test('hold verdict, opinion and amounts as numbers in the application rows and nothing in others', () => {
    const entry = applicationReview(2, {
      verdict: '存疑',
      findings: [finding()],
      subsidy: subsidy({ eligible: new Decimal('80.05') }),
    });
    const written = writes(editsOf(plain, review([entry, applicationReview(4)])));
    const [verdict, opinion, eligible, first, excess] = written.map(({ contents }) =>
      contents.slice(1).map(([cell]) => cell),
    );
    expect(verdict).toEqual(['存疑', null, '符合']);
    expect(opinion?.[0]).toContain('低于 10,000 万元');
    expect([eligible?.[0], first?.[0], excess?.[0]]).toEqual([80.05, 40, 20]);
    expect(eligible?.[2]).toBeNull();
  });

  test('replace the former ones where they stand now, and clear those first', () => {
    const moved = snapshot([
      ['汇总表'],
      ['序号', titles[0] ?? '', '项目名称', '总投资', ...titles.slice(1)],
      [1, '不符合', '甲', 800, '旧意见', 1, 2, 3],
    ]);
    const placed = placeColumns(moved) ?? [];
    expect(placed.map(({ column }) => column)).toEqual([1, 4, 5, 6, 7]);
    const edits = editsOf(moved, review([applicationReview(2)]));
    const cleared = edits.flatMap((edit) => (edit.kind === 'clear-cells' ? [edit.area] : []));
    expect(cleared).toEqual(placed.map(({ column }) => ({ row: 1, column, rows: 2, columns: 1 })));
    const kinds = edits.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('clear-cells')).toBeLessThan(kinds.indexOf('write-cells'));
  });

  test('cannot be placed where the sheet reaches the last column', () => {
    expect(placeColumns(snapshot([Array.from({ length: 16_384 }, () => 'x')]))).toBeNull();
    expect(placeColumns(snapshot([Array.from({ length: 16_379 }, () => 'x')]))).not.toBeNull();
  });
});

describe('highlights', () => {
  const at = (row: number, column: number) => ({ row, column });

  test('one a severity, each cell by its gravest finding, priority and info without a mark', () => {
    const entry = applicationReview(2, {
      findings: [
        finding({ severity: 'warning', cells: [at(2, 2), at(2, 1)] }),
        finding({ severity: 'violation', cells: [at(2, 2)] }),
        finding({ severity: 'priority', cells: [at(2, 0)] }),
      ],
    });
    const highlights = editsOf(plain, review([entry])).flatMap((edit) =>
      edit.kind === 'add-highlight' ? [edit] : [],
    );
    expect(highlights.map(({ tag, areas }) => [tag, areas])).toEqual([
      ['〔审核〕violation', [{ row: 2, column: 2, rows: 1, columns: 1 }]],
      ['〔审核〕warning', [{ row: 2, column: 1, rows: 1, columns: 1 }]],
    ]);
  });

  test('a limit exceeded marks the city cells of this sheet only', () => {
    const place = { file, sheet: sheetName, row: 4, column: 1 };
    const batch = {
      ...finding({ severity: 'violation' }),
      places: [place, { ...place, sheet: '别处' }, { ...place, file: 'b.xlsx' }],
    };
    const cells = markedCells(review([], { findings: [batch] }), file, sheetName);
    expect(cells.get('violation')?.map(({ row, column }) => [row, column])).toEqual([[4, 1]]);
  });

  test('cells below each other become one area, doubles count once', () => {
    expect(areasOfCells([at(3, 1), at(2, 1), at(2, 1), at(5, 1), at(2, 0)])).toEqual([
      { row: 2, column: 0, rows: 1, columns: 1 },
      { row: 2, column: 1, rows: 2, columns: 1 },
      { row: 5, column: 1, rows: 1, columns: 1 },
    ]);
  });
});

describe('journal and clearing', () => {
  const marked = journalWithMarks(emptyJournal, toMark(plain), []);
  const filled = snapshot([
    ['汇总表'],
    ['序号', '项目名称', '总投资', ...titles],
    [1, '甲', 800, '符合', '', 80, 40, 20],
  ]);

  test.each([8, null])('a second review keeps the widths from before the first (%p)', (width) => {
    const unmarked = { ...toMark(plain), widths: [width, width, width, width, width] };
    const first = journalWithMarks(emptyJournal, unmarked, []);
    const again = journalWithMarks(first, { ...toMark(filled), widths: [60, 60, 60, 60, 60] }, []);
    expect(again).toEqual(first);
  });

  test('clearing takes our columns where they stand, restores widths, and leaves nothing journalled', () => {
    const { edits, journal } = clearEdits(marked, [filled]);
    expect(edits.filter(({ kind }) => kind === 'clear-cells')).toHaveLength(5);
    expect(edits.flatMap((edit) => (edit.kind === 'set-column-width' ? [edit.width] : []))).toEqual([
      8, 8, 8, 8, 8,
    ]);
    expect(edits.at(-1)).toMatchObject({ kind: 'set-part', xml: null });
    expect(journal).toEqual(emptyJournal);
  });

  test('a marked sheet under a new name is found by our titles', () => {
    const { edits, missing } = clearEdits(marked, [
      { ...filled, name: '改了名' },
      snapshot([['别的']], '另一张'),
    ]);
    expect(new Set(edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])))).toEqual(
      new Set(['改了名']),
    );
    expect(missing).toEqual([]);
  });

  test('a renamed sheet reviewed again keeps the widths from before us', () => {
    const renamed = { ...toMark({ ...filled, name: '改了名' }), widths: [60, 60, 60, 60, 60] };
    const journal = journalWithMarks(withRenamedMarks(marked, ['改了名', '另一张'], ['改了名']), renamed, []);
    expect(journal.columns.map(({ sheet, width }) => [sheet, width])).toEqual(
      titles.map(() => ['改了名', 8]),
    );
    expect(journal.highlights).toEqual(['改了名']);
    expect(withRenamedMarks(marked, [sheetName, '改了名'], ['改了名'])).toEqual(marked);
  });

  test('a sheet that is gone is listed, and nothing else is touched for it', () => {
    const { edits, missing } = clearEdits(marked, [snapshot([['别的']], '另一张')]);
    expect(missing).toEqual([sheetName]);
    expect(edits.map(({ kind }) => kind)).toEqual(['set-part']);
  });
});
