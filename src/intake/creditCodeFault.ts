const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const length = 18;

/** A credit code as it is compared: half width, upper case, without white space and hyphens. */
export function bareCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/**
 * What is wrong with a 统一社会信用代码 by GB 32100-2015, in Chinese; null where it is right. Every single wrong
 * character is found.
 */
export function creditCodeFault(text: string): string | null {
  const code = bareCreditCode(text);
  const characters = [...code];
  if (!/[0-9A-Z]/.test(code)) return '不是统一社会信用代码';
  if (characters.length !== length) return `共 ${characters.length} 位，统一社会信用代码应为 ${length} 位`;
  const foreign = [...new Set(characters.filter((character) => !alphabet.includes(character)))];
  if (foreign.length > 0)
    return `含有代码中不使用的${foreign.map((character) => `“${character}”`).join('')}（代码由数字和除 I、O、S、V、Z 外的大写字母组成）`;
  const right = checkCharacter(code);
  return code.endsWith(right)
    ? null
    : `末位校验码为“${code.slice(-1)}”，按前 17 位计算应为“${right}”，代码中有录入错误`;
}

function checkCharacter(code: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + alphabet.indexOf(code.charAt(index)) * weight,
    0,
  );
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
