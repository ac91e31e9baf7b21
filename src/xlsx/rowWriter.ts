import { cellAddress } from '../workbook/address';
import { cellXml } from './cellBody';
import type { EditedCell, RowEdit } from './rowEdit';
import type { SheetSource, SourceRow } from './sheetSource';
import { XmlAttributes } from './xmlAttributes';
import { XmlScanner } from './xmlScanner';

/** The content of `<sheetData>` with the changes in it; rows without a change are copied. */
export function writeRows(source: SheetSource, edits: ReadonlyMap<number, RowEdit>, out: string[]): void {
  const known = new Set(source.rows.map(({ row }) => row));
  const fresh = inOrder([...edits.keys()].filter((row) => !known.has(row)));
  let behind = source.start;
  let next = 0;
  const writeFreshBefore = (row: number, offset: number): void => {
    for (let each = fresh[next]; each !== undefined && each < row; each = fresh[(next += 1)]) {
      out.push(source.text.slice(behind, offset), freshRow(source.prefix, each, edits.get(each)));
      behind = offset;
    }
  };
  for (const row of source.rows) {
    writeFreshBefore(row.row, row.start);
    const edit = edits.get(row.row);
    // Rows that stand by their place only would be counted anew behind a row put in before them.
    if (!edit && !(row.implied && fresh.length > 0)) continue;
    out.push(source.text.slice(behind, row.start), changedRow(source, row, edit));
    behind = row.end;
  }
  writeFreshBefore(Infinity, source.rows.at(-1)?.end ?? source.start);
  out.push(source.text.slice(behind, source.end));
}

function freshRow(prefix: string, row: number, edit: RowEdit | undefined): string {
  const { points = null, fixed = false } = edit?.height ?? {};
  const height = points === null ? '' : ` ht="${points}"${fixed ? ' customHeight="1"' : ''}`;
  const tag = `<${prefix}row r="${row + 1}"${height}`;
  const cells = inOrder([...(edit?.cells.keys() ?? [])])
    .map((column) => freshCell(prefix, row, column, edit?.cells.get(column)))
    .join('');
  return cells === '' ? `${tag}/>` : `${tag}>${cells}</${prefix}row>`;
}

function freshCell(prefix: string, row: number, column: number, edited: EditedCell | undefined): string {
  if (!edited?.body) return '';
  return cellXml(prefix, cellAddress({ row, column }), edited.style, edited.body);
}

function changedRow(source: SheetSource, row: SourceRow, edit: RowEdit | undefined): string {
  const { text, prefix } = source;
  const attributes = new XmlAttributes(text.slice(row.start, row.tagEnd), '');
  if (row.implied) attributes.set('r', String(row.row + 1));
  if (edit?.height !== undefined) {
    const { points, fixed } = edit.height;
    attributes.set('ht', points === null ? null : String(points));
    // What follows the text and did before keeps even a customHeight="0" as it was.
    if (fixed || row.fixed) attributes.set('customHeight', fixed ? '1' : null);
  }
  const content = changedCells(source, row, edit);
  const bare = attributes.names.every((name) => name === 'r');
  // A row that says nothing was put in for cells that have gone.
  if (content === '') return bare ? '' : `<${prefix}row${attributes.toString()}/>`;
  const end = row.end > row.contentEnd ? text.slice(row.contentEnd, row.end) : `</${prefix}row>`;
  return `<${prefix}row${attributes.toString()}>${content}${end}`;
}

function changedCells(source: SheetSource, row: SourceRow, edit: RowEdit | undefined): string {
  const { text, prefix, cells } = source;
  const known = new Set<number>();
  for (let index = row.first; index < row.last; index += 1) known.add(cells.column(index));
  const fresh = inOrder([...(edit?.cells.keys() ?? [])].filter((column) => !known.has(column)));
  let written = '';
  let behind = row.tagEnd;
  let next = 0;
  const writeFreshBefore = (column: number, offset: number): void => {
    for (let each = fresh[next]; each !== undefined && each < column; each = fresh[(next += 1)]) {
      written += text.slice(behind, offset) + freshCell(prefix, row.row, each, edit?.cells.get(each));
      behind = offset;
    }
  };
  for (let index = row.first; index < row.last; index += 1) {
    writeFreshBefore(cells.column(index), cells.start(index));
    const edited = edit?.cells.get(cells.column(index));
    if (edited === undefined && !row.implied) continue;
    written += text.slice(behind, cells.start(index)) + changedCell(source, row.row, index, edited);
    behind = cells.end(index);
  }
  writeFreshBefore(Infinity, row.last > row.first ? cells.end(row.last - 1) : row.tagEnd);
  return written + text.slice(behind, row.contentEnd);
}

/** Undefined is a cell that only gets its reference written out. */
function changedCell(
  source: SheetSource,
  row: number,
  index: number,
  edited: EditedCell | undefined,
): string {
  if (edited === null) return '';
  const reference = cellAddress({ row, column: source.cells.column(index) });
  if (edited?.body) return cellXml(source.prefix, reference, edited.style, edited.body);
  const cell = source.text.slice(source.cells.start(index), source.cells.end(index));
  const scanner = new XmlScanner(cell, '');
  scanner.mustNext();
  const attributes = new XmlAttributes(cell.slice(0, scanner.end), '');
  attributes.set('r', reference);
  if (edited && edited.style !== source.cells.style(index)) attributes.set('s', String(edited.style));
  const empty = scanner.kind === 'empty' ? '/' : '';
  return `<${source.prefix}c${attributes.toString()}${empty}>${cell.slice(scanner.end)}`;
}

function inOrder(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
