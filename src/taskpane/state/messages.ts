import type { CheckedForms } from '../../app/checkForms';
import type { Cleared } from '../../app/clearMarks';
import type { Marked } from '../../app/markReview';
import type { MadeForms } from '../../app/writeForms';
import type { WrittenLetters } from '../../app/writeLetters';
import type { WrittenSummary } from '../../app/writeSummary';
import { WorkbookFault } from '../../workbook/fault';
import { strings } from '../strings';
import type { Message } from './paneState';

/** What went well. */
export function success(text: string): Message {
  return { intent: 'success', text };
}

/** What forms were made, and for which rows none could be. */
export function formsMessage({ made, without, kept }: MadeForms): Message {
  const reasons = [...new Set(without.map(({ reason }) => reason))].map(strings.forms.left);
  const stay = kept.length > 0 ? [strings.clear.kept(kept.join('、'))] : [];
  const text = [strings.forms.written(made.length), ...reasons, ...stay].join('');
  return { intent: made.length === 0 || without.length > 0 ? 'warning' : 'success', text };
}

/** How many forms were checked, and which could not be checked or marked. */
export function checkedMessage({ forms, summary, unmarked, hidden }: CheckedForms): Message {
  const text = strings.forms.check;
  const unchecked = hidden.length > 0 ? [text.hidden(hidden.join('、'))] : [];
  if (summary === null) return { intent: 'warning', text: [text.noForms, ...unchecked].join('') };
  const left = [...(unmarked.length > 0 ? [text.unmarked(unmarked.join('、'))] : []), ...unchecked];
  return {
    intent: left.length > 0 ? 'warning' : 'success',
    text: [text.done(forms.length, summary), ...left].join(''),
  };
}

/** Which sheets for the meeting were made, and which former ones stay beside them. */
export function summaryMessage({ sheets, kept }: WrittenSummary): Message {
  const stay = kept.length > 0 ? [strings.clear.kept(kept.join('、'))] : [];
  return {
    intent: stay.length > 0 ? 'warning' : 'success',
    text: [strings.summary.written(sheets), ...stay].join(''),
  };
}

/** Which cities are written to, which need not be, and what could not be sent to anybody. */
export function lettersMessage({ sheets, without, unplaced, kept }: WrittenLetters): Message {
  const text = strings.summary.letters;
  const open = [
    ...(unplaced > 0 ? [text.unplaced(unplaced)] : []),
    ...(kept.length > 0 ? [strings.clear.kept(kept.join('、'))] : []),
  ];
  const done = sheets.length > 0 ? text.written(sheets) : text.none;
  const none = without.length > 0 ? [text.without(without.join('、'))] : [];
  return { intent: open.length > 0 ? 'warning' : 'success', text: [done, ...none, ...open].join('') };
}

/** Which sheet bears no marks and why, and which cells have no comment; null where there is nothing to say. */
export function markedMessage(marked: Marked | null): Message | null {
  const left = [
    ...(marked?.unmarked.slice(0, 1).map(({ reason }) => reason) ?? []),
    ...(marked?.remarks ?? []),
  ];
  return left.length > 0 ? { intent: 'warning', text: left.join('') } : null;
}

/** What was taken away, and what stays. */
export function clearedMessage({ found, edited, missing, remarks }: Cleared): Message {
  if (!found && remarks.length > 0) return { intent: 'warning', text: remarks.join('') };
  if (!found) return { intent: 'info', text: strings.clear.nothing };
  const left = [
    ...(edited.length > 0 ? [strings.clear.kept(edited.join('、'))] : []),
    ...(missing.length > 0 ? [strings.clear.missing(missing.join('、'))] : []),
    ...remarks,
  ];
  return { intent: left.length > 0 ? 'warning' : 'success', text: [strings.clear.done, ...left].join('') };
}

/** What went wrong: a workbook's refusal in its own words, anything else as a fault of ours. */
export function faultMessage(error: unknown): Message {
  if (error instanceof WorkbookFault) {
    if (error.code === 'cancelled') return { intent: 'info', text: strings.progress.cancelled };
    return { intent: 'error', text: error.message };
  }
  return {
    intent: 'error',
    text: strings.progress.unexpected(error instanceof Error ? error.message : String(error)),
  };
}
