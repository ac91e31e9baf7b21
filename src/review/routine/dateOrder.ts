import type { FieldId } from '../../guide/field';
import type { FieldCell } from '../../intake/application';
import { writtenDate } from '../../intake/calendar';
import { isoDay } from '../days';
import type { FieldInfo } from '../fieldInfo';
import { stating } from '../wording';
import type { Make } from './routineContext';

/** A start that is later than the end, however a month or a date of two meanings is taken. */
export const dateOrder: Make<'date-order'> =
  (check, { fields }, said) =>
  ({ application }) => {
    const start = dateIn(application.cells.get(check.start));
    const end = dateIn(application.cells.get(check.end));
    if (!start || !end || start.first <= end.last) return;
    const label = (id: FieldId): FieldInfo['label'] => fields.get(id)?.label ?? id;
    said.ofRow(check, application, {
      cells: [start.cell, end.cell],
      actual: start.first,
      required: `<= ${end.last}`,
      message: `${stating(label(check.start), start.written)}，晚于${stating(label(check.end), end.written)}，请核对`,
    });
  };

interface DateCell {
  readonly cell: FieldCell;
  readonly written: string;
  /** The earliest and the latest day that it may mean. */
  readonly first: string;
  readonly last: string;
}

function dateIn(cell: FieldCell | undefined): DateCell | null {
  if (cell?.reading.state !== 'date') return null;
  const { value, alternative = value } = cell.reading;
  const firsts = [isoDay(value, 'first'), isoDay(alternative, 'first')].sort();
  const lasts = [isoDay(value, 'last'), isoDay(alternative, 'last')].sort();
  return { cell, written: writtenDate(value), first: firsts[0] ?? '', last: lasts[1] ?? '' };
}
