import type { ChartDraft } from '../drafts/chartDraft';
import { define, emulate } from '../richApi/emulation';
import { notEmulated } from '../richApi/refusal';
import { colourOf, sizeOf, textOf, truthOf } from './arguments';

/** Where a font of a chart is written down; what is not told cannot be set. */
export interface FontTarget {
  readonly name?: (name: string) => void;
  readonly size?: (points: number) => void;
  readonly color?: (color: string) => void;
  readonly bold?: (bold: boolean) => void;
}

export const chartFont = define<FontTarget>({
  name: 'ChartFont',
  drafting: true,
  scalars: {
    Name: { set: ({ name }, value) => known(name, 'name')(textOf(value)) },
    Size: { set: ({ size }, value) => known(size, 'size')(sizeOf(value)) },
    Color: { set: ({ color }, value) => known(color, 'color')(colourOf(value)) },
    Bold: { set: ({ bold }, value) => known(bold, 'bold')(truthOf(value)) },
  },
});

function known<V>(write: ((value: V) => void) | undefined, member: string): (value: V) => void {
  if (!write) throw notEmulated(`ChartFont.${member} of this text`);
  return write;
}

/** Where the colour and the width of a line are written down. */
export interface LineTarget {
  readonly color: (color: string) => void;
  readonly weight?: (points: number) => void;
}

export const chartLine = define<LineTarget>({
  name: 'ChartLineFormat',
  drafting: true,
  scalars: {
    Color: { set: ({ color }, value) => color(colourOf(value)) },
    Weight: {
      set: ({ weight }, value) => {
        if (!weight) throw notEmulated('ChartLineFormat.weight of this line');
        weight(sizeOf(value));
      },
    },
  },
});

/** The look of the whole chart: the font that all its texts take which have none of their own. */
export const chartFormat = define<ChartDraft>({
  name: 'ChartAreaFormat',
  links: {
    Font: ({ font }) =>
      emulate(chartFont, {
        name: (name) => {
          font.name = name;
        },
        size: (size) => {
          font.size = size;
        },
        color: (color) => {
          font.color = color;
        },
      }),
  },
});
