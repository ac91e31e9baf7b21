import { cellAddress } from '../workbook/address';
import { fieldByRole } from '../guide/lookup';
import type { Application, SheetNotice } from './application';
import { nameAndRemarks } from './categoryRemarks';
import type { ClassedRows } from './classRows';
import type { FoundSheet } from './foundSheet';
import type { Lexicon } from './lexicon';
import { plain, quoted } from './plainText';
import { bandHeadings, tableHeadings, type RowHeading } from './rowHeadings';
import { isHeadingLong, namesBatch, setsApart } from './rowWords';
import { runsOf } from './runsOfNumbers';

/** What whoever counts should know of the words over rows: that they are no plain filings, or of another year. */
export function headingNotices(found: FoundSheet, { kinds, setAside }: ClassedRows): SheetNotice[] {
  const { lexicon } = found;
  const names = new Set(setAside.flatMap(({ row, as }) => (as === 'name-alone' ? [row] : [])));
  const begins = (text: string): boolean => setsApart(text, lexicon) || namesBatch(text, lexicon);
  const whole = tableHeadings(found, kinds);
  const setApart = [
    ...whole.filter(({ text }) => setsApart(plain(text), lexicon)).slice(0, 1),
    ...bandHeadings(found, kinds, {
      speaks: (text, row) => !names.has(row) && setsApart(text, lexicon),
      begins,
    }),
  ];
  const titles = whole.map(({ text }) => plain(text));
  const ofGuide = titles.some((text) => yearsIn(text).includes(lexicon.year));
  const otherYear = [
    ...(ofGuide ? [] : whole.filter(({ text }) => yearsIn(plain(text)).length > 0).slice(0, 1)),
    ...bandHeadings(found, kinds, { speaks: (text) => namesOtherBatch(text, lexicon), begins }),
  ];
  return [...setApart.map(apartNotice), ...otherYear.map((heading) => yearNotice(heading, lexicon))];
}

function apartNotice({ text, at, rows }: RowHeading): SheetNotice {
  const message = `${rowsText(rows)}列在${named(text, at)}之下，${countedAlike}`;
  return { code: 'rows-set-apart', severity: 'confirm', message, cells: at ? [at] : [] };
}

const countedAlike =
  '已照常审核，并计入申报数、限报和合计。是否计入请人工核实；如不应计入，请在“读表预览”中指定这些行不是申报项目';

/** Rows whose own category says beside its name what such a heading does: 产业链现代化提升项目（备选）. */
export function apartCategoryNotices(
  { guide, lexicon }: FoundSheet,
  applications: readonly Application[],
): SheetNotice[] {
  const field = fieldByRole(guide, 'category');
  const apart = applications.flatMap(({ row, categoryText, cells }) => {
    const cell = field && cells.get(field.id);
    const remarks = nameAndRemarks(categoryText)?.remarks ?? [];
    return cell && remarks.some((remark) => setsApart(plain(remark), lexicon)) ? [{ row, cell }] : [];
  });
  const [first] = apart;
  if (!first) return [];
  const rows = rowsText(apart.map(({ row }) => row));
  const example = `${cellAddress(first.cell.at)}${quoted(first.cell.raw)}`;
  const message = `${rows}的项目类别另有说明（如 ${example}），${countedAlike}`;
  return [{ code: 'rows-set-apart', severity: 'confirm', message, cells: apart.map(({ cell }) => cell.at) }];
}

/** Calendar years that a title names by themselves, not as a part of a day: 2020年度, 二〇二〇年. */
function yearsIn(text: string): number[] {
  const digits = text.replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year].map((numeral) => '零一二三四五六七八九'.indexOf(numeral === '〇' ? '零' : numeral)).join(''),
  );
  return [...digits.matchAll(/(?<!\d)((?:19|20)\d{2})年(?!\d)/g)].map(([, year]) => Number(year));
}

/** Whether a band names a batch of another year: 第二批（2020年）, 2020年度项目. Of 2020年开工 nobody can tell. */
function namesOtherBatch(text: string, { year, batches }: Lexicon): boolean {
  const years = yearsIn(text);
  if (years.length === 0 || years.includes(year) || isHeadingLong(text)) return false;
  return batches.some((word) => text.includes(word));
}

function yearNotice({ text, at, rows }: RowHeading, { year }: Lexicon): SheetNotice {
  const stated = [...new Set(yearsIn(plain(text)))].join('、');
  const message = `${named(text, at)}写明 ${stated} 年，本指南为 ${year} 年度；${rowsText(rows)}已照常审核，请核对是否属于本年度申报`;
  return { code: 'other-year', severity: 'warning', message, cells: at ? [at] : [] };
}

function named(text: string, at: RowHeading['at']): string {
  return at ? `${quoted(text)}（${cellAddress(at)}）` : `工作表名称${quoted(text)}`;
}

function rowsText(rows: readonly number[]): string {
  return `第 ${runsOf(rows.map((row) => row + 1))} 行`;
}
