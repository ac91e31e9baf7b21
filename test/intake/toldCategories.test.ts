import { categoryIndex } from '../../src/intake/categoryIndex';
import type { CellValue } from '../../src/workbook/snapshot';
import { guide, readRows, valuesOf } from './sheetBuilder';

const index = categoryIndex(guide);
const header = ['序号', '项目名称', '项目承担单位', '项目类别', '项目总投资（万元）'];
const project = (number: number, category: CellValue = '', more: readonly CellValue[] = []): CellValue[] => [
  number,
  `项目${number}`,
  `苏州第${number}有限公司`,
  category,
  3000,
  ...more,
];

describe('a category with its branch or its clause', () => {
  it.each([
    ['绿色化改造升级项目（节能）', '节能'],
    ['绿色化改造升级-节能', '节能'],
    ['绿色化改造升级项目\n（节水改造）', '节水'],
    ['一（三）绿色化改造升级项目（节能）', '节能'],
  ])('%p names both', (text, branch) => {
    expect(index.match(text, '')).toBe('green-upgrade');
    expect(index.branchIn(text)?.branch).toBe(branch);
  });

  it.each(['一（三）绿色化改造升级项目', '一、（三）绿色化改造升级项目', '（三）绿色化改造升级项目'])(
    '%p is that category',
    (text) => {
      expect(index.match(text, '')).toBe('green-upgrade');
      expect(index.branchIn(text)).toBeNull();
    },
  );

  it('has no branch where the rest is none of its branches', () => {
    expect(index.match('绿色化改造升级项目（示范）', '')).toBe('green-upgrade');
    expect(index.branchIn('绿色化改造升级项目（示范）')).toBeNull();
  });

  it('gives the branch to columns of branches that are absent or blank, and leaves what they say', () => {
    const read = (title: string, cell: CellValue): Record<string, string> =>
      valuesOf(
        readRows([[...header, title], project(1, '绿色化改造升级项目（节能）', [cell])]).applications[0],
      );
    expect(read('备注', '')).toMatchObject({ greenProjectType: '节能' });
    expect(read('绿色化项目类型', '')).toMatchObject({ greenProjectType: '节能' });
    expect(read('绿色化项目类型', '节水')).toMatchObject({ greenProjectType: '节水', direction: '节能' });
  });
});

describe('rows that leave the category column blank', () => {
  const banded = (...categories: readonly CellValue[]) =>
    readRows([
      header,
      ['一', '绿色化改造升级项目', '', '', ''],
      project(1, '绿色化改造升级项目'),
      ['二', '智能制造示范工厂项目', '', '', ''],
      ...categories.map((category, at) => project(at + 2, category)),
    ]);
  const categoriesOf = (reading: ReturnType<typeof banded>): unknown =>
    reading.applications.map(({ category }) => category);
  const notices = (reading: ReturnType<typeof banded>): string[] =>
    reading.notices.flatMap(({ code, message }) => (code === 'category-from-band' ? [message] : []));

  it('are of the band above them, which is said', () => {
    const reading = banded('', '智能制造示范工厂项目', ' ');
    const factory = 'smart-manufacturing-demo-factory';
    expect(categoriesOf(reading)).toEqual(['green-upgrade', factory, factory, factory]);
    expect(notices(reading)).toEqual([
      '第 5、7 行没有填写项目类别，按分组标题“二 智能制造示范工厂项目”（A4）认定',
    ]);
  });

  it('are of none where another row below the band speaks against it', () => {
    const reading = banded('', '服务化改造升级项目');
    expect(categoriesOf(reading)).toEqual(['green-upgrade', null, 'service-oriented-upgrade']);
    expect(notices(reading)).toEqual([]);
  });

  it('are of none without a band', () => {
    const reading = readRows([
      ['绿色化改造升级项目汇总表'],
      header,
      project(1),
      project(2, '智能制造示范工厂项目'),
    ]);
    expect(categoriesOf(reading)).toEqual([null, 'smart-manufacturing-demo-factory']);
  });
});
