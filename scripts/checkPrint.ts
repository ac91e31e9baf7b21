import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { CommandIo } from '../src/cli/commandIo';
import { compare } from '../src/cli/compare';
import { forms } from '../src/cli/forms';
import { letters } from '../src/cli/letters';
import { review } from '../src/cli/review';
import { summary } from '../src/cli/summary';
import { meetingSheetKinds, meetingSheetNames } from '../src/report/meeting/meetingSheets';
import { XlsxWorkbook } from '../src/xlsx/xlsxWorkbook';
import { writeChartSheet } from './chartSheet';
import { chartProblems, chartsOf } from './readCharts';
import { recalculationProblems } from './recalculated';
import { beyondPaper, overprinted, printedPages, type PrintedPage } from './printedPages';
import { sheetProblems, type PageCount } from './printedSheets';

/*
 * Prints what we write through LibreOffice and looks at the pages: a form is one page wide, every character of it reaches
 * the paper, nothing overprints or leaves the page; a reviewed batch opens and shows each verdict, and every opinion
 * in full; letters, comparisons and the sheets for a meeting reach the paper whole,
 * one page wide, with their titles and page numbers on each page, and their sums are the same when they are calculated
 * anew; charts, those of the meeting among them, are read by LibreOffice as they were written, and over cells that hold
 * what they show.
 */

const quiet: CommandIo = { folder: process.cwd(), stdout: () => undefined, stderr: () => undefined };
const samples = path.resolve('samples');
/** A city's and a province's list: what is written of them is what is written of any. */
const batches = ['suzhou-2021.xlsx', 'province-2021.xlsx'];

async function sheetsOf(file: string): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.worksheets;
}

function overlapProblems(file: string, pages: readonly PrintedPage[]): string[] {
  return pages.flatMap((page, index) =>
    overprinted(page).map(
      ([word, other]) => `${path.basename(file)} 第 ${index + 1} 页：“${word.text}”与“${other.text}”重叠`,
    ),
  );
}

function pageProblems(file: string, pages: readonly PrintedPage[]): string[] {
  const outside = pages.flatMap((page, index) => {
    const place = `${path.basename(file)} 第 ${index + 1} 页`;
    return beyondPaper(page).map(({ text }) => `${place}：“${text}”超出纸面`);
  });
  return [...overlapProblems(file, pages), ...outside];
}

/** How often each character stands in a text. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** What of a text did not reach the paper. */
function lackProblems(place: string, text: string, printed: string): string[] {
  const there = tally(printed);
  const cut = [...tally(text)].filter(([character, count]) => (there.get(character) ?? 0) < count);
  return cut.length > 0 ? [`${place}：缺字 ${cut.map(([character]) => character).join('')}`] : [];
}

/** All texts of the sheet's first `columns` columns. */
function textOf(sheet: ExcelJS.Worksheet, columns = Infinity, what: 'all' | 'words' = 'all'): string {
  let text = '';
  sheet.eachRow((row) =>
    row.eachCell((cell, column) => {
      const word = what === 'all' || typeof cell.value === 'string';
      if (column <= columns && word && cell.master.address === cell.address) text += cell.text;
    }),
  );
  return text;
}

/** Forms are printed up to this column; remarks for the reader stand beside. */
const formColumns = 8;

/** A form begins with its attachment number; a page without one goes on with the form before it. */
function formTexts(pages: readonly PrintedPage[]): string[] {
  const texts: string[] = [];
  for (const { text } of pages) {
    const last = texts.length - 1;
    if (/^附件/.test(text)) texts.push(text);
    else if (last >= 0) texts[last] = `${texts[last] ?? ''}${text}`;
  }
  return texts;
}

/** Each official form stands on pages of its own, one wide, with all its characters. */
async function checkForms(file: string, folder: string): Promise<string[]> {
  const pages = printedPages(file, folder);
  const formSheets = (await sheetsOf(file)).filter((sheet) => /^附件/.test(sheet.getCell(1, 1).text));
  const printed = formTexts(pages);
  const problems = pageProblems(file, pages);
  if (formSheets.length === 0) problems.push(`${path.basename(file)}：没有绩效目标申报表`);
  if (printed.length !== formSheets.length) {
    problems.push(`${path.basename(file)}：${formSheets.length} 张表印成 ${printed.length} 张`);
  }
  formSheets.forEach((sheet, index) =>
    problems.push(...lackProblems(sheet.name, textOf(sheet, formColumns), printed[index] ?? '')),
  );
  return problems;
}

/** Charts are what we say they are to a reader that is not ours, and each stands on a page of its own, in full. */
async function checkCharts(file: string, folder: string): Promise<string[]> {
  const expected = await writeChartSheet(file);
  const pages = printedPages(file, folder);
  const problems = [...(await chartProblems(file, folder)), ...pageProblems(file, pages)];
  if (pages.length !== expected) problems.push(`图表：应印 ${expected} 页，实印 ${pages.length} 页`);
  return problems;
}

const verdictTitle = '〔审核〕结论';
const opinionTitle = '〔审核〕意见';

/** The pages with our columns alone: what stands right of where the first of them begins. */
function ownWords(pages: readonly PrintedPage[]): PrintedPage[] {
  let left = Infinity;
  return pages.map((page) => {
    left = page.words.find(({ text }) => text.startsWith(verdictTitle))?.left ?? left;
    const words = page.words.filter((word) => word.left >= left);
    return { ...page, words, text: words.map(({ text }) => text).join('') };
  });
}

