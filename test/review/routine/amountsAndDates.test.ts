import { reviewWith, saidOfRows, saidOfSheets, type GivenSheet } from './routineBatch';
import type { CellValue } from '../../../src/workbook/snapshot';

const saidIn = (id: string, ...rows: readonly (readonly CellValue[])[]): string[] =>
  saidOfRows(reviewWith(id, [{ rows }]));

describe('what has been invested', () => {
  const header = ['项目名称', '项目承担单位', '项目总投资（万元）', '截至2021年3月底已投入（万元）'];
  const row = (total: CellValue, invested: CellValue): string[] =>
    saidIn('invested-within-total', header, ['甲项目', '苏州甲有限公司', total, invested]);

  it('may not exceed the total, but for the tolerance', () => {
    expect(row(1000, 1000.01)).toEqual([]);
    expect(row(1000, 1000.02)).toEqual([
      '申报汇总 D2,C2: 截至2021年3月底已投入 1,000.02 万元，大于项目总投资 1,000 万元（多 0.02 万元），请核对',
    ]);
  });

  it.each([
    ['约1000', 2000],
    ['', 2000],
    [1000, '约2000'],
  ])('is not compared where %p and %p are no figures', (total, invested) =>
    expect(row(total, invested)).toEqual([]),
  );
});

describe('the parts of the total', () => {
  const names = ['项目名称', '项目承担单位', '项目总投资（万元）'];
  const said = (id: string, columns: readonly string[], ...amounts: readonly CellValue[]): string[] =>
    saidIn(id, [...names, ...columns], ['甲项目', '苏州甲有限公司', ...amounts]);
  const some = ['其中：土建投资（万元）', '铺底流动资金（万元）'];
  const all = ['固定资产投资（万元）', '铺底流动资金（万元）'];
  const sources = ['自筹资金（万元）', '银行贷款（万元）'];

  it('may not exceed it together', () => {
    expect(said('total-by-use', some, 1000, 600, 400.01)).toEqual([]);
    expect(said('total-by-use', some, 1000, 600, 500)).toEqual([
      '申报汇总 C2,D2,E2: 土建投资 600 万元、铺底流动资金 500 万元，合计 1,100 万元，大于项目总投资 1,000 万元（多 100 万元），请核对',
    ]);
    expect(said('total-by-use', some, 1000, 1100, '')).toEqual([
      '申报汇总 C2,D2: 土建投资 1,100 万元，大于项目总投资 1,000 万元（多 100 万元），请核对',
    ]);
  });

  it('add up to it where the sheet has all of them', () => {
    expect(said('total-by-use', all, 1000, 600, 400)).toEqual([]);
    expect(said('total-by-use', all, 1000, 600, 399.98)).toEqual([
      '申报汇总 C2,D2,E2: 固定资产投资 600 万元、铺底流动资金 399.98 万元，合计 999.98 万元，不等于项目总投资 1,000 万元（少 0.02 万元），请核对',
    ]);
    expect(said('total-by-use', [...all, '其中：土建投资（万元）'], 1000, 600, 400, 500)).toEqual([]);
    expect(said('fixed-assets-by-use', [...all, '其中：土建投资（万元）'], 1000, 600, 400, 601)).toHaveLength(
      1,
    );
  });

  it('are not added up where one cannot be read, which is said', () => {
    const unread = '读不出确切金额，未核对各项之和与项目总投资';
    expect(said('total-by-source', sources, 1000, '约700', 300)).toEqual([
      `申报汇总 D2: 自筹资金“约700”${unread}`,
    ]);
    expect(said('total-by-source', sources, 1000, '约700', '—')).toEqual([
      `申报汇总 D2,E2: 自筹资金“约700”、银行贷款“—”${unread}`,
    ]);
    expect(said('total-by-source', sources, '', '约700', 300)).toEqual([]);
  });

  it('by source add up to it where there are several', () => {
    expect(said('total-by-source', sources, 1000, 700, 200)).toHaveLength(1);
    expect(said('total-by-source', sources, 1000, 700, 300)).toEqual([]);
    expect(said('total-by-source', ['自筹资金（万元）'], 1000, 700)).toEqual([]);
    expect(said('total-by-source', ['自筹资金（万元）'], 1000, 1001)).toHaveLength(1);
  });

  it.each<[CellValue, CellValue, CellValue]>([
    [1000, '', ''],
    ['', 700, 200],
    ['约1000', 700, 200],
  ])('are not compared where figures are lacking: %p %p %p', (...amounts) =>
    expect(said('total-by-source', sources, ...amounts)).toEqual([]),
  );
});

