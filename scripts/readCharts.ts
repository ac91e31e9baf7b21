import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { areaAddress } from '../src/workbook/address';
import { isLying, isStacked } from '../src/workbook/chart';
import type { Area, CellValue } from '../src/workbook/snapshot';
import type { DrawnChart } from '../src/xlsx/chartReading';
import type { XlsxSheet } from '../src/xlsx/xlsxSheet';
import { XlsxWorkbook } from '../src/xlsx/xlsxWorkbook';
import { parseXml, type XmlElement } from '../src/xlsx/xmlTree';

/** What two readers can both say of a chart, in one line. */
type ChartLine = string;

/**
 * Charts of a workbook that LibreOffice reads otherwise than we do: it opens the file, calculates, and is asked for
 * each chart's title, direction, categories and series with their cells and figures. And charts whose names or figures
 * are not those of the cells that it says they are over, which exceljs reads. Needs soffice.
 */
export async function chartProblems(file: string, folder: string): Promise<string[]> {
  const name = path.basename(file);
  const own = ownCharts(file);
  const charts = chartsOfLibreOffice(file, folder);
  const read = charts.map(readLine);
  if (own.length === 0) return [`${name}：没有图表`];
  const missing = own
    .filter((line) => !read.includes(line))
    .map((line) => `${name}：LibreOffice 未读到 ${line}`);
  const added = read.filter((line) => !own.includes(line)).map((line) => `${name}：LibreOffice 读作 ${line}`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const astray = charts.flatMap((chart) => astrayProblems(chart, workbook));
  return [...missing, ...added, ...astray.map((problem) => `${name}：${problem}`)];
}

/** How many charts a workbook has, as LibreOffice will draw them. */
export function chartsOf(file: string): number {
  return ownCharts(file).length;
}

function ownCharts(file: string): ChartLine[] {
  const { sheets } = XlsxWorkbook.open(readFileSync(file));
  return sheets.flatMap((sheet) =>
    sheet.charts().flatMap(({ chart }) => (chart ? [ownLine(sheet, chart)] : [])),
  );
}

function ownLine(sheet: XlsxSheet, chart: DrawnChart): ChartLine {
  const [first] = chart.series;
  const series = chart.series.map(({ name, values }) => {
    const figures = valuesOf(sheet, values).map((value) => (typeof value === 'number' ? String(value) : ''));
    return `${name} ${address(sheet.name, values)} ${figures.join(' ')}`;
  });
  const categories = first ? valuesOf(sheet, first.categories).join(' ') : '';
  return [chart.title.text, isLying(chart.kind), isStacked(chart.kind), categories, ...series].join('；');
}

function valuesOf(sheet: XlsxSheet, { row, column, rows, columns }: Area): CellValue[] {
  return Array.from({ length: rows * columns }, (_cell, index) =>
    sheet.value(row + Math.floor(index / columns), column + (index % columns)),
  );
}

/** As LibreOffice writes it, quotes of sheet names aside. */
function address(sheet: string, area: Area): string {
  const ends = areaAddress(area).split(':');
  return ends
    .map((end) => `${sheet}.${end}`)
    .join(':')
    .replace(/'/g, '');
}

function chartsOfLibreOffice(file: string, folder: string): XmlElement[] {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, file], {
    stdio: 'pipe',
  });
  const parts = unzipSync(readFileSync(path.join(folder, `${path.basename(file, '.xlsx')}.ods`)));
  return Object.entries(parts)
    .filter(([name]) => /^Object \d+\/content\.xml$/.test(name))
    .map(([name, bytes]) => parseXml(new TextDecoder().decode(bytes), name).root);
}

function readLine(root: XmlElement): ChartLine {
  const [chart] = root.descendants('chart').slice(-1);
  const looks = root.descendants('chart-properties');
  const says = (property: string): boolean => looks.some((look) => look.getPrefixed(property) === 'true');
  const rows = root.descendants('table-row').map((row) => row.descendants('table-cell').map(cellText));
  const [heads = [], ...body] = rows;
  const series = root.descendants('series').map((element, index) => {
    const cells = (element.getPrefixed('values-cell-range-address') ?? '').replace(/'/g, '');
    return `${heads[index + 1] ?? ''} ${cells} ${body.map((row) => row[index + 1] ?? '').join(' ')}`;
  });
  const title = chart?.first('title')?.descendants('p')[0]?.text ?? '';
  const categories = body.map((row) => row[0] ?? '').join(' ');
  return [title, says('vertical'), says('stacked'), categories, ...series].join('；');
}

/** What a chart shows otherwise than the cells say that LibreOffice names for it. */
function astrayProblems(root: XmlElement, workbook: ExcelJS.Workbook): string[] {
  const title = root.descendants('title')[0]?.descendants('p')[0]?.text ?? '';
  const rows = root.descendants('table-row').map((row) => row.descendants('table-cell').map(cellText));
  const [heads = [], ...body] = rows;
  const look = (
    what: string,
    address: string | null,
    shown: readonly string[],
    drawn: (text: string) => string = (text) => text,
  ): string[] => {
    const there = cellsAt(workbook, address ?? '').map(drawn);
    const same = there.length === shown.length && there.every((text, index) => text === shown[index]);
    return same
      ? []
      : [`图“${title}”的${what}是 ${shown.join(' ')}，${address ?? '（无引用）'} 中是 ${there.join(' ')}`];
  };
  const categories = root.descendants('categories')[0]?.getPrefixed('cell-range-address') ?? null;
  return [
    ...look(
      '类别',
      categories,
      body.map((row) => row[0] ?? ''),
    ),
    ...root.descendants('series').flatMap((series, index) => {
      const name = heads[index + 1] ?? '';
      const figures = body.map((row) => row[index + 1] ?? '');
      const label = series.getPrefixed('label-cell-address');
      return [
        ...(label === null ? [] : look('图例', label, [name])),
        ...look(`数据“${name}”`, series.getPrefixed('values-cell-range-address'), figures, asFigure),
      ];
    }),
  ];
}

/** A text among figures is drawn as none. */
function asFigure(text: string): string {
  return text !== '' && Number.isFinite(Number(text)) ? text : '';
}

/** What exceljs reads in an area that LibreOffice has named: `$表.$A$1:$表.$A$9`. */
function cellsAt(workbook: ExcelJS.Workbook, address: string): string[] {
  const [from, to = from] = address.split(':').map((end) => /^\$?(.*)\.\$?([A-Z]+)\$?(\d+)$/.exec(end));
  const sheet = workbook.getWorksheet((from?.[1] ?? '').replace(/^'|'$/g, '').replace(/''/g, "'"));
  if (!sheet || !from || !to) return [];
  const texts: string[] = [];
  const [left, right] = [from, to].map((end) => sheet.getColumn(end[2] ?? '').number);
  for (let row = Number(from[3]); row <= Number(to[3]); row += 1) {
    for (let column = left ?? 0; column <= (right ?? 0); column += 1) {
      const { value, result } = sheet.getCell(row, column);
      const figure = typeof result === 'number' ? result : value;
      texts.push(typeof figure === 'number' || typeof figure === 'string' ? String(figure) : '');
    }
  }
  return texts;
}

/** A figure as it is stored, "" for none. */
function cellText(cell: XmlElement): string {
  const value = cell.getPrefixed('value');
  if (cell.getPrefixed('value-type') === 'float')
    return Number.isFinite(Number(value)) ? String(Number(value)) : '';
  return cell.descendants('p')[0]?.text ?? '';
}
