import ExcelJS from 'exceljs';
import { onSelectionChanged, onSheetChanged } from '../../src/excel/events';
import type { SheetChange, SheetEvent } from '../../src/excel/events';
import { isSupported, whenReady } from '../../src/excel/host';
import { activeSheetName, selectCell, selectedRows } from '../../src/excel/selection';
import type { Area } from '../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { openInExcel, workbookOf } from './openInExcel';
import type { OpenExcel } from './openInExcel';

const SHEET = '申报汇总';
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

async function hiddenSheet(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet(SHEET).addRow(['a']);
  workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['b']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function twoSheets(): Promise<OpenExcel> {
  const workbook = workbookOf(Array.from({ length: 30 }, (_, row) => [row, 'a']));
  workbook.addSheet('第二张').setContent(0, 0, 'x');
  return openInExcel(workbook);
}

describe('what the pane asks of Excel', () => {
  it('is ready, and knows what is supported', async () => {
    await twoSheets();
    expect(await whenReady()).toEqual({ hosted: true, excelApi: '1.15', dark: false });
    expect(isSupported('1.13')).toBe(true);
    expect(isSupported('1.16')).toBe(false);
  });

  it('selects a cell on any sheet', async () => {
    const { host } = await twoSheets();
    await selectCell('第二张', 4, 2);
    expect(host.selection).toEqual({ sheet: '第二张', area: area(4, 2) });
    expect(await activeSheetName()).toBe('第二张');
    await expect(selectCell('没有', 0, 0)).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  it('says that a sheet is hidden instead of showing it', async () => {
    const { host } = await openInExcel(XlsxWorkbook.open(await hiddenSheet()));
    await expect(selectCell('隐藏', 0, 0)).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('工作表“隐藏”已隐藏'),
    });
    expect(host.selection.sheet).toBe(SHEET);
  });

  it('tells which rows are selected, within the data', async () => {
    const { host } = await twoSheets();
    host.select(SHEET, area(3, 0, 3, 2));
    expect(await selectedRows(SHEET)).toEqual([3, 4, 5]);
    host.select(SHEET, area(28, 1, 1000, 1));
    expect(await selectedRows(SHEET)).toEqual([28, 29]);
    expect(await selectedRows('第二张')).toEqual([]);
  });

  it('hears of changes and selections until it stops listening', async () => {
    const { host, port } = await twoSheets();
    const changes: SheetChange[] = [];
    const selections: SheetEvent[] = [];
    const stopChanges = await onSheetChanged((event) => changes.push(event));
    const stopSelections = await onSelectionChanged((event) => selections.push(event));
    host.edit(SHEET, 4, 1, '改');
    host.select('第二张', area(2, 2));
    await host.idle();
    await port.listSheets();
    expect(changes).toEqual([{ sheet: SHEET, address: 'B5', typed: true, remote: false }]);
    expect(selections).toEqual([{ sheet: '第二张', address: 'C3' }]);
    await stopChanges();
    await stopSelections();
    host.edit(SHEET, 5, 1, '再改');
    host.select(SHEET, area(0, 0));
    await host.idle();
    await port.listSheets();
    expect(changes).toHaveLength(1);
    expect(selections).toHaveLength(1);
  });

  it('does not hear its own changes', async () => {
    const { host, port } = await twoSheets();
    const changes: SheetChange[] = [];
    const stop = await onSheetChanged((event) => changes.push(event));
    await port.apply([{ kind: 'write-cells', sheet: SHEET, row: 0, column: 0, contents: [['我们的']] }]);
    await host.idle();
    await port.listSheets();
    expect(changes).toEqual([]);
    await stop();
  });
});
