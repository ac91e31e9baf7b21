import type { Guide } from '../../guide/guide';
import type { Reading } from '../../intake/application';
import type { FilledForm, FormCell } from '../../intake/forms/filledForm';
import { readDate } from '../../intake/readDate';
import { isoDay } from '../days';
import type { Finding } from '../finding';
import { quoted } from '../wording';
import { formFinding, isBlank } from './formFinding';

interface HeaderDate {
  readonly label: string;
  readonly cell: FormCell;
  readonly edge: 'first' | 'last';
  readonly reading: Reading;
}

/** The header's dates by themselves: what is no date, and a start that lies behind the end. */
export function headerDateFindings(filled: FilledForm, guide: Guide): Finding[] {
  const dates = headerDates(filled, guide);
  const unread = dates.flatMap(({ label, cell, reading }) => {
    if (reading.state !== 'unreadable') return [];
    const message = `“${label}”：${reading.reason}`;
    const actual = String(cell.raw);
    return [
      formFinding({ code: 'form-not-a-date', severity: 'unreadable', cells: [cell.at], message, actual }),
    ];
  });
  return [...unread, ...reversed(dates)];
}

function headerDates({ header, date1904 }: FilledForm, guide: Guide): HeaderDate[] {
  return header.flatMap(({ label, field: id, cell }) => {
    const field = guide.fields.find((each) => each.id === id);
    if (field?.type !== 'date' || cell === null || isBlank(cell)) return [];
    const reading = readDate(cell.raw, cell.format, { date1904, end: field.day, holds: 'either' });
    return [{ label, cell, edge: field.day, reading }];
  });
}

function reversed(dates: readonly HeaderDate[]): Finding[] {
  const start = dates.find(({ edge }) => edge === 'first');
  const end = dates.find(({ edge }) => edge === 'last');
  if (start?.reading.state !== 'date' || end?.reading.state !== 'date') return [];
  if (isoDay(start.reading.value, 'first') <= isoDay(end.reading.value, 'last')) return [];
  const message = `“${start.label}”填写的是${quoted(start.cell.raw)}，晚于“${end.label}”的${quoted(end.cell.raw)}，请核对`;
  const cells = [start.cell.at, end.cell.at];
  return [formFinding({ code: 'form-dates-reversed', severity: 'warning', cells, message })];
}
