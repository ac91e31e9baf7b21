import { selectCell } from '../../src/excel/selection';
import type { ChartDescription } from '../../src/workbook/chart';
import type { Edit } from '../../src/workbook/edit';
import { IMPATIENT, openInExcel, workbookOf } from './openInExcel';

const SHEET = '申报汇总';
const BUSY = 5102;
const ANSWER_TOO_LARGE = 5104;
const REQUEST_TOO_LARGE = 5103;
const INTERNAL = 5001;
const DENIED = 7000;

const write = (text: string, row = 0): Edit => ({
  kind: 'write-cells',
  sheet: SHEET,
  row,
  column: 0,
  contents: [[text]],
});
const highlight: Edit = {
  kind: 'add-highlight',
  sheet: SHEET,
  tag: 'review:violation',
  areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
  fill: '#FFC7CE',
  color: '#9C0006',
};

describe('while the user edits a cell', () => {
  it('waits, says so at once, and goes on', async () => {
    const waiting: boolean[] = [];
    let told: () => void = () => undefined;
    const said = new Promise<void>((resolve) => (told = resolve));
    const onWaiting = (now: boolean): void => {
      waiting.push(now);
      told();
    };
    const { host, port } = await openInExcel(workbookOf([['a']]), { onWaiting });
    host.setCellEditing(true);
    const reading = port.readSheet(SHEET);
    await said;
    expect(waiting).toEqual([true]);
    host.setCellEditing(false);
    expect((await reading).values).toEqual([['a']]);
    expect(waiting).toEqual([true, false]);
  });

  it('gives up after a while and says what to do; nothing is written', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    host.setCellEditing(true);
    await expect(port.apply([write('b')])).rejects.toMatchObject({
      code: 'cell-editing',
      message: expect.stringContaining('请先完成单元格编辑'),
    });
    host.setCellEditing(false);
    expect(host.workbook.sheet(SHEET).value(0, 0)).toBe('a');
  });

  it('can be cancelled while it waits', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]), {
      patience: { ...IMPATIENT, editingPoll: 10_000, editingLimit: 60_000 },
    });
    host.setCellEditing(true);
    const stop = new AbortController();
    const reading = port.readSheet(SHEET, { signal: stop.signal });
    setTimeout(() => stop.abort(), 10);
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    host.setCellEditing(false);
  });
});

describe('when Excel is busy', () => {
  it('reads again, three times at most', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    host.injectFault({ error: BUSY, times: 3 });
    expect((await port.readSheet(SHEET)).values).toEqual([['a']]);
    host.injectFault({ error: BUSY, times: 4 });
    await expect(port.readSheet(SHEET)).rejects.toMatchObject({ code: 'busy' });
  });

  it('writes again what did not arrive', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    host.injectFault({ error: BUSY, times: 2, only: 'writes' });
    await port.apply([write('b')]);
    expect(host.workbook.sheet(SHEET).value(0, 0)).toBe('b');
  });

  it('does nothing twice when only the answer was lost', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    const part: Edit = { kind: 'set-part', namespace: 'urn:a', xml: '<j xmlns="urn:a"/>' };
    host.injectFault({ error: INTERNAL, carriedOut: true, only: 'writes' });
    await port.apply([highlight, write('b'), part]);
    const sheet = host.workbook.sheet(SHEET);
    expect(sheet.highlights()).toHaveLength(1);
    expect(sheet.value(0, 0)).toBe('b');
    expect(await port.readPart('urn:a')).toBe('<j xmlns="urn:a"/>');
  });

  it.each([
    ['with all that is on it', 1, 0],
    ['in several requests, of which the second was lost', 60, 1],
  ])('makes and deletes a sheet once when only the answer was lost, %s', async (_case, count, after) => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    const cells = { row: 0, column: 0, rows: 1, columns: 1 };
    const chart: ChartDescription = {
      kind: 'clusteredColumn',
      title: '图',
      categories: cells,
      series: [{ name: '数', values: cells, fill: '#404040' }],
      place: { ...cells, row: 5 },
      legend: 'none',
    };
    const add: Edit = {
      kind: 'add-sheet',
      sheet: {
        name: '新表',
        contents: [['内容']],
        styles: [],
        merges: [],
        columnWidths: [],
        rowHeights: [],
        validations: [],
        charts: Array.from({ length: count }, () => chart),
        print: {
          paper: 'A4',
          orientation: 'portrait',
          area: { row: 0, column: 0, rows: 1, columns: 1 },
          centred: true,
          margins: { top: 54, bottom: 54, left: 36, right: 36 },
        },
        frozenRows: 0,
        showGridlines: true,
      },
    };
    host.injectFault({ error: INTERNAL, carriedOut: true, only: 'writes', after });
    await port.apply([add]);
    expect(host.workbook.sheetNames).toEqual([SHEET, '新表']);
    expect(host.workbook.sheet('新表').value(0, 0)).toBe('内容');
    expect(host.workbook.sheet('新表').charts()).toHaveLength(count);
    host.injectFault({ error: INTERNAL, carriedOut: true, only: 'writes' });
    await port.apply([{ kind: 'delete-sheet', sheet: '新表' }]);
    expect(host.workbook.sheetNames).toEqual([SHEET]);
  });
});

