import { writtenDate } from '../../intake/calendar';
import { isoDay } from '../days';
import { dayText, stating } from '../wording';
import type { Make } from './routineContext';

/** Applicants that had not been registered so many years by 申报基准日; without that day nothing is said. */
export const registeredLong: Make<'registered'> = (check, { guide, fields, asOf }, said) => {
  const asOfField = guide.fields.find(({ role }) => role === 'asOf');
  return ({ application }) => {
    const cell = application.cells.get(check.field);
    if (cell?.reading.state !== 'date') return;
    const stated = asOfField && application.cells.get(asOfField.id)?.reading;
    const day = stated?.state === 'date' ? isoDay(stated.value, 'last') : asOf;
    if (day === null) return;
    const since = isoDay(cell.reading.value, 'first');
    const full = `${String(Number(since.slice(0, 4)) + check.years).padStart(4, '0')}${since.slice(4)}`;
    if (full <= day) return;
    const label = fields.get(check.field)?.label ?? check.field;
    said.ofRow(check, application, {
      cells: [cell],
      actual: since,
      message: `${stating(label, writtenDate(cell.reading.value))}，至申报基准日 ${dayText(day)}不满 ${check.years} 年`,
    });
  };
};
