import { clearMarks } from '../../src/app/clearMarks';
import { correctHeader, correctRows } from '../../src/app/correctReading';
import { hidePreview, previewedSheets, showPreview } from '../../src/app/previewReading';
import { readBatch } from '../../src/app/readBatch';
import type { BatchSheet } from '../../src/app/batch';
import { rememberedChoices } from '../../src/app/rememberedChoices';
import { reviewSheets } from '../../src/app/reviewSheets';
import { Work } from '../../src/app/work';
import { previewFills } from '../../src/report/previewMarks';
import { areaAddress } from '../../src/workbook/address';
import type { WorkbookPort } from '../../src/workbook/port';
import type { FilePort } from '../../src/xlsx/filePort';
import { addBatchSheet, greenRows, headers } from '../cli/batchWorkbook';
import { openInExcel } from '../excel/openInExcel';
import { changedParts, guide, openedBatch, partsNow, request } from './openedBatch';

const sheetName = '申报汇总';
const leave = { ...request, doubtful: 'leave' } as const;
const titles = headers.map((title) => (title === '节能量（吨标准煤）' ? '备注二' : title));

/** Title, header, three rows, a group band, a total and a signature line. */
const opened = (): Promise<FilePort> =>
  openedBatch((workbook) => {
    const sheet = addBatchSheet(workbook, sheetName, greenRows, titles);
    sheet.spliceRows(4, 0, ['一、节水项目']);
  });

const read = (port: WorkbookPort): Promise<BatchSheet[]> => readBatch([port], leave, new Work());
const only = async (port: WorkbookPort): Promise<BatchSheet> => {
  const [table] = await read(port);
  if (!table) throw new Error('no table');
  return table;
};
const dataRows = async (port: WorkbookPort): Promise<number[]> =>
  (await only(port)).reading.applications.map(({ row }) => row + 1);

/** The preview's areas by fill. */
function shown(port: FilePort): Record<string, string[]> {
  const highlights = port.workbook.sheet(sheetName).highlights();
  const fills = Object.fromEntries(Object.entries(previewFills).map(([part, fill]) => [fill, part]));
  return Object.fromEntries(
    highlights.map(({ areas, fill }) => [fills[fill ?? ''] ?? 'review', areas.map(areaAddress)]),
  );
}

describe('the preview', () => {
  it('shows what every row and every column was taken as', async () => {
    const port = await opened();
    expect(await showPreview(port, await read(port))).toEqual({ sheets: [sheetName], left: [] });
    expect(shown(port)).toMatchObject({
      data: ['A3:L3', 'A5:L6'],
      group: ['A4:L4'],
      total: ['A7:L7'],
      note: ['A1:L1', 'A8:L8'],
      unused: ['K2'],
    });
    expect(shown(port)['header']).toContain('A2');
    expect(await previewedSheets(port)).toEqual([sheetName]);
  });

  it.each<[string, (port: FilePort) => Promise<unknown>]>([
    ['one click', (port) => hidePreview(port)],
    ['清除标记', (port) => clearMarks(port)],
    [
      'being shown twice and one click',
      async (port) => showPreview(port, await read(port)).then(() => hidePreview(port)),
    ],
  ])('goes without a trace by %s', async (_, hide) => {
    const port = await opened();
    const before = partsNow(port);
    await showPreview(port, await read(port));
    await hide(port);
    expect(changedParts(port, before)).toEqual([]);
    expect(await previewedSheets(port)).toEqual([]);
  });

  it('gives way to a review, whose marks stay when it is shown and hidden again', async () => {
    const port = await opened();
    await showPreview(port, await read(port));
    await reviewSheets(port, leave);
    expect(await previewedSheets(port)).toEqual([]);
    expect(Object.keys(shown(port))).not.toContain('data');
    const reviewed = partsNow(port);
    await showPreview(port, await read(port));
    expect(shown(port)['data']).toEqual(['A3:L3', 'A5:L6']);
    await hidePreview(port);
    expect(changedParts(port, reviewed)).toEqual([]);
  });

  it('is the same through Excel', async () => {
    const onFile = await opened();
    await showPreview(onFile, await read(onFile));
    const inExcel = await opened();
    const { port } = await openInExcel(inExcel.workbook);
    await showPreview(port, await read(port));
    expect(shown(inExcel)).toEqual(shown(onFile));
    await hidePreview(port);
    expect(shown(inExcel)).toEqual({});
  });

  it('is not written into a protected sheet, and that is said', async () => {
    const port = await openedBatch((workbook) => {
      void addBatchSheet(workbook, sheetName, greenRows).protect('x', {});
    });
    const before = partsNow(port);
    const { sheets, left } = await showPreview(port, await read(port));
    expect(sheets).toEqual([]);
    expect(left).toMatchObject([{ sheet: sheetName, reason: expect.stringContaining('受保护') as string }]);
    expect(changedParts(port, before)).toEqual([]);
  });
});

