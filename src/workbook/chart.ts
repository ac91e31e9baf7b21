import { union } from './area';
import type { Area, CellPosition } from './snapshot';

/** Bars lie, columns stand; stacked ones show the parts of a whole. */
export type ChartKind = 'clusteredBar' | 'stackedBar' | 'clusteredColumn' | 'stackedColumn';

/** One figure for each category; cells of one row or one column of the chart's own sheet. */
export interface ChartSeries {
  readonly name: string;
  /** The cell that says the name: whoever changes it changes the legend. Without it the name is fixed. */
  readonly nameCell?: CellPosition;
  readonly values: Area;
  /** #RRGGBB. Neighbouring series are told apart in grey too when their fills differ in brightness. */
  readonly fill: string;
}

/** A chart over a sheet of ours. It shows what its cells hold, also after somebody has changed them. */
export interface ChartDescription {
  readonly kind: ChartKind;
  readonly title: string;
  /** The cells with the categories' names, as many as each series has values. */
  readonly categories: Area;
  /** At least one. */
  readonly series: readonly ChartSeries[];
  /** The cells that it covers. */
  readonly place: Area;
  readonly axisTitles?: { readonly category?: string; readonly value?: string };
  /** Writes the figures at the bars in this number format ("#,##0;;" leaves 0 out); without it none. */
  readonly labels?: string;
  readonly legend: 'top' | 'bottom' | 'right' | 'none';
  /** From one line of the axis of values to the next; without it as the program finds it good. */
  readonly step?: number;
}

/** A text's size in points and its weight. */
interface TextLook {
  readonly size: number;
  readonly bold: boolean;
}

/** A chart with all that is drawn, as both ends write it. */
export interface ChartModel {
  /** What the workbook knows it by; one of a kind on its sheet. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly place: Area;
  readonly font: { readonly name: string; readonly size: number; readonly color: string };
  readonly title: TextLook & { readonly text: string };
  readonly legend: 'top' | 'bottom' | 'right' | 'none';
  readonly series: readonly SeriesModel[];
  readonly categoryAxis: {
    readonly title: string | null;
    /** The first category comes where the last one would, and the other axis stays where it was. */
    readonly reversed: boolean;
  };
  readonly valueAxis: {
    readonly title: string | null;
    readonly numberFormat: string;
    readonly gridlines: string;
    readonly step: number | null;
  };
}

export interface SeriesModel {
  readonly name: string;
  readonly nameCell: CellPosition | null;
  readonly categories: Area;
  readonly values: Area;
  readonly fill: string;
  readonly outline: { readonly color: string; readonly width: number };
  /** The space between categories, as a share of a bar's width in percent. */
  readonly gapWidth: number;
  readonly labels: {
    readonly numberFormat: string;
    readonly position: 'outsideEnd' | 'center';
    readonly color: string;
  } | null;
}

/** Thousands are parted, shares keep their decimals. */
const AXIS_FORMAT = '[>=1000]#,##0;General';
const BLACK = '#000000';
const WHITE = '#FFFFFF';

/** The chart with the look of all our charts: black on white, thin outlines, so that it prints well in grey. */
export function chartModel(chart: ChartDescription, index: number): ChartModel {
  const stacked = isStacked(chart.kind);
  return {
    name: `图${index + 1}`,
    kind: chart.kind,
    place: chart.place,
    font: { name: '宋体', size: 10, color: BLACK },
    title: { text: chart.title, size: 14, bold: true },
    legend: chart.legend,
    series: chart.series.map(({ name, nameCell, values, fill }) => ({
      name,
      nameCell: nameCell ?? null,
      categories: chart.categories,
      values,
      fill,
      outline: { color: '#404040', width: 0.75 },
      gapWidth: 60,
      labels: chart.labels === undefined ? null : labelsOf(chart.labels, stacked, fill),
    })),
    // Lying bars are read from above, where Excel would begin below.
    categoryAxis: { title: chart.axisTitles?.category ?? null, reversed: isLying(chart.kind) },
    valueAxis: {
      title: chart.axisTitles?.value ?? null,
      numberFormat: AXIS_FORMAT,
      gridlines: '#BFBFBF',
      step: chart.step ?? null,
    },
  };
}

/**
 * The cells of a chart as one table that names itself: series as columns side by side, their names above them, the
 * categories left of the first. Null where they lie otherwise.
 */
export function namedTable({ series }: Pick<ChartModel, 'series'>): Area | null {
  const [first] = series;
  if (!first) return null;
  const { categories } = first;
  const fits = series.every(
    ({ nameCell, values, categories: mine }, index) =>
      nameCell !== null &&
      nameCell.row === values.row - 1 &&
      nameCell.column === values.column &&
      values.columns === 1 &&
      values.column === categories.column + 1 + index &&
      [values, mine].every(({ row, rows }) => row === categories.row && rows === categories.rows) &&
      mine.column === categories.column,
  );
  const corner = { row: categories.row - 1, column: categories.column, rows: 1, columns: 1 };
  return fits ? series.reduce((area, { values }) => union(area, values), union(corner, categories)) : null;
}

export function isStacked(kind: ChartKind): boolean {
  return kind === 'stackedBar' || kind === 'stackedColumn';
}

export function isLying(kind: ChartKind): boolean {
  return kind === 'clusteredBar' || kind === 'stackedBar';
}

function labelsOf(numberFormat: string, stacked: boolean, fill: string): SeriesModel['labels'] {
  if (!stacked) return { numberFormat, position: 'outsideEnd', color: BLACK };
  return { numberFormat, position: 'center', color: brightness(fill) < 0.5 ? WHITE : BLACK };
}

/** 0 is black, 1 white; the weights of ITU-R BT.601, which copiers and printers turn colours into grey by. */
export function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
