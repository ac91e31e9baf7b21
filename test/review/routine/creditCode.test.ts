import fc from 'fast-check';
import { creditCode } from '../../../scripts/samples/creditCode';
import { creditCodeFault } from '../../../src/intake/creditCodeFault';
import { reviewWith, saidOfRows, soundCode } from './routineBatch';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const anyCode = fc
  .tuple(fc.integer({ min: 320000, max: 329999 }), fc.nat({ max: 99_999_999 }))
  .map(([division, serial]) => creditCode(String(division), serial));

describe('a credit code', () => {
  it('that was made by the standard is right, however it is typed', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(creditCodeFault(code)).toBeNull();
        expect(creditCodeFault(` ${code.slice(0, 8)} ${code.slice(8).toLowerCase()}\n`)).toBeNull();
        const wide = [...code].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
        expect(creditCodeFault(wide.join(''))).toBeNull();
      }),
    );
  });

  it('with any one character altered is found out', () => {
    const change = fc.tuple(
      anyCode,
      fc.nat({ max: 17 }),
      fc.constantFrom(...alphabet, 'I', 'O', 'S', 'V', 'Z'),
    );
    fc.assert(
      fc.property(change, ([code, place, character]) => {
        fc.pre(code.charAt(place) !== character);
        expect(creditCodeFault(code.slice(0, place) + character + code.slice(place + 1))).not.toBeNull();
      }),
    );
  });

  // Published codes.
  it.each(['91440300708461136T', '914403001922038216'])('%s is right', (code) =>
    expect(creditCodeFault(code)).toBeNull(),
  );

  it.each([
    [`${soundCode}1`, '共 19 位，统一社会信用代码应为 18 位'],
    ['70000000-1', '共 9 位，统一社会信用代码应为 18 位'],
    ['—', '不是统一社会信用代码'],
    ['9132O594MA1MTEST01', '含有代码中不使用的“O”“S”'],
  ])('%s: %s', (code, fault) => expect(creditCodeFault(code)).toContain(fault));

  it('says which check digit is right', () => {
    const code = creditCode('320500', 7);
    const wrong = code.slice(0, 17) + (code.endsWith('1') ? '2' : '1');
    expect(creditCodeFault(wrong)).toBe(
      `末位校验码为“${wrong.slice(-1)}”，按前 17 位计算应为“${code.slice(-1)}”，代码中有录入错误`,
    );
  });
});

it('is checked in its cell; one that Excel has damaged and an empty one are left alone', () => {
  const right = creditCode('320500', 1);
  const review = reviewWith('credit-code', [
    {
      rows: [
        ['项目名称', '项目承担单位', '统一社会信用代码'],
        ['甲项目', '苏州甲有限公司', right],
        ['乙项目', '苏州乙有限公司', right.slice(0, 17)],
        ['丙项目', '苏州丙有限公司', 913205000000000100],
        ['丁项目', '苏州丁有限公司', ''],
      ],
    },
  ]);
  expect(saidOfRows(review)).toEqual([
    `申报汇总 C3: “${right.slice(0, 17)}”共 17 位，统一社会信用代码应为 18 位，请核对`,
  ]);
  const [, second] = review.applications;
  expect(second?.findings.find(({ origin }) => origin === 'routine')).toMatchObject({
    rule: null,
    code: 'credit-code',
    severity: 'warning',
    clause: null,
    quote: null,
    rules: [],
  });
  expect(second?.verdict).toBe('存疑');
});
