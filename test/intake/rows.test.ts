import type { CellValue } from '../../src/workbook/snapshot';
import type { SheetReading } from '../../src/intake/application';
import { readRows, told } from './sheetBuilder';

const header = ['序号', '项目名称', '项目承担单位', '项目总投资（万元）', '项目结束时间', '备注'];

/** The kind of a row below an ordinary header. */
function kindOf(...row: readonly CellValue[]): string | undefined {
  const ordinary = [1, '某项目', '某某有限公司', 5000, '2022-10', ''];
  return readRows([header, ordinary, row, ordinary]).rowKinds[2];
}

describe('data rows', () => {
  it.each<[string, readonly CellValue[]]>([
    ['a full row', [2, '余热利用', '苏州甲热能有限公司', 3000, '2022-12', '']],
    ['without a number', ['', '余热利用', '苏州甲热能有限公司', 3000, '2022-12', '']],
    ['numbered in Chinese', ['一', '余热利用', '苏州甲热能有限公司', 3000, '2022-12', '']],
    ['without an applicant', [7, '余热利用', '', 3000, '2022-12', '']],
    ['without a project', [7, '', '苏州甲热能有限公司', '', '', '']],
    ['with project and investment alone', ['', '余热利用', '', 3000, '', '']],
    ['with an applicant alone', ['', '', '苏州甲热能有限公司', '', '', '']],
    [
      'numbered, of a project whose name ends like a total',
      [2, '能耗数据合计', '苏州甲软件有限公司', 3000, '', ''],
    ],
    ['of a project named after a total', [2, '合计算法平台', '苏州甲软件有限公司', 3000, '', '']],
    ['with a total in its remark', [2, '余热利用', '苏州甲热能有限公司', 3000, '2022-12', '合计']],
    ['with error values', [2, '#REF!', '苏州甲热能有限公司', '#REF!', '', '']],
  ])('%s', (_, row) => {
    expect(kindOf(...row)).toBe('data');
  });
});

describe('rows that are no data', () => {
  it.each<[string, string, readonly CellValue[]]>([
    ['total', 'in the number column', ['合计', '', '', 8000, '', '']],
    ['total', 'spaced out', ['合  计', '', '', 8000, '', '']],
    ['total', 'in the project column', ['-', '小计', '', 8000, '', '']],
    ['total', 'in the applicant column', ['', '', '总计', 8000, '', '']],
    ['total', 'of a place', ['苏州市小计', '', '', 8000, '', '']],
    ['total', 'with a count behind it', ['合计3项', '', '', 8000, '', '']],
    ['total', 'that begins with its word', ['共计 12 个项目', '', '', 8000, '', '']],
    ['total', 'with a count', ['合计（共3项）', '', '', 8000, '', '']],
    ['total', 'of numbers without a name', ['', '', '', 8000, 300, '']],
    ['group', 'with an ordinal', ['一', '农林水利', '', '', '', '']],
    ['group', 'with an ordinal in brackets and its subtotal', ['（一）', '水利', '', 50000, '', '']],
    ['group', 'in one cell', ['一、绿色化改造升级项目（5个）', '', '', '', '', '']],
    ['group', 'of a batch', ['', '在建一批', '', '', '', '']],
    ['group', 'of a city', ['苏州市', '', '', '', '', '']],
    ['group', 'with an ordinal and a category for an applicant', ['（一）', '', '智能工厂', 9000, '', '']],
    ['group', 'of a category with its subtotals', ['', '绿色化改造升级（2个）', '', 9000, '', '3项']],
    ['group', 'of a count by category below the list', ['绿色化', 1, 3000, 300, '', '']],
    ['group', 'of a place with its subtotals', ['', '', '昆山市', 9000, '2个', '3项']],
    ['note', 'a note', ['注：排名不分先后', '', '', '', '', '']],
    ['note', 'a signature line', ['负责人签字：', '', '填表人：', '', '联系电话：', '']],
    ['note', 'an example', ['示例', '某项目', '某某有限公司', 1, '2022-01', '']],
    ['blank', 'nothing', ['', '', '', '', '', '']],
    ['blank', 'white space', [' ', '', '　', '', '', '']],
    ['blank', 'a number set down in advance', [9, '', '', '', '', '']],
    ['header', 'the header once more', header],
  ])('%s: %s', (kind, _, row) => {
    expect(kindOf(...row)).toBe(kind);
  });
});

it('reads the figures of totals and of groups as the columns are read, and makes no application of them', () => {
  const reading = readRows([
    ['序号', '项目名称', '项目承担单位', '项目总投资（亿元）'],
    ['合计', '', '', 1.5],
    ['（一）', '水利', '', '1亿'],
    [1, '余热利用', '苏州甲热能有限公司', 1],
    ['（二）', '农林', '', ''],
    [2, '冷却水循环', '苏州乙热能有限公司', 0.5],
    ['小计', '', '', '另附'],
  ]);
  const figures = reading.totals.map(({ row, cells }) => [row, told(cells.get('totalInvestment')?.reading)]);
  expect(figures).toEqual([
    [1, '15000'],
    [2, '10000'],
    [6, '!no-figure'],
  ]);
  expect(reading.applications.map(({ row }) => row)).toEqual([3, 5]);
});

