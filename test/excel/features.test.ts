import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetFeatures } from '../../src/workbook/snapshot';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { openInExcel, workbookOf } from './openInExcel';

const SHEET = '申报汇总';

/** A sheet of twelve rows and four columns from B3, changed as somebody would change it. */
async function saved(change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  for (let row = 3; row <= 14; row += 1) {
    for (let column = 2; column <= 5; column += 1) sheet.getCell(row, column).value = row * column;
  }
  change(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same file with parts changed as text. */
function changed(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (part.test(name)) parts[name] = strToU8(change(strFromU8(content)));
  }
  return zipSync(parts);
}

function table(sheet: ExcelJS.Worksheet, name: string, ref: string, totalsRow: boolean): void {
  sheet.addTable({
    name,
    ref,
    headerRow: true,
    totalsRow,
    columns: [{ name: '项目名称' }, { name: '总投资', totalsRowFunction: 'sum' }],
    rows: [
      ['甲', 1],
      ['乙', 2],
    ],
  });
}

/** What both ends tell of the sheet, which must be the same, and the round trips that Excel took. */
async function featuresOf(bytes: Uint8Array): Promise<SheetFeatures & { readonly roundTrips: number }> {
  const features = ({
    tables,
    hiddenRows,
    hiddenColumns,
    filtered,
    struck,
  }: SheetFeatures): SheetFeatures => ({ tables, hiddenRows, hiddenColumns, filtered, struck });
  const inFile = features(await new FilePort(XlsxWorkbook.open(bytes), 'a.xlsx').readSheet(SHEET));
  const { host, port } = await openInExcel(XlsxWorkbook.open(bytes));
  const inExcel = features(await port.readSheet(SHEET));
  expect(inExcel).toEqual(inFile);
  return { ...inFile, roundTrips: host.traffic.roundTrips };
}

const nothing = { tables: [], hiddenRows: [], hiddenColumns: [], filtered: false, struck: [] };

describe('what a sheet tells of itself, at both ends', () => {
  it('is nothing on a plain sheet, and costs no round trip', async () => {
    expect(await featuresOf(await saved(() => undefined))).toEqual({ ...nothing, roundTrips: 2 });
  });

  it('names Excel tables with their areas, header and totals rows, for one more round trip', async () => {
    const bytes = await saved((sheet) => {
      table(sheet, '申报表', 'B3', true);
      table(sheet, '附表', 'E9', false);
    });
    expect(await featuresOf(bytes)).toEqual({
      ...nothing,
      tables: [
        { name: '申报表', area: { row: 2, column: 1, rows: 4, columns: 2 }, header: true, totals: true },
        { name: '附表', area: { row: 8, column: 4, rows: 3, columns: 2 }, header: true, totals: false },
      ],
      roundTrips: 3,
    });
  });

  it('tells a table without a header row', async () => {
    const bytes = changed(
      await saved((sheet) => table(sheet, '申报表', 'B3', false)),
      /tables\/table/,
      (xml) =>
        xml.replace(/headerRowCount="\d+"/, '').replace('ref="B3:C5"', 'ref="B4:C5" headerRowCount="0"'),
    );
    expect((await featuresOf(bytes)).tables).toEqual([
      { name: '申报表', area: { row: 3, column: 1, rows: 2, columns: 2 }, header: false, totals: false },
    ]);
  });

  it('names hidden rows and columns among those with contents', async () => {
    const bytes = await saved((sheet) => {
      for (const row of [1, 5, 6, 14, 20]) sheet.getRow(row).hidden = true;
      for (const column of [1, 3, 9]) sheet.getColumn(column).hidden = true;
      sheet.getCell('I20').numFmt = '0.00';
    });
    expect(await featuresOf(bytes)).toEqual({
      ...nothing,
      hiddenRows: [4, 5, 13],
      hiddenColumns: [2],
      roundTrips: 3,
    });
  });

  describe('cells that are struck through', () => {
    const strike = (sheet: ExcelJS.Worksheet, ...cells: readonly string[]): void => {
      for (const cell of cells) sheet.getCell(cell).font = { strike: true };
    };
    const at = (row: number, ...columns: readonly number[]): { row: number; column: number }[] =>
      columns.map((column) => ({ row, column }));

    it('are those of whole rows, for one more round trip', async () => {
      const bytes = await saved((sheet) => strike(sheet, 'B5', 'C5', 'D5', 'E5'));
      expect(await featuresOf(bytes)).toEqual({ ...nothing, struck: at(4, 1, 2, 3, 4), roundTrips: 3 });
    });

    it('are those among others of a row, for another one, but for empty cells', async () => {
      const bytes = await saved((sheet) => {
        strike(sheet, 'B5', 'C5', 'D5', 'C7', 'E7');
        sheet.getCell('C7').value = null;
      });
      const struck = [...at(4, 1, 2, 3), ...at(6, 4)];
      expect(await featuresOf(bytes)).toEqual({ ...nothing, struck, roundTrips: 4 });
    });

    it('are all of them where the whole sheet is', async () => {
      const bytes = await saved((sheet) => {
        for (let row = 3; row <= 14; row += 1) strike(sheet, `B${row}`, `C${row}`, `D${row}`, `E${row}`);
      });
      const { struck, roundTrips } = await featuresOf(bytes);
      expect([struck.length, roundTrips]).toEqual([48, 2]);
    });
  });

  it('says so when all of them are hidden', async () => {
    const bytes = await saved((sheet) => {
      for (let row = 3; row <= 14; row += 1) sheet.getRow(row).hidden = true;
      for (let column = 2; column <= 5; column += 1) sheet.getColumn(column).hidden = true;
    });
    const { hiddenRows, hiddenColumns, roundTrips } = await featuresOf(bytes);
    expect(hiddenRows).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(hiddenColumns).toEqual([1, 2, 3, 4]);
    expect(roundTrips).toBe(2);
  });

  it('tells filter buttons from a filter that lets some rows through only', async () => {
    const buttons = await saved((sheet) => (sheet.autoFilter = 'B3:E14'));
    expect((await featuresOf(buttons)).filtered).toBe(false);
    const criteria = '<filterColumn colId="0"><filters><filter val="8"/></filters></filterColumn>';
    const filter = (xml: string): string =>
      xml.replace(
        /<autoFilter ref="([^"]*)"(?:\/>|>.*?<\/autoFilter>)/s,
        `<autoFilter ref="$1">${criteria}</autoFilter>`,
      );
    expect((await featuresOf(changed(buttons, /sheet1\.xml$/, filter))).filtered).toBe(true);
    const inTable = await saved((sheet) => table(sheet, '申报表', 'B3', false));
    expect((await featuresOf(inTable)).filtered).toBe(false);
    expect((await featuresOf(changed(inTable, /tables\/table/, filter))).filtered).toBe(true);
  });

  it('is nothing on an empty sheet', async () => {
    const { port } = await openInExcel(workbookOf([]));
    expect(await port.readSheet(SHEET)).toMatchObject(nothing);
  });

  it('is read even where Excel fails to give it along with the rest', async () => {
    const bytes = await saved((sheet) => {
      table(sheet, '申报表', 'B3', false);
      sheet.getRow(7).hidden = true;
    });
    const { host, port } = await openInExcel(XlsxWorkbook.open(bytes));
    host.injectFault({ error: 'GeneralException' });
    expect(await port.readSheet(SHEET)).toMatchObject({ hiddenRows: [6], tables: [{ name: '申报表' }] });
  });
});
