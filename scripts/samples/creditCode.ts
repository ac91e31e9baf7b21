const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A made-up 统一社会信用代码 of a company registered in that division, with a right check digit (GB 32100-2015). */
export function creditCode(division: string, serial: number): string {
  const body = `91${division}MA${String(10000000 + serial).slice(1)}`.slice(0, 17).padEnd(17, '0');
  const sum = [...body].reduce((total, letter, index) => total + alphabet.indexOf(letter) * (weights[index] ?? 0), 0);
  return body + alphabet.charAt((31 - (sum % 31)) % 31);
}
