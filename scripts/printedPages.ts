import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** A word where it stands on the paper, in points from the upper left. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
  /** The page's words joined without white space. */
  readonly text: string;
}

/** Prints a workbook through LibreOffice into the folder and returns its pages. Needs soffice and pdftotext. */
export function printedPages(file: string, folder: string): PrintedPage[] {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'pipe',
  });
  const pdf = path.join(folder, `${path.basename(file, '.xlsx')}.pdf`);
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return boxes.split('<page ').slice(1).map(readPage);
}

function readPage(block: string): PrintedPage {
  const size = /^width="([\d.]+)" height="([\d.]+)"/.exec(block);
  const words: PrintedWord[] = [];
  for (const match of block.matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g,
  )) {
    const [, left, top, right, bottom, text = ''] = match;
    words.push({
      text: plain(text),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    });
  }
  const text = words.map((word) => word.text).join('');
  return { width: Number(size?.[1]), height: Number(size?.[2]), words, text };
}

function plain(text: string): string {
  const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = '') =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? whole),
  );
}

/** Words that stand on one another: a text that was too tall or too wide for its cell. */
export function overprinted(page: PrintedPage): [PrintedWord, PrintedWord][] {
  const pairs: [PrintedWord, PrintedWord][] = [];
  page.words.forEach((word, index) => {
    for (const other of page.words.slice(index + 1)) {
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      // Line boxes of neighbouring lines touch; what really overprints shares more than that, however small the print.
      const slack = Math.min(2.5, (word.bottom - word.top) / 5, (other.bottom - other.top) / 5);
      const down = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
      if (across > slack && down > slack) pairs.push([word, other]);
    }
  });
  return pairs;
}

/** Words that reach over the paper's edge. */
export function beyondPaper(page: PrintedPage): PrintedWord[] {
  return page.words.filter(
    ({ left, top, right, bottom }) => left < 0 || top < 0 || right > page.width || bottom > page.height,
  );
}