describe('when it is too much at once', () => {
  it('reads in halves and gives the same', async () => {
    const grid = Array.from({ length: 50 }, (_, row) => [row, `第${row}行`]);
    const { host, port } = await openInExcel(workbookOf(grid));
    host.injectFault({ error: ANSWER_TOO_LARGE, times: 3, after: 1 });
    expect((await port.readSheet(SHEET)).values).toEqual(grid);
  });

  it('says so when a single row is too much', async () => {
    const { host, port } = await openInExcel(workbookOf([['a'], ['b']]));
    host.injectFault({ error: ANSWER_TOO_LARGE, times: 100, after: 1 });
    await expect(port.readSheet(SHEET)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('第 1 行'),
    });
    host.clearFaults();
  });

  it('writes in halves and loses nothing', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    host.injectFault({ error: REQUEST_TOO_LARGE, times: 2, only: 'writes' });
    await port.apply(Array.from({ length: 9 }, (_, row) => write(`第${row}行`, row)));
    const sheet = host.workbook.sheet(SHEET);
    expect(Array.from({ length: 9 }, (_, row) => sheet.value(row, 0))).toEqual(
      Array.from({ length: 9 }, (_, row) => `第${row}行`),
    );
  });

  it('says so when one piece is too much', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    host.injectFault({ error: REQUEST_TOO_LARGE, times: 100, only: 'writes' });
    await expect(port.apply([write('b')])).rejects.toMatchObject({ code: 'too-large' });
    host.clearFaults();
  });
});

describe('when Excel refuses', () => {
  it('names the sheet that it may not write', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    host.injectFault({ error: DENIED, only: 'writes' });
    await expect(port.apply([write('b')])).rejects.toMatchObject({
      code: 'sheet-protected',
      message: expect.stringContaining('工作表“申报汇总”受保护'),
    });
  });

  it('writes nothing at all when one of the edits cannot be done', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    const missing: Edit = {
      kind: 'clear-cells',
      sheet: '没有',
      area: { row: 0, column: 0, rows: 1, columns: 1 },
    };
    await expect(port.apply([write('b'), missing])).rejects.toMatchObject({ code: 'sheet-missing' });
    expect(host.workbook.sheet(SHEET).value(0, 0)).toBe('a');
  });

  it('throws a WorkbookFault for what nobody foresaw', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    host.injectFault({ error: 'SomethingNew' });
    await expect(port.listSheets()).rejects.toMatchObject({
      name: 'WorkbookFault',
      code: 'unexpected',
      message: expect.stringContaining('SomethingNew'),
    });
  });
});

describe('cancelling', () => {
  it('stops a reading between two chunks', async () => {
    const stop = new AbortController();
    const grid = Array.from({ length: 100 }, (_, row) => [row]);
    const { host, port } = await openInExcel(workbookOf(grid), { chunkBytes: 100 });
    const reading = port.readSheet(SHEET, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(host.traffic.roundTrips).toBe(2);
  });

  it('stops a writing between two requests; each request is there wholly or not at all', async () => {
    const rows = 8000;
    const contents = Array.from({ length: rows }, (_, row) => [`${'意见'.repeat(60)}${row}`]);
    const { host, port } = await openInExcel(workbookOf([]));
    const stop = new AbortController();
    const writing = port.apply([{ kind: 'write-cells', sheet: SHEET, row: 0, column: 0, contents }], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    const sheet = host.workbook.sheet(SHEET);
    const written = contents.filter((_, row) => sheet.value(row, 0) !== '').length;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(rows);
    expect(contents.slice(0, written).every(([text], row) => sheet.value(row, 0) === text)).toBe(true);
    await host.idle();
    expect(host.references).toBe(0);
  });

  it('before it begins asks Excel for nothing', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    await expect(port.apply([write('b')], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(host.traffic.roundTrips).toBe(0);
  });
});

describe('many at once', () => {
  it('are carried out one after another, as they were asked for', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    const results = await Promise.all([
      port.apply([write('b')]),
      port.readValues(SHEET, { row: 0, column: 0, rows: 1, columns: 1 }),
      port.apply([write('c')]),
      selectCell(SHEET, 0, 0),
      port.readValues(SHEET, { row: 0, column: 0, rows: 1, columns: 1 }),
    ]);
    expect(results[1]).toEqual([['b']]);
    expect(results[4]).toEqual([['c']]);
    expect(host.selection).toEqual({ sheet: SHEET, area: { row: 0, column: 0, rows: 1, columns: 1 } });
  });
});
