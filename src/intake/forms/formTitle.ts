import { readDateText } from '../dateText';
import { plain } from '../plainText';
import { formKey } from './formText';

const titleEnding = /绩效目标申报表$/;
const attachment = /^附件\d+(?:-\d+)?[::.、]?/;
const yearBefore = /^(?:江苏省)?(\d{4})年度?/;
const yearBehind = /\(?(\d{4})年度?\)?$/;

/** A title without what applicants write into its cell: 附件1-4 and the year before it, （2021年度）behind it. */
export function bareTitle(text: string): string {
  return formKey(text).replace(attachment, '').replace(yearBefore, '').replace(yearBehind, '');
}

/** Whether a text is a form's title. */
export function isTitle(text: string): boolean {
  return titleEnding.test(bareTitle(text));
}

/** The year in a title's own cell, null for none. */
export function titleYear(text: string): number | null {
  const key = formKey(text).replace(attachment, '');
  const year = yearBefore.exec(key)?.[1] ?? yearBehind.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}

/** The year of a line that is nothing but a year's: （2021年度）, 2021年, 二〇二一年度. Null for all else. */
export function yearOfLine(text: string): number | null {
  const bare = plain(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/年度$/, '年');
  const read = readDateText(bare);
  return read.kind === 'date' && read.date.month === null ? read.date.year : null;
}
