import { writeFileSync } from 'node:fs';
import type { ChartKind } from '../src/workbook/chart';
import type { SheetDescription } from '../src/workbook/edit';
import type { Area } from '../src/workbook/snapshot';
import { FilePort } from '../src/xlsx/filePort';
import { XlsxWorkbook } from '../src/xlsx/xlsxWorkbook';

const kinds: readonly ChartKind[] = ['clusteredBar', 'stackedBar', 'clusteredColumn', 'stackedColumn'];
const cities = ['南京市', '无锡市', '徐州市', '常州市'];
/** Rows that a chart takes, a page each. */
const chartRows = 20;
const column = (index: number): Area => ({ row: 1, column: index, rows: cities.length, columns: 1 });

/** A sheet with a chart of each kind over figures, a live one among them, and a text where there is no figure. */
function chartSheet(): SheetDescription {
  const last = cities.length + 1;
  return {
    name: "图表'甲'-1",
    contents: [
      ['设区市', '申报 & 受理', '限额'],
      ...cities.map((city, index) => [city, (index + 1) * 1234.5, index === 2 ? '-' : 6000]),
      ['合计', { formula: `SUM(B2:B${last})`, value: 12_345 }],
    ],
    styles: [],
    merges: [],
    columnWidths: [16, 16, 16, 16, 16],
    rowHeights: [],
    validations: [],
    charts: kinds.map((kind, index) => ({
      kind,
      title: `图 ${index + 1} <${kind}>`,
      categories: column(0),
      series: [
        { name: '申报 & 受理', values: column(1), fill: '#404040' },
        { name: '限额', values: column(2), fill: '#BFBFBF' },
      ],
      place: { row: 10 + index * chartRows, column: 0, rows: chartRows - 2, columns: 5 },
      axisTitles: { category: '设区市', value: '万元' },
      labels: '#,##0;;',
      legend: 'bottom',
    })),
    pageBreaks: kinds.map((_kind, index) => 9 + index * chartRows),
    print: {
      paper: 'A4',
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: 10 + kinds.length * chartRows, columns: 5 },
      centred: true,
      margins: { top: 54, bottom: 54, left: 54, right: 54 },
      header: { right: '单位：万元' },
      footer: '第 &P 页，共 &N 页',
    },
    frozenRows: 0,
    showGridlines: false,
  };
}

/** Writes a workbook with that sheet; how many pages it has when it is printed. */
export async function writeChartSheet(file: string): Promise<number> {
  const workbook = XlsxWorkbook.blank();
  await new FilePort(workbook, '图表.xlsx').apply([{ kind: 'add-sheet', sheet: chartSheet() }]);
  writeFileSync(file, workbook.save());
  return kinds.length + 1;
}
