import { plain } from '../plainText';

const openBoxes = '□☐';
const tickedBoxes = '☑☒√✓✔■';
const anyBox = new RegExp(`[${openBoxes}${tickedBoxes}]`, 'gu');

/** A form's text as it is compared: width, brackets, white space, tick boxes and a closing colon make no difference. */
export function formKey(text: string): string {
  return plain(text)
    .replace(anyBox, '')
    .replace(/[::]+$/, '')
    .toUpperCase();
}

/** Whether a text has a tick box, ticked or not. */
export function hasBox(text: string): boolean {
  return text.search(anyBox) >= 0;
}

/** Whether a text has a ticked box. */
export function hasTick(text: string): boolean {
  return new RegExp(`[${tickedBoxes}]`, 'u').test(text);
}

const unitBracket = /\(([^()]+)\)$/;

/** The unit that a wording names in its last brackets, null where it names none. */
export function bracketUnit(text: string): string | null {
  return unitBracket.exec(formKey(text))?.[1] ?? null;
}

/** A wording without its unit. */
export function withoutUnit(text: string): string {
  return formKey(text).replace(unitBracket, '');
}
