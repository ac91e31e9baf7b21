import fc from 'fast-check';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { archive, laden, oneSheet, partsOf, readByExceljs, worksheet } from './handMade';

const SHEET = 'xl/worksheets/sheet1.xml';
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const opened = (content: string): XlsxWorkbook => XlsxWorkbook.open(archive(oneSheet(content)));

describe('a style', () => {
  test('changes what it names and nothing else', () => {
    const sheet = XlsxWorkbook.open(archive(laden())).sheet('申报');
    const before = sheet.style(0, 0);
    sheet.applyStyle(cell(0, 0), { fontSize: 20, wrap: false, numberFormat: '#,##0.0' });
    expect(sheet.style(0, 0)).toEqual({ ...before, fontSize: 20, wrap: false, numberFormat: '#,##0.0' });
    expect(sheet.value(0, 0)).toBe(' 企业 ');
  });

  test('leaves the cells that shared the format alone', () => {
    const sheet = opened('<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row></sheetData>').sheet(
      '申报',
    );
    const before = sheet.style(0, 1);
    sheet.applyStyle(cell(0, 0), { fill: '#00FF00', color: '#0000FF', bold: false, fontName: '楷体' });
    expect(sheet.style(0, 1)).toEqual(before);
    expect(sheet.style(0, 0)).toMatchObject({
      fill: '#00FF00',
      color: '#0000FF',
      bold: false,
      fontName: '楷体',
      underline: true,
    });
  });

  test('is read by another reader', async () => {
    const workbook = opened('<sheetData/>');
    workbook.sheet('申报').setContent(0, 0, 12);
    workbook.sheet('申报').applyStyle(cell(0, 0), {
      fontName: '仿宋',
      fontSize: 16,
      bold: true,
      color: '#C00000',
      fill: '#FFF2CC',
      border: 'thin',
      horizontal: 'right',
      vertical: 'top',
      wrap: true,
      numberFormat: '@',
    });
    const read = (await readByExceljs(workbook.save())).getWorksheet('申报')?.getCell('A1');
    expect(read?.font).toMatchObject({ name: '仿宋', size: 16, bold: true, color: { argb: 'FFC00000' } });
    expect(read?.border).toMatchObject({
      left: { style: 'thin' },
      right: { style: 'thin' },
      top: { style: 'thin' },
      bottom: { style: 'thin' },
    });
    expect(read?.alignment).toMatchObject({ horizontal: 'right', vertical: 'top', wrapText: true });
    expect(read?.numFmt).toBe('@');
  });

  test('that says what a cell already has adds no format', () => {
    const workbook = opened('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>');
    const original = partsOf(workbook.save())['xl/styles.xml'];
    workbook
      .sheet('申报')
      .applyStyle(cell(0, 0), { bold: true, wrap: true, numberFormat: '0.00_ ', horizontal: 'center' });
    expect(partsOf(workbook.save())['xl/styles.xml']).toBe(original);
  });

  test('gives a cell without borders none', () => {
    const sheet = XlsxWorkbook.open(archive(laden())).sheet('申报');
    sheet.applyStyle(cell(0, 0), { border: 'none' });
    expect(sheet.style(0, 0).border).toEqual({ left: null, right: null, top: null, bottom: null });
  });

  test('is there for a file that came without styles', async () => {
    const parts: Record<string, string> = { ...oneSheet('<sheetData/>') };
    delete parts['xl/styles.xml'];
    const workbook = XlsxWorkbook.open(archive(parts));
    expect(workbook.sheet('申报').style(0, 0).bold).toBe(false);
    expect(Object.keys(partsOf(workbook.save()))).not.toContain('xl/styles.xml');
    workbook.sheet('申报').applyStyle(cell(0, 0), { bold: true });
    expect(XlsxWorkbook.open(workbook.save()).sheet('申报').style(0, 0).bold).toBe(true);
  });
});

