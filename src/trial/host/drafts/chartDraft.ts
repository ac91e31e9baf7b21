import type { ChartKind, ChartModel, SeriesModel } from '../../../workbook/chart';
import type { Area, CellPosition } from '../../../workbook/snapshot';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import type { Draft } from '../richApi/drafts';
import { notEmulated } from '../richApi/refusal';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Begun<T> = Partial<Mutable<T>>;

/** A series that a request has begun. */
export interface SeriesDraft {
  name: string | null;
  nameCell: CellPosition | null;
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
  step: number | null;
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
      nameCell: null,
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

  /** The series of a table by columns, named by its headings; false where it has not all of them, or no empty corner. */
  addTable({ row, column, rows, columns }: Area): boolean {
    const headings = Array.from({ length: columns - 1 }, (_heading, index) => column + 1 + index);
    const worded = (at: number, of: number): boolean => {
      const value = this.sheet.value(at, of);
      return typeof value === 'string' && value !== '';
    };
    const names = Array.from({ length: rows - 1 }, (_name, index) => row + 1 + index);
    const whole =
      names.length > 0 && headings.every((of) => worded(row, of)) && names.every((at) => worded(at, column));
    if (!whole || this.sheet.value(row, column) !== '') return false;
    const line = (of: number): Area => ({ row: row + 1, column: of, rows: rows - 1, columns: 1 });
    for (const of of headings) {
      const series = this.addSeries(String(this.sheet.value(row, of)), line(of));
      series.nameCell = { row, column: of };
      series.categories = line(column);
    }
    return true;
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
        step: this.valueAxis.step,
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
  return {
    title: null,
    reversed: false,
    crossing: 'Automatic',
    numberFormat: null,
    gridlines: null,
    step: null,
  };
}

function wholeSeries(series: SeriesDraft): SeriesModel {
  const { outline, labels, labelled } = series;
  return {
    name: told(series.name, 'series.name'),
    nameCell: series.nameCell,
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
