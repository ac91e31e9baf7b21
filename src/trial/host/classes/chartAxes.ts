import type { AxisDraft, ChartDraft } from '../drafts/chartDraft';
import { define, emulate } from '../richApi/emulation';
import { notEmulated } from '../richApi/refusal';
import { sizeOf, textOf, truthOf, wordOf } from './arguments';
import { chartLine } from './chartFormats';
import { chartAxisTitle } from './chartTexts';

const gridlinesFormat = define<AxisDraft>({
  name: 'ChartGridlinesFormat',
  links: {
    Line: (axis) =>
      emulate(chartLine, {
        color: (color) => {
          axis.gridlines = color;
        },
      }),
  },
});

const gridlines = define<AxisDraft>({
  name: 'ChartGridlines',
  drafting: true,
  scalars: {
    Visible: {
      set: (_axis, value) => {
        if (!truthOf(value)) throw notEmulated('ChartGridlines.visible = false');
      },
    },
  },
  links: { Format: (axis) => emulate(gridlinesFormat, axis) },
});

const axis = define<AxisDraft>({
  name: 'ChartAxis',
  drafting: true,
  scalars: {
    ReversePlotOrder: {
      set: (target, value) => {
        target.reversed = truthOf(value);
      },
    },
    Position: {
      set: (target, value) => {
        target.crossing = wordOf(value, ['Automatic', 'Maximum']);
      },
    },
    MajorUnit: {
      set: (target, value) => {
        target.step = sizeOf(value);
      },
    },
    NumberFormat: {
      set: (target, value) => {
        target.numberFormat = textOf(value);
      },
    },
  },
  links: {
    Title: (target) => emulate(chartAxisTitle, target),
    MajorGridlines: (target) => emulate(gridlines, target),
  },
});

/** The two axes of a bar chart. */
export const chartAxes = define<ChartDraft>({
  name: 'ChartAxes',
  links: {
    CategoryAxis: ({ categoryAxis }) => emulate(axis, categoryAxis),
    ValueAxis: ({ valueAxis }) => emulate(axis, valueAxis),
  },
});
