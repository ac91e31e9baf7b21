import type { CellValue } from '../../../workbook/snapshot';
import { formatDate, isDateFormat } from './dateFormat';

/**
 * The text that a cell shows for its value: what lists and forms of offices use of Excel's number formats —
 * General, digits, thousands, percent, dates and times, text, quoted words, sections. A conditional section or
 * a fraction is shown as General.
 */
export function displayText(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = splitSections(format);
  if (typeof value === 'string') return sections[3] === undefined ? value : textSection(value, sections[3]);
  const section = sections[value < 0 ? 1 : value === 0 ? 2 : 0];
  // An empty section hides what it is for.
  if (section === '' && sections.length > 1) return '';
  const pattern = plain(section ?? sections[0] ?? 'General');
  // A section of its own for negative numbers says how they look, sign and all.
  const number = section !== undefined && value < 0 && sections.length > 1 ? -value : value;
  if (/^(General|G\/通用格式)?$/i.test(pattern) || pattern === '@') return general(number);
  if (isDateFormat(pattern)) return formatDate(value, pattern, date1904) ?? '########';
  return formatNumber(number, pattern);
}

/** A number as the General format shows it: at most eleven characters. */
export function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'E')
      .replace('e', 'E')
      .replace(/E([+-])(\d)$/, 'E$10$2');
  }
  const digits = Math.max(0, 10 - Math.max(1, Math.floor(Math.log10(size || 1)) + 1));
  return String(Number(value.toFixed(digits)));
}

function formatNumber(value: number, pattern: string): string {
  const match = /[#0?][#0?,.]*/.exec(
    pattern.replace(/"[^"]*"|\\./g, (literal) => '\u0001'.repeat(literal.length)),
  );
  if (!match) return literalText(pattern);
  if (/[/eE]/.test(pattern.slice(match.index))) return general(value);
  const before = literalText(pattern.slice(0, match.index));
  const after = literalText(pattern.slice(match.index + match[0].length));
  const percent = /%/.test(before + after) ? 100 : 1;
  const digits = formatDigits(Math.abs(value) * percent, match[0]);
  return `${value < 0 && /[1-9]/.test(digits) ? '-' : ''}${before}${digits}${after}`;
}

function formatDigits(size: number, pattern: string): string {
  const scaled = size / 1000 ** (/,+$/.exec(pattern.replace(/\..*/, ''))?.[0].length ?? 0);
  const [whole = '', decimals = ''] = pattern.replace(/,+$/, '').split('.');
  const fixed = rounded(scaled, decimals.length);
  const [integer = '', fraction = ''] = fixed.split('.');
  const padded =
    integer === '0' && !whole.includes('0') ? '' : integer.padStart((whole.match(/0/g) ?? []).length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept = trimOptional(fraction, decimals);
  return pattern.includes('.') ? `${grouped}.${kept}` : grouped;
}

/** Half away from zero on the decimal digits, as a sheet rounds, not on the binary number. */
function rounded(size: number, places: number): string {
  return Number(`${Math.round(Number(`${shifted(size, places)}`))}e-${places}`).toFixed(places);
}

function shifted(size: number, places: number): number {
  const [mantissa, exponent = '0'] = String(size).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Zeros at the end stay only where the pattern has a 0. */
function trimOptional(fraction: string, pattern: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0' && pattern[end - 1] !== '0') end -= 1;
  return fraction.slice(0, end);
}

function textSection(value: string, section: string): string {
  return plain(section).split('@').map(literalText).join(value);
}

/** Without colours, locales and the fill and width marks, which say nothing here. */
function plain(section: string): string {
  return section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\[[^\]]*\]/g, (mark) => (/^\[[hms]+\]$/i.test(mark) ? mark : ''))
    .replace(/[_*]./g, '')
    .trim();
}

/** Quoted and escaped characters stand for themselves. */
function literalText(pattern: string): string {
  return pattern.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;)|(?<=;)$/g) ?? ['General'];
}
