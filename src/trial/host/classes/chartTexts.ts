import type { AxisDraft, ChartDraft } from '../drafts/chartDraft';
import { define, emulate } from '../richApi/emulation';
import { notEmulated } from '../richApi/refusal';
import { textOf, truthOf, wordOf } from './arguments';
import { chartFont } from './chartFormats';

const titleFormat = define<ChartDraft>({
  name: 'ChartTitleFormat',
  links: {
    Font: ({ title }) =>
      emulate(chartFont, {
        size: (size) => {
          title.size = size;
        },
        bold: (bold) => {
          title.bold = bold;
        },
      }),
  },
});

export const chartTitle = define<ChartDraft>({
  name: 'ChartTitle',
  drafting: true,
  scalars: {
    Text: {
      set: ({ title }, value) => {
        title.text = textOf(value);
      },
    },
  },
  links: { Format: (draft) => emulate(titleFormat, draft) },
});

const places = { Top: 'top', Bottom: 'bottom', Right: 'right' } as const;

export const chartLegend = define<ChartDraft>({
  name: 'ChartLegend',
  drafting: true,
  scalars: {
    Visible: {
      set: (draft, value) => {
        draft.legend = truthOf(value) ? 'right' : 'none';
      },
    },
    Position: {
      set: (draft, value) => {
        draft.legend = places[wordOf(value, ['Top', 'Bottom', 'Right'])];
      },
    },
  },
});

const axisTitleFormat = define<AxisDraft>({
  name: 'ChartAxisTitleFormat',
  links: {
    Font: () =>
      emulate(chartFont, {
        bold: (bold) => {
          if (bold) throw notEmulated('ChartAxisTitle.format.font.bold = true');
        },
      }),
  },
});

export const chartAxisTitle = define<AxisDraft>({
  name: 'ChartAxisTitle',
  drafting: true,
  scalars: {
    Visible: {
      set: (axis, value) => {
        axis.title = truthOf(value) ? '' : null;
      },
    },
    Text: {
      set: (axis, value) => {
        axis.title = textOf(value);
      },
    },
  },
  links: { Format: (axis) => emulate(axisTitleFormat, axis) },
});
