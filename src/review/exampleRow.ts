import type { Field } from '../guide/field';
import { fieldById, fieldByRole } from '../guide/lookup';
import type { Guide } from '../guide/guide';
import type { Application, FieldCell, Reading } from '../intake/application';
import { columnReader } from '../intake/columnReader';
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

/** Reads a text as the field's column would, in its canonical unit. */
function typedReading(field: Field, text: string): Reading {
  const unit = {
    table: unitTable(field),
    factor: new Exact(1),
    unit: field.unit,
    from: 'header' as const,
    others: [],
  };
  const read = columnReader(field, { unit, style: 'fraction', holds: 'one', date1904: false });
  return read(text, 'General');
}
