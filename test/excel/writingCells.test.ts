import fc from 'fast-check';
import type { CellContent, Edit } from '../../src/workbook/edit';
import type { Area } from '../../src/workbook/snapshot';
import type { XlsxSheet } from '../../src/xlsx/xlsxSheet';
import { openInExcel, workbookOf } from './openInExcel';

const SHEET = '申报汇总';
const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
const write = (contents: CellContent[][], row = 0, column = 0): Edit => ({
  kind: 'write-cells',
  sheet: SHEET,
  row,
  column,
  contents,
});

/** The sheet after the edits have gone through Excel. */
async function applied(edits: readonly Edit[], contents: CellContent[][] = [['a']]): Promise<XlsxSheet> {
  const workbook = workbookOf(contents);
  const { host, port } = await openInExcel(workbook);
  await port.apply(edits);
  await host.idle();
  expect(host.references).toBe(0);
  return workbook.sheet(SHEET);
}

function formulasOf(sheet: XlsxSheet): string[] {
  const used = sheet.usedRange();
  const formulas: string[] = [];
  for (let row = 0; row < (used ? used.row + used.rows : 0); row += 1) {
    for (let column = 0; column < (used ? used.column + used.columns : 0); column += 1) {
      const formula = sheet.formula(row, column);
      if (formula !== null) formulas.push(formula);
    }
  }
  return formulas;
}

