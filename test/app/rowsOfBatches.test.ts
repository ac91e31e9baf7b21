import { reviewedRows } from './reviewedRows';

const category = '产业链现代化提升项目';
const titles = [
  '序号',
  '项目名称',
  '项目承担单位',
  '所在设区市',
  '项目类别',
  '项目总投资（万元）',
  '申请补助金额（万元）',
];

it('counts three projects among parts, notes and a count, and compares the count’s sums with theirs', async () => {
  const review = await reviewedRows([
    titles,
    [1, '甲产线', '苏州甲科技有限公司', '苏州市', category, 15000, 3000],
    ['', '其中：一期工程', '', '', '', 8000, 1500],
    ['', '二期工程', '', '', '', 7000, 1500],
    [2, '乙产线', '苏州乙材料有限公司', '苏州市', category, 12000, 2000],
    ['备注', '', '第2项为联合申报'],
    [3, '丙产线', '苏州丙电气有限公司', '苏州市', category, 12000, 2000],
    ['', '共3个项目', '', '', '', 39001, 7000],
  ]);
  expect(review.applications.map(({ application }) => application.row)).toEqual([1, 4, 6]);
  const limit = review.limits.find(
    ({ category: id, city }) => id === 'high-end-chain-modernization' && city === '苏州市',
  );
  expect(limit?.filed).toBe(3);
  const said = review.sheets.flatMap(({ findings }) => findings);
  const messages = said
    .filter(({ code }) => code === 'rows-set-aside' || code === 'totals')
    .map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringContaining('第 3–4 行（“其中：一期工程 8000 1500”等）'),
    expect.stringContaining('39,001'),
  ]);
});

it('judges neither of two projects by an amount that is merged over both, and says so of both', async () => {
  const review = await reviewedRows(
    [
      titles,
      [1, '甲产线', '苏州甲科技有限公司', '苏州市', category, 9000, 3000],
      [2, '乙产线', '苏州乙材料有限公司', '苏州市', category, '', 2000],
    ],
    { merges: ['F2:F3'] },
  );
  for (const { verdict, findings, subsidy } of review.applications) {
    expect(verdict).toBe('存疑');
    expect(findings.map(({ code, message }) => [code, message.slice(0, 40)])).toEqual([
      ['unreadable-cell', expect.stringContaining('“9000”由第 2–3 行合并共用')],
    ]);
    expect(subsidy?.eligible).toBeNull();
  }
});

describe('an application without an applicant', () => {
  const columns = [...titles, '统一社会信用代码'];
  const reviewed = (...row: readonly (string | number)[]): ReturnType<typeof reviewedRows> =>
    reviewedRows([columns, [1, '甲产线', '苏州甲科技有限公司', '苏州市', category, 15000, 3000], row]);

  it.each<[string, string, string]>([
    ['of a known category', category, '待核实'],
    ['of none', '某某项目', '待核实'],
    ['of a group whose kind is blank', '高端化改造升级', '待核实'],
  ])('%s is not in order: it is said what could not be checked', async (_, named, verdict) => {
    const review = await reviewed(2, '乙产线', '', '苏州市', named, 15000, 2000);
    const [first, second] = review.applications;
    expect(first?.verdict).toBe('符合');
    expect(second?.verdict).toBe(verdict);
    expect(second?.findings[0]).toMatchObject({
      code: 'applicant-blank',
      severity: 'confirm',
      cells: [{ row: 2, column: 2 }],
      message: '“项目承担单位”未填写，待补；未核对该单位有无重复申报、是否列入名单',
    });
  });

  it('is looked up by its code where it has one', async () => {
    const review = await reviewed(2, '乙产线', '', '苏州市', category, 15000, 2000, '91320000134751018J');
    expect(review.applications[1]?.findings[0]?.message).toContain('只按统一社会信用代码核对');
  });
});

it('accuses no two rows of one merged project’s name of being each other’s duplicate', async () => {
  const rows = (name: string): Parameters<typeof reviewedRows>[0] => [
    titles,
    [1, '高速精密轴承智能产线', '苏州甲科技有限公司', '苏州市', category, 15000, 3000],
    [2, name, '南京乙科技有限公司', '苏州市', category, 15000, 3000],
  ];
  const codes = async (name: string, merges: readonly string[]): Promise<string[]> => {
    const review = await reviewedRows(rows(name), { merges });
    return review.applications.flatMap(({ findings }) => findings.map(({ code }) => code));
  };
  expect(await codes('高速精密轴承智能产线', [])).toEqual(['duplicate-project', 'duplicate-project']);
  expect(await codes('', ['B2:B3'])).toEqual([]);
});

it('asks whether a row that is struck through but for its number was withdrawn, and counts it until then', async () => {
  const project = (number: number, name: string): (string | number)[] => [
    number,
    name,
    `苏州${name}有限公司`,
    '苏州市',
    category,
    15000,
    3000,
  ];
  const review = await reviewedRows([titles, project(1, '甲'), project(2, '乙'), project(3, '丙')], {
    change: (sheet) => {
      for (const cell of ['B3', 'C3', 'D3', 'E3', 'F3', 'G3', 'B4', 'C4'])
        sheet.getCell(cell).font = { strike: true };
    },
  });
  expect(review.applications).toHaveLength(3);
  const [reading] = review.sheets.map((sheet) => sheet.reading);
  expect(reading?.withdrawn).toEqual([
    { row: 2, at: { row: 2, column: 1 }, text: '整行加有删除线', by: 'strike' },
  ]);
  expect(reading?.notices.find(({ code }) => code === 'rows-maybe-withdrawn')?.message).toContain(
    '第 3 行（整行加有删除线）可能已撤回',
  );
});

it('finds an applicant twice though its name stands in one cell with the project’s', async () => {
  const one = ['序号', '单位及项目名称', '所在设区市', '项目类别', '项目总投资（万元）'];
  const review = await reviewedRows([
    one,
    [1, '苏州甲科技有限公司：轴承智能产线', '苏州市', category, 15000],
    [2, '苏州甲科技有限公司：铝材节能产线', '苏州市', category, 15000],
    [3, '铝材', '苏州市', category, 15000],
  ]);
  const codes = review.applications.map(({ findings }) => findings.map(({ code }) => code));
  expect(codes.slice(0, 2)).toEqual([['duplicate-applicant'], ['duplicate-applicant']]);
  expect(review.applications[2]?.findings.map(({ message }) => message)).toEqual([
    expect.stringContaining('“铝材”分不清哪些是单位、哪些是项目名称，请分两列填写'),
  ]);
});
