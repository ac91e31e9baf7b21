const groups = [4, 6, 2, 2, 6];
const length = 20;

/** A project code as it is compared: its digits alone where nothing but hyphens and white space stands between. */
export function bareProjectCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐-―−]/g, '')
    .toUpperCase();
}

/** The division that a 投资项目代码 names (its second group), null where the code has another shape. */
export function divisionOfProject(text: string): string | null {
  const code = bareProjectCode(text);
  return /^\d{20}$/.test(code) ? code.slice(4, 10) : null;
}

/**
 * What is wrong with the shape of a 投资项目代码 (4-6-2-2-6 digits, 24 characters with hyphens), in Chinese; null
 * where nothing is. The first group is one of the years, or two digits of one and a month.
 */
export function projectCodeFault(
  text: string,
  years: { readonly from: number; readonly to: number },
): string | null {
  const code = bareProjectCode(text);
  if (!/^\d+$/.test(code)) return '含有数字和连字符以外的字符，投资项目代码应为 4-6-2-2-6 位数字';
  if (code.length !== length) return `共 ${code.length} 位数字，投资项目代码应为 ${length} 位（4-6-2-2-6）`;
  const written = text
    .normalize('NFKC')
    .trim()
    .split(/[\s\-‐-―−]+/);
  if (written.length > 1 && written.map((part) => part.length).join() !== groups.join())
    return '连字符的位置不对，投资项目代码应为 4-6-2-2-6 位数字';
  const first = Number(code.slice(0, 4));
  const year = 2000 + Math.floor(first / 100);
  const month = first % 100;
  const isYear = first >= years.from && first <= years.to;
  const isMonth = year >= years.from && year <= years.to && month >= 1 && month <= 12;
  if (isYear || isMonth) return null;
  return `前 4 位“${code.slice(0, 4)}”不是 ${years.from} 至 ${years.to} 年间的年份或年月`;
}
