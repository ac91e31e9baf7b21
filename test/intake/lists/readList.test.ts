import fc from 'fast-check';
import { delimitedRows } from '../../../src/intake/lists/delimitedText';
import { mostEntries, readList, type ReadList } from '../../../src/intake/lists/readList';
import { listCheck } from '../../../src/app/readLists';
import { notCalculated, type CellValue } from '../../../src/workbook/snapshot';
import { guide } from '../sheetBuilder';

const { columns } = listCheck(guide, 'earlierGrants') ?? {};
if (!columns) throw new Error('the guide has no list of earlier grants');
const place = (row: number): string => `第 ${row + 1} 行`;
const read = (rows: readonly (readonly CellValue[])[], bare = false): ReadList =>
  readList({ rows, bare, place }, columns);
const entry = (place: string, name: string, code = '', project = '', year = '', state = '') => ({
  place,
  name,
  code,
  project,
  year,
  state,
});

describe('a list with a header', () => {
  it('is read below it, whatever stands above and in whatever order its columns are', () => {
    expect(
      read([
        ['2018—2020年度立项未验收项目名单', '', '', ''],
        ['', '', '', ''],
        ['年 度', '项目名称', '承担单位（盖章）', '统一社会\n信用代码'],
        [2019, '余热利用', '苏州甲有限公司', '91320594MA1MTEST02'],
        ['', '', '', ''],
        ['2020年', '空压站', '苏州乙有限公司', ''],
      ]),
    ).toEqual({
      entries: [
        entry('第 4 行', '苏州甲有限公司', '91320594MA1MTEST02', '余热利用', '2019'),
        entry('第 6 行', '苏州乙有限公司', '', '空压站', '2020年'),
      ],
    });
  });

  it('leaves out what is settled, and takes a code that Excel has damaged for none', () => {
    expect(
      read([
        ['单位名称', '信用代码', '是否验收'],
        ['苏州甲有限公司', 913205000000000100, '否'],
        ['苏州乙有限公司', '', '已验收'],
        ['苏州丙有限公司', '', '未通过'],
      ]),
    ).toEqual({
      entries: [
        entry('第 2 行', '苏州甲有限公司', '', '', '', '是否验收：否'),
        entry('第 4 行', '苏州丙有限公司', '', '', '', '是否验收：未通过'),
      ],
      settled: 1,
    });
  });

  it.each<[string, boolean]>([
    ['2020年12月已验收', true],
    ['验收合格（优秀）', true],
    ['尚未通过验收', false],
    ['拟于6月验收通过', false],
    ['不合格', false],
    ['', false],
  ])('takes %p for settled: %p', (says, settled) => {
    const { entries } = read([
      ['单位名称', '验收情况'],
      ['苏州甲有限公司', says],
      ['苏州乙有限公司', ''],
    ]);
    expect(entries?.map(({ name, state }) => [name, state])).toEqual([
      ...(settled ? [] : [['苏州甲有限公司', says === '' ? '' : `验收情况：${says}`]]),
      ['苏州乙有限公司', ''],
    ]);
  });

  it.each<[CellValue, string | null, boolean]>([
    ['2021-1-1', null, true],
    ['2021-1-1', '2021-01-01', true],
    ['2021-1-2', '2021-01-01', false],
    ['2021年1月', '2020-12-31', false],
    [44197, '2021-01-01', true],
    ['—', '2021-01-01', false],
    ['是', '2021-01-01', true],
  ])('by a day of removal of %p on %p: %p', (removed, asOf, settled) => {
    const { columns: credit } = listCheck(guide, 'badCredit') ?? {};
    if (!credit) throw new Error('the guide has no list of bad credit');
    const rows = [
      ['单位名称', '移出日期'],
      ['苏州甲有限公司', removed],
      ['苏州乙有限公司', ''],
    ];
    const formats = [[], ['General', 'yyyy-mm-dd'], []];
    const { entries } = readList({ rows, formats, bare: false, place }, credit, asOf);
    expect(entries).toHaveLength(settled ? 1 : 2);
  });

  it('whose entries are all settled says so', () =>
    expect(
      read([
        ['单位名称', '是否验收'],
        ['苏州甲有限公司', '是'],
      ]),
    ).toEqual({ entries: null, reason: '1 条都已验收、修复或移出，没有可比对的单位' }));

  it.each([
    [
      'has neither column',
      [
        ['项目', '金额'],
        ['余热利用', 3],
      ],
      '没有找到“单位名称”或“统一社会信用代码”列',
    ],
    [
      'has no rows',
      [
        ['单位名称', '年度'],
        ['', ''],
      ],
      '没有可比对的单位',
    ],
    ['is empty', [], '没有找到'],
    ['is far too long', Array.from({ length: mostEntries + 1 }, () => ['甲']), '超过 50000 行'],
  ])('that %s says so', (_, rows, reason) =>
    expect(read(rows)).toEqual({ entries: null, reason: expect.stringContaining(reason) as string }),
  );
});

