import { isLying, isStacked } from '../../../workbook/chart';
import type { Area, CellValue } from '../../../workbook/snapshot';
import type { DrawnChart } from '../../../xlsx/chartReading';
import { displayText, general } from './numberFormat';

export const PIXELS_A_POINT = 4 / 3;
const PADDING = 10;
const LEGEND_ITEM = 22;
const TICKS = 6;

/** A rectangle in pixels from the chart's upper left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ShapeText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: string;
  /** Degrees about its own place. */
  readonly turn: number;
}

export interface ShapeBar extends Box {
  readonly fill: string;
  readonly outline: string;
}

/** A bar chart as it is drawn in a box of that size: where each bar, line and text lies. */
export interface ChartShape {
  readonly plot: Box;
  readonly title: ShapeText;
  readonly bars: readonly ShapeBar[];
  readonly gridlines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly texts: readonly ShapeText[];
  readonly legend: readonly (Box & { readonly fill: string })[];
}

type ReadCells = (area: Area) => readonly CellValue[];

/** Lays a chart out over what its cells hold now. Text among the figures is drawn as nothing. */
export function chartShape(
  chart: DrawnChart,
  size: { width: number; height: number },
  read: ReadCells,
): ChartShape {
  return new Layout(chart, size, read).shape();
}

