import type { Guide } from '../guide/guide';
import type { FilledForm } from '../intake/forms/filledForm';
import { formKey } from '../intake/forms/formText';

/** What a filled-in form's header says for the project or the applicant, as names are compared; "" where it says nothing. */
export function answerOf({ header }: FilledForm, guide: Guide, role: 'project' | 'applicant'): string {
  const id = guide.fields.find((field) => field.role === role)?.id;
  const cell = header.find(({ field }) => field !== null && field === id)?.cell;
  return cell ? formKey(String(cell.raw)) : '';
}
