import { invalidArgument, Refusal } from '../richApi/refusal';

/** Excel's rules for the name of a new sheet: InvalidArgument when it is illegal, ItemAlreadyExists when taken. */
export function requireSheetName(name: string, taken: readonly string[]): void {
  const legal =
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!legal) throw invalidArgument(`an illegal worksheet name: ${name}`);
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}
