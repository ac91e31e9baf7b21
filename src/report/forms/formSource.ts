import type { Form } from '../../guide/form';
import type { Guide } from '../../guide/guide';
import type { Application } from '../../intake/application';
import { readingText } from '../json/valueText';

/** What the row says of itself in a role, "" where it says nothing. */
export function roleText(
  application: Application,
  guide: Guide,
  role: 'number' | 'project' | 'applicant',
): string {
  const field = guide.fields.find((each) => each.role === role);
  const cell = field && application.cells.get(field.id);
  return field && cell ? (readingText(cell.reading, field) ?? '').trim() : '';
}

const rowKind = 'row';

/** By which the journal knows a row's form again: what it is called, not where it stands. */
export function formSource(application: Application, form: Form, guide: Guide): string {
  const applicant = roleText(application, guide, 'applicant');
  const project = roleText(application, guide, 'project');
  return [rowKind, form.id, application.sheet, applicant, project].join(':');
}

/** Whether the journal says that a form was made from a row. */
export function isRowSource(source: string | null): source is string {
  return source?.startsWith(`${rowKind}:`) ?? false;
}
