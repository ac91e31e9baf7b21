import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyFolder } from '../../src/guide/loadGuide';

/** A form as the guide's text prints it: its texts in reading order, white space gone. */
export interface PrintedForm {
  readonly attachment: string;
  readonly title: string;
  readonly yearLine: string;
  /** The attachment number as it stands above the title; null where the text has lost it. */
  readonly printedAttachment: string | null;
  /** Header block, table heading and table, cell by cell, blanks left out. */
  readonly cells: readonly string[];
  readonly notes: readonly string[];
}

const firstAttachment = 4;
const formTitle = /绩效目标申报表$/;

/*
 * What the scan made of the print, and only that: slips of the print itself (服务对象满意度（万元）, 两网融合,
 * 专利:软件著作权) stay as they are.
 */

/** Spaces and line breaks within a cell are the scan's; a tick box came out as HTML or as the character 口. */
function unscanned(text: string): string {
  return text
    .replace(/<input type="checkbox"\s*\/?>/g, '□')
    .replace(/(?<=提升)口(?=：)/g, '□')
    .replace(/\s/g, '');
}

/**
 * Cells whose place was lost where merged cells were torn apart: what stands in the text → what the print has. All
 * other shifted columns keep the reading order, which is what is compared.
 */
const torn: Readonly<Record<string, readonly (readonly [readonly string[], readonly string[]])[]>> = {
  // The page break repeats the heading and 数量指标, and loses 效益指标.
  '附件1-21': [
    [['一级指标', '二级指标', '三级指标', '项目完成后预期达到的指标值', '项目共性绩效指标', '数量指标'], []],
    [['经济效益'], ['效益指标', '经济效益']],
  ],
  // 效益指标 is lost and 经济效益 has slipped up by a row.
  '附件1-26': [
    [
      ['经济效益', '时效指标', '项目进度完成及时率(%)'],
      ['时效指标', '项目进度完成及时率(%)', '效益指标', '经济效益'],
    ],
  ],
  // 效益指标 has slipped down by a row.
  '附件1-27': [
    [
      ['社会效益', '促进新能源产业发展', '效益指标'],
      ['效益指标', '社会效益', '促进新能源产业发展'],
    ],
  ],
};

/** The widths of the year's brackets differ from scan to scan; the forms have the full ones throughout. */
function yearLineOf(text: string): string {
  return unscanned(text).replace('(', '（').replace(')', '）');
}

/** Every form that the guide's text prints, in its order. */
export function printedForms(): PrintedForm[] {
  const lines = readFileSync(join(policyFolder('2021'), 'guide.txt'), 'utf8').split(/\r?\n/);
  const titles = lines.flatMap((line, index) =>
    !line.includes('\t') && !/^\d/.test(line) && formTitle.test(unscanned(line)) ? [index] : [],
  );
  return titles.map((start, index) => {
    const end = titles[index + 1] ?? lines.findIndex((line) => unscanned(line) === '附件1-33');
    return printedForm(lines.slice(start, end), lines.slice(Math.max(0, start - 3), start), index);
  });
}

function printedForm(lines: readonly string[], above: readonly string[], index: number): PrintedForm {
  const attachment = `附件1-${index + firstAttachment}`;
  const texts = lines.filter((line) => line.trim() !== '');
  const [title = '', yearLine = '', ...rest] = texts;
  const cells = rest.filter((line) => line.includes('\t')).flatMap((line) => line.split('\t').map(unscanned));
  return {
    attachment,
    title: unscanned(title),
    yearLine: yearLineOf(yearLine),
    printedAttachment: above.map(unscanned).find((line) => /^附件1-\d+$/.test(line)) ?? null,
    cells: (torn[attachment] ?? []).reduce(
      (kept, [from, to]) => replaced(kept, from, to),
      cells.filter((cell) => cell !== ''),
    ),
    notes: rest.map(unscanned).filter((line, at) => !rest[at]?.includes('\t') && !/^附件1-\d+$/.test(line)),
  };
}

function replaced(cells: readonly string[], from: readonly string[], to: readonly string[]): string[] {
  const at = cells.findIndex((_, start) => from.every((text, offset) => cells[start + offset] === text));
  if (at < 0) throw new Error(`the guide’s text does not hold ${from.join(' ')}`);
  return [...cells.slice(0, at), ...to, ...cells.slice(at + from.length)];
}
