import { z } from 'zod';
import { paragraphsOf, tableCells, unspaced, type TextLayout } from './sentences';

/** A numbered paragraph of the guide's body, or a cell of a table whose cells state conditions. */
export const guideParagraphSchema = z.strictObject({
  /** As clauses are cited: 一（三）1（2）, 附件1-2表1序2; a table's cells share their row's. */
  clause: z.string(),
  /** Depth of the numbering, 0 for 一、; -1 for a table's cell. */
  level: z.number().int(),
  /** The paragraph's own number as printed before its text, or the table cell's column. */
  label: z.string(),
  text: z.string(),
});
export type GuideParagraph = z.infer<typeof guideParagraphSchema>;

export const guideTextSchema = z.array(guideParagraphSchema);

/** The guide's published text for reading: its numbered paragraphs, then the tables' cells, without white space. */
export function guideParagraphs(text: string, layout: TextLayout): GuideParagraph[] {
  const body = paragraphsOf(text, layout).map((paragraph) => ({
    clause: paragraph.clause,
    level: paragraph.level,
    label: paragraph.number,
    text: paragraph.text,
  }));
  const cells = tableCells(text, layout).map(({ clause, part, text: cell }) => ({
    clause,
    level: -1,
    label: part,
    text: cell,
  }));
  return [...body, ...cells];
}

/**
 * The paragraph that a citation means: where the quote stands under the cited clause, else the nearest clause that is
 * numbered. −1 where the text has nothing of the kind.
 */
export function paragraphOf(
  paragraphs: readonly GuideParagraph[],
  { clause, quote }: { readonly clause: string; readonly quote: string | null },
): number {
  const cited = unspaced(clause);
  const words = quote === null ? null : unspaced(quote);
  let best = -1;
  let bestScore = 0;
  paragraphs.forEach((paragraph, index) => {
    const score =
      nearness(cited, paragraph.clause) + (words !== null && quoteAt(paragraph.text, words) ? 1000 : 0);
    if (nearness(cited, paragraph.clause) > 0 && score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

/** Where a quote stands in a text that has no white space: start and end, null where it does not. */
export function quoteAt(text: string, quote: string): readonly [number, number] | null {
  const words = unspaced(quote).replace(/。$/, '');
  const start = words === '' ? -1 : text.indexOf(words);
  return start < 0 ? null : [start, start + words.length];
}

/** 0: not under each other; the more of the citation is told, the more. */
function nearness(cited: string, numbered: string): number {
  if (cited === numbered) return 500;
  if (cited.startsWith(numbered)) return numbered.length;
  return numbered.startsWith(cited) ? 1 : 0;
}
