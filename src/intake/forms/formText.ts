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

/** How alike two texts are by their pairs of characters (Dice): 1 the same, 0 nothing in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
