import type { ChartKind, ChartModel, SeriesModel } from '../../../workbook/chart';
import type { Area } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import type { Draft } from '../richApi/drafts';
import { notEmulated } from '../richApi/refusal';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Begun<T> = Partial<Mutable<T>>;

/** A series that a request has begun. */
export interface SeriesDraft {
  name: string | null;
  values: Area | null;
  categories: Area | null;
  fill: string | null;
  gapWidth: number | null;
  labelled: boolean;
  readonly outline: Begun<SeriesModel['outline']>;
  readonly labels: Begun<NonNullable<SeriesModel['labels']>>;
}

/** An axis that a request has begun. */
export interface AxisDraft {
  title: string | null;
  reversed: boolean;
  crossing: 'Automatic' | 'Maximum';
  numberFormat: string | null;
  gridlines: string | null;
}

/** A chart that a request has begun; all of it has to come in one request. */
export class ChartDraft implements Draft {
  /** It is put into the workbook at the request's end: more series may come. */
  readonly complete = false;
  name = '';
  place: Area | null = null;
  legend: ChartModel['legend'] | null = null;
  readonly font: Begun<ChartModel['font']> = {};
  readonly title: Begun<ChartModel['title']> = {};
  readonly series: SeriesDraft[] = [];
  readonly categoryAxis = newAxis();
  readonly valueAxis = newAxis();

  constructor(
    private readonly sheet: XlsxSheet,
    private readonly kind: ChartKind,
  ) {}

  addSeries(name: string | null, values: Area | null): SeriesDraft {
    const series: SeriesDraft = {
      name,
      values,
      categories: null,
      fill: null,
      gapWidth: null,
      labelled: false,
      outline: {},
      labels: {},
    };
    this.series.push(series);
    return series;
  }

  finish(): void {
    this.sheet.addChart({
      name: this.name,
      kind: this.kind,
      place: told(this.place, 'setPosition'),
      font: {
        name: told(this.font.name, 'format.font.name'),
        size: told(this.font.size, 'format.font.size'),
        color: told(this.font.color, 'format.font.color'),
      },
      title: {
        text: told(this.title.text, 'title.text'),
        size: told(this.title.size, 'title.format.font.size'),
        bold: told(this.title.bold, 'title.format.font.bold'),
      },
      legend: told(this.legend, 'legend.visible and position'),
      series: this.series.map(wholeSeries),
      categoryAxis: { title: this.categoryAxis.title, reversed: this.turnedRound() },
      valueAxis: {
        title: this.valueAxis.title,
        numberFormat: told(this.valueAxis.numberFormat, 'axes.valueAxis.numberFormat'),
        gridlines: told(this.valueAxis.gridlines, 'axes.valueAxis.majorGridlines.format.line.color'),
      },
    });
  }

  /** The workbook's model knows both together only. */
  private turnedRound(): boolean {
    const { reversed, crossing } = this.categoryAxis;
    if (reversed === (crossing === 'Maximum')) return reversed;
    throw notEmulated('a category axis that is reversed, or crossed at its maximum, but not both');
  }
}

function newAxis(): AxisDraft {
  return { title: null, reversed: false, crossing: 'Automatic', numberFormat: null, gridlines: null };
}

function wholeSeries(series: SeriesDraft): SeriesModel {
  const { outline, labels, labelled } = series;
  return {
    name: told(series.name, 'series.name'),
    categories: told(series.categories, 'series.setXAxisValues'),
    values: told(series.values, 'series.setValues'),
    fill: told(series.fill, 'series.format.fill.setSolidColor'),
    outline: {
      color: told(outline.color, 'series.format.line.color'),
      width: told(outline.width, 'series.format.line.weight'),
    },
    gapWidth: told(series.gapWidth, 'series.gapWidth'),
    labels: labelled
      ? {
          numberFormat: told(labels.numberFormat, 'series.dataLabels.numberFormat'),
          position: told(labels.position, 'series.dataLabels.position'),
          color: told(labels.color, 'series.dataLabels.format.font.color'),
        }
      : null,
  };
}

/** What Excel would choose by itself is not guessed at. */
function told<T>(value: T | null | undefined, member: string): T {
  if (value === null || value === undefined) throw notEmulated(`a chart without ${member}`);
  return value;
}
