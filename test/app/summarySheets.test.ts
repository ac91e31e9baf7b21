import type { Rows } from './tableSheets';
import { leaf, opened, readings, project } from './tableSheets';

describe('the city of rows that do not tell it', () => {
  const table = (title: string, filer: string): Rows => [[title], [filer], leaf, project(1, '余热')];
  const placed = async (title: string, filer: string, sheet = '汇总'): Promise<unknown> => {
    const [reading] = await readings(await opened({ [sheet]: table(title, filer) }));
    return [reading?.applications[0]?.city ?? null, reading?.notices.map(({ code }) => code)];
  };

  it.each<[string, string, string, string, string | null]>([
    ['填报单位', '申报汇总表', '填报单位（盖章）：昆山市工业和信息化局　填报人：李四', '汇总', '苏州市'],
    ['the title', '徐州市申报汇总表', '填报人：李四', '汇总', '徐州市'],
    ['the sheet name', '申报汇总表', '填报人：李四', '南通', '南通市'],
    [
      'nothing, where title and 填报单位 disagree',
      '徐州市申报汇总表',
      '填报单位：苏州市工业和信息化局',
      '汇总',
      null,
    ],
    ['nothing, where nothing names a place', '申报汇总表', '填报单位：省属集团', '汇总', null],
  ])('is that of %s', async (_, title, filer, sheet, city) => {
    expect(await placed(title, filer, sheet)).toEqual([
      city,
      [city === null ? 'city-unstated' : 'city-from-heading'],
    ]);
  });

  it('never goes before what a row says of itself', async () => {
    const [reading] = await readings(
      await opened({
        汇总: [
          ['填报单位：苏州市工业和信息化局'],
          [...leaf, '所在设区市'],
          [...project(1, '余热'), '无锡市'],
          [...project(2, '中水'), '省属'],
          [...project(3, '光伏'), ''],
        ],
      }),
    );
    expect(reading?.applications.map(({ city }) => city)).toEqual(['无锡市', null, '苏州市']);
  });
});

describe('a summary sheet beside the lists it sums up', () => {
  const short = ['序号', '项目名称', '项目承担单位'];
  const lists: Readonly<Record<string, Rows>> = {
    绿色化改造升级: [leaf, project(1, '余热'), project(2, '中水')],
    智能制造示范工厂: [leaf, project(1, '机床')],
  };
  const all = [project(1, '余热'), project(2, '中水'), project(3, '机床')];
  const roles = async (sheets: Readonly<Record<string, Rows>>): Promise<Record<string, string>> =>
    Object.fromEntries((await readings(await opened(sheets))).map(({ sheet, role }) => [sheet, role]));

  it('is skipped, with the sheets that count named', async () => {
    const read = await readings(
      await opened({ 总表: [short, ...all.map((row) => row.slice(0, 3))], ...lists }),
    );
    expect(read[0]).toMatchObject({
      role: 'skipped',
      applications: [],
      reason: expect.stringContaining('“绿色化改造升级”“智能制造示范工厂”') as string,
    });
    expect(read.slice(1).map(({ role }) => role)).toEqual(['batch', 'batch']);
  });

  it('counts instead of the lists where it says more than they do', async () => {
    const brief = Object.fromEntries(
      Object.entries(lists).map(([name, rows]) => [name, rows.map((row) => row.slice(0, 3))]),
    );
    const full = [
      [
        ...leaf,
        '项目类别',
        '所在设区市',
        '项目开始时间',
        '申请补助金额（万元）',
        '截至2021年3月底已投入（万元）',
      ],
      ...all.map((row) => [...row, '绿色化改造升级项目', '苏州市', '2020-01', 100, 900]),
    ];
    expect(await roles({ ...brief, 总表: full })).toMatchObject({ 总表: 'batch', 绿色化改造升级: 'skipped' });
  });

  it('counts only the project that stands on it alone, where it says less than the lists', async () => {
    const more = [short, ...all.map((row) => row.slice(0, 3)), [4, '另一项目', '苏州另一有限公司']];
    const read = await readings(await opened({ ...lists, 总表: more }));
    expect(read.map(({ applications }) => applications.map(({ row }) => row))).toEqual([[1, 2], [1], [4]]);
  });

  it('is skipped where its names are nothing but #REF!', async () => {
    const port = await opened({ 总表: [leaf, ...all] }, (workbook) => {
      for (const cell of ['B2', 'C2', 'B3', 'C3', 'D3']) {
        const [sheet] = workbook.worksheets;
        if (sheet) sheet.getCell(cell).value = { error: '#REF!' };
      }
    });
    const [reading] = await readings(port);
    expect(reading).toMatchObject({
      role: 'skipped',
      reason: expect.stringContaining('公式错误值') as string,
    });
  });
});
