import { areaAddress, cellAddress } from '../workbook/address';
import {
  chartModel,
  type ChartDescription,
  type ChartKind,
  namedTable,
  type ChartModel,
  type SeriesModel,
} from '../workbook/chart';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

const TYPES = {
  clusteredBar: 'BarClustered',
  stackedBar: 'BarStacked',
  clusteredColumn: 'ColumnClustered',
  stackedColumn: 'ColumnStacked',
} as const satisfies Record<ChartKind, string>;
const LEGEND_PLACES = { top: 'Top', bottom: 'Bottom', right: 'Right' } as const;
/** Calls for a chart, and more for each of its series. */
const CALLS = 30;
const SERIES_CALLS = 15;

/** The charts of a new sheet, each in one request, to be made when rows and columns have their sizes. */
export function chartPieces(sheet: string, charts: readonly ChartDescription[]): Piece[] {
  return charts.map((chart, index) => chartPiece(sheet, chartModel(chart, index)));
}

function chartPiece(sheet: string, model: ChartModel): Piece {
  return {
    sheet,
    bytes: (CALLS + SERIES_CALLS * model.series.length) * CALL_BYTES,
    queue: (context) => addChart(context.workbook.worksheets.getItem(sheet), model),
    // A chart of that name is what a failed request has left, unless its sheet has gone for the same reason.
    readBack: async (context) => {
      const standing = context.workbook.worksheets.getItemOrNullObject(sheet);
      const left = standing.charts.getItemOrNullObject(model.name);
      await context.sync();
      if (!left.isNullObject) left.delete();
      await context.sync();
      return true;
    },
  };
}

function addChart(sheet: Excel.Worksheet, model: ChartModel): void {
  const [first, ...others] = model.series;
  if (!first) return;
  // Of a table with headings and an empty corner Excel makes all series, named by the cells above them.
  const table = namedTable(model);
  const by = table || first.values.columns === 1 ? 'Columns' : 'Rows';
  const cells = sheet.getRange(areaAddress(table ?? first.values));
  const chart = sheet.charts.add(TYPES[model.kind], cells, by);
  chart.name = model.name;
  setPlace(chart, model);
  // The chart's font goes to all its texts; the title's own comes after it.
  setFont(chart.format.font, model.font);
  chart.title.text = model.title.text;
  setFont(chart.title.format.font, model.title);
  setLegend(chart.legend, model.legend);
  if (table) {
    model.series.forEach((series, index) => setSeries(sheet, chart.series.getItemAt(index), series));
  } else {
    const standing = chart.series.getItemAt(0);
    standing.name = first.name;
    setSeries(sheet, standing, first);
    for (const series of others) setSeries(sheet, chart.series.add(series.name), series);
  }
  setAxes(chart.axes, model);
}

function setPlace(chart: Excel.Chart, { place }: ChartModel): void {
  const { row, column, rows, columns } = place;
  chart.setPosition(cellAddress(place), cellAddress({ row: row + rows - 1, column: column + columns - 1 }));
}

function setFont(
  font: Excel.ChartFont,
  look: { readonly name?: string; readonly size?: number; readonly color?: string; readonly bold?: boolean },
): void {
  if (look.name !== undefined) font.name = look.name;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.bold !== undefined) font.bold = look.bold;
}

function setLegend(legend: Excel.ChartLegend, place: ChartModel['legend']): void {
  legend.visible = place !== 'none';
  if (place !== 'none') legend.position = LEGEND_PLACES[place];
}

function setSeries(sheet: Excel.Worksheet, series: Excel.ChartSeries, model: SeriesModel): void {
  series.setValues(sheet.getRange(areaAddress(model.values)));
  // Of a bar chart these are the categories.
  series.setXAxisValues(sheet.getRange(areaAddress(model.categories)));
  series.gapWidth = model.gapWidth;
  series.format.fill.setSolidColor(model.fill);
  series.format.line.color = model.outline.color;
  series.format.line.weight = model.outline.width;
  series.hasDataLabels = model.labels !== null;
  if (model.labels === null) return;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.position = model.labels.position === 'center' ? 'Center' : 'OutsideEnd';
  dataLabels.numberFormat = model.labels.numberFormat;
  setFont(dataLabels.format.font, { color: model.labels.color });
}

function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, model: ChartModel): void {
  categoryAxis.reversePlotOrder = model.categoryAxis.reversed;
  // With the categories turned round, the figures would stand at the other end.
  categoryAxis.position = model.categoryAxis.reversed ? 'Maximum' : 'Automatic';
  setAxisTitle(categoryAxis.title, model.categoryAxis.title);
  valueAxis.numberFormat = model.valueAxis.numberFormat;
  if (model.valueAxis.step !== null) valueAxis.majorUnit = model.valueAxis.step;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = model.valueAxis.gridlines;
  setAxisTitle(valueAxis.title, model.valueAxis.title);
}

function setAxisTitle(title: Excel.ChartAxisTitle, text: string | null): void {
  title.visible = text !== null;
  if (text === null) return;
  title.text = text;
  setFont(title.format.font, { bold: false });
}
