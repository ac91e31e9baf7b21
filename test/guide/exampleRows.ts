import { Decimal } from 'decimal.js';
import type { Category } from '../../src/guide/category';
import type { Field } from '../../src/guide/field';
import type { Guide } from '../../src/guide/guide';
import { fieldById } from '../../src/guide/lookup';
import type { Application, FieldCell, Reading, SheetReading } from '../../src/intake/application';
import { choiceTable, readChoice } from '../../src/intake/readChoice';
import { readDate } from '../../src/intake/readDate';
import { readShare } from '../../src/intake/readShare';
import { readText } from '../../src/intake/readText';

/** A row of an example: canonical field id → text as typed in the canonical unit. */
export type Given = Readonly<Record<string, string>>;

/** The sheet that a person would have made of an example's rows: a column for each value given. */
export function sheetOf(
  guide: Guide,
  category: Category,
  rows: readonly Given[],
  branch?: string,
): SheetReading {
  const branchField = category.branches?.fields[0];
  const applications = rows.map((given, row): Application => {
    const stated =
      branch !== undefined && branchField !== undefined ? { [branchField]: branch, ...given } : given;
    const cells = Object.entries(stated).map(([id, text], column) => cellOf(guide, id, text, row, column));
    return {
      file: 'example.xlsx',
      sheet: category.prefix,
      row,
      category: category.id,
      categoryText: category.name,
      city: null,
      county: null,
      cells: new Map(cells.map((cell) => [cell.field, cell])),
    };
  });
  return {
    file: 'example.xlsx',
    sheet: category.prefix,
    role: 'batch',
    reason: null,
    headerRows: [0],
    headerFingerprint: '',
    rowKinds: rows.map(() => 'data'),
    columns: [],
    doubtful: [],
    unmapped: [],
    applications,
  };
}

function cellOf(guide: Guide, id: string, text: string, row: number, column: number): FieldCell {
  const field = fieldById(guide, id);
  if (!field) throw new Error(`no field ${id}`);
  return { field: id, at: { row, column }, raw: text, reading: readingOf(field, text) };
}

function readingOf(field: Field, text: string): Reading {
  if (text === '') return { state: 'empty' };
  switch (field.type) {
    case 'amount':
    case 'number':
      return { state: 'number', value: new Decimal(text) };
    case 'share':
      return readShare(text, 'General', 'fraction');
    case 'date':
      return readDate(text, 'General', { date1904: false, end: field.day, holds: 'date' });
    case 'choice':
      return readChoice(text, choiceTable(field), field);
    case 'text':
      return readText(text, 'General', false);
  }
}
