import fc from 'fast-check';
import { otherCell, otherColumns } from '../../src/intake/otherCells';
import { readSheet } from '../../src/intake/readSheet';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import type { CellValue } from '../../src/workbook/snapshot';
import { snapshot } from '../report/reviewFixtures';

const guide = loadGuide(policyFolder('2021'));
const meaning = (value: CellValue, format = 'General'): string =>
  otherCell({ row: 0 }, { ...snapshot([[value]]), formats: [[format]] }, 0).meaning;

test.each<[CellValue, CellValue, string]>([
  ['1,200.00', 1200, 'General'],
  ['１２００', 1200, 'General'],
  ['70%', 0.7, '0%'],
  [' 已 盖章 ', '已盖章', 'General'],
  ['（补）', '(补)', 'General'],
  ['2021年3月1日', 44256, 'yyyy/m/d'],
  ['2021-03-01', '2021/3/1', 'General'],
  ['', '　', 'General'],
])('%j and %j say the same', (one, other, format) => expect(meaning(one)).toBe(meaning(other, format)));

test.each<[CellValue, CellValue]>([
  ['0512', 512],
  ['2021.1', '2021.10'],
  ['王某', '李某'],
  ['', '无'],
  [1200, 1201],
  [true, false],
])('%j and %j do not', (one, other) => expect(meaning(one)).not.toBe(meaning(other)));

test('a number says the same however many thousands separators and zeros it is written with', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }), (number, zeros) => {
      const grouped = number.toLocaleString('en-US');
      expect(meaning(zeros === 0 ? grouped : `${grouped}.${'0'.repeat(zeros)}`)).toBe(meaning(number));
    }),
    { numRuns: 60 },
  );
});

const titles = [
  '流水',
  '项目名称',
  '项目承担单位',
  '所在设区市',
  '经办备忘',
  '经办备忘',
  '内部登记',
  '〔审核〕结论',
];
const rows = [
  [11, '甲项目', '苏州甲科技有限公司', '苏州市', 'a', 'b', '材料齐', '符合'],
  [12, '乙项目', '苏州乙科技有限公司', '苏州市', '', '', 13, '存疑'],
  [13, '丙项目', '苏州丙科技有限公司', '苏州市', '', '', '', '存疑'],
];

test('headers that stand twice and our own columns are left out, and running numbers known', () => {
  const sheet = snapshot([titles, ...rows]);
  const reading = readSheet(sheet, guide, { file: '甲.xlsx' });
  expect(reading.applications).toHaveLength(3);
  const said = otherColumns(reading, sheet).map(({ header, running }) => [header, running]);
  expect(said).toEqual([
    ['流水', true],
    ['内部登记', false],
  ]);
});
