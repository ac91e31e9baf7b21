import { readRows, told, valuesOf } from './sheetBuilder';

const header = ['项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）', '项目结束时间'];

it('takes a text or a date that is merged over several rows for all of them', () => {
  const reading = readRows(
    [
      header,
      ['余热利用', '苏州甲热能有限公司', '苏州市', 3000, '2022-10'],
      ['冷却水循环', '', '', 2000, ''],
      ['光伏', '苏州乙电气有限公司', '', '', '2022-12'],
    ],
    { merges: ['B2:B3', 'C2:C4', 'E2:E3'] },
  );
  expect(reading.applications.map(({ city }) => city)).toEqual(Array(3).fill('苏州市'));
  expect(valuesOf(reading.applications[1])).toMatchObject({
    applicant: '苏州甲热能有限公司',
    totalInvestment: '2000',
    endDate: '2022-10',
  });
  expect(reading.applications[1]?.cells.get('applicant')?.at).toEqual({ row: 1, column: 1 });
});

describe('an amount that is merged', () => {
  const rows = [
    header,
    ['余热利用', '苏州甲热能有限公司', '苏州市', 6000, '2022-10'],
    ['冷却水循环', '苏州乙热能有限公司', '苏州市', '', '2022-10'],
    ['光伏', '苏州丙电气有限公司', '苏州市', 2000, '2022-10'],
  ];
  const amounts = (rowsRead: typeof rows, merges: readonly string[]): string[] =>
    readRows(rowsRead, { merges }).applications.map(({ cells }) =>
      told(cells.get('totalInvestment')?.reading),
    );

  it('over several projects is none of theirs, and both say over which rows', () => {
    expect(amounts(rows, ['D2:D3'])).toEqual(['!merged-figure', '!merged-figure', '2000']);
    const cells = readRows(rows, { merges: ['D2:D3'] }).applications.map((each) =>
      each.cells.get('totalInvestment'),
    );
    expect(cells[1]?.at).toEqual({ row: 1, column: 3 });
    expect(cells[1]?.reading).toMatchObject({
      reason: expect.stringContaining('第 2–3 行合并共用') as string,
    });
  });

  it('over one project and a row that is none is the project’s', () => {
    const below = [...rows.slice(0, 2), ['注：另有一项'], ...rows.slice(2)];
    expect(amounts(below, ['D2:D3'])).toEqual(['6000', '', '2000']);
  });

  it('and empty is not filled in for any of them', () => {
    const empty = rows.map((row, index) => (index === 1 ? [...row.slice(0, 3), '', row[4] ?? ''] : row));
    expect(amounts(empty, ['D2:D3'])).toEqual(['', '', '2000']);
  });
});
