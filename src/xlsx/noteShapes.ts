import { cellAddress } from '../workbook/address';
import type { CommentText } from '../workbook/comment';
import { markup, worded } from './markup';

const NAMESPACES = {
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
} as const;

const END = '</xml>';
const SHAPE = /<v:shape\s.*?<\/v:shape>/gs;
/** A box is so many pixels wide, and has so many Chinese characters of 9 points to a line. */
const BOX_WIDTH = 280;
const CHARACTERS_A_LINE = 20;
const LINE_HEIGHT = 16;

/** What a box needs to know of its sheet, in pixels. */
export interface GridMeasure {
  readonly rowHeight: (row: number) => number;
  readonly columnWidth: (column: number) => number;
}

/** The boxes of notes, all of one kind (§19.1.2.20 of part 4). */
const BOX =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing of the old kind without anything in it. */
export const EMPTY_NOTE_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
  `<o:idmap v:ext="edit" data="1"/></o:shapelayout>${END}`;

/**
 * The drawing with a hidden box for each note. It is edited as text, because what Excel writes there is not always
 * XML; null where it has no end to write before.
 */
export function withNoteShapes(
  drawing: string,
  notes: readonly CommentText[],
  measure: GridMeasure,
): string | null {
  const end = drawing.lastIndexOf(END);
  if (end < 0) return null;
  const declared = Object.entries(NAMESPACES).filter(([name, uri]) => !drawing.includes(`${name}="${uri}"`));
  const numbers = [...drawing.matchAll(/_x0000_s(\d{1,9})"/g)].map(([, number]) => Number(number));
  const first = numbers.reduce((highest, number) => Math.max(highest, number), 1024) + 1;
  const shapes = notes.map((note, index) =>
    noteShape(note, first + index, measure, Object.fromEntries(declared)),
  );
  // The kind of box needs its namespaces too; where the drawing does not declare them the boxes do without it.
  const box = declared.length > 0 || drawing.includes('id="_x0000_t202"') ? '' : BOX;
  return drawing.slice(0, end) + box + shapes.join('') + drawing.slice(end);
}

/** The drawing without the boxes of the cells of these addresses, and without the kind of box that nothing is any more. */
export function withoutNoteShapes(drawing: string, gone: ReadonlySet<string>): string {
  const left = drawing.replace(SHAPE, (shape) => (gone.has(cellOf(shape)) ? '' : shape));
  return left.includes('#_x0000_t202') ? left : left.replace(BOX, '');
}

export function hasShapes(drawing: string): boolean {
  return /<v:(?:shape|rect|oval|line|group)[\s>]/.test(drawing);
}

/** The address of a box's cell; "" where it has none. */
function cellOf(shape: string): string {
  const at = (name: string): string | undefined =>
    new RegExp(`<x:${name}>\\s*(\\d{1,7})\\s*</x:${name}>`).exec(shape)?.[1];
  const [row, column] = [at('Row'), at('Column')];
  return row === undefined || column === undefined
    ? ''
    : cellAddress({ row: Number(row), column: Number(column) });
}

/** The cell and the pixels within it that lie so far from the beginning of a row or column. */
function placeAt(first: number, distance: number, sizeOf: (index: number) => number): [number, number] {
  let at = first;
  let left = distance;
  // A hundred hidden rows are passed over; a box that then still has no room ends where it is.
  for (let steps = 0; steps < 100 && left >= sizeOf(at); steps += 1) {
    left -= sizeOf(at);
    at += 1;
  }
  return [at, Math.min(left, Math.max(sizeOf(at) - 1, 0))];
}

function noteShape(
  { row, column, text }: CommentText,
  number: number,
  { rowHeight, columnWidth }: GridMeasure,
  declared: Readonly<Record<string, string>>,
): string {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)));
  const height = lines.reduce((sum, count) => sum + count, 1) * LINE_HEIGHT;
  const [right, intoColumn] = placeAt(column + 1, BOX_WIDTH, columnWidth);
  const [bottom, intoRow] = placeAt(row, height, rowHeight);
  const anchor = [column + 1, 15, row, 2, right, intoColumn, bottom, intoRow].map(Math.round).join(', ');
  const client = markup(
    'x:ClientData',
    { ObjectType: 'Note' },
    '<x:MoveWithCells/><x:SizeWithCells/>',
    worded('x:Anchor', anchor),
    '<x:AutoFill>False</x:AutoFill>',
    worded('x:Row', String(row)),
    worded('x:Column', String(column)),
  );
  return markup(
    'v:shape',
    {
      ...declared,
      id: `_x0000_s${number}`,
      type: '#_x0000_t202',
      style: 'position:absolute;z-index:1;visibility:hidden',
      fillcolor: '#ffffe1',
      'o:insetmode': 'auto',
    },
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    client,
  );
}