describe('text written through Excel', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x","y")',
    '+1',
    '+A1',
    '-1',
    '-A1',
    '@SUM(A1)',
    "'单引号",
    "''两个",
    '2021-05-31',
    '2021年5月31日',
    '1,000',
    '50%',
    'TRUE',
    '1e5',
    '0012345678901234567',
    ' 前后空格 ',
    '换\n行',
    '①项目总投资 8,000 万元',
  ])('%j stays the text it is', async (text) => {
    const sheet = await applied([write([[text]], 2, 1)]);
    expect(sheet.value(2, 1)).toBe(text);
    expect(sheet.formula(2, 1)).toBeNull();
    expect(sheet.style(2, 1).numberFormat).toBe('@');
  });

  it('never becomes a formula, a number or a date', async () => {
    const text = fc
      .tuple(
        fc.constantFrom('', '=', '+', '-', '@', "'", '\t=', '1', '2021/', '%'),
        fc.string({ maxLength: 8 }),
      )
      .map(([first, rest]) => first + rest)
      .filter((whole) => whole !== '' && !/[\u0000-\u001f]/.test(whole));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
        async (texts) => {
          const sheet = await applied([write(texts)], []);
          const read = texts.map((row, r) => row.map((_, c) => sheet.value(r, c)));
          expect(read).toEqual(texts);
          expect(formulasOf(sheet)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('cells written through Excel', () => {
  it('keep their kinds: numbers, truth values, formulas; null leaves a cell, "" empties it', async () => {
    const sheet = await applied(
      [write([[12.5, true, { formula: 'A1*2' }, null, '']], 0, 0)],
      [[1, 2, 3, '留', '去']],
    );
    expect([0, 1, 3, 4].map((column) => sheet.value(0, column))).toEqual([12.5, true, '留', '']);
    expect(sheet.formula(0, 2)).toBe('A1*2');
    expect(sheet.style(0, 3).numberFormat).toBe('General');
    expect(sheet.style(0, 4).numberFormat).toBe('General');
  });

  it('stay numbers where text stood before, and keep a format of their own', async () => {
    const sheet = await applied([
      write([['—', '—']], 1, 0),
      { kind: 'style-cells', sheet: SHEET, areas: [cell(2, 0)], style: { numberFormat: '#,##0.00' } },
      write([[80, { formula: 'A3+1' }]], 1, 0),
      write([[1234.5]], 2, 0),
    ]);
    expect(sheet.value(1, 0)).toBe(80);
    expect(sheet.formula(1, 1)).toBe('A3+1');
    expect(sheet.style(1, 0).numberFormat).toBe('General');
    expect(sheet.value(2, 0)).toBe(1234.5);
    expect(sheet.style(2, 0).numberFormat).toBe('#,##0.00');
  });

  it('may be many: they are sent in several requests and none is lost', async () => {
    const contents = Array.from({ length: 6000 }, (_, row) => [
      row,
      `①项目总投资低于要求〔一（一）1（2）〕${'说明'.repeat(30)}${row}`,
    ]);
    const workbook = workbookOf([['a']]);
    const { host, port } = await openInExcel(workbook);
    const progress: [number, number][] = [];
    await port.apply([write(contents, 5, 3)], { onProgress: (done, total) => progress.push([done, total]) });
    const sheet = workbook.sheet(SHEET);
    expect(
      contents.every(
        ([number, text], row) => sheet.value(5 + row, 3) === number && sheet.value(5 + row, 4) === text,
      ),
    ).toBe(true);
    expect(host.traffic.largestUp).toBeLessThan(2_000_000);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(3 + Math.ceil(host.traffic.bytesUp / 500_000));
    const [done, total] = progress.at(-1) ?? [0, 1];
    expect(done).toBe(total);
  });
});

describe('what writing costs', () => {
  const column = (index: number, contents: CellContent[], numberFormat?: string): Edit[] => [
    {
      kind: 'style-cells',
      sheet: SHEET,
      areas: [{ row: 0, column: index, rows: contents.length, columns: 1 }],
      style: { bold: true, ...(numberFormat === undefined ? {} : { numberFormat }) },
    },
    write(
      contents.map((content) => [content]),
      0,
      index,
    ),
    { kind: 'set-column-width', sheet: SHEET, column: index, width: 14 },
  ];

  it('is a check, a look and two requests for marks of many columns', async () => {
    const workbook = workbookOf([['a']]);
    const { host, port } = await openInExcel(workbook);
    await port.apply([
      ...column(3, ['结论', '不符合']),
      ...column(4, ['测算补助', 80.5], '#,##0.00'),
      ...column(5, ['核减额', 20], '@'),
    ]);
    expect(host.traffic.roundTrips).toBe(4);
    const sheet = workbook.sheet(SHEET);
    expect([3, 4, 5].map((index) => sheet.value(1, index))).toEqual(['不符合', 80.5, 20]);
    expect([3, 4, 5].map((index) => sheet.style(1, index).numberFormat)).toEqual([
      '@',
      '#,##0.00',
      'General',
    ]);
    expect([3, 4, 5].map((index) => sheet.columnWidth(index))).toEqual([14, 14, 14]);
  });

  it('stays below 2 MB a request and an answer however much is looked at', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    const contents = Array.from({ length: 30_000 }, (_, row) => [row, row + 0.5, true, row, row]);
    await port.apply([write(contents, 1, 0)]);
    expect(host.traffic.largestDown).toBeLessThan(2_000_000);
    expect(host.traffic.largestUp).toBeLessThan(2_000_000);
    expect(host.workbook.sheet(SHEET).value(30_000, 1)).toBe(29_999.5);
  });

  it('never mixes up the order of edits on the same cells', async () => {
    const action = fc.oneof(
      fc.constantFrom<CellContent>('文', '=1', 5, true, null, '').map((content) => write([[content, 7]])),
      fc.constantFrom('@', '0.00', 'General').map((numberFormat): Edit => ({
        kind: 'style-cells',
        sheet: SHEET,
        areas: [cell(0, 1)],
        style: { numberFormat },
      })),
      fc.constant<Edit>({ kind: 'clear-cells', sheet: SHEET, area: cell(0, 0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 8 }), async (edits) => {
        const together = await applied(edits, [['旧', 1]]);
        const workbook = workbookOf([['旧', 1]]);
        const { port } = await openInExcel(workbook);
        for (const edit of edits) await port.apply([edit]);
        const alone = workbook.sheet(SHEET);
        for (const index of [0, 1]) {
          expect(together.value(0, index)).toEqual(alone.value(0, index));
          expect(together.style(0, index)).toEqual(alone.style(0, index));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('looks written through Excel', () => {
  it('change what they name, in every area, and nothing else', async () => {
    const areas = [{ row: 0, column: 0, rows: 2, columns: 2 }, cell(5, 5)];
    const sheet = await applied([
      {
        kind: 'style-cells',
        sheet: SHEET,
        areas,
        style: { fill: '#FFF2CC', bold: true, wrap: true, border: 'thin' },
      },
      {
        kind: 'style-cells',
        sheet: SHEET,
        areas: [cell(5, 5)],
        style: { horizontal: 'center', vertical: 'top', fontSize: 9, fontName: '宋体', color: '#C00000' },
      },
    ]);
    for (const [row, column] of [
      [0, 0],
      [1, 1],
      [5, 5],
    ] as const) {
      expect(sheet.style(row, column)).toMatchObject({ fill: '#FFF2CC', bold: true, wrap: true });
      expect(sheet.style(row, column).border.left?.style).toBe('thin');
      expect(sheet.style(row, column).border.bottom?.style).toBe('thin');
    }
    expect(sheet.style(5, 5)).toMatchObject({
      horizontal: 'center',
      vertical: 'top',
      fontSize: 9,
      fontName: '宋体',
      color: '#C00000',
    });
    expect(sheet.style(0, 0)).toMatchObject({ horizontal: 'general' });
    expect(sheet.style(2, 2)).toMatchObject({ fill: null, bold: false });
  });

  it('reach thousands of scattered cells in few requests', async () => {
    const workbook = workbookOf([['a']]);
    const { host, port } = await openInExcel(workbook);
    const areas = Array.from({ length: 4000 }, (_, index) => cell(index * 2, index % 7));
    await port.apply([{ kind: 'style-cells', sheet: SHEET, areas, style: { fill: '#FFC7CE' } }]);
    expect(
      areas.every(({ row, column }) => workbook.sheet(SHEET).style(row, column).fill === '#FFC7CE'),
    ).toBe(true);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(3);
  });

  it('go with the contents of a cleared area', async () => {
    const sheet = await applied(
      [
        { kind: 'style-cells', sheet: SHEET, areas: [cell(0, 1)], style: { fill: '#FFC7CE' } },
        { kind: 'clear-cells', sheet: SHEET, area: { row: 0, column: 1, rows: 1, columns: 2 } },
      ],
      [['留', '去', '去']],
    );
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual(['留', '', '']);
    expect(sheet.style(0, 1).fill).toBeNull();
  });

  it('set widths of columns and take them back', async () => {
    const sheet = await applied([
      { kind: 'set-column-width', sheet: SHEET, column: 3, width: 40 },
      { kind: 'set-column-width', sheet: SHEET, column: 4, width: 12 },
      { kind: 'set-column-width', sheet: SHEET, column: 4, width: null },
    ]);
    expect(sheet.columnWidth(3)).toBe(40);
    expect(sheet.columnWidth(4)).toBeNull();
  });
});

describe('highlights written through Excel', () => {
  const highlight = (tag: string, areas: Area[]): Edit => ({
    kind: 'add-highlight',
    sheet: SHEET,
    tag,
    areas,
    fill: '#FFC7CE',
    color: '#9C0006',
  });

  it('lie over the cells, found again by their tag', async () => {
    const sheet = await applied([highlight('review:violation', [cell(4, 1), cell(6, 2)])]);
    expect(sheet.highlights()).toEqual([
      expect.objectContaining({
        type: 'expression',
        formula: 'LEN("review:violation")>0',
        fill: '#FFC7CE',
        color: '#9C0006',
        areas: [cell(4, 1), cell(6, 2)],
      }),
    ]);
  });

  it('go by the beginning of their tag; the others stay', async () => {
    const sheet = await applied([
      highlight('review:violation', [cell(4, 1)]),
      highlight('review:warning', [cell(5, 1)]),
      highlight('other:x', [cell(6, 1)]),
      { kind: 'remove-highlights', sheet: SHEET, tagPrefix: 'review:' },
    ]);
    expect(sheet.highlights().map(({ formula }) => formula)).toEqual(['LEN("other:x")>0']);
  });

  it('reach thousands of cells in lists that Excel takes', async () => {
    const areas = Array.from({ length: 5000 }, (_, index) => cell(index * 2, 10));
    const sheet = await applied([highlight('review:violation', areas)]);
    const highlights = sheet.highlights();
    expect(highlights.length).toBeGreaterThan(1);
    const rows = highlights.flatMap((one) => one.areas.map(({ row }) => row));
    expect(rows.sort((a, b) => a - b)).toEqual(areas.map(({ row }) => row));
  });

  it("leave a sheet's own conditional formats alone when there is none of ours", async () => {
    const sheet = await applied([{ kind: 'remove-highlights', sheet: SHEET, tagPrefix: 'review:' }]);
    expect(sheet.highlights()).toEqual([]);
    expect(sheet.value(0, 0)).toBe('a');
  });
});
