import { readAddress } from '../cells/rangeAddress';
import { areaOf } from '../cells/cells';
import { define, emulate, targetOf, type Argument } from '../richApi/emulation';
import { invalidArgument } from '../richApi/refusal';
import { range } from './range';
import type { Sheet } from './pageLayout';

const pageBreak = define<{ readonly row: number }>({
  name: 'PageBreak',
  identity: ({ row }) => String(row),
  scalars: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
});

/** Where somebody has had pages end, by rows. */
export const horizontalPageBreaks = define<Sheet>({
  name: 'PageBreakCollection',
  items: ({ sheet }) => sheet.pageBreaks().map((row) => emulate(pageBreak, { row })),
  methods: {
    Add: ({ session, sheet }, [place]) => {
      session.requireWritable(sheet);
      const row = rowOf(place);
      // Above the first row there is no page to end.
      if (row === 0) throw invalidArgument('a page break before the first row');
      sheet.addPageBreak(row);
      return emulate(pageBreak, { row });
    },
  },
});

/** The first row of a range or its address. */
function rowOf(place: Argument | undefined): number {
  return typeof place === 'string' ? readAddress(place).row : areaOf(targetOf(range, place)).row;
}
