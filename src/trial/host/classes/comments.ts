import { covers } from '../../../workbook/area';
import { parseReference } from '../../../workbook/sheetReference';
import type { CellPosition } from '../../../workbook/snapshot';
import type { SheetComment } from '../../../xlsx/note';
import { areaOf, cellsOf, type Cells } from '../cells/cells';
import {
  define,
  emulate,
  isHostObject,
  targetOf,
  type Argument,
  type HostObject,
} from '../richApi/emulation';
import { invalidArgument, itemNotFound, notEmulated } from '../richApi/refusal';
import { integerOf, textOf, wordOf } from './arguments';
import type { Sheet } from './pageLayout';
import { range, rangeOf } from './range';

/** A comment takes as much text as a cell. */
const longestText = 32_767;

interface OneComment extends Sheet {
  readonly id: string;
}

const replies = define<OneComment>({
  name: 'CommentReplyCollection',
  items: () => {
    throw notEmulated('what the answers to a comment say');
  },
  methods: { GetCount: (one) => commentOf(one).replies },
});

const comment = define<OneComment>({
  name: 'Comment',
  identity: ({ id }) => id,
  scalars: {
    Id: { get: ({ id }) => id },
    Content: { get: (one) => commentOf(one).text },
    AuthorName: { get: (one) => commentOf(one).author },
  },
  links: { Replies: (one) => emulate(replies, one) },
  methods: {
    GetLocation: (one) => {
      const { row, column } = commentOf(one);
      return rangeOf(one, { row, column, rows: 1, columns: 1 });
    },
    Delete: (one) => {
      one.session.requireWritable(one.sheet);
      one.sheet.removeComments([commentOf(one)]);
      return null;
    },
  },
});

/** The comments of one sheet. Notes are none of them, but a cell with a note takes no comment. */
export const comments = define<Sheet>({
  name: 'CommentCollection',
  items: (sheet) => standing(sheet).map(({ id }) => emulate(comment, { ...sheet, id })),
  item: (sheet, key) => {
    const one = { ...sheet, id: textOf(key) };
    commentOf(one);
    return emulate(comment, one);
  },
  methods: {
    GetCount: (sheet) => standing(sheet).length,
    GetItemAt: (sheet, [index]) => found(sheet, standing(sheet)[integerOf(index)]),
    GetItemByCell: (sheet, [address]) => found(sheet, commentAt(sheet, cellOf(sheet, address))),
    Add: (sheet, [address, content, contentType]) => {
      wordOf(contentType ?? 'Plain', ['Plain']);
      const cell = cellOf(sheet, address);
      const text = textOf(content);
      if (text === '' || text.length > longestText) throw invalidArgument('the content of a comment');
      sheet.session.requireWritable(sheet.sheet);
      requireFree(sheet, cell);
      sheet.sheet.addComments([{ ...cell, text }]);
      return found(sheet, commentAt(sheet, cell));
    },
  },
});

function standing({ session, sheet }: Sheet): readonly SheetComment[] {
  session.requirePresent(sheet);
  return sheet.comments();
}

function commentOf(one: OneComment): SheetComment {
  const there = standing(one).find(({ id }) => id === one.id);
  if (!there) throw itemNotFound(`comment ${one.id}`);
  return there;
}

function commentAt(sheet: Sheet, { row, column }: CellPosition): SheetComment | undefined {
  return standing(sheet).find((each) => each.row === row && each.column === column);
}

function found(sheet: Sheet, there: SheetComment | undefined): HostObject {
  if (!there) throw itemNotFound('there is no such comment');
  return emulate(comment, { ...sheet, id: there.id });
}

/** The cell that an argument means: a range, or an address with its sheet's name. */
function cellOf({ session, sheet }: Sheet, argument: Argument | undefined): CellPosition {
  const cells = argument !== undefined && isHostObject(argument) ? targetOf(range, argument) : null;
  const { row, column, rows, columns } = areaOf(cells ?? addressed({ session, sheet }, argument));
  if (cells !== null && cells.sheet !== sheet) throw invalidArgument('a cell of another worksheet');
  if (rows * columns > 1) throw invalidArgument('more than one cell');
  return { row, column };
}

function addressed({ session, sheet }: Sheet, argument: Argument | undefined): Cells {
  const target = parseReference(textOf(argument));
  if (target === null || target.sheet?.toLowerCase() !== sheet.name.toLowerCase())
    throw invalidArgument('an address without the name of this worksheet');
  return cellsOf(session, sheet, target.area);
}

function requireFree(sheet: Sheet, cell: CellPosition): void {
  const noted = sheet.sheet.notes().some(({ row, column }) => row === cell.row && column === cell.column);
  if (noted || commentAt(sheet, cell)) throw invalidArgument('the cell has a comment or a note already');
  const hidden = sheet.sheet
    .merges()
    .find(
      (merge) =>
        covers(merge, { ...cell, rows: 1, columns: 1 }) &&
        (merge.row !== cell.row || merge.column !== cell.column),
    );
  if (hidden) throw invalidArgument('not the first cell of a merged area');
}
