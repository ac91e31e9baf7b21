import type ExcelJS from 'exceljs';
import type { PrintedPage } from './printedPages';

/** A sheet with the pages that it was printed on. */
interface PrintedSheet {
  readonly sheet: ExcelJS.Worksheet;
  readonly pages: readonly PrintedPage[];
}

/** How pages are to be counted: through all sheets, or anew from 1 with each sheet. */
export type PageCount = 'all' | 'each';

/**
 * Sheets that are not printed as they are meant to be: one page wide, which every column's title on each page shows,
 * with the title rows repeated, the pages counted at the foot, and no page that holds nothing but a total or the foot.
 */
export function sheetProblems(
  name: string,
  sheets: readonly ExcelJS.Worksheet[],
  pages: readonly PrintedPage[],
  count: PageCount,
): string[] {
  const printed = partedBySheet(sheets, pages);
  const found = printed.reduce((sum, each) => sum + each.pages.length, 0);
  const lost = printed.filter((each) => each.pages.length === 0);
  return [
    ...lost.map(({ sheet }) => `${name} ${sheet.name}：没有找到印出的页`),
    ...(found === pages.length ? [] : [`${name}：${pages.length - found} 页不知属于哪张表`]),
    ...printed.flatMap((each) => pagesOfSheet(name, each)),
    ...footProblems(name, printed, pages.length, count),
  ];
}

/** A sheet begins with the page that has its title; those up to the next one's are its own. */
function partedBySheet(sheets: readonly ExcelJS.Worksheet[], pages: readonly PrintedPage[]): PrintedSheet[] {
  const starts: number[] = [];
  for (const sheet of sheets) {
    const title = sheet.getCell('A1').text.replace(/\s/g, '');
    const from = starts.at(-1) ?? -1;
    const start = pages.findIndex(({ text }, index) => index > from && text.includes(title));
    starts.push(start < 0 ? from : start);
  }
  return sheets.map((sheet, index) => ({
    sheet,
    pages: pages.slice(starts[index], starts[index + 1] ?? pages.length),
  }));
}

function pagesOfSheet(name: string, { sheet, pages }: PrintedSheet): string[] {
  const titles = titlesOf(sheet);
  return pages.flatMap((page, index) => {
    const place = `${name} ${sheet.name} 第 ${index + 1} 页`;
    const cut = titles.filter((title) => !holds(page.text, title));
    const [first] = index === 0 ? [] : bodyWords(page, titles);
    const orphan = index > 0 && (first === undefined || /^(?:合计|注：|[制反][表馈]单位)/.test(first.text));
    return [
      ...cut.map((title) => `${place}：没有列名“${title}”`),
      ...(orphan ? [`${place}：只有合计或表尾`] : []),
    ];
  });
}

/** The texts of the rows that are repeated on each page; none for sheets without. */
function titlesOf(sheet: ExcelJS.Worksheet): string[] {
  const [first, last] = (sheet.pageSetup.printTitlesRow ?? '').split(':').map(Number);
  const texts: string[] = [];
  for (let row = first ?? 0; row > 0 && row <= (last ?? 0); row += 1) {
    sheet.getRow(row).eachCell((cell) => {
      const text = cell.master.address === cell.address ? cell.text.replace(/\s/g, '') : '';
      if (text !== '') texts.push(text);
    });
  }
  return texts;
}

/** Whether all characters of a text are on the page: a narrow column breaks its title into lines. */
function holds(printed: string, text: string): boolean {
  return [...text].every((character) => printed.includes(character));
}

/** What stands below the repeated titles and above the page number, from the top. */
function bodyWords({ words, height }: PrintedPage, titles: readonly string[]): PrintedPage['words'] {
  const foot = height * 0.93;
  const inTitles = (text: string): boolean => titles.some((title) => title.includes(text));
  const inOrder = [...words].filter(({ top }) => top < foot).sort((a, b) => a.top - b.top || a.left - b.left);
  const first = inOrder.findIndex(({ text }) => !inTitles(text));
  return first < 0 ? [] : inOrder.slice(first);
}

function footProblems(
  name: string,
  printed: readonly PrintedSheet[],
  all: number,
  count: PageCount,
): string[] {
  let number = 0;
  return printed.flatMap(({ sheet, pages }) => {
    if (count === 'each') number = 0;
    return pages.flatMap(({ text }) => {
      number += 1;
      const foot = count === 'all' ? `第${number}页，共${all}页` : `第${number}页`;
      return text.includes(foot) ? [] : [`${name} ${sheet.name}：页脚不是“${foot}”`];
    });
  });
}