describe('column widths', () => {
  const columns =
    '<cols><col min="1" max="2" width="12" customWidth="1"/><col min="4" max="9" width="20" style="1" customWidth="1"/><col min="10" max="10" hidden="1" width="9.140625"/></cols><sheetData/>';

  test('of single columns change without their neighbours', async () => {
    const workbook = opened(columns);
    const sheet = workbook.sheet('申报');
    sheet.setColumnWidth(5, 33.5);
    sheet.setColumnWidth(0, null);
    sheet.setColumnWidth(2, 7);
    const again = XlsxWorkbook.open(workbook.save()).sheet('申报');
    expect([0, 1, 2, 3, 4, 5, 6, 8, 9, 10].map((column) => again.columnWidth(column))).toEqual([
      null,
      12,
      7,
      20,
      20,
      33.5,
      20,
      20,
      null,
      null,
    ]);
    expect(again.columnHidden(9)).toBe(true);
    expect(again.style(0, 5).bold).toBe(true);
    expect((await readByExceljs(workbook.save())).getWorksheet('申报')?.getColumn(6).width).toBe(33.5);
  });

  test('given back one by one leave the sheet as it was', () => {
    const original = worksheet(columns);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(12), fc.option(fc.integer({ min: 1, max: 50 }))), { maxLength: 12 }),
        (changes) => {
          const workbook = opened(columns);
          const sheet = workbook.sheet('申报');
          const before = changes.map(([column]) => sheet.columnWidth(column));
          for (const [column, width] of changes) sheet.setColumnWidth(column, width);
          changes.forEach(([column], index) => sheet.setColumnWidth(column, before[index] ?? null));
          expect(partsOf(workbook.save())[SHEET]).toBe(original);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('row heights change and are given back', () => {
  const content = '<sheetData><row r="2" ht="30" customHeight="1"><c r="A2"><v>1</v></c></row></sheetData>';
  const workbook = opened(content);
  const sheet = workbook.sheet('申报');
  sheet.setRowHeight(1, null);
  sheet.setRowHeight(4, 22.5);
  const again = XlsxWorkbook.open(workbook.save()).sheet('申报');
  expect([1, 4, 5].map((row) => again.rowHeight(row))).toEqual([null, 22.5, null]);
  sheet.setRowHeight(1, 30);
  sheet.setRowHeight(4, null);
  expect(partsOf(workbook.save())[SHEET]).toBe(worksheet(content));
});

describe('highlights', () => {
  test('come before those of the user and leave them in their order', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    const sheet = workbook.sheet('申报');
    sheet.addHighlight(
      'grant:violation:1',
      [cell(1, 0), { row: 3, column: 1, rows: 2, columns: 3 }],
      '#FFC7CE',
      '#9C0006',
    );
    sheet.addHighlight('other', [cell(2, 0)], '#FFEB9C', '#9C5700');
    const again = XlsxWorkbook.open(workbook.save()).sheet('申报');
    expect(again.highlights()).toEqual([
      {
        areas: [cell(2, 0)],
        type: 'expression',
        formula: 'LEN("other")>0',
        fill: '#FFEB9C',
        color: '#9C5700',
        priority: 1,
      },
      {
        areas: [cell(1, 0), { row: 3, column: 1, rows: 2, columns: 3 }],
        type: 'expression',
        formula: 'LEN("grant:violation:1")>0',
        fill: '#FFC7CE',
        color: '#9C0006',
        priority: 2,
      },
      {
        areas: [{ row: 0, column: 0, rows: 4, columns: 4 }],
        type: 'expression',
        formula: '$A1>1',
        fill: '#FFC7CE',
        color: null,
        priority: 4,
      },
    ]);
    again.removeHighlights('grant:');
    expect(again.highlights().map(({ formula, priority }) => [formula, priority])).toEqual([
      ['LEN("other")>0', 1],
      ['$A1>1', 3],
    ]);
  });

  test('are read by another reader', async () => {
    const workbook = opened('<sheetData/>');
    workbook.sheet('申报').addHighlight('grant:a', [cell(4, 4), cell(6, 4)], '#FFC7CE', '#9C0006');
    const read = (await readByExceljs(workbook.save())).getWorksheet('申报');
    const [format] = (read as unknown as { conditionalFormattings: { ref: string; rules: unknown[] }[] })
      .conditionalFormattings;
    expect(format?.ref).toBe('E5 E7');
    expect(format?.rules[0]).toMatchObject({
      type: 'expression',
      formulae: ['LEN("grant:a")>0'],
      style: { font: { color: { argb: 'FF9C0006' } }, fill: { bgColor: { argb: 'FFFFC7CE' } } },
    });
  });

  test('keep the format of a table that came to use it', () => {
    const table = '<table headerRowDxfId="1"/>';
    const workbook = XlsxWorkbook.open(archive(oneSheet('<sheetData/>', { 'xl/tables/table1.xml': table })));
    const sheet = workbook.sheet('申报');
    sheet.addHighlight('grant:a', [cell(0, 0)], '#FFC7CE', '#9C0006');
    sheet.removeHighlights('grant:');
    expect(partsOf(workbook.save())['xl/styles.xml']).toContain('<dxfs count="2">');
  });
});

describe('the view', () => {
  test('freezes panes and hides gridlines, and lets go of them', () => {
    const content =
      '<sheetViews><sheetView workbookViewId="0"><selection activeCell="A1"/></sheetView></sheetViews><sheetData/>';
    const workbook = opened(content);
    const sheet = workbook.sheet('申报');
    sheet.frozen = { rows: 2, columns: 1 };
    sheet.showGridlines = false;
    const again = XlsxWorkbook.open(workbook.save()).sheet('申报');
    expect([again.frozen, again.showGridlines]).toEqual([{ rows: 2, columns: 1 }, false]);
    sheet.frozen = { rows: 0, columns: 0 };
    sheet.showGridlines = true;
    expect(partsOf(workbook.save())[SHEET]).toBe(worksheet(content));
  });
});

describe('validations', () => {
  const area = { row: 1, column: 1, rows: 3, columns: 1 };

  test('bound numbers on the sides that are given', async () => {
    const workbook = opened('<sheetData/>');
    const sheet = workbook.sheet('申报');
    sheet.addValidation({ kind: 'decimal', area, min: 0, max: 1, prompt: '0 至 1' });
    sheet.addValidation({ kind: 'whole', area: { ...area, column: 2 }, min: 1 });
    sheet.addValidation({ kind: 'decimal', area: { ...area, column: 3 }, max: 9 });
    const read = (await readByExceljs(workbook.save())).getWorksheet('申报');
    expect(read?.getCell('B2').dataValidation).toMatchObject({
      type: 'decimal',
      formulae: [0, 1],
      prompt: '0 至 1',
      allowBlank: true,
    });
    expect(read?.getCell('C4').dataValidation).toMatchObject({
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [1],
    });
    expect(read?.getCell('D2').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'lessThanOrEqual',
      formulae: [9],
    });
  });

  test('take a list of 255 characters and not of 256, and no comma within an option', () => {
    const sheet = opened('<sheetData/>').sheet('申报');
    sheet.addValidation({ kind: 'list', area, options: ['a'.repeat(127), 'b'.repeat(127)] });
    expect(sheet.validations()).toHaveLength(1);
    for (const options of [['a'.repeat(127), 'b'.repeat(128)], ['甲,乙']]) {
      expect(() => sheet.addValidation({ kind: 'list', area, options })).toThrow(
        expect.objectContaining({ code: 'unsupported' }),
      );
    }
    expect(sheet.validations()).toHaveLength(1);
  });
});
