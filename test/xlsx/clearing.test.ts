import type ExcelJS from 'exceljs';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import type { Edit, SheetDescription } from '../../src/workbook/edit';
import { archive, laden, madeByExceljs, oneSheet, partsOf, readByExceljs } from './handMade';

const PART = 'urn:grant:journal';

const summary: SheetDescription = {
  name: '限报使用情况',
  contents: [['限报使用情况'], ['设区市', '已报', { formula: 'SUM(B4:B5)' }], [], ['南京市', 3, '=1+1']],
  styles: [
    {
      areas: [{ row: 0, column: 0, rows: 4, columns: 3 }],
      style: { bold: true, border: 'thin', fontName: '仿宋' },
    },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  columnWidths: [12, 8, 20],
  rowHeights: [{ row: 0, height: 30 }],
  validations: [
    { kind: 'list', area: { row: 3, column: 0, rows: 1, columns: 1 }, options: ['南京市', '苏州市'] },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    area: { row: 0, column: 0, rows: 4, columns: 3 },
    titleRows: { first: 0, last: 1 },
    centred: true,
    margins: { top: 72, bottom: 72, left: 36, right: 36 },
    footer: '第 &P 页，共 &N 页',
  },
  frozenRows: 2,
  showGridlines: false,
};

function marks(sheet: string, column: number): Edit[] {
  const columns = { row: 0, column, rows: 7, columns: 2 };
  return [
    { kind: 'set-part', namespace: PART, xml: `<journal xmlns="${PART}"/>` },
    {
      kind: 'write-cells',
      sheet,
      row: 0,
      column,
      contents: [
        ['〔审核〕结论', '〔审核〕意见'],
        ['不符合', '=危险'],
        [],
        ['存疑', 0.1],
        [],
        [],
        ['符合', true],
      ],
    },
    {
      kind: 'style-cells',
      sheet,
      areas: [columns],
      style: { wrap: true, fill: '#FFF2CC', numberFormat: '0.000', vertical: 'top' },
    },
    { kind: 'set-column-width', sheet, column: column + 1, width: 44 },
    {
      kind: 'add-highlight',
      sheet,
      tag: 'grant:violation',
      areas: [{ row: 1, column: 0, rows: 1, columns: 1 }],
      fill: '#FFC7CE',
      color: '#9C0006',
    },
    {
      kind: 'add-highlight',
      sheet,
      tag: 'grant:warning',
      areas: [{ row: 2, column: 1, rows: 1, columns: 1 }],
      fill: '#FFEB9C',
      color: '#9C5700',
    },
    { kind: 'add-sheet', sheet: summary },
  ];
}

function clearing(sheet: string, column: number, width: number | null): Edit[] {
  return [
    { kind: 'delete-sheet', sheet: summary.name },
    { kind: 'remove-highlights', sheet, tagPrefix: 'grant:' },
    { kind: 'clear-cells', sheet, area: { row: 0, column, rows: 7, columns: 2 } },
    { kind: 'set-column-width', sheet, column: column + 1, width },
    { kind: 'set-part', namespace: PART, xml: null },
  ];
}

const books: [name: string, sheet: string, column: number, make: () => Promise<Uint8Array>][] = [
  ['a workbook with charts, notes, prefixes and absolute targets', '申报', 4, async () => archive(laden())],
  ['a workbook without rows', '申报', 0, async () => archive(oneSheet('<sheetData/>'))],
  ['a workbook whose rows and cells have no references', '参考', 2, async () => archive(laden())],
  ['a workbook by another program', '批次', 5, async () => madeByExceljs(plainBatch)],
];

function plainBatch(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('批次');
  sheet.addRow(['序号', '企业名称', '投资（万元）', '日期', '备注']);
  for (let row = 1; row < 5; row += 1)
    sheet.addRow([row, `企业${row}`, row * 1000.5, new Date(Date.UTC(2021, 4, row)), '']);
  sheet.getRow(1).font = { bold: true };
  sheet.getColumn(2).width = 30;
  sheet.mergeCells('A6:B6');
}

describe.each(books)('marks on %s', (_, sheet, column, make) => {
  test('taken away at once leave the file as it was, byte for byte', async () => {
    const original = await make();
    const port = new FilePort(XlsxWorkbook.open(original), 'a.xlsx');
    const [width = null] = await port.readColumnWidths(sheet, column + 1, 1);
    await port.apply(marks(sheet, column));
    expect(partsOf(port.workbook.save())).not.toEqual(partsOf(original));
    await port.apply(clearing(sheet, column, width));
    expect(partsOf(port.workbook.save())).toEqual(partsOf(original));
  });

  test('taken away from the saved file leave it as it was', async () => {
    const original = await make();
    const first = new FilePort(XlsxWorkbook.open(original), 'a.xlsx');
    const [width = null] = await first.readColumnWidths(sheet, column + 1, 1);
    await first.apply(marks(sheet, column));
    const second = new FilePort(XlsxWorkbook.open(first.workbook.save()), 'a.xlsx');
    await second.apply(clearing(sheet, column, width));
    const cleared = partsOf(second.workbook.save());
    const before = partsOf(original);
    expect(Object.keys(cleared).sort()).toEqual(Object.keys(before).sort());
    for (const [name, text] of Object.entries(before))
      expect([name, settled(cleared[name])]).toEqual([name, settled(text)]);
  });
});

/** Differences that say nothing: neighbouring columns of one look written apart, references that were implied. */
function settled(text = ''): string {
  return text
    .replace(/<row(?: r="1")?>/g, '<row>')
    .replace(/<c(?: r="[AB]1")(?=[ >])/g, '<c')
    .replace(/<c t="inlineStr" r="B1">/g, '<c t="inlineStr">');
}

describe('a marked workbook', () => {
  test('shows text, merges, widths, validation and print set-up to a reader that is not ours', async () => {
    const port = new FilePort(XlsxWorkbook.open(await madeByExceljs(plainBatch)), 'a.xlsx');
    await port.apply(marks('批次', 5));
    const workbook = await readByExceljs(port.workbook.save());
    const batch = workbook.getWorksheet('批次');
    expect(batch?.getCell('G2').value).toBe('=危险');
    expect(batch?.getCell('G4').value).toBe(0.1);
    expect(batch?.getCell('G7').value).toBe(true);
    expect(batch?.getCell('F2').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } });
    expect(batch?.getCell('F2').numFmt).toBe('0.000');
    expect(batch?.getCell('B2').value).toBe('企业1');
    expect(batch?.getColumn(7).width).toBe(44);
    const sheet = workbook.getWorksheet(summary.name);
    expect(sheet?.getCell('A1').isMerged).toBe(true);
    expect(sheet?.getCell('C4').value).toBe('=1+1');
    expect(sheet?.getCell('C2').value).toMatchObject({ formula: 'SUM(B4:B5)' });
    expect(sheet?.getCell('A4').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"南京市,苏州市"'],
    });
    expect(sheet?.getRow(1).height).toBe(30);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: 'A1:C4',
      printTitlesRow: '1:2',
    });
    expect(sheet?.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, showGridLines: false });
  });

  test('keeps every part that was not touched byte for byte', async () => {
    const original = archive(laden());
    const port = new FilePort(XlsxWorkbook.open(original), 'a.xlsx');
    await port.apply(marks('申报', 4));
    const before = partsOf(original);
    const after = partsOf(port.workbook.save());
    const touched = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ];
    for (const name of Object.keys(before)) {
      if (!touched.includes(name)) expect([name, after[name]]).toEqual([name, before[name]]);
    }
    expect(after['xl/calcChain.xml']).toBe(before['xl/calcChain.xml']);
  });

  test('asks for calculation while a formula of ours has no result', async () => {
    const port = new FilePort(XlsxWorkbook.open(archive(laden())), 'a.xlsx');
    await port.apply(marks('申报', 4));
    expect(partsOf(port.workbook.save())['xl/workbook.xml']).toContain(
      '<x:calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
  });
});
