import { pageSections, plainPageText, sectionCodes } from '../../src/workbook/pageTexts';

test('a text alone stands in the middle', () => {
  expect(sectionCodes(pageSections('第 &P 页', '表'))).toBe('&C第 &P 页');
});

test('three parts stand left, middle and right, empty ones not at all', () => {
  expect(sectionCodes(pageSections({ left: '制表单位', right: '单位：万元' }, '表'))).toBe(
    '&L制表单位&R单位：万元',
  );
});

test('what a user typed is no code', () => {
  expect(plainPageText('A&P 公司')).toBe('A&&P 公司');
});

test('255 characters with their codes are taken, 256 are not', () => {
  expect(pageSections('字'.repeat(253), '表').centre).toHaveLength(253);
  expect(() => pageSections({ left: '字'.repeat(100), right: '字'.repeat(152) }, '反馈意见')).toThrow(
    '工作表“反馈意见”的页眉或页脚共 256 个字符，超过 Excel 的上限 255 个。',
  );
});
