import { quoted } from '../wording';
import { creditCodeFault } from '../../intake/creditCodeFault';
import { textIn, type Make } from './routineContext';

/** Credit codes that cannot be right. One whose digits Excel has lost is unreadable, and nothing is said of it here. */
export const creditCodes: Make<'credit-code'> =
  (check, _context, said) =>
  ({ application }) => {
    const cell = application.cells.get(check.field);
    const text = textIn(application, check.field);
    const fault = text === '' ? null : creditCodeFault(text);
    if (cell && fault !== null)
      said.ofRow(check, application, {
        cells: [cell],
        actual: text,
        message: `${quoted(text)}${fault}，请核对`,
      });
  };