describe('the start of a project', () => {
  const header = ['项目名称', '项目承担单位', '项目开始时间', '项目结束时间'];
  const row = (start: CellValue, end: CellValue): string[] =>
    saidIn('start-after-end', header, ['甲项目', '苏州甲有限公司', start, end]);

  it.each<[CellValue, CellValue]>([
    ['2021-03', '2021-03'],
    ['2021年3月5日', '2021年3月'],
    ['2021', '2021年3月'],
    [2021.1, '2021年1月'],
    ['', '2021年3月'],
    ['2021-03', '待定'],
  ])('%p is not after %p', (start, end) => expect(row(start, end)).toEqual([]));

  it.each<[CellValue, CellValue]>([
    ['2021-04', '2021-03'],
    ['2021年4月1日', '2021年3月'],
    ['2022', '2021年12月31日'],
  ])('%p is after %p', (start, end) => expect(row(start, end)).toHaveLength(1));

  it('is told with both cells, as they were written', () => {
    expect(row('2022年10月', '2021年12月')).toEqual([
      '申报汇总 C2,D2: 项目开始时间 2022年10月，晚于项目结束时间 2021年12月，请核对',
    ]);
  });
});

describe('what is asked for', () => {
  const header = ['项目类别', '项目名称', '项目承担单位', '项目总投资（万元）', '申请补助金额（万元）'];

  it('beyond the subsidy is left to the guide where a rule of it says so', () => {
    const review = reviewWith('requested-above-eligible', [
      { rows: [header, ['绿色化改造升级项目', '甲项目', '苏州甲有限公司', 2000, 300]] },
    ]);
    const [{ findings = [] } = {}] = review.applications;
    expect(findings.filter(({ code }) => code.startsWith('requested'))).toMatchObject([{ origin: 'guide' }]);
  });
});

describe('what is approved', () => {
  const header = [
    '项目类别',
    '项目名称',
    '项目承担单位',
    '项目总投资（万元）',
    '申请补助金额（万元）',
    '核定补助金额（万元）',
  ];
  const row = (investment: CellValue, asked: CellValue, approved: CellValue): string[] =>
    saidIn('approved-above-eligible', header, [
      '绿色化改造升级项目',
      '甲项目',
      '苏州甲有限公司',
      investment,
      asked,
      approved,
    ]);

  it.each([
    [2000, 200, 200.01],
    [2000, 200, ''],
    [2000, '', 200],
    ['', '', 9000],
    ['', '约200', 9000],
  ])('of %p with %p asked for, %p raises nothing', (investment, asked, approved) =>
    expect(row(investment, asked, approved)).toEqual([]),
  );

  it('is told where it goes beyond what was calculated, what was asked for, or both', () => {
    expect(row(2000, 200, 200.02)).toEqual([
      '申报汇总 F2: 核定补助金额 200.02 万元，大于测算补助 200 万元（多 0.02 万元），大于申请补助金额 200 万元（多 0.02 万元），请核对',
    ]);
    expect(row(20000, 1200, 1100)).toEqual([
      '申报汇总 F2: 核定补助金额 1,100 万元，大于测算补助 1,000 万元（多 100 万元），请核对',
    ]);
    expect(row(20000, 800, 900)).toEqual([
      '申报汇总 F2: 核定补助金额 900 万元，大于申请补助金额 800 万元（多 100 万元），请核对',
    ]);
  });
});

