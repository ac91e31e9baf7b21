import { columnIndex, columnLetters, mostColumns, mostRows } from '../workbook/address';
import { LONGEST_FORMULA } from './cellReference';

/** A formula's pieces: strings, quoted sheet names, bracketed references, references (captured), words, and anything else singly. */
const PIECE = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    '\\[[^\\]]*\\]',
    '((?:\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}|\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})(?![\\w.(!]))',
    '[\\w.\\u0080-\\uffff]+',
    '[^]',
  ].join('|'),
  'g',
);
/** A cell, or one end of whole columns or rows: "$", letters, "$", digits, of which one pair may be absent. */
const REFERENCE = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/;

/**
 * A formula as it reads when it is moved by so many rows and columns: relative references move along, those with
 * "$" stay; what would leave the sheet is #REF! (ECMA-376 part 1 §18.3.1.40, shared formulas).
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  // A longer one is none that Excel has written: it is left alone, and takes no time.
  if ((rows === 0 && columns === 0) || formula.length > LONGEST_FORMULA) return formula;
  return formula.replace(PIECE, (piece, reference: string | undefined) => {
    if (reference === undefined) return piece;
    return reference
      .split(':')
      .map((end) => movedEnd(end, rows, columns))
      .join(':');
  });
}

function movedEnd(reference: string, rows: number, columns: number): string {
  const match = REFERENCE.exec(reference);
  if (!match) return reference;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  // "$5" has its only "$" before the row.
  const fixedRow = letters === '' ? first : second;
  const fixedColumn = letters === '' ? '' : first;
  if (letters !== '' && columnIndex(letters) >= mostColumns) return reference;
  const column = columnIndex(letters) + (fixedColumn === '' ? columns : 0);
  const row = Number(digits) + (fixedRow === '' ? rows : 0);
  const outside =
    (letters !== '' && (column < 0 || column >= mostColumns)) ||
    (digits !== '' && (row < 1 || row > mostRows));
  if (outside) return '#REF!';
  return `${fixedColumn}${letters === '' ? '' : columnLetters(column)}${fixedRow}${digits === '' ? '' : row}`;
}
