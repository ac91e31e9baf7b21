import fc from 'fast-check';
import ExcelJS from 'exceljs';
import type { Edit } from '../../src/workbook/edit';
import type { CellValue } from '../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { openInExcel, workbookOf } from './openInExcel';

const NOT_EMPTY: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== ''),
  fc.constantFrom('苏州市', '=1+1', "'引号", '2021-05-31', '0012345678901234567'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
);

/** A grid whose outer cells are filled, so that its used range is the whole of it. */
const GRID = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(NOT_EMPTY, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('reading a sheet through Excel', () => {
  it('gives every value at its place, whatever is read at once', async () => {
    await fc.assert(
      fc.asyncProperty(GRID, fc.integer({ min: 1, max: 2000 }), async (grid, chunkBytes) => {
        const { port } = await openInExcel(workbookOf(grid), { chunkBytes });
        const { values, formats } = await port.readSheet('申报汇总');
        expect(values).toEqual(grid);
        expect(formats).toEqual(grid.map((row) => row.map(() => 'General')));
      }),
      { numRuns: 40 },
    );
  });

  it('addresses cells by sheet coordinates wherever the used range begins', async () => {
    const { port } = await openInExcel(
      workbookOf(
        [
          ['a', 1],
          ['b', 2],
        ],
        '表',
        { row: 2, column: 1 },
      ),
    );
    const sheet = await port.readSheet('表');
    expect(sheet.values).toEqual([[], [], ['', 'a', 1], ['', 'b', 2]]);
    expect(sheet.formats[3]).toEqual(['General', 'General', 'General']);
    expect(sheet.date1904).toBe(false);
  });

  it('gives number formats, merged areas, visibility and protection', async () => {
    const workbook = workbookOf([['标题'], ['日期', '金额'], [44_347, 0.2]]);
    const sheet = workbook.sheet('申报汇总');
    sheet.applyStyle({ row: 2, column: 0, rows: 1, columns: 1 }, { numberFormat: 'yyyy-mm-dd' });
    sheet.applyStyle({ row: 2, column: 1, rows: 1, columns: 1 }, { numberFormat: '0.0%' });
    sheet.merge({ row: 0, column: 0, rows: 1, columns: 4 });
    const { port } = await openInExcel(workbook);
    expect(await port.readSheet('申报汇总')).toMatchObject({
      name: '申报汇总',
      visibility: 'visible',
      protected: false,
      formats: [
        ['General', 'General'],
        ['General', 'General'],
        ['yyyy-mm-dd', '0.0%'],
      ],
      merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
    });
  });

  it('finds all merged areas where there are more than Excel gives at once', async () => {
    const rows = 1300;
    const workbook = workbookOf(Array.from({ length: rows }, (_, row) => [row]));
    const sheet = workbook.sheet('申报汇总');
    for (let row = 0; row < rows; row += 2) sheet.merge({ row, column: 0, rows: 1, columns: 3 });
    const { port } = await openInExcel(workbook);
    const { merges } = await port.readSheet('申报汇总');
    expect(merges.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
      Array.from({ length: rows / 2 }, (_, index) => index * 2),
    );
  });

  it('finds them too when Excel fails to give them along with the outline', async () => {
    const workbook = workbookOf([['a'], ['b']]);
    workbook.sheet('申报汇总').merge({ row: 1, column: 0, rows: 1, columns: 2 });
    const { host, port } = await openInExcel(workbook);
    host.injectFault({ error: 'GeneralException' });
    const { merges } = await port.readSheet('申报汇总');
    expect(merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
  });

  it('reads an empty sheet', async () => {
    const { port } = await openInExcel(workbookOf([]));
    expect(await port.readSheet('申报汇总')).toMatchObject({ values: [], formats: [], merges: [] });
  });

  it('names the sheet that is not there', async () => {
    const { port } = await openInExcel(workbookOf([['a']]));
    await expect(port.readSheet('没有')).rejects.toMatchObject({
      name: 'WorkbookFault',
      code: 'sheet-missing',
      message: expect.stringContaining('工作表“没有”不存在'),
    });
  });

  it('lists the sheets with visibility and protection', async () => {
    const saved = new ExcelJS.Workbook();
    saved.addWorksheet('申报汇总');
    saved.addWorksheet('隐藏', { state: 'hidden' });
    saved.addWorksheet('深藏', { state: 'veryHidden' });
    await saved.addWorksheet('锁定').protect('', {});
    const bytes = new Uint8Array(await saved.xlsx.writeBuffer());
    const { port } = await openInExcel(XlsxWorkbook.open(bytes));
    expect(await port.listSheets()).toEqual([
      { name: '申报汇总', visibility: 'visible', protected: false },
      { name: '隐藏', visibility: 'hidden', protected: false },
      { name: '深藏', visibility: 'veryHidden', protected: false },
      { name: '锁定', visibility: 'visible', protected: true },
    ]);
    const locked: Edit = { kind: 'write-cells', sheet: '锁定', row: 0, column: 0, contents: [['x']] };
    await expect(port.apply([locked])).rejects.toMatchObject({
      code: 'sheet-protected',
      message: expect.stringContaining('工作表“锁定”受保护'),
    });
  });

  it('tells the name of the file without its folder', async () => {
    const { port } = await openInExcel(workbookOf([['a']]));
    expect(port.fileName).toBe('批次 1.xlsx');
  });

  it('reads one area as it stands, empty cells and all', async () => {
    const workbook = workbookOf([
      ['a', 1],
      ['b', 2],
    ]);
    workbook
      .sheet('申报汇总')
      .applyStyle({ row: 1, column: 1, rows: 1, columns: 1 }, { numberFormat: '0.0%' });
    const { port } = await openInExcel(workbook);
    const area = { row: 1, column: 0, rows: 2, columns: 3 };
    expect(await port.readValues('申报汇总', area)).toEqual([
      ['b', 2, ''],
      ['', '', ''],
    ]);
    expect(await port.readCells('申报汇总', area)).toEqual({
      values: await port.readValues('申报汇总', area),
      formats: [
        ['General', '0.0%', 'General'],
        ['General', 'General', 'General'],
      ],
    });
    await expect(port.readValues('没有', area)).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  it('gives column widths in characters, null for the standard width', async () => {
    const workbook = workbookOf([['a', 'b', 'c']]);
    workbook.sheet('申报汇总').setColumnWidth(1, 30);
    const { port } = await openInExcel(workbook);
    expect(await port.readColumnWidths('申报汇总', 0, 3)).toEqual([null, 30, null]);
  });

  it('gives our custom XML part, null when there is none', async () => {
    const workbook = workbookOf([['a']]);
    workbook.writePart('urn:a', '<journal xmlns="urn:a">1</journal>');
    const { port } = await openInExcel(workbook);
    expect(await port.readPart('urn:a')).toBe('<journal xmlns="urn:a">1</journal>');
    expect(await port.readPart('urn:b')).toBeNull();
  });
});

describe('what reading costs', () => {
  it.each([
    [1, 5],
    [118, 40],
    [6000, 40],
  ])(
    '%i rows of %i columns: at most 3 + ⌈bytes / 2 MB⌉ round trips, no answer of 2 MB',
    async (rows, columns) => {
      const row = Array.from({ length: columns }, (_, column) =>
        column % 4 === 0 ? '江苏省苏州市昆山市' : column * 1.5,
      );
      const { host, port } = await openInExcel(workbookOf(Array<CellValue[]>(rows).fill(row)));
      const progress: number[] = [];
      const sheet = await port.readSheet('申报汇总', { onProgress: (done) => progress.push(done) });
      await host.idle();
      const { roundTrips, cleanups, bytesDown, largestDown } = host.traffic;
      expect(sheet.values).toHaveLength(rows);
      expect(roundTrips + cleanups).toBeLessThanOrEqual(3 + Math.ceil(bytesDown / 2_000_000));
      expect(cleanups).toBe(1);
      expect(largestDown).toBeLessThan(2_000_000);
      expect(progress.at(-1)).toBe(rows);
      expect(host.references).toBe(0);
    },
  );

  it('refuses more cells than Excel gives, before it asks for them', async () => {
    const workbook = workbookOf([['a']]);
    workbook.sheet('申报汇总').setContent(1_000_000, 5, 'z');
    const { host, port } = await openInExcel(workbook);
    await expect(port.readSheet('申报汇总')).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('1000001 行 × 6 列'),
    });
    expect(host.traffic.largestDown).toBeLessThan(10_000);
  });
});
