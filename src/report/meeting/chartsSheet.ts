import type { Decimal } from 'decimal.js';
import type { Guide } from '../../guide/guide';
import { isStacked, type ChartDescription } from '../../workbook/chart';
import type { CellStyle, SheetDescription } from '../../workbook/edit';
import { unknownCity } from '../cityOrder';
import { officialLook, tablePrint } from '../officialLook';
import { SheetDraft } from '../sheetDraft';
import { categoriesShown } from './categoriesShown';
import { chartFills } from './chartFills';
import { countsCountiesApart, limitedIds, limitName, limitOfCity, type CityLimit } from './cityLimits';
import { countOf, totalOf, verdicts, type FilingFigures } from './filingFigures';
import type { MeetingBatch } from './meetingBatch';
import { failingShare } from './sumNotes';

/** A chart with its figures, which stand beside it and are not printed. */
interface DrawnChart extends Pick<ChartDescription, 'kind' | 'title' | 'axisTitles'> {
  readonly names: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly fill: string;
    readonly values: readonly (number | Decimal)[];
  }[];
  readonly labels?: string;
  /** Whether its figures are numbers of filings, of which there are no halves. */
  readonly counted: boolean;
}

const printedColumns = 12;
const dataColumn = printedColumns + 1;
const rowHeight = 18;
/** What a chart takes of a page, in rows; on A4 so many names are still legible. */
const pages = { A4: { rows: 27, width: 12 }, A3: { rows: 41, width: 17.5 } } as const;
const mostNamesOnA4 = 16;
const counts = '#,##0;;';

/** 图表: filings by city against the limits, verdicts by category, request and ceiling by category; a page each. */
export function chartsSheet(batch: MeetingBatch, name: string): SheetDescription {
  const { filings, guide } = batch;
  const charts = [...limitCharts(batch), ...countyCharts(batch), ...categoryCharts(filings, guide)];
  const paper = charts.some(({ names }) => names.length > mostNamesOnA4) ? 'A3' : 'A4';
  const { rows, width } = pages[paper];
  const widths = Array.from({ length: printedColumns }, () => width);
  const draft = new SheetDraft([...widths, 4, 34, ...verdicts.map(() => 12)], 11, rowHeight, printedColumns);
  if (charts.length === 0) {
    const whole = { row: 0, column: 0, columns: printedColumns };
    draft.put({ ...whole, content: '本批次没有申报项目。', style: officialLook.underTitle });
  }
  let row = 0;
  for (const chart of charts) {
    if (row > 0) draft.breakBefore(row);
    putChart(draft, chart, row, rows);
    row += Math.max(rows, chart.names.length + headRows);
  }
  return draft.describe(name, { ...tablePrint, paper }, { frozenRows: 0, showGridlines: false });
}

const headRows = 2;
/** Small and on one line, or the rows beside the chart would grow and part it on paper. */
const fontSize = 8;
const nameStyle: CellStyle = { ...officialLook.text, wrap: false, fontSize };
const seriesStyle: CellStyle = { ...officialLook.heading, wrap: false, fontSize };
const figureStyle: CellStyle = { ...officialLook.number, fontSize };

/** The chart, and its figures right of what is printed. */
function putChart(
  draft: SheetDraft,
  { names, series, labels, counted, ...chart }: DrawnChart,
  top: number,
  rows: number,
): void {
  const note = { row: top, column: dataColumn, columns: 1 + verdicts.length };
  draft.put({ ...note, content: `${chart.title}（图表数据，不打印）`, style: nameStyle });
  const first = top + headRows;
  const area = (column: number): ChartDescription['categories'] => ({
    row: first,
    column,
    rows: names.length,
    columns: 1,
  });
  names.forEach((content, index) =>
    draft.put({ row: first + index, column: dataColumn, content, style: nameStyle }),
  );
  series.forEach(({ name, values }, index) => {
    const column = dataColumn + 1 + index;
    draft.put({ row: first - 1, column, content: name, style: seriesStyle });
    values.forEach((value, offset) =>
      draft.put({ row: first + offset, column, content: Number(value), style: figureStyle }),
    );
  });
  draft.chart({
    ...chart,
    ...(labels === undefined ? {} : { labels }),
    ...(counted ? stepOf(series, isStacked(chart.kind)) : {}),
    categories: area(dataColumn),
    series: series.map(({ name, fill }, index) => {
      const column = dataColumn + 1 + index;
      return { name, nameCell: { row: first - 1, column }, fill, values: area(column) };
    }),
    place: { row: top, column: 0, rows, columns: printedColumns },
    legend: 'bottom',
  });
}