/** One series' part of a category: from and to on the axis of values. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

class Layout {
  private readonly chart: DrawnChart;
  private readonly lying: boolean;
  private readonly stacked: boolean;
  private readonly categories: readonly string[];
  /** By series, then by category; null where there is no figure. */
  private readonly stretches: readonly (readonly (Stretch | null)[])[];
  private readonly ticks: readonly number[];
  private readonly font: number;
  private readonly plot: Box;

  constructor(
    chart: DrawnChart,
    private readonly size: { width: number; height: number },
    read: ReadCells,
  ) {
    this.chart = { ...chart, series: chart.series.map((each) => ({ ...each, name: nameNow(each, read) })) };
    this.lying = isLying(chart.kind);
    this.stacked = isStacked(chart.kind);
    this.font = chart.font.size * PIXELS_A_POINT;
    this.categories = (chart.series[0] ? read(chart.series[0].categories) : []).map(String);
    const figures = chart.series.map(({ values }) => read(values));
    this.stretches = figures.map((values, series) =>
      values.map((value, index) =>
        this.stretch(
          value,
          figures.slice(0, series).map((before) => before[index]),
        ),
      ),
    );
    const ends = this.stretches.flat().flatMap((each) => (each ? [each.from, each.to] : []));
    this.ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends), chart.valueAxis.step);
    this.plot = this.plotBox();
  }

  shape(): ChartShape {
    return {
      plot: this.plot,
      title: this.text(this.size.width / 2, PADDING + this.titleSize, this.chart.title.text, 'middle'),
      bars: this.bars(),
      gridlines: this.ticks.map((tick) => {
        const at = this.across(tick);
        const { x, y, width, height } = this.plot;
        return this.lying ? ([at, y, at, y + height] as const) : ([x, at, x + width, at] as const);
      }),
      texts: [
        ...this.tickTexts(),
        ...this.categoryTexts(),
        ...this.labels(),
        ...this.axisTitles(),
        ...this.legendTexts(),
      ],
      legend: this.legendBoxes(),
    };
  }

  private get titleSize(): number {
    return this.chart.title.size * PIXELS_A_POINT;
  }

  private stretch(value: CellValue, before: readonly (CellValue | undefined)[]): Stretch | null {
    if (typeof value !== 'number') return null;
    const same = before.filter((each) => typeof each === 'number' && Math.sign(each) === Math.sign(value));
    const from = this.stacked ? same.reduce((sum: number, each) => sum + Number(each), 0) : 0;
    return { from, to: from + value, value };
  }

  private plotBox(): Box {
    const { legend, categoryAxis, valueAxis, series } = this.chart;
    const widest = (texts: readonly string[]): number =>
      Math.max(0, ...texts.map((text) => this.textWidth(text)));
    const names = Math.min(widest(this.categories), this.size.width * 0.35);
    const figures = widest(this.ticks.map(tickText));
    const titleOf = (text: string | null): number => (text === null ? 0 : this.font + 6);
    const [sideTitle, footTitle] = this.lying
      ? [categoryAxis.title, valueAxis.title]
      : [valueAxis.title, categoryAxis.title];
    const left = PADDING + titleOf(sideTitle) + (this.lying ? names : figures) + 8;
    const top = PADDING + this.titleSize + 14 + (legend === 'top' ? LEGEND_ITEM : 0);
    const legendWidth = legend === 'right' ? widest(series.map(({ name }) => name)) + 34 : 0;
    const right = this.size.width - PADDING - 12 - legendWidth;
    const turned = !this.lying && this.turned(right - left);
    const feet = (turned ? names * 0.75 + this.font : this.font + 8) + titleOf(footTitle);
    const bottom = this.size.height - PADDING - feet - (legend === 'bottom' ? LEGEND_ITEM : 0);
    return { x: left, y: top, width: Math.max(10, right - left), height: Math.max(10, bottom - top) };
  }

  /** Whether the names of the categories need more room than they have side by side. */
  private turned(width: number): boolean {
    const slot = width / Math.max(1, this.categories.length);
    return this.categories.some((name) => this.textWidth(name) > slot);
  }

  /** The pixel of a value on its axis. */
  private across(value: number): number {
    const [low = 0] = this.ticks;
    const high = this.ticks.at(-1) ?? 1;
    const share = (value - low) / (high - low);
    const { x, y, width, height } = this.plot;
    return this.lying ? x + share * width : y + height - share * height;
  }

  /** The middle of a category on its axis, and how much room it has. */
  private along(index: number): { middle: number; slot: number } {
    const { reversed } = this.chart.categoryAxis;
    const { x, y, width, height } = this.plot;
    const slot = (this.lying ? height : width) / Math.max(1, this.categories.length);
    // Lying categories begin below unless they are turned round, standing ones on the left.
    const fromFirst = this.lying === reversed;
    const place = (fromFirst ? index : this.categories.length - 1 - index) + 0.5;
    return { middle: (this.lying ? y : x) + place * slot, slot };
  }

  private bars(): ShapeBar[] {
    return this.chart.series.flatMap(({ fill, outline }, series) =>
      this.categories.flatMap((_name, index) => {
        const box = this.bar(series, index);
        return box ? [{ ...box, fill, outline: outline.color }] : [];
      }),
    );
  }

  private bar(series: number, index: number): Box | null {
    const stretch = this.stretches[series]?.[index] ?? null;
    if (stretch === null) return null;
    const { middle, slot } = this.along(index);
    const count = this.stacked ? 1 : this.chart.series.length;
    const gap = (this.chart.series[0]?.gapWidth ?? 150) / 100;
    const thickness = slot / (count + gap);
    const order = this.lying && !this.chart.categoryAxis.reversed ? count - 1 - series : series;
    const start = middle - (thickness * count) / 2 + (this.stacked ? 0 : order * thickness);
    const [one, other] = [this.across(stretch.from), this.across(stretch.to)];
    const [near, length] = [Math.min(one, other), Math.abs(other - one)];
    return this.lying
      ? { x: near, y: start, width: length, height: thickness }
      : { x: start, y: near, width: thickness, height: length };
  }

  private labels(): ShapeText[] {
    return this.chart.series.flatMap(({ labels }, series) =>
      this.categories.flatMap((_name, index) => {
        const box = this.bar(series, index);
        const value = this.stretches[series]?.[index]?.value;
        if (labels === null || box === null || value === undefined) return [];
        const text = displayText(value, labels.numberFormat, false);
        return text === '' ? [] : [this.label(box, text, labels)];
      }),
    );
  }

  private label(box: Box, text: string, { position, color }: { position: string; color: string }): ShapeText {
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + this.font * 0.36 };
    if (position === 'center') return this.text(middle.x, middle.y, text, 'middle', color);
    if (this.lying) return this.text(box.x + box.width + 3, middle.y, text, 'start', color);
    return this.text(middle.x, box.y - 4, text, 'middle', color);
  }

  private tickTexts(): ShapeText[] {
    const { x, y, height } = this.plot;
    return this.ticks.map((tick) =>
      this.lying
        ? this.text(this.across(tick), y + height + this.font + 3, tickText(tick), 'middle')
        : this.text(x - 6, this.across(tick) + this.font * 0.36, tickText(tick), 'end'),
    );
  }

  private categoryTexts(): ShapeText[] {
    const { x, y, width, height } = this.plot;
    const turn = this.turned(width) ? -45 : 0;
    return this.categories.map((name, index) => {
      const { middle } = this.along(index);
      if (this.lying) return this.text(x - 6, middle + this.font * 0.36, name, 'end');
      const foot = y + height + this.font + 3;
      return { ...this.text(middle, foot, name, turn === 0 ? 'middle' : 'end'), turn };
    });
  }

  private axisTitles(): ShapeText[] {
    const { categoryAxis, valueAxis, legend } = this.chart;
    const { x, y, width, height } = this.plot;
    const [side, foot] = this.lying
      ? [categoryAxis.title, valueAxis.title]
      : [valueAxis.title, categoryAxis.title];
    const bottom = this.size.height - PADDING - (legend === 'bottom' ? LEGEND_ITEM : 0);
    const texts: ShapeText[] = [];
    if (foot !== null) texts.push(this.text(x + width / 2, bottom - 2, foot, 'middle'));
    if (side !== null)
      texts.push({ ...this.text(PADDING + this.font, y + height / 2, side, 'middle'), turn: -90 });
    return texts;
  }

  private legendBoxes(): (Box & { fill: string })[] {
    return this.legendPlaces().map(({ x, y, fill }) => ({ x, y: y - 9, width: 10, height: 10, fill }));
  }

  private legendTexts(): ShapeText[] {
    return this.legendPlaces().map(({ x, y, name }) => this.text(x + 15, y, name, 'start'));
  }

  private legendPlaces(): { x: number; y: number; name: string; fill: string }[] {
    const { legend, series } = this.chart;
    if (legend === 'none') return [];
    const widths = series.map(({ name }) => this.textWidth(name) + 34);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const y = legend === 'bottom' ? this.size.height - PADDING : PADDING + this.titleSize + this.font + 6;
    let x = (this.size.width - total) / 2;
    return series.map(({ name, fill }, index) => {
      if (legend === 'right') {
        const top = this.plot.y + this.plot.height / 2 + (index - (series.length - 1) / 2) * LEGEND_ITEM;
        return { x: this.plot.x + this.plot.width + 14, y: top, name, fill };
      }
      const at = x;
      x += widths[index] ?? 0;
      return { x: at, y, name, fill };
    });
  }

  private text(
    x: number,
    y: number,
    text: string,
    anchor: ShapeText['anchor'],
    color = this.chart.font.color,
  ): ShapeText {
    return { x, y, text, anchor, color, turn: 0 };
  }

  /** Chinese characters are as wide as they are high, others about half as wide. */
  private textWidth(text: string): number {
    let width = 0;
    for (const character of text)
      width += (character.codePointAt(0) ?? 0) > 0x2e7f ? this.font : this.font * 0.55;
    return width;
  }
}

/** What a series is called: by its cell as it stands now, where it has one. */
function nameNow({ name, nameCell }: DrawnChart['series'][number], read: ReadCells): string {
  return nameCell === null ? name : String(read({ ...nameCell, rows: 1, columns: 1 })[0] ?? name);
}

/** Thousands are parted, as on the axes of our charts. */
function tickText(tick: number): string {
  return tick >= 1000 ? displayText(tick, '#,##0', false) : general(tick);
}

/** Round figures from the lowest to the highest value, both within, by a step that is given or found. */
export function niceTicks(low: number, high: number, given: number | null = null): number[] {
  if (!(high > low)) return [0, 1];
  const rough = (high - low) / (TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power;
  const step = given ?? found;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_tick, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
