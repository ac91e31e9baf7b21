import type { Decimal } from 'decimal.js';
import { inQuotes, withoutShapeless } from '../intake/plainText';
import type { CellValue } from '../workbook/snapshot';
import { Exact } from './exact';
import type { FieldInfo } from './fieldInfo';

/** Plain decimal notation, all digits: "8000", "0.2". */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** A field's value as reports state it: a share cut to six places, all else in full. */
export function reported(value: Decimal, field: FieldInfo): string {
  return plain(field.type === 'share' ? value.toDecimalPlaces(6, Exact.ROUND_DOWN) : value);
}

/** With thousands separators, all digits: "1,999.99". */
export function grouped(value: Decimal): string {
  const digits = value.toFixed();
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  if (whole.length <= 3) return digits;
  let separated = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) {
    const group = whole.slice(Math.max(0, end - 3), end);
    separated = group === '-' ? `-${separated}` : `${group},${separated}`;
  }
  return point < 0 ? separated : separated + digits.slice(point);
}

/** "2,000 万元". */
export function money(value: Decimal): string {
  return `${grouped(value)} 万元`;
}

/** A fraction as percent, all digits: "20%". */
export function percent(fraction: Decimal): string {
  return `${grouped(new Exact(fraction).times(100))}%`;
}

/** “项目总投资 8,000 万元”; no space after a closing bracket. */
export function stating(label: string, value: string): string {
  return label.endsWith('）') ? `${label}${value}` : `${label} ${value}`;
}

/** A field's value in its unit: "8,000 万元", "50%", "10 台套", "2020 年". */
export function quantity(value: Decimal, field: FieldInfo): string {
  if (field.type === 'share') return percent(value);
  if (field.calendarYear) return `${plain(value)} 年`;
  return field.unit === '' ? grouped(value) : `${grouped(value)} ${field.unit}`;
}

/** A difference of two values of a field: "2,000 万元", "0.01 个百分点". */
export function difference(a: Decimal, b: Decimal, field: FieldInfo): string {
  const gap = new Exact(a).minus(b).abs();
  return field.type === 'share' ? `${grouped(gap.times(100))} 个百分点` : quantity(gap, field);
}

/**
 * A quotient to as few decimals (from `places` on) as keep it on its own side of the figure it is judged by:
 * 0.199996 never becomes 0.2. `wrong` says that a rounded value still fails.
 */
export function roundedTruly(
  value: Decimal,
  places: number,
  wrong: (rounded: Decimal) => boolean,
  rounding: Decimal.Rounding = Exact.ROUND_HALF_UP,
): Decimal {
  for (let digits = places; digits < 40; digits += 1) {
    const rounded = value.toDecimalPlaces(digits, rounding);
    if (wrong(rounded)) return rounded;
  }
  return value;
}

/** "2022年12月31日" from an ISO day. */
export function dayText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const longestQuote = 60;

/** A cell's text in Chinese quotation marks, cut where it is long. */
export function quoted(text: CellValue): string {
  const flat = withoutShapeless(String(text)).replace(/\s+/g, ' ').trim();
  const characters = Array.from(flat);
  return inQuotes(characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : flat);
}

/** “是”或“有”, “是”、“有”或“符合”. */
export function oneOfQuoted(values: readonly string[]): string {
  const all = values.map(inQuotes);
  return all.length > 2 ? `${all.slice(0, -1).join('、')}或${all.at(-1) ?? ''}` : all.join('或');
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** "①…；②…" */
export function numbered(parts: readonly string[]): string {
  return parts.map((part, index) => `${circled[index] ?? `（${index + 1}）`}${part}`).join('；');
}
