import type { Area } from '../../../workbook/snapshot';
import { areaOf } from '../cells/cells';
import type { ChartDraft, SeriesDraft } from '../drafts/chartDraft';
import { define, emulate, targetOf, type Argument } from '../richApi/emulation';
import { invalidArgument, notEmulated } from '../richApi/refusal';
import { colourOf, integerOf, sizeOf, textOf, truthOf, wordOf } from './arguments';
import { chartFont, chartLine } from './chartFormats';
import { range } from './range';

/** Excel's bounds of the space between categories. */
const widestGap = 500;

const fill = define<SeriesDraft>({
  name: 'ChartFill',
  drafting: true,
  methods: {
    SetSolidColor: (series, [color]) => {
      series.fill = colourOf(color);
      return null;
    },
  },
});

const format = define<SeriesDraft>({
  name: 'ChartSeriesFormat',
  links: {
    Fill: (series) => emulate(fill, series),
    Line: ({ outline }) =>
      emulate(chartLine, {
        color: (color) => {
          outline.color = color;
        },
        weight: (width) => {
          outline.width = width;
        },
      }),
  },
});

const labelFormat = define<SeriesDraft>({
  name: 'ChartDataLabelFormat',
  links: {
    Font: ({ labels }) =>
      emulate(chartFont, {
        color: (color) => {
          labels.color = color;
        },
      }),
  },
});

const labels = define<SeriesDraft>({
  name: 'ChartDataLabels',
  drafting: true,
  scalars: {
    ShowValue: {
      set: (_series, value) => {
        if (!truthOf(value)) throw notEmulated('ChartDataLabels.showValue = false');
      },
    },
    Position: {
      set: (series, value) => {
        const word = wordOf(value, ['OutsideEnd', 'Center']);
        series.labels.position = word === 'Center' ? 'center' : 'outsideEnd';
      },
    },
    NumberFormat: {
      set: (series, value) => {
        series.labels.numberFormat = textOf(value);
      },
    },
  },
  links: { Format: (series) => emulate(labelFormat, series) },
});

const series = define<SeriesDraft>({
  name: 'ChartSeries',
  drafting: true,
  scalars: {
    Name: {
      set: (target, value) => {
        target.name = textOf(value);
        target.nameCell = null;
      },
    },
    GapWidth: {
      set: (target, value) => {
        const width = sizeOf(value);
        if (width > widestGap) throw invalidArgument(`a gap of more than ${widestGap} percent`);
        target.gapWidth = width;
      },
    },
    HasDataLabels: {
      set: (target, value) => {
        target.labelled = truthOf(value);
      },
    },
  },
  links: {
    Format: (target) => emulate(format, target),
    DataLabels: (target) => emulate(labels, target),
  },
  methods: {
    SetValues: (target, [cells]) => {
      target.values = lineOf(cells);
      return null;
    },
    SetXAxisValues: (target, [cells]) => {
      target.categories = lineOf(cells);
      return null;
    },
  },
});

/** The series of a chart that has been begun. */
export const chartSeriesCollection = define<ChartDraft>({
  name: 'ChartSeriesCollection',
  items: (draft) => draft.series.map((each) => emulate(series, each)),
  methods: {
    GetItemAt: (draft, [index]) => {
      const found = draft.series[integerOf(index)];
      if (!found) throw invalidArgument('no such series');
      return emulate(series, found);
    },
    Add: (draft, [name]) => emulate(series, draft.addSeries(textOf(name), null)),
  },
});

/** The cells of one row or one column. */
function lineOf(cells: Argument | undefined): Area {
  const area = areaOf(targetOf(range, cells));
  if (area.rows === 1 || area.columns === 1) return area;
  throw notEmulated('a series of several rows and columns');
}
