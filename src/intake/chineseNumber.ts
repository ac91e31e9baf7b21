import { Decimal } from 'decimal.js';

const digits = '零一二三四五六七八九';
const spellings: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What Chinese numerals are written with, as the inside of a character class. */
export const chineseNumerals = `${digits}十百千万亿${Object.keys(spellings).join('')}`;

/**
 * Reads a whole number in Chinese numerals (两亿零三万, 壹佰贰拾) below 10^16, exactly: the text must be how that
 * number is written in full. 一万五 or 三千五 leave open what they mean and give null, as does everything else.
 */
export function readChineseNumber(text: string): Decimal | null {
  const numerals = [...text].map((character) => spellings[character] ?? character).join('');
  if (numerals === '' || numerals.length > 40) return null;
  const value = sumOf(numerals);
  if (value === null) return null;
  return leadingTen(writeChineseNumber(value)) === leadingTen(numerals) ? value : null;
}

/** Writes a whole number from 0 to below 10^16 in Chinese numerals, in full (200030000 → 二亿零三万). */
export function writeChineseNumber(value: Decimal): string {
  if (value.isZero()) return digits.charAt(0);
  const high = value.divToInt(1e8);
  const low = value.mod(1e8).toNumber();
  const text = high.isZero() ? '' : `${belowHundredMillion(high.toNumber())}亿`;
  if (low === 0) return text;
  const gap = text !== '' && low < 1e7 ? '零' : '';
  return `${text}${gap}${belowHundredMillion(low)}`;
}

const leadingTen = (text: string): string => text.replace(/^一十/, '十');

function belowHundredMillion(value: number): string {
  const high = Math.floor(value / 1e4);
  const low = value % 1e4;
  const text = high === 0 ? '' : `${belowTenThousand(high)}万`;
  if (low === 0) return text;
  return `${text}${text !== '' && low < 1000 ? '零' : ''}${belowTenThousand(low)}`;
}

function belowTenThousand(value: number): string {
  let text = '';
  let gap = false;
  for (const [place, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digits.charAt(digit)}${place}`;
    gap = false;
  }
  return text;
}

/** The number that the numerals add up to, whatever their order; null where a character is no numeral. */
function sumOf(numerals: string): Decimal | null {
  let high = new Decimal(0);
  let middle = new Decimal(0);
  let section = 0;
  let digit = 0;
  for (const character of numerals) {
    const found = digits.indexOf(character);
    const place = places[character];
    if (found >= 0) {
      digit = found;
      continue;
    }
    if (place !== undefined) section += Math.max(digit, 1) * place;
    else if (character === '万') middle = new Decimal(section + digit).times(1e4);
    else if (character === '亿') high = middle.plus(section + digit).times(1e8);
    else return null;
    digit = 0;
    if (place === undefined) section = 0;
    if (character === '亿') middle = new Decimal(0);
  }
  return high.plus(middle).plus(section + digit);
}