describe('a row that somebody corrects', () => {
  it('is an application, or none, from then on, in a review and at the other end too', async () => {
    const port = await opened();
    expect(await dataRows(port)).toEqual([3, 5, 6]);
    await correctRows(port, await only(port), [3], true);
    await correctRows(port, await only(port), [5], false);
    expect(await dataRows(port)).toEqual([3, 4, 5]);
    expect((await only(port)).reading.otherRows).toMatchObject([
      { row: 3, kind: 'data', corrected: true },
      { row: 5, kind: 'note', reason: '人工指定：不是申报项目', corrected: true },
      { row: 6, kind: 'total', corrected: false },
      { row: 7, kind: 'note', corrected: false },
    ]);
    const outcome = await reviewSheets(port, leave);
    expect(outcome.kind === 'reviewed' && outcome.review.applications).toHaveLength(3);
    const { port: excel } = await openInExcel(port.workbook);
    expect(await dataRows(excel)).toEqual([3, 4, 5]);
  });

  it('is what it was once the correction is taken back', async () => {
    const port = await opened();
    await correctRows(port, await only(port), [3, 5], true);
    await correctRows(port, await only(port), [3, 5], null);
    expect(await dataRows(port)).toEqual([3, 5, 6]);
    expect((await rememberedChoices(port)).rows).toEqual([]);
  });

  it('is found again where sorting has moved it to, and no other row is taken for it', async () => {
    const port = await opened();
    await correctRows(port, await only(port), [5], false);
    const sheet = port.workbook.sheet(sheetName);
    const swap = (a: number, b: number): void => {
      for (let column = 0; column < headers.length; column += 1) {
        const [first, second] = [sheet.value(a, column), sheet.value(b, column)];
        sheet.setContent(a, column, second);
        sheet.setContent(b, column, first);
      }
    };
    swap(2, 5);
    expect(await dataRows(port)).toEqual([5, 6]);
    sheet.setContent(2, 3, '改了名的项目');
    const { reading } = await only(port);
    expect(reading.applications.map(({ row }) => row + 1)).toEqual([3, 5, 6]);
    expect(reading.notices).toMatchObject([
      {
        code: 'row-correction-lost',
        severity: 'warning',
        message: expect.stringContaining('原第 6 行') as string,
      },
    ]);
  });

  it('that says the same as another stays itself as long as it stays in its place', async () => {
    const twin = greenRows[0] ?? [];
    const port = await openedBatch((workbook) => addBatchSheet(workbook, sheetName, [twin, twin, twin]));
    await correctRows(port, await only(port), [3], false);
    expect(await dataRows(port)).toEqual([3, 5]);
  });
});

describe('header rows that somebody corrects', () => {
  it('hold until they are to be found again', async () => {
    const port = await opened();
    const sheet = port.workbook.sheet(sheetName);
    sheet.unmerge({ row: 0, column: 0, rows: 1, columns: headers.length });
    await correctHeader(port, await read(port), await only(port), { first: 0, last: 1 }, guide);
    expect((await only(port)).reading.headerRows).toEqual([0, 1]);
    expect((await only(port)).reading.columns[0]?.header).toContain('2021年度项目申报汇总表_');
    await correctHeader(port, await read(port), await only(port), null, guide);
    expect((await only(port)).reading.headerRows).toEqual([1]);
    expect((await rememberedChoices(port)).headers).toEqual([]);
  });

  it('make a batch of a sheet in which none was found', async () => {
    const port = await openedBatch((workbook) => {
      const sheet = workbook.addWorksheet(sheetName);
      sheet.addRow(['名目', '企业名称']);
      sheet.addRow(['余热', '苏州甲有限公司']);
    });
    const table = await only(port);
    expect(table.reading.role).toBe('skipped');
    await correctHeader(port, [table], table, { first: 0, last: 0 }, guide);
    expect(await dataRows(port)).toEqual([2]);
  });

  it('of one table leave the others of the sheet where they are', async () => {
    const rows = (name: string): (string | number)[][] => [
      ['序号', '项目名称', '项目承担单位', '项目总投资（万元）'],
      [1, name, `苏州${name}有限公司`, 3000],
    ];
    const port = await openedBatch((workbook) => {
      const sheet = workbook.addWorksheet(sheetName);
      const all = [['绿色化改造升级项目'], ...rows('余热'), [], ['智能制造示范工厂项目'], ...rows('机床')];
      all.forEach((row, index) => (sheet.getRow(index + 1).values = [...row]));
    });
    const batch = await read(port);
    const second = batch[1];
    if (!second) throw new Error('one table');
    await correctHeader(port, batch, second, { first: 4, last: 5 }, guide);
    expect((await read(port)).map(({ reading }) => reading.headerRows)).toEqual([[1], [4, 5]]);
  });
});
