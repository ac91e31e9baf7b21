/** Pixels a character of column width takes in the standard font, and what a cell keeps free at its sides. */
const pixelsPerCharacter = 7;
const sidePixels = 8;
/** Official fonts and what stands in for them are tall: a line takes this many times the font size. */
const lineFactor = 1.5;
const paddingPoints = 6;
/** Excel's own limit of a row. */
export const tallestRow = 409;

/** How many lines a wrapped text takes in a cell of `width` characters at a font size in points. */
function wrappedLines(text: string, width: number, fontSize: number): number {
  const halfWidth = (fontSize * 4) / 3 / 2;
  const room = Math.max(2, Math.floor((width * pixelsPerCharacter - sidePixels) / halfWidth));
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, room), 0);
}

/** The height in points that a wrapped text needs; it errs on the tall side, since fonts are substituted. */
export function textHeight(text: string, width: number, fontSize: number): number {
  return heightOfLines(wrappedLines(text, width, fontSize), fontSize);
}

/** As `textHeight`, but 0 for a text of one line, for which every row has room as it is. */
export function severalLinesHeight(text: string, width: number, fontSize: number): number {
  const lines = wrappedLines(text, width, fontSize);
  return lines > 1 ? heightOfLines(lines, fontSize) : 0;
}

function heightOfLines(lines: number, fontSize: number): number {
  return Math.min(tallestRow, Math.ceil(lines * fontSize * lineFactor + paddingPoints));
}

/** How many lines a text takes that is broken where programs may break it; what has no such place is cut. */
function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  let before = '';
  // What has come since the last place where the line may end.
  let together = 0;
  for (const character of line) {
    const width = widthOf(character);
    if (mayPart(before, character)) together = 0;
    together += width;
    used += width;
    before = character;
    if (used <= room) continue;
    lines += 1;
    used = together <= room ? together : width;
    together = used;
  }
  return lines;
}

function widthOf(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2;
}

const opening = '（《〈“‘【〔「『([';
const closing = '）》〉”’】〕」』)]、，。；：！？…%℃';

/** Whether a line may end between two characters: not before closing signs, after opening ones, or within words and numbers. */
function mayPart(one: string, next: string): boolean {
  if (one === '') return true;
  if (opening.includes(one) || closing.includes(next)) return false;
  const [word, nextWord] = [isOfWord(one), isOfWord(next)];
  if (word && nextWord) return false;
  return !(word && opening.includes(next)) && !(nextWord && closing.includes(one));
}

function isOfWord(character: string): boolean {
  return character > ' ' && (character.codePointAt(0) ?? 0) < 0x2000;
}