describe('text that was pasted', () => {
  const pasted = (text: string): ReadList => read(delimitedRows(text), true);

  it('may be one name a line', () => {
    expect(pasted('苏州甲有限公司\r\n\r\n 苏州乙有限公司 \n')).toEqual({
      entries: [entry('第 1 行', '苏州甲有限公司'), entry('第 3 行', '苏州乙有限公司')],
    });
  });

  it('may have a number, a code, a project and a year in any order', () => {
    expect(pasted('1\t91320594MA1MTEST02\t苏州甲有限公司\t余热利用\t2019\n2,苏州乙有限公司,2020年')).toEqual({
      entries: [
        entry('第 1 行', '苏州甲有限公司', '91320594MA1MTEST02', '余热利用', '2019'),
        entry('第 2 行', '2,苏州乙有限公司,2020年'),
      ],
    });
    expect(pasted('苏州乙有限公司，2020年')).toEqual({
      entries: [entry('第 1 行', '苏州乙有限公司', '', '', '2020年')],
    });
  });

  it('may part a name and its code by blanks alone, or their headers', () => {
    const [name, code] = ['昆山甲光电股份有限公司', '91320594MA1MTEST02'];
    expect(pasted(`${name} ${code}\n${code}　${name} 余热利用`)).toEqual({
      entries: [entry('第 1 行', name, code), entry('第 2 行', name, code, '余热利用')],
    });
    expect(pasted(`单位名称 统一社会信用代码\n${name} ${code}\n苏州乙 (昆山) 有限公司`)).toEqual({
      entries: [entry('第 2 行', name, code), entry('第 3 行', '苏州乙 (昆山) 有限公司')],
    });
  });

  it('may have a header', () => {
    expect(pasted('企业名称,项目\n"甲,乙有限公司","第一行\n第二行"')).toEqual({
      entries: [entry('第 2 行', '甲,乙有限公司', '', '第一行\n第二行')],
    });
  });

  it('of any kind is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙公司=+-@"\t\n\r,，；1９A<>') }), (text) => {
        const { entries } = pasted(text);
        for (const { name, code } of entries ?? []) expect(name + code).not.toBe('');
      }),
    );
  });

  it('comes back as it was written with quotation marks', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'甲乙"\t\n,x') }).map((text) => text.trim());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        const text = written
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join('\t'))
          .join('\n');
        expect(delimitedRows(text)).toEqual(written);
      }),
    );
  });
});

it('a list whose names or codes are still to be calculated is none, and says which row', () => {
  const header = ['序号', '单位名称', '统一社会信用代码'];
  const rows = [header, [1, '苏州甲有限公司', ''], [2, notCalculated, '']];
  expect(read(rows)).toEqual({
    entries: null,
    partial: true,
    reason: '第 3 行的公式尚未计算，请在 Excel 中重新计算并保存后再审核',
  });
  expect(read([header, [notCalculated, '苏州甲有限公司', '']]).entries).toHaveLength(1);
});