/** All texts of the sheet's opinions. */
function opinionsOf(sheet: ExcelJS.Worksheet): string {
  let opinions = '';
  let column = 0;
  sheet.eachRow((row) => {
    if (column > 0) opinions += row.getCell(column).text;
    row.eachCell((cell) => {
      if (cell.text === opinionTitle) column = Number(cell.col);
    });
  });
  return opinions;
}

/** Every verdict of the reviewed batch reaches the paper, and every opinion whole: rows are as tall as it takes. */
async function checkReviewed(file: string, folder: string): Promise<string[]> {
  const pages = printedPages(file, folder);
  const text = pages.map((page) => page.text).join('');
  const sheets = await sheetsOf(file);
  const written = sheets.map((sheet) => textOf(sheet)).join('');
  const name = path.basename(file);
  const missing = [verdictTitle, opinionTitle, '不符合', '存疑']
    .filter((mark) => !text.includes(mark) || !written.includes(mark))
    .map((mark) => `${name}：没有“${mark}”`);
  const own = ownWords(pages);
  const printed = own.map((page) => page.text).join('');
  const lacking = lackProblems(name, sheets.map(opinionsOf).join(''), printed);
  return [...missing, ...overlapProblems(name, own), ...lacking];
}

/**
 * Every sheet of a file of ours reaches the paper whole, one page wide, with its titles and page numbers; figures that a
 * number format rounds are left out by `words`.
 */
async function checkTables(
  file: string,
  folder: string,
  what: 'all' | 'words' = 'all',
  count: PageCount = 'all',
): Promise<string[]> {
  const pages = printedPages(file, folder);
  const sheets = await sheetsOf(file);
  const printed = pages.map((page) => page.text).join('');
  const name = path.basename(file);
  return [
    ...pageProblems(file, pages),
    ...lackProblems(name, sheets.map((sheet) => textOf(sheet, Infinity, what)).join(''), printed),
    ...sheetProblems(name, sheets, pages, count),
  ];
}

/** The charts of the meeting: each a page, read by LibreOffice as they were written, over the cells with their figures. */
async function checkMeetingCharts(batch: string, file: string, folder: string): Promise<string[]> {
  await summary([batch, '--sheets', meetingSheetNames.charts, '--out', file], quiet);
  const charts = chartsOf(file);
  const pages = printedPages(file, folder);
  const name = path.basename(file);
  return [
    ...(await chartProblems(file, folder)),
    // The page has words of its neighbours too, cut off at its edge: where words stand is not looked at.
    ...(pages.length === charts ? [] : [`${name}：${charts} 张图印成 ${pages.length} 页`]),
  ];
}

/** The sample as it may come a second time: every figure in it is another. */
function changedSample(file: string, target: string): void {
  const workbook = XlsxWorkbook.open(readFileSync(file));
  for (const sheet of workbook.sheets) {
    const used = sheet.usedRange();
    if (!used) continue;
    for (let row = 0; row < used.row + used.rows; row += 1) {
      for (let column = 1; column < used.column + used.columns; column += 1) {
        const value = sheet.value(row, column);
        if (typeof value === 'number') sheet.setContent(row, column, value * 2);
      }
    }
  }
  writeFileSync(target, workbook.save());
}

/** The figures beside the charts are not printed; charts are looked at by themselves. */
const printedWhole = meetingSheetKinds
  .filter((kind) => kind !== 'charts')
  .map((kind) => meetingSheetNames[kind])
  .join(',');

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'print-'));
  const problems: string[] = [];
  try {
    const blank = path.join(folder, 'blank-forms.xlsx');
    await forms(['--blank', '--out', blank], quiet);
    problems.push(...(await checkForms(blank, folder)));
    problems.push(...(await checkCharts(path.join(folder, 'charts.xlsx'), folder)));
    for (const name of batches) {
      const reviewed = path.join(folder, `reviewed-${name}`);
      const filled = path.join(folder, `forms-${name}`);
      await review([path.join(samples, name), '--out', reviewed], quiet);
      problems.push(...(await checkReviewed(reviewed, folder)));
      await forms([path.join(samples, name), '--out', filled], quiet);
      problems.push(...(await checkForms(filled, folder)));
      const checked = path.join(folder, `checked-${name}`);
      await forms(['--check', filled, '--batch', path.join(samples, name), '--out', checked], quiet);
      problems.push(...(await checkForms(checked, folder)));
      const sent = path.join(folder, `letters-${name}`);
      await letters([path.join(samples, name), '--out', sent], quiet);
      // A sample may have nothing that a city would have to answer.
      if (existsSync(sent)) problems.push(...(await checkTables(sent, folder, 'all', 'each')));
      const tables = path.join(folder, `summary-${name}`);
      await summary([path.join(samples, name), '--sheets', printedWhole, '--out', tables], quiet);
      problems.push(
        ...(await checkTables(tables, folder, 'words')),
        ...(await recalculationProblems(tables, folder)),
        ...(await checkMeetingCharts(path.join(samples, name), path.join(folder, `charts-${name}`), folder)),
      );
      const second = path.join(folder, `second-${name}`);
      const changes = path.join(folder, `changes-${name}`);
      changedSample(path.join(samples, name), second);
      await compare([path.join(samples, name), second, '--out', changes], quiet);
      problems.push(...(await checkTables(changes, folder)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(problems.length > 0 ? `打印检查未通过：\n${problems.join('\n')}\n` : '打印检查通过\n');
  process.exitCode = problems.length > 0 ? 1 : 0;
}

void main();