describe('a total', () => {
  const header = ['序号', '项目名称', '项目承担单位', '项目总投资（万元）', '申请补助金额（万元）'];
  const a = [1, '甲项目', '苏州甲有限公司', 1000, 100];
  const b = [2, '乙项目', '苏州乙有限公司', 2000, 200.5];
  const c = [3, '丙项目', '苏州丙有限公司', 3000, ''];
  const total = (label: string, investment: CellValue, asked: CellValue = ''): CellValue[] => [
    label,
    '',
    '',
    investment,
    asked,
  ];
  const said = (...rows: readonly (readonly CellValue[])[]): string[] =>
    saidOfSheets(reviewWith('totals', [{ rows: [header, ...rows] }]));

  it.each<[string, readonly (readonly CellValue[])[]]>([
    ['at the foot', [a, b, c, total('合计', 6000, 300.5)]],
    ['first', [total('合计', 6000, 300.51), a, b, c]],
    ['of parts and of all', [a, b, total('小计', 3000), c, total('小计', 3000), total('合计', 6000)]],
    [
      'of groups that stand above their rows',
      [['一', '在建一批', '', 3000, ''], a, b, ['二', '新建一批', '', 3000, ''], c, total('总计', 6000)],
    ],
    [
      'of groups within groups',
      [
        total('苏州市小计', 3000),
        total('昆山市小计', 1000),
        a,
        total('太仓市小计', 2000),
        b,
        total('无锡市小计', 3000),
        c,
      ],
    ],
    ['that is left blank', [a, b, total('合计', '')]],
    [
      'of a column with a figure that cannot be read',
      [a, [2, '乙', '苏州乙有限公司', '约2000', ''], total('合计', 9999)],
    ],
  ])('%s is right', (_, rows) => expect(said(...rows)).toEqual([]));

  it('of all rows that is wrong is told with what it should be', () => {
    expect(said(a, b, c, total('合计', 6001, 300.5))).toEqual([
      '申报汇总 D5: 项目总投资 6,001 万元与所属各行之和不符：全部各行之和为 6,000 万元（本行多 1 万元），请核对',
    ]);
    expect(said(total('合计', 5999.98), a, b, c)).toEqual([
      '申报汇总 D2: 项目总投资 5,999.98 万元与所属各行之和不符：全部各行之和为 6,000 万元（本行少 0.02 万元），请核对',
    ]);
  });

  it('of some rows that is wrong is told with what it may mean', () => {
    expect(said(a, total('苏州市合计', 1000), b, total('无锡市合计', 2500), c, total('合计', 6000))).toEqual([
      '申报汇总 D5: 项目总投资 2,500 万元与所属各行之和不符：全部各行之和为 6,000 万元（本行少 3,500 万元）；第 4 行之和为 2,000 万元（本行多 500 万元）；第 6 行之和为 3,000 万元（本行少 500 万元），请核对',
    ]);
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([
    ['since the last 小计', [a, total('小计', 1000), b, c, total('太仓市小计', 5001), total('合计', 6000)]],
    ['of the only 小计', [b, c, total('小计', 5001)]],
    ['below a group’s head', [['一', '在建一批', '', 1000, ''], a, ['二', '新建一批', '', 5001, ''], b, c]],
    ['below 小计 where these stand first', [total('小计', 1000), a, total('小计', 5001), b, c]],
  ])('of a part that is wrong is compared with the rows %s', (_, rows) => {
    const [line, ...more] = said(...rows);
    expect(more).toEqual([]);
    expect(line).toContain('项目总投资 5,001 万元与所属各行之和不符：');
    expect(line).toMatch(/：(?:第 \d–\d 行|全部各行)之和为 5,000 万元（本行多 1 万元），请核对$/);
  });

  it('may be that of all sheets of its workbook, but of no other file', () => {
    const other = { name: '二', rows: [header, b] };
    const both = (sheets: readonly GivenSheet[]): string[] => saidOfSheets(reviewWith('totals', sheets));
    const withTotal = { rows: [header, a, total('合计', 3000)] };
    expect(both([other, withTotal])).toEqual([]);
    expect(both([{ ...other, file: '另一批.xlsx' }, withTotal])).toHaveLength(1);
    const unread = { ...other, rows: [header, [2, '乙项目', '苏州乙有限公司', '约3000', 200]] };
    expect(both([unread, { rows: [header, a, total('合计', 99999)] }])).toEqual([
      '申报汇总 D3: 项目总投资 99,999 万元与所属各行之和不符：全部各行之和为 1,000 万元（本行多 98,999 万元）；其他表的同一列有读不出的单元格，各表之和未能比对，请核对',
    ]);
  });

  it('marks its cell in the sheet’s findings and leaves the rows alone', () => {
    const review = reviewWith('totals', [{ rows: [header, a, total('合计', 5)] }]);
    expect(review.sheets[0]?.findings.at(-1)).toMatchObject({
      code: 'totals',
      origin: 'routine',
      cells: [{ row: 2, column: 3 }],
    });
    expect(saidOfRows(review)).toEqual([]);
  });
});

describe('running numbers', () => {
  const said = (...numbers: readonly CellValue[]): string[] =>
    saidOfSheets(
      reviewWith('numbering', [
        {
          rows: [
            ['序号', '项目名称', '项目承担单位'],
            ...numbers.map((number, index) =>
              number === '合计'
                ? ['合计', '', '']
                : [number, `项目${'甲乙丙丁戊己庚辛'.charAt(index)}`, '苏州甲有限公司'],
            ),
          ],
        },
      ]),
    );

  it.each<[string, readonly CellValue[]]>([
    ['unbroken', [1, 2, 3, 4]],
    ['as text', ['1', '2', '３']],
    ['with a row without number', [1, '', 2, 3]],
    ['with a row whose number is left out', [1, '', 3, 4]],
    ['begun anew behind a total', [1, 2, '合计', 1, 2, 3]],
    ['begun anew where sheets were put together', [1, 2, 3, 1, 2]],
    ['of another kind', ['SZ-001', 'SZ-003', 'SZ-003']],
    ['that are no running numbers', [17, 4, 230, 8, 55]],
    ['that are none though they begin with 1', [1, 40, 7, 230, 8, 55]],
  ])('%s are right', (_, numbers) => expect(said(...numbers)).toEqual([]));

  it('mostly out of order are told as long as they are no more than rows would need', () => {
    expect(said(1, 5, 5, 4, 6, 7)).toEqual([
      '申报汇总 A3,A4,A5,A6: 序号不连续或重复：序号 5 重复（第 3、4 行）；第 3 行序号为 5，上一个是 1；第 5 行序号为 4，上一个是 5；第 6 行序号为 6，上一个是 4，请核对是否漏行或重复',
    ]);
  });

  it('given twice or left out are told once for the sheet, as a mere remark', () => {
    expect(said(1, 2, 2, 3, 5)).toEqual([
      '申报汇总 A3,A4,A6: 序号不连续或重复：序号 2 重复（第 3、4 行）；第 6 行序号为 5，上一个是 3，请核对是否漏行或重复',
    ]);
  });
});
