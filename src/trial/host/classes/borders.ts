import { textOf, wordOf } from './arguments';
import type { Cells } from '../cells/cells';
import { BorderDraft, sides, type Side } from '../drafts/borderDraft';
import { define, emulate } from '../richApi/emulation';
import { notEmulated } from '../richApi/refusal';

interface Border {
  readonly cells: Cells;
  readonly side: Side;
}

const border = define<Border>({
  name: 'RangeBorder',
  drafting: true,
  identity: ({ side }) => side,
  scalars: {
    Style: {
      set: ({ cells, side }, value) => {
        cells.session.requireWritable(cells.sheet);
        const style = wordOf(value, ['Continuous', 'None']) === 'Continuous' ? 'thin' : 'none';
        cells.session.drafts
          .of(`borders ${keyOf(cells)}`, BorderDraft, () => new BorderDraft(cells))
          .set(side, style);
      },
    },
    Weight: {
      set: (_border, value) => {
        if (textOf(value) !== 'Thin') throw notEmulated(`RangeBorder.weight = ${textOf(value)}`);
      },
    },
  },
});

/** The borders of a range, by side. */
export const borders = define<Cells>({
  name: 'RangeBorderCollection',
  item: (cells, key) => emulate(border, { cells, side: wordOf(key, sides) }),
});

function keyOf({ session, sheet, areas }: Cells): string {
  return `${session.sheetId(sheet)} ${areas.map(({ row, column, rows, columns }) => [row, column, rows, columns]).join(' ')}`;
}
