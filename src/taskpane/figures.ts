import type { Decimal } from 'decimal.js';

/** An amount with thousands separators, as many decimals as it has; 「—」 where it cannot be told. */
export function amountText(amount: Decimal | null): string {
  if (amount === null) return '—';
  const [whole = '', decimals] = amount.toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A fraction as percent: 0.1 is 10%. */
export function shareText(share: Decimal | null): string {
  return share === null ? '—' : `${share.times(100).toFixed()}%`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '>=': '≥ ',
  '<=': '≤ ',
  '!=': '≠ ',
  '>': '＞ ',
  '<': '＜ ',
  '=': '= ',
};

/** A figure or requirement of a finding for reading: signs of comparison as printed, thousands separated. */
export function figureText(figure: string): string {
  return figure
    .replace(/(>=|<=|!=|[<>=]) ?/g, (_, sign: string) => SIGNS[sign] ?? sign)
    .replace(/(?<![\d.\-/])\d{4,}(?=(\.\d+)?(?![\d\-/年.]))/g, (whole) =>
      whole.replace(/\B(?=(\d{3})+$)/g, ','),
    );
}
