import type { CellPosition } from '../workbook/snapshot';
import type { RowKind } from './application';
import type { FoundSheet } from './foundSheet';
import { bandNames } from './bandNames';
import { plain } from './plainText';
import { ordinalShape } from './rowSigns';

/** A text that stands over rows of a table. */
export interface RowHeading {
  readonly text: string;
  /** Null for the sheet's name. */
  readonly at: CellPosition | null;
  /** The applications under it; zero-based. */
  readonly rows: readonly number[];
}

/** The titles of a table and the name of its sheet: over all its applications. */
export function tableHeadings({ sheet, block }: FoundSheet, kinds: readonly RowKind[]): RowHeading[] {
  const rows = dataRows(kinds);
  const titles = kinds.slice(0, block.first).flatMap((kind, row) => (kind === 'title' ? [row] : []));
  return [
    ...titles.flatMap((row) => textsIn(sheet.values[row] ?? [], row)).map((line) => ({ ...line, rows })),
    { text: sheet.name, at: null, rows },
  ];
}

/**
 * The group bands of a table for which `speaks` holds, with the applications under each: down to the next band of its
 * level or of one around it, and to the total below rows. Bands are of one level where they are numbered alike; those
 * without a number where both are names of places or categories, or neither. One that `begins` a part of the list of its
 * own ends all before it but those it stands within by its number, and then its rows are its own.
 */
export function bandHeadings(
  { sheet, guide }: FoundSheet,
  kinds: readonly RowKind[],
  { speaks, begins }: BandTests,
): RowHeading[] {
  const isName = bandNames(guide);
  const bands = kinds.flatMap((kind, row): Band[] => {
    const texts = kind === 'group' ? textsIn(sheet.values[row] ?? [], row) : [];
    const [first] = texts;
    return first ? [{ ...bandOf(plain(first.text), isName, begins), row, texts }] : [];
  });
  const headings = bands.flatMap((band, index): RowHeading[] => {
    const line = band.texts.find(({ text }) => speaks(plain(text), band.row));
    if (!line) return [];
    const before = new Set(bands.slice(0, index).map(({ shape }) => shape));
    const next = bands.slice(index + 1).find((each) => ends(each, band.shape, before));
    const rows = rowsBelow(band.row, next?.row ?? kinds.length, kinds);
    return [{ ...line, rows }];
  });
  return headings.flatMap((heading, index) => {
    const within = new Set(headings.slice(index + 1).flatMap(({ rows }) => rows));
    const rows = heading.rows.filter((row) => !within.has(row));
    return rows.length === 0 ? [] : [{ ...heading, rows }];
  });
}

/** What is to be told of bands, by their texts. */
export interface BandTests {
  readonly speaks: (text: string, row: number) => boolean;
  readonly begins: (text: string) => boolean;
}

type Shape = 'bracketed' | 'bare' | 'name' | 'other';

interface Band {
  readonly row: number;
  readonly texts: readonly { readonly text: string; readonly at: CellPosition }[];
  readonly shape: Shape;
  readonly begins: boolean;
}

function bandOf(
  text: string,
  isName: (text: string) => boolean,
  begins: (text: string) => boolean,
): Pick<Band, 'shape' | 'begins'> {
  return { shape: ordinalShape(text) ?? (isName(text) ? 'name' : 'other'), begins: begins(text) };
}

/** Whether a band ends another above it; `before` are the shapes of the bands above that one. */
function ends({ shape, begins }: Band, heading: Shape, before: ReadonlySet<Shape>): boolean {
  if (shape === heading) return true;
  if (begins) return !(heading === 'bare' && shape === 'bracketed');
  if (heading === 'bare') return false;
  return heading === 'bracketed' ? shape === 'bare' : before.has(shape);
}

function rowsBelow(band: number, end: number, kinds: readonly RowKind[]): number[] {
  const rows: number[] = [];
  for (let row = band + 1; row < end; row += 1) {
    if (kinds[row] === 'data') rows.push(row);
    if (kinds[row] === 'total' && rows.length > 0) break;
  }
  return rows;
}

function dataRows(kinds: readonly RowKind[]): number[] {
  return kinds.flatMap((kind, row) => (kind === 'data' ? [row] : []));
}

function textsIn(cells: readonly unknown[], row: number): { text: string; at: CellPosition }[] {
  return cells.flatMap((cell, column) =>
    typeof cell === 'string' && cell.trim() !== '' ? [{ text: cell, at: { row, column } }] : [],
  );
}
