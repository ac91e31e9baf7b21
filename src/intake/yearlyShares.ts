import { Decimal } from 'decimal.js';
import type { Reading } from './application';
import { plain, quoted } from './plainText';
import { unreadable } from './unreadable';

const rate = '([+-]?\\d{1,4}(?:\\.\\d{1,6})?)%';
const ofYear = new RegExp(`^(20\\d{2})年?度?(?:同比)?(?:增长率?|增速|增幅)?[:为]?${rate}$`);
const bare = new RegExp(`^${rate}$`);
const years = /^(20\d{2})年?[-~至到、和与](20\d{2})年?度?(?:增长率?|增速|增幅)?(?:分别)?(?:增长)?为?[:]?/;
const separators = /[,，、;；/]|和|及/;

/**
 * Reads a cell that states a share for each of several years (2019年25%，2020年30%; 25%、30% where there are as many as
 * years): the lowest of those of the years asked for. Null for a cell that states one share, or none.
 */
export function readYearlyShares(text: string, asked: readonly number[]): Reading | null {
  const tight = plain(text.replace(/\n/g, '、'));
  const [span] = years.exec(tight) ?? [];
  const spanned = span === undefined ? [] : [...span.matchAll(/20\d{2}/g)].map(([year]) => Number(year));
  const parts = tight
    .slice(span?.length ?? 0)
    .split(separators)
    .filter((part) => part !== '');
  const named = parts.flatMap((part) => {
    const [, year, value] = ofYear.exec(part) ?? [];
    return year === undefined || value === undefined ? [] : [{ year: Number(year), value }];
  });
  const loose = parts.flatMap((part) => bare.exec(part)?.[1] ?? []);
  const inOrder = spanned.length > 0 ? spanned : asked;
  const stated =
    loose.length === parts.length && loose.length === inOrder.length && loose.length > 1
      ? loose.map((value, index) => ({ year: inOrder[index] ?? 0, value }))
      : named;
  if (stated.length === 0 || (stated !== named && loose.length === 0)) return null;
  if (stated === named && named.length !== parts.length) return null;
  return lowest(text, stated, asked);
}

interface Stated {
  readonly year: number;
  readonly value: string;
}

function lowest(text: string, stated: readonly Stated[], asked: readonly number[]): Reading {
  const missing = asked.filter((year) => stated.filter((each) => each.year === year).length !== 1);
  if (missing.length > 0) {
    const which = missing.map((year) => `${year}年`).join('、');
    return unreadable(
      'year-missing',
      `${quoted(text)}没有写明${which}的比例，请逐年写明，如 ${example(asked)}`,
    );
  }
  const values = stated.filter(({ year }) => asked.includes(year)).map(({ value }) => new Decimal(value));
  return { state: 'number', value: Decimal.min(...values).div(100) };
}

const example = (asked: readonly number[]): string => asked.map((year) => `${year}年25%`).join('、');
