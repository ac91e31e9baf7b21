import { z } from 'zod';

/** Which parts of the guide's text state conditions, and where they stand: the sentences that rules must account for. */
export const textLayoutSchema = z.strictObject({
  /** Headings of the parts (支持条件, 补助标准, 申报主体, 支持数量). */
  parts: z.array(z.string().min(1)).min(1),
  /** The line that ends the body. */
  bodyEnds: z.string().min(1),
  /** Tables whose cells state conditions: the line that titles one, and how a clause names it (附件1-2表1). */
  tables: z.array(z.strictObject({ clause: z.string().min(1), title: z.string().min(1) })).default([]),
  /** Sentences that only announce what other sentences say, with the rules that give effect to them. */
  general: z
    .array(
      z.strictObject({
        clause: z.string().min(1),
        quote: z.string().min(1),
        rules: z.array(z.string()).min(1),
      }),
    )
    .default([]),
  /** The line that ends the last table. */
  tablesEnd: z.string().min(1),
});
export type TextLayout = z.infer<typeof textLayoutSchema>;

/** A sentence of the body, or a cell of a table. */
export interface Sentence {
  /** Its numbering, as clauses write it: 一（三）1（2）, 附件1-2表1序2. */
  readonly clause: string;
  /** The part's heading, or the column's. */
  readonly part: string;
  /** Without its numbering. */
  readonly text: string;
}

/** A paragraph with its numbering: pages that break it are joined. */
interface Paragraph {
  readonly level: number;
  readonly clause: string;
  /** Its own number as printed: “一、”, “（二）”. */
  readonly number: string;
  text: string;
}

const han = '一二三四五六七八九十';
const numberings = [
  new RegExp(`^([${han}]+)、`),
  new RegExp(`^[（(]([${han}]+)[）)]`),
  /^(\d+)[.．](?!\d)/,
  /^[（(](\d+)[）)]/,
  /^([①-⑳])/,
] as const;
const wrap = [
  (n: string) => n,
  (n: string) => `（${n}）`,
  (n: string) => n,
  (n: string) => `（${n}）`,
  (n: string) => n,
];

/** Takes white space away, which the published text has in other places than people write it. */
export function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Every sentence of the named parts of the body, then every cell of the tables, in the text's order. */
export function sentencesOf(text: string, layout: TextLayout): Sentence[] {
  return [...bodySentences(text, layout), ...tableCells(text, layout)];
}

/** Every clause that the text numbers (一（三）1（2）), and every row of its tables (附件1-2表1序2). */
export function clausesOf(text: string, layout: TextLayout): Set<string> {
  const cells = tableCells(text, layout).map((cell) => cell.clause);
  return new Set([...paragraphsOf(text, layout).map((paragraph) => paragraph.clause), ...cells]);
}

function bodySentences(text: string, layout: TextLayout): Sentence[] {
  const sentences: Sentence[] = [];
  let part: { readonly heading: string; readonly level: number } | null = null;
  for (const paragraph of paragraphsOf(text, layout)) {
    if (part && paragraph.level <= part.level) part = null;
    const heading = layout.parts.find((name) => new RegExp(`^${name}(。|$)`).test(paragraph.text));
    if (heading !== undefined) part = { heading, level: paragraph.level };
    if (!part) continue;
    const rest = heading === undefined ? paragraph.text : paragraph.text.slice(heading.length);
    for (const sentence of split(rest))
      sentences.push({ clause: paragraph.clause, part: part.heading, text: sentence });
  }
  return sentences;
}

/** Sentences end with a full stop; a short lead that only names what follows (…项目，) is no sentence. */
function split(text: string): string[] {
  return text
    .split(/(?<=。)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[^。，,：:]/.test(sentence) && !/^[^，,。；;：:]*[，,：:]$/.test(sentence));
}

/** The numbered paragraphs of the body. */
export function paragraphsOf(text: string, layout: TextLayout): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const path: string[] = [];
  for (const line of text.slice(0, endOf(text, layout.bodyEnds)).split('\n')) {
    for (const piece of unspaced(line.replace(/^-\s+/, '')).split(/(?=[①-⑳])/)) {
      const level = numberings.findIndex((numbering) => numbering.test(piece));
      const match = numberings[level]?.exec(piece);
      const last = paragraphs.at(-1);
      if (match) {
        path.length = Math.min(path.length, level);
        path.push(wrap[level]?.(match[1] ?? '') ?? '');
        const [number] = match;
        paragraphs.push({ level, clause: path.join(''), number, text: piece.slice(number.length) });
      } else if (last) {
        last.text += piece;
      }
    }
  }
  return paragraphs;
}

/** The cells of the tables that state conditions, row by row. */
export function tableCells(text: string, layout: TextLayout): Sentence[] {
  const cells: Sentence[] = [];
  let table: string | null = null;
  let columns: readonly string[] = [];
  for (const line of text.slice(0, endOf(text, layout.tablesEnd)).split('\n')) {
    const title = layout.tables.find((candidate) => unspaced(candidate.title) === unspaced(line));
    if (title) table = title.clause;
    if (table === null || !line.includes('\t')) continue;
    const [number = '', ...rest] = line.split('\t');
    if (!/^\d+$/.test(number)) {
      columns = rest;
      continue;
    }
    rest.forEach((cell, index) =>
      cells.push({
        clause: `${table ?? ''}序${number}`,
        part: columns[index] ?? '',
        text: unspaced(cell.replace(/<[^>]*>/g, '')),
      }),
    );
  }
  return cells;
}

function endOf(text: string, line: string): number {
  const found = text.split('\n').findIndex((candidate) => unspaced(candidate).startsWith(unspaced(line)));
  if (found < 0) throw new Error(`指南正文中找不到“${line}”一行`);
  return text.split('\n').slice(0, found).join('\n').length;
}
