import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Edit, SheetDescription } from '../../src/workbook/edit';
import type { Area } from '../../src/workbook/snapshot';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { anyEdit } from './anyEdit';
import { openInExcel } from './openInExcel';
import { readWithExcelJs } from './readWithExcelJs';

const SHEET = '申报汇总';
const UNTOUCHED = '说明';
const PART = 'urn:grant-review:journal';

/** A batch as somebody else's program saves it: merged header, formats, a note, a conditional format, a name. */
async function batch(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET, { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.addRow(['2021 年度申报汇总表']);
  sheet.addRow(['序号', '企业名称', '项目总投资（万元）', '开工日期', '占比']);
  for (let row = 1; row <= 8; row += 1)
    sheet.addRow([row, `企业${row}`, row * 1000.5, 44_000 + row, row / 10]);
  sheet.mergeCells('A1:E1');
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getColumn(4).numFmt = 'yyyy-mm-dd';
  sheet.getColumn(2).width = 30;
  sheet.getCell('B4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.getCell('C3').value = { formula: 'SUM(C4:C10)', result: 52_026 };
  sheet.getCell('B5').note = '请核对';
  sheet.addConditionalFormatting({
    ref: 'C3:C10',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        priority: 1,
        formulae: ['5000'],
        style: { font: { color: { argb: 'FF0000FF' } } },
      },
    ],
  });
  const other = workbook.addWorksheet(UNTOUCHED);
  other.addRow(['填写说明', '=不是公式']);
  other.getColumn(1).width = 50;
  workbook.definedNames.add(`${SHEET}!$B$3:$B$10`, '企业名单');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

const form: SheetDescription = {
  name: '绩效目标申报表',
  contents: [
    ['江苏省专项资金绩效目标申报表'],
    ['项目名称', '=HYPERLINK("http://x")', '设区市', ''],
    ['总投资（万元）', 8000.5, '合计', { formula: 'B3*2', value: 16_001 }],
    ['说明', "'引号", true],
  ],
  styles: [
    {
      areas: [area(0, 0, 1, 4)],
      style: { bold: true, fontSize: 16, horizontal: 'center', vertical: 'center' },
    },
    { areas: [area(3, 0)], style: { underline: true, color: '#0563C1' } },
    { areas: [area(1, 0, 3, 4)], style: { border: 'thin', wrap: true, fontName: '宋体', fontSize: 10.5 } },
    {
      areas: [area(2, 1), area(2, 3)],
      style: { numberFormat: '#,##0.00', color: '#C00000', fill: '#FFF2CC' },
    },
  ],
  merges: [area(0, 0, 1, 4), area(3, 1, 1, 3)],
  columnWidths: [18, 30, 12, 22],
  rowHeights: [
    { row: 0, height: 36 },
    { row: 3, height: 48 },
  ],
  validations: [
    { kind: 'list', area: area(1, 3), options: ['苏州市', '无锡市', '其他"地区"'], prompt: '请选择设区市' },
    { kind: 'decimal', area: area(2, 1), min: 0 },
    { kind: 'whole', area: area(4, 1), min: 1, max: 9, prompt: '1 至 9' },
    { kind: 'decimal', area: area(5, 1), max: 100 },
    { kind: 'decimal', area: area(6, 1) },
  ],
  links: [
    { row: 3, column: 0, target: { sheet: SHEET, row: 4, column: 2 } },
    { row: 2, column: 3, target: { sheet: "绩效-1-某公司'甲'", row: 0, column: 0 } },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    area: area(0, 0, 4, 4),
    titleRows: { first: 0, last: 1 },
    centred: true,
    margins: { top: 54, bottom: 45, left: 36, right: 28 },
    header: { left: '附件 1', right: '单位：万元' },
    footer: '第 &P 页，共 &N 页',
  },
  charts: [
    {
      kind: 'clusteredBar',
      title: '总投资与合计 <万元>',
      categories: area(2, 0, 2, 1),
      series: [
        { name: '总投资', values: area(2, 1, 2, 1), fill: '#404040' },
        { name: '合计', values: area(2, 3, 2, 1), fill: '#BFBFBF' },
      ],
      place: area(6, 0, 12, 4),
      axisTitles: { category: '指标', value: '万元' },
      labels: '#,##0;;',
      legend: 'bottom',
    },
    {
      kind: 'stackedColumn',
      title: '横排',
      categories: area(1, 1, 1, 3),
      series: [{ name: '总投资', values: area(2, 1, 1, 3), fill: '#1F4E79' }],
      place: area(19, 1, 10, 2),
      labels: '0.0',
      legend: 'none',
    },
  ],
  pageBreaks: [3, 2],
  frozenRows: 2,
  showGridlines: false,
};

/** What a review writes, and a form beside it. */
const marksOn = (sheet: string): Edit[] => [
  { kind: 'set-part', namespace: PART, xml: `<journal xmlns="${PART}">审核 &amp; 标记</journal>` },
  {
    kind: 'add-highlight',
    sheet,
    tag: 'review:violation',
    areas: [area(4, 2), area(6, 1, 2, 2)],
    fill: '#FFC7CE',
    color: '#9C0006',
  },
  {
    kind: 'add-highlight',
    sheet,
    tag: 'review:warning',
    areas: [area(5, 3)],
    fill: '#FFEB9C',
    color: '#9C5700',
  },
  {
    kind: 'style-cells',
    sheet,
    areas: [area(1, 5, 1, 3)],
    style: { bold: true, fill: '#E2E8EF', border: 'thin' },
  },
  {
    kind: 'style-cells',
    sheet,
    areas: [area(2, 7, 8, 1)],
    style: { numberFormat: '#,##0.00', horizontal: 'right' },
  },
  {
    kind: 'write-cells',
    sheet,
    row: 1,
    column: 5,
    contents: [
      ['〔审核〕结论', '〔审核〕意见', '〔审核〕测算补助（万元）'],
      ['不符合', '①项目总投资 1,000.5 万元，低于 10,000 万元\n〔一（一）1（2）〕', 80.25],
      ['存疑', '=1+1', { formula: 'IF(C4=0,"-",C4*0.1)', value: 200.1 }],
      ['符合', '-3', null],
      [null, '@提示', true],
      ['', '', 0],
    ],
  },
  { kind: 'set-column-width', sheet, column: 6, width: 60 },
  { kind: 'set-column-width', sheet, column: 1, width: null },
  { kind: 'add-sheet', sheet: form },
];

const marks = marksOn(SHEET);

const unmarks: readonly Edit[] = [
  ...marks,
  { kind: 'remove-highlights', sheet: SHEET, tagPrefix: 'review:v' },
  { kind: 'clear-cells', sheet: SHEET, area: area(1, 5, 9, 2) },
  { kind: 'write-cells', sheet: SHEET, row: 2, column: 5, contents: [[1, '再写']] },
  { kind: 'delete-sheet', sheet: form.name },
  {
    kind: 'add-sheet',
    sheet: { ...form, name: '限报使用情况', print: { ...form.print, paper: 'A3', centred: false } },
  },
  { kind: 'set-part', namespace: 'urn:grant-review:choices', xml: '<c xmlns="urn:grant-review:choices"/>' },
  { kind: 'set-part', namespace: PART, xml: null },
];

interface Outcome {
  readonly file: Uint8Array;
  readonly excel: Uint8Array;
}

/** The same edits on the same file, once on the file itself and once through Office.js. */
async function bothWays(bytes: Uint8Array, edits: readonly Edit[]): Promise<Outcome> {
  const onFile = XlsxWorkbook.open(bytes);
  await new FilePort(onFile, 'batch.xlsx').apply(edits);
  const inExcel = XlsxWorkbook.open(bytes);
  const { port } = await openInExcel(inExcel);
  await port.apply(edits);
  return { file: onFile.save(), excel: inExcel.save() };
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/**
 * What exceljs does not tell: names (print areas and titles among them), links, page breaks, charts with their
 * drawings, custom XML with its properties.
 */
function partsBeyond(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const parts = unzipSync(bytes);
  const names = /<definedNames>.*<\/definedNames>/s.exec(text(parts['xl/workbook.xml']))?.[0] ?? '';
  const custom = Object.entries(parts).filter(([name]) =>
    /^customXml\/|charts\/|drawings\/drawing/.test(name),
  );
  const untold = /<hyperlinks>.*<\/hyperlinks>|<rowBreaks.*<\/rowBreaks>/gs;
  const elements = Object.entries(parts).map(([name, part]) => [name, text(part).match(untold)]);
  return { names, elements, ...Object.fromEntries(custom.map(([name, part]) => [name, text(part)])) };
}

/** The parts of a zip that are byte for byte as they were before. */
function untouchedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(old).filter((name) => {
    const part = now[name];
    return part !== undefined && Buffer.from(part).equals(Buffer.from(old[name] ?? []));
  });
}

async function expectSame(before: Uint8Array, { file, excel }: Outcome): Promise<void> {
  expect(await readWithExcelJs(excel)).toEqual(await readWithExcelJs(file));
  expect(partsBeyond(excel)).toEqual(partsBeyond(file));
  expect(Object.keys(unzipSync(excel)).sort()).toEqual(Object.keys(unzipSync(file)).sort());
  expect(untouchedParts(before, excel)).toEqual(untouchedParts(before, file));
}

describe('the same edits through Excel and on the file', () => {
  it.each([
    ['marks and a form', marks],
    ['marks taken away again, and a sheet made anew', unmarks],
  ])('give the same workbook: %s', async (_name, edits) => {
    const bytes = await batch();
    const outcome = await bothWays(bytes, edits);
    await expectSame(bytes, outcome);
    expect(untouchedParts(bytes, outcome.excel)).toEqual(
      expect.arrayContaining([
        'xl/worksheets/sheet2.xml',
        'xl/theme/theme1.xml',
        'xl/comments1.xml',
        'docProps/core.xml',
      ]),
    );
  });

  it('are there to be found by another reader', async () => {
    const { excel } = await bothWays(await batch(), marks);
    const [sheet, , added] = (await readWithExcelJs(excel)).sheets;
    expect(sheet?.cells['G4']).toMatchObject({
      type: ExcelJS.ValueType.String,
      value: '=1+1',
      look: { numFmt: '@' },
    });
    expect(sheet?.cells['H3']).toMatchObject({ value: 80.25, look: { numFmt: '#,##0.00' } });
    expect(sheet?.highlights['C5']?.join()).toContain('LEN(\\"review:violation\\")>0');
    expect(sheet?.widths).toMatchObject({ 7: 420 });
    expect(added?.merges).toEqual(['A1:D1', 'B4:D4']);
    expect(added?.page).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(added?.page).toMatchObject({
      printArea: 'A1:D4',
      printTitlesRow: '1:2',
      horizontalCentered: true,
    });
    expect(added?.footer).toMatchObject({
      oddHeader: '&L附件 1&R单位：万元',
      oddFooter: '&C第 &P 页，共 &N 页',
    });
    expect(XlsxWorkbook.open(excel).sheet(form.name).pageBreaks()).toEqual([2, 3]);
    expect(partsBeyond(excel)['customXml/item1.xml']).toContain('审核 &amp; 标记');
    expect(XlsxWorkbook.open(excel).sheet(form.name).links()).toEqual(form.links);
    expect(added?.cells['A4']).toMatchObject({
      value: '说明',
      look: { font: { name: '宋体', underline: true } },
    });
  });

  it('give the same workbook whatever the edits are', async () => {
    const bytes = await batch();
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit(SHEET), { minLength: 1, maxLength: 10 }), async (edits) => {
        await expectSame(bytes, await bothWays(bytes, edits));
      }),
      { numRuns: 40 },
    );
  });

  it('give the same workbook for a batch as it really looks', async () => {
    const bytes = new Uint8Array(readFileSync('samples/suzhou-2021.xlsx'));
    const [first] = XlsxWorkbook.open(bytes).sheets;
    await expectSame(bytes, await bothWays(bytes, marksOn(first?.name ?? '')));
  });
});
