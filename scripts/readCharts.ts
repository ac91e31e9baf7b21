import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
 * each chart's title, direction, categories and series with their cells and figures. Needs soffice.
 */
export function chartProblems(file: string, folder: string): string[] {
  const name = path.basename(file);
  const own = ownCharts(file);
  const read = chartsOfLibreOffice(file, folder);
  if (own.length === 0) return [`${name}：没有图表`];
  const missing = own
    .filter((line) => !read.includes(line))
    .map((line) => `${name}：LibreOffice 未读到 ${line}`);
  const added = read.filter((line) => !own.includes(line)).map((line) => `${name}：LibreOffice 读作 ${line}`);
  return [...missing, ...added];
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

function chartsOfLibreOffice(file: string, folder: string): ChartLine[] {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, file], {
    stdio: 'pipe',
  });
  const parts = unzipSync(readFileSync(path.join(folder, `${path.basename(file, '.xlsx')}.ods`)));
  return Object.entries(parts)
    .filter(([name]) => /^Object \d+\/content\.xml$/.test(name))
    .map(([name, bytes]) => readLine(parseXml(new TextDecoder().decode(bytes), name).root));
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

/** A figure as it is stored, "" for none. */
function cellText(cell: XmlElement): string {
  const value = cell.getPrefixed('value');
  if (cell.getPrefixed('value-type') === 'float')
    return Number.isFinite(Number(value)) ? String(Number(value)) : '';
  return cell.descendants('p')[0]?.text ?? '';
}