it('says which rows may be projects of which nothing else is filled in, but not of bands', () => {
  const reading = readRows(
    [
      header,
      [1, '余热利用', '苏州甲热能有限公司', 1],
      ['', '冷却水循环'],
      ['', '绿色化改造升级'],
      ['', '苏州市'],
      ['', '在建一批'],
      ['', '并排合并的标题'],
    ],
    { merges: ['B7:D7'] },
  );
  expect(reading.rowKinds.slice(2)).toEqual(Array(5).fill('group'));
  expect(reading.notices).toMatchObject([
    { code: 'rows-set-aside', severity: 'warning', message: expect.stringContaining('第 3 行') as string },
    { code: 'city-unstated' },
  ]);
});

it('takes the category of rows without a category column from the band above them, and ends it with the next', () => {
  const project = (name: string): CellValue[] => [1, name, '苏州甲有限公司', 3000];
  const reading = readRows([
    ['苏州市申报汇总表'],
    header,
    ['一、绿色化改造升级项目（2个）'],
    ['（一）节能'],
    project('甲'),
    ['昆山市'],
    project('乙'),
    ['二、本省自设的类别'],
    project('丙'),
    ['三、服务化改造升级'],
    project('丁'),
  ]);
  expect(reading.applications.map(({ category }) => category)).toEqual([
    'green-upgrade',
    'green-upgrade',
    null,
    'service-oriented-upgrade',
  ]);
});

it('ends a title’s category with a band that is numbered like it', () => {
  const reading = readRows([
    ['一、绿色化改造升级项目'],
    header,
    [1, '甲', '苏州甲有限公司', 3000],
    ['二、本省自设的类别'],
    [1, '乙', '苏州乙有限公司', 3000],
  ]);
  expect(reading.applications.map(({ category }) => category)).toEqual(['green-upgrade', null]);
});

it('does not take forms of one project each for batches', () => {
  const reading = readRows([
    ['项目名称', '智能化改造', '项目承担单位', '常州甲机械有限公司'],
    ['项目类别', '绿色化改造升级', '所在县区', '武进区'],
    ['项目总投资（万元）', 3000, '申请补助金额（万元）', 300],
    ['开始时间', '2020年1月', '结束时间', '2021年12月'],
  ]);
  expect(reading).toMatchObject({ role: 'skipped', applications: [] });
  expect(reading.reason).toContain('一个项目一张的表单');
});

describe('a table of statistics below a list', () => {
  const rows = (...below: readonly (readonly CellValue[])[]): SheetReading =>
    readRows([
      header,
      [1, '余热利用', '苏州甲热能有限公司', 3000, '2022-12', ''],
      [2, '光伏', '无锡乙电气有限公司', 2000, '2022-12', ''],
      ...below,
    ]);
  const kinds = (reading: SheetReading): unknown => reading.rowKinds.slice(3);
  const applications = (reading: SheetReading): number[] => reading.applications.map(({ row }) => row);

  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      'after a blank row',
      [
        ['地区', '数量', '金额'],
        ['苏州市', 1, 3000],
        ['无锡市', 1, 2000],
        ['合计', 2, 5000],
      ],
    ],
    [
      'by category, numbered',
      [
        ['序号', '项目类别', '项目数（个）', '总投资（万元）'],
        [1, '绿色化', 2, 5000],
        ['', '合计', 2, 5000],
      ],
    ],
    [
      'with its title',
      [
        ['分地区统计', '', ''],
        ['设区市', '项目个数', '占比'],
        ['苏州', 1, '50%'],
        ['无锡', 1, '—'],
      ],
    ],
    [
      'without a word of quantity',
      [
        ['地区', '本批', '上批'],
        ['苏州市', 1, 0],
        ['无锡市', 1, 3],
      ],
    ],
    [
      'with names that nobody knows',
      [
        ['片区', '数量', '金额'],
        ['沿江', 1, 3000],
        ['沿海', 1, 2000],
      ],
    ],
  ])('%s: no application, no total, no group', (_, table) => {
    const reading = rows([], ...table);
    expect(kinds(reading)).toEqual(['blank', ...table.map(() => 'statistics')]);
    expect(applications(reading)).toEqual([1, 2]);
    expect(reading.totals).toEqual([]);
    expect(reading.otherRows.map(({ reason }) => reason)).toEqual(
      table.map(() => '统计表（不作为申报项目）'),
    );
  });

  it('right below the list, where words of quantity and places tell', () => {
    const reading = rows(['地区', '数量', '金额'], ['苏州市', 1, 3000], ['无锡市', 1, 2000]);
    expect(kinds(reading)).toEqual(Array(3).fill('statistics'));
  });

  it('ends where the list goes on', () => {
    const more = [3, '中水回用', '苏州丙水务有限公司', 1000, '2022-12', ''];
    expect(applications(rows([], ['地区', '数量', '金额'], ['苏州市', 1, 3000], more))).toEqual([1, 2, 6]);
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      'projects without figures',
      [
        [3, '项目数量', '苏州丙水务有限公司', '', '', ''],
        [4, '中水', '苏州丁有限公司', 5, '', ''],
      ],
    ],
    ['a header with nothing beneath it', [['', '数量统计平台', '投资', '', '', '']]],
    [
      'texts alone beneath it',
      [
        ['地区', '数量', '金额'],
        ['苏州市', '一个', '三千'],
      ],
    ],
  ])('is none: %s', (_, below) => {
    expect(kinds(rows([], ...below))).not.toContain('statistics');
  });

  it('is none where the header of a list without applicants is repeated on a new page', () => {
    const short = ['序号', '项目名称', '总投资（万元）'];
    const page = [short, [1, '余热利用', 3000], [], short, [2, '光伏', 2000]];
    expect(applications(readRows(page))).toEqual([1, 4]);
  });
});
