import { ExcelPort } from '../../src/excel/excelPort';
import { onSelectionChanged, onSheetChanged } from '../../src/excel/events';
import { whenReady } from '../../src/excel/host';
import { activeSheetName, selectCell, selectedRows } from '../../src/excel/selection';
import { startOffice } from '../../src/trial/host/nodeOffice';
import type { TrialHost } from '../../src/trial/host/trialHost';
import type { Edit } from '../../src/workbook/edit';
import { workbookOf } from './openInExcel';

const SHEET = '申报汇总';
const cell = { row: 1, column: 1, rows: 1, columns: 1 };

/** Lets the client refuse every member above the requirement sets that its host supports. */
function checkRequirementSets(): void {
  const utility: unknown = Reflect.get(OfficeExtension, 'CommonUtility');
  if (typeof utility !== 'function') throw new Error('office.js has no CommonUtility any more');
  Reflect.set(utility, '_doApiNotSupportedCheck', true);
}

/** Excel as old as the manifest allows. */
async function oldExcel(): Promise<TrialHost> {
  const workbook = workbookOf([
    ['a', 1],
    ['b', 2],
  ]);
  workbook.sheet(SHEET).merge({ row: 0, column: 0, rows: 1, columns: 2 });
  const host = await startOffice(workbook, { matrix: { ExcelApi: '1.9', Settings: '1.1' } });
  checkRequirementSets();
  return host;
}

describe('on ExcelApi 1.9, the least that the manifest asks for', () => {
  it('is told so, and refuses what lies above', async () => {
    await oldExcel();
    expect((await whenReady()).excelApi).toBe('1.9');
    const above = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    });
    await expect(above).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('reads everything but merged areas', async () => {
    await oldExcel();
    const port = new ExcelPort();
    expect(await port.readSheet(SHEET)).toMatchObject({
      values: [
        ['a', ''],
        ['b', 2],
      ],
      merges: [],
    });
    expect(await port.listSheets()).toHaveLength(1);
    expect(await port.readValues(SHEET, cell)).toEqual([[2]]);
    expect(await port.readColumnWidths(SHEET, 0, 2)).toEqual([null, null]);
    expect(await port.readRowHeights()).toBeNull();
    expect(await port.readPart('urn:a')).toBeNull();
  });

  it('applies every kind of edit', async () => {
    const host = await oldExcel();
    const edits: Edit[] = [
      { kind: 'write-cells', sheet: SHEET, row: 2, column: 0, contents: [['=1', 2, { formula: 'B2' }]] },
      {
        kind: 'style-cells',
        sheet: SHEET,
        areas: [cell],
        style: { fill: '#FFF2CC', border: 'thin', numberFormat: '0' },
      },
      { kind: 'set-column-width', sheet: SHEET, column: 2, width: 20 },
      { kind: 'fit-rows', sheet: SHEET, rows: [{ row: 2, height: 30 }] },
      {
        kind: 'add-highlight',
        sheet: SHEET,
        tag: 'review:a',
        areas: [cell],
        fill: '#FFC7CE',
        color: '#9C0006',
      },
      { kind: 'remove-highlights', sheet: SHEET, tagPrefix: 'review:' },
      { kind: 'clear-cells', sheet: SHEET, area: { ...cell, row: 2 } },
      {
        kind: 'add-sheet',
        sheet: {
          name: '新表',
          contents: [['a']],
          styles: [{ areas: [cell], style: { bold: true } }],
          merges: [{ row: 1, column: 0, rows: 1, columns: 2 }],
          columnWidths: [10],
          rowHeights: [{ row: 0, height: 20 }],
          validations: [{ kind: 'list', area: cell, options: ['是', '否'] }],
          links: [{ row: 0, column: 0, target: { sheet: SHEET, row: 1, column: 0 } }],
          print: {
            paper: 'A3',
            orientation: 'landscape',
            area: cell,
            titleRows: { first: 0, last: 1 },
            centred: true,
            margins: { top: 54, bottom: 54, left: 36, right: 36 },
            header: { left: 'a', centre: 'b', right: 'c' },
            footer: { left: 'a', centre: '&P', right: 'c' },
          },
          charts: [
            {
              kind: 'stackedBar',
              title: '图',
              categories: cell,
              series: [{ name: 'a', values: cell, fill: '#404040' }],
              place: { row: 4, column: 0, rows: 9, columns: 5 },
              axisTitles: { category: 'b', value: 'c' },
              labels: '0',
              legend: 'right',
            },
          ],
          pageBreaks: [1],
          frozenRows: 1,
          showGridlines: false,
        },
      },
      { kind: 'delete-sheet', sheet: '新表' },
      { kind: 'set-part', namespace: 'urn:a', xml: '<a xmlns="urn:a"/>' },
    ];
    await new ExcelPort().apply(edits);
    expect(host.workbook.sheet(SHEET).value(2, 0)).toBe('=1');
    expect(host.workbook.sheet(SHEET).rowHeight(2)).toBeNull();
    expect(host.workbook.readPart('urn:a')).toBe('<a xmlns="urn:a"/>');
    expect(host.workbook.sheetNames).toEqual([SHEET]);
  });

  it('has no comments, and says so when one is to be written', async () => {
    await oldExcel();
    const port = new ExcelPort();
    expect(await port.readComments(SHEET)).toBeNull();
    const comments = [{ row: 0, column: 0, text: '【项目审核】甲' }];
    for (const kind of ['add-comments', 'remove-comments'] as const)
      await expect(port.apply([{ kind, sheet: SHEET, comments }])).rejects.toMatchObject({
        code: 'unsupported',
      });
  });

  it('selects and listens', async () => {
    await oldExcel();
    await selectCell(SHEET, 1, 1);
    expect(await selectedRows(SHEET)).toEqual([1]);
    expect(await activeSheetName()).toBe(SHEET);
    const stops = [await onSheetChanged(() => undefined), await onSelectionChanged(() => undefined)];
    for (const stop of stops) await stop();
  });
});
