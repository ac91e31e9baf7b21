import { WorkbookFault } from './fault';

/**
 * What stands at the head or foot of every page. Excel's codes may be used: &P the page, &N their number. A text
 * alone stands in the middle. Whatever comes from a user goes through `plainPageText` first.
 */
export type PageTexts =
  string | { readonly left?: string; readonly centre?: string; readonly right?: string };

/** The three parts of a head or foot; "" for one that is not used. */
export interface PageSections {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}

/** Excel's limit of characters in a head or foot, all parts and their codes together. */
const LONGEST = 255;

/** The text as it is printed, whatever is in it: "&" would begin a code. */
export function plainPageText(text: string): string {
  return text.replace(/&/g, '&&');
}

/** The parts of a head or foot of that sheet. Throws `too-large` for more than Excel takes. */
export function pageSections(texts: PageTexts, sheet: string): PageSections {
  const { left = '', centre = '', right = '' } = typeof texts === 'string' ? { centre: texts } : texts;
  const sections = { left, centre, right };
  const { length } = sectionCodes(sections);
  if (length <= LONGEST) return sections;
  throw new WorkbookFault(
    'too-large',
    `工作表“${sheet}”的页眉或页脚共 ${length} 个字符，超过 Excel 的上限 ${LONGEST} 个。请缩短后再写入。`,
  );
}

/** The parts joined as a file has them: "&L…&C…&R…". */
export function sectionCodes({ left, centre, right }: PageSections): string {
  const parts: [string, string][] = [
    ['&L', left],
    ['&C', centre],
    ['&R', right],
  ];
  return parts.map(([code, text]) => (text === '' ? '' : code + text)).join('');
}
