const LONGEST = 31;

/**
 * A legal, free sheet name close to the wish: Excel allows 1 to 31 characters without : \ / ? * [ ], no
 * apostrophe at either end, unique without regard to case.
 */
export function freeSheetName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = legalSheetName(wish);
  if (!used.has(base.toLowerCase())) return base;
  for (let number = 2; ; number += 1) {
    const ending = `(${number})`;
    const name = `${trimmed(base, LONGEST - ending.length)}${ending}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function legalSheetName(wish: string): string {
  // History is a name that Excel keeps for itself.
  const plain = trimmed(
    wish.replace(/[\u0000-\u001f:\\/?*[\]]/g, ' ').replace(/^[\s']+|[\s']+$/g, ''),
    LONGEST,
  );
  return plain === '' || plain.toLowerCase() === 'history' ? `${plain}表` : plain;
}

/** Cut to a number of UTF-16 units without breaking a character, and without an apostrophe at the end. */
function trimmed(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(/[\s']+$/, '');
}
