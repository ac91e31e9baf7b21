import type { ChartKind, ChartModel, SeriesModel } from '../workbook/chart';
import { parseReference } from '../workbook/sheetReference';
import type { Area, CellPosition } from '../workbook/snapshot';
import type { XmlElement } from './xmlTree';

/** What series without a plain colour of their own are shown in. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const UNITS_A_POINT = 12_700;

/** What of a chart's part is known, its frame aside. */
export type DrawnChart = Omit<ChartModel, 'name' | 'place'>;

/**
 * A bar chart over cells of its own sheet, read from its part; null for any other chart. What the part leaves to
 * the program is told in plain values: this is for showing the chart, and for finding ours again.
 */
export function readChart(root: XmlElement, sheet: string): DrawnChart | null {
  const chart = root.first('chart');
  const plot = chart?.first('plotArea') ?? null;
  const [bars, ...others] = plot?.elements.filter(({ local }) => local.endsWith('Chart')) ?? [];
  const kind = bars ? kindOf(bars) : null;
  if (!chart || !plot || !bars || others.length > 0 || kind === null) return null;
  const gapWidth = Number(valueOf(bars, 'gapWidth') ?? 150);
  const series = bars.all('ser').map((element, index) => readSeries(element, index, gapWidth, sheet));
  const known = series.filter((each) => each !== null);
  if (known.length !== series.length) return null;
  const font = fontOf(root.first('txPr'));
  const title = fontOf(chart.first('title'), 14);
  return {
    kind,
    font: { name: font.name, size: font.size, color: font.color },
    title: { text: titleOf(chart) ?? '', size: title.size, bold: title.bold },
    legend: legendOf(chart),
    series: known,
    categoryAxis: {
      title: titleOf(plot.first('catAx')),
      reversed: valueOf(plot.first('catAx')?.first('scaling') ?? null, 'orientation') === 'maxMin',
    },
    valueAxis: {
      title: titleOf(plot.first('valAx')),
      numberFormat: plot.first('valAx')?.first('numFmt')?.get('formatCode') ?? 'General',
      step: numberOf(valueOf(plot.first('valAx'), 'majorUnit')),
      gridlines: colorOf(plot.first('valAx')?.first('majorGridlines') ?? null) ?? '#D9D9D9',
    },
  };
}

function kindOf(bars: XmlElement): ChartKind | null {
  const lying = valueOf(bars, 'barDir') === 'bar';
  switch (bars.local === 'barChart' ? (valueOf(bars, 'grouping') ?? 'clustered') : null) {
    case 'clustered':
      return lying ? 'clusteredBar' : 'clusteredColumn';
    case 'stacked':
      return lying ? 'stackedBar' : 'stackedColumn';
    default:
      return null;
  }
}

function readSeries(element: XmlElement, index: number, gapWidth: number, sheet: string): SeriesModel | null {
  const values = areaOf(element.first('val'), sheet);
  if (values === null) return null;
  const outline = element.first('spPr')?.elements.find(({ local }) => local === 'ln') ?? null;
  return {
    name: element.first('tx')?.descendants('v')[0]?.text ?? '',
    nameCell: nameCellOf(element.first('tx'), sheet),
    categories: areaOf(element.first('cat'), sheet) ?? values,
    values,
    fill: colorOf(element.first('spPr')) ?? PALETTE[index % PALETTE.length] ?? '',
    outline: {
      color: colorOf(outline) ?? '#FFFFFF',
      width: Number(outline?.get('w') ?? 0) / UNITS_A_POINT,
    },
    gapWidth,
    labels: labelsOf(element.first('dLbls')),
  };
}

function labelsOf(element: XmlElement | null): SeriesModel['labels'] {
  if (valueOf(element, 'showVal') !== '1') return null;
  return {
    numberFormat: element?.first('numFmt')?.get('formatCode') ?? 'General',
    position: valueOf(element, 'dLblPos') === 'ctr' ? 'center' : 'outsideEnd',
    color: fontOf(element?.first('txPr') ?? null).color,
  };
}

/** The cells that a `cat`, `val` or `tx` refers to, where they are of that sheet. */
function areaOf(element: XmlElement | null, sheet: string): Area | null {
  const reference = parseReference(element?.descendants('f')[0]?.text ?? '');
  if (!reference) return null;
  const own = reference.sheet === null || reference.sheet.toLowerCase() === sheet.toLowerCase();
  return own ? reference.area : null;
}

/** The cell of that sheet that a series has its name from. */
function nameCellOf(element: XmlElement | null, sheet: string): CellPosition | null {
  const area = areaOf(element, sheet);
  return area && { row: area.row, column: area.column };
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** The text of an element's own title, null where it has none. */
function titleOf(element: XmlElement | null): string | null {
  const title = element?.first('title') ?? null;
  if (title === null) return null;
  const runs = [...title.descendants('t'), ...title.descendants('v')];
  return runs.map(({ text }) => text).join('');
}

function legendOf(chart: XmlElement): ChartModel['legend'] {
  const legend = chart.first('legend');
  if (legend === null) return 'none';
  const place = valueOf(legend, 'legendPos');
  return place === 't' ? 'top' : place === 'b' ? 'bottom' : 'right';
}

function fontOf(element: XmlElement | null, size = 10): ChartModel['font'] & { bold: boolean } {
  const look = element?.descendants('defRPr')[0] ?? null;
  return {
    name: look?.descendants('ea')[0]?.get('typeface') ?? '宋体',
    size: look === null ? size : Number(look.get('sz') ?? size * 100) / 100,
    color: colorOf(look) ?? '#000000',
    bold: look?.get('b') === '1',
  };
}

/** The plain colour with which something is filled or drawn. */
function colorOf(element: XmlElement | null): string | null {
  const fill =
    element?.elements.find(({ local }) => local === 'solidFill') ??
    element?.elements.find(({ local }) => local === 'spPr' || local === 'ln');
  if (!fill) return null;
  const color = fill.local === 'solidFill' ? fill.descendants('srgbClr')[0]?.get('val') : null;
  return color === null ? colorOf(fill) : color === undefined ? null : `#${color}`;
}

function valueOf(element: XmlElement | null, child: string): string | null {
  return element?.first(child)?.get('val') ?? null;
}
