import { quoted } from '../wording';
import { creditCodeFault } from '../../intake/creditCodeFault';
import { codesIn } from './jointUnits';
import { textIn, type Make } from './routineContext';

/** Credit codes that cannot be right. One whose digits Excel has lost is unreadable, and nothing is said of it here. */
export const creditCodes: Make<'credit-code'> =
  (check, _context, said) =>
  ({ application }) => {
    const cell = application.cells.get(check.field);
    const text = textIn(application, check.field);
    const faults = text === '' ? [] : codesIn(text).flatMap((code) => faultOf(code) ?? []);
    if (cell && faults.length > 0)
      said.ofRow(check, application, {
        cells: [cell],
        actual: text,
        message: `${faults.join('；')}，请核对`,
      });
  };

function faultOf(code: string): string | null {
  const fault = creditCodeFault(code);
  return fault === null ? null : `${quoted(code)}${fault}`;
}