/** So few are counted one by one along the axis, which else would have lines for halves. */
const mostSingle = 10;

function stepOf(series: DrawnChart['series'], stacked: boolean): { step?: number } {
  const figures = series.map(({ values }) => values.map(Number));
  const summed = (figures[0] ?? []).map((_, at) => figures.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  const most = Math.max(0, ...(stacked ? summed : figures.flat()));
  return most <= mostSingle ? { step: 1 } : {};
}

/**
 * One a limit: how many each city has filed, beside how many it may, those that tell no city last. Of a single city
 * one for all its limits.
 */
function limitCharts({ review, guide, places }: MeetingBatch): DrawnChart[] {
  const ids = limitedIds(review);
  const [first, ...others] = places.cities;
  if (first === undefined || ids.length === 0) return [];
  if (others.length === 0) {
    const uses = ids.map((id) => limitOfCity(review, guide, id, first));
    const names = ids.map((id) => limitName(guide, id));
    const apart = countsCountiesApart(review, guide) ? '（含分别核算的县、市）' : '';
    return [limitChart(`${first}${apart}各类申报数与限报数`, names, uses)];
  }
  return ids.map((id) => {
    const lost = review.limits.filter((use) => use.category === id && use.city === null && use.filed > 0);
    const known = places.cities.map((city) => limitOfCity(review, guide, id, city));
    return limitChart(
      `各设区市${limitName(guide, id)}申报数与限报数`,
      [...places.cities, ...lost.map(() => unknownCity)],
      [...known, ...lost.map(({ filed }) => ({ filed, limit: 0, left: 0, over: 0 }))],
    );
  });
}

function limitChart(title: string, names: readonly string[], uses: readonly CityLimit[]): DrawnChart {
  return {
    kind: 'clusteredColumn',
    title,
    names,
    series: [
      { name: '已报', fill: chartFills.dark, values: uses.map(({ filed }) => filed) },
      { name: '限报', fill: chartFills.light, values: uses.map(({ limit }) => limit) },
    ],
    labels: counts,
    counted: true,
    axisTitles: { value: '项' },
  };
}

/** What each county of a single city has filed, by verdict. */
function countyCharts({ filings, places }: MeetingBatch): DrawnChart[] {
  if (places.cityOfAll === null) return [];
  const byPlace = places.labels.map((label) => filings.filter((filing) => places.labelOf(filing) === label));
  return [
    {
      kind: 'stackedColumn',
      title: `${places.cityOfAll}各县（市、区）项目审核结论`,
      names: places.labels,
      series: verdictSeries(byPlace),
      labels: counts,
      counted: true,
      axisTitles: { value: '项' },
    },
  ];
}

function verdictSeries(parts: readonly (readonly FilingFigures[])[]): DrawnChart['series'] {
  return [...verdicts].reverse().map((verdict) => ({
    name: verdict,
    fill: chartFills[verdict],
    values: parts.map((mine) => countOf(mine, verdict)),
  }));
}

function categoryCharts(filings: readonly FilingFigures[], guide: Guide): DrawnChart[] {
  const shown = categoriesShown(filings, guide);
  if (shown.length === 0) return [];
  const names = shown.map(({ name }) => name);
  const byCategory = shown.map(({ id }) => filings.filter(({ category }) => category === id));
  return [
    {
      kind: 'stackedBar',
      title: '各类别项目审核结论',
      names,
      series: verdictSeries(byCategory),
      labels: counts,
      counted: true,
      axisTitles: { value: '项' },
    },
    {
      kind: 'clusteredBar',
      title: '各类别申请补助与测算补助',
      names,
      series: [
        {
          name: '申请补助',
          fill: chartFills.light,
          values: byCategory.map((mine) => totalOf(mine, 'requested')),
        },
        {
          name: failingShare(filings) ? '测算补助（含不符合项目）' : '测算补助',
          fill: chartFills.dark,
          values: byCategory.map((mine) => totalOf(mine, 'eligible')),
        },
      ],
      counted: false,
      axisTitles: { value: '万元' },
    },
  ];
}
