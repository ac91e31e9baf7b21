import type { Field } from '../guide/field';
import { fieldById, fieldByRole } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Application, FieldCell, Reading } from '../intake/application';
import { choiceTable, readChoice } from '../intake/readChoice';
import { readDate } from '../intake/readDate';
import { readNumber } from '../intake/readNumber';
import { readShare } from '../intake/readShare';
import { readText } from '../intake/readText';
import { unitTable } from '../intake/unitTable';
import { Exact } from './exact';

/**
 * An application made of values as an official would type them, by field id: each is a column of the row, "" an
 * empty cell; fields that are not given have no column.
 * @throws RangeError for a field that the guide lacks.
 */
export function exampleApplication(
  guide: Guide,
  category: string,
  given: Readonly<Record<string, string>>,
  row = 0,
): Application {
  const cells = Object.entries(given).map(([id, text], column): [string, FieldCell] => {
    const field = fieldById(guide, id);
    if (!field) throw new RangeError(`no field “${id}”`);
    return [id, { field: id, at: { row, column }, raw: text, reading: typedReading(field, text) }];
  });
  const byId = new Map(cells);
  const categoryCell = byId.get(fieldByRole(guide, 'category')?.id ?? '');
  return {
    file: 'example',
    sheet: 'example',
    row,
    category,
    categoryText: String(categoryCell?.raw ?? ''),
    city: null,
    county: null,
    cells: byId,
  };
}

/** Reads a text as the field's column would. */
function typedReading(field: Field, text: string): Reading {
  switch (field.type) {
    case 'amount':
    case 'number':
      return readNumber(text, 'General', {
        table: unitTable(field),
        factor: new Exact(1),
        unit: field.unit,
        what: field.type === 'amount' ? '金额' : '数值',
      });
    case 'share':
      return readShare(text, 'General', 'fraction');
    case 'date':
      return readDate(text, 'General', { date1904: false, end: field.day, holds: 'date' });
    case 'choice':
      return readChoice(text, choiceTable(field), field);
    case 'text':
      return readText(text, 'General', { date1904: false, code: field.pattern !== undefined });
  }
}
