import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { clear } from '../../src/cli/clear';
import { review } from '../../src/cli/review';
import { reportJson, type ReportJson } from '../../src/report/json/reportJson';
import { batchFolder } from './batchFolder';
import { addBatchSheet, greenRows, headers, readBack } from './batchWorkbook';
import { partsOf, runIn } from './commandRun';

const { folder, at, put, reportOf } = batchFolder();
/** The same figures for other projects: files of the same ones would be versions of one list. */
const putOther = (name: string): Promise<void> =>
  put(name, (workbook) =>
    addBatchSheet(
      workbook,
      '申报汇总',
      greenRows.map((row) => row.map((value, column) => (column === 4 ? `${name}${String(value)}` : value))),
    ),
  );

describe('reviewing a file', () => {
  beforeAll(async () => {
    await put('批次.xlsx');
    const { code, stderr } = await runIn(folder, review, '批次.xlsx', '--out', '结果.xlsx');
    expect([code, stderr]).toEqual([0, []]);
  });

  test('writes the five columns right of the table, amounts as numbers, the verdict of each row', async () => {
    const sheet = (await readBack(at('结果.xlsx'))).getWorksheet('申报汇总');
    const titles = [1, 2, 3, 4, 5].map((offset) => sheet?.getCell(2, headers.length + offset).value);
    expect(titles).toEqual([
      '〔审核〕结论',
      '〔审核〕意见',
      '〔审核〕测算补助（万元）',
      '〔审核〕首次拨付（万元）',
      '〔审核〕核减额（万元）',
    ]);
    const verdicts = [3, 4, 5, 6].map((row) => sheet?.getCell(row, 13).value);
    expect(verdicts).toEqual(['符合', '不符合', '存疑', null]);
    expect([3, 4].map((row) => sheet?.getCell(row, 15).value)).toEqual([200, 80]);
    expect(sheet?.getCell(4, 17).value).toBe(20);
    expect(sheet?.getCell(3, 15).numFmt).toBe('#,##0.00');
    expect(sheet?.getCell(4, 14).value).toMatch(
      /^①项目总投资 800 万元，低于 1,000 万元（差 200 万元）〔一（三）1（2）〕/,
    );
  });

  test('highlights by conditional format and leaves the user’s own fill, note, formula and text alone', async () => {
    const sheet = (await readBack(at('结果.xlsx'))).getWorksheet('申报汇总');
    const formats = (
      sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] }
    ).conditionalFormattings;
    const byTag = Object.fromEntries(formats.map(({ ref, rules }) => [rules[0]?.formulae[0], ref]));
    expect(byTag['LEN("〔审核〕violation")>0']).toContain('G4');
    expect(byTag['LEN("〔审核〕unreadable")>0']).toBe('G5');
    expect(sheet?.getCell('D3').value).toBe('=甲项目');
    expect(sheet?.getCell('D3').fill).toMatchObject({ fgColor: { argb: 'FFFFFF00' } });
    expect(sheet?.getCell('E3').note).toBeTruthy();
    expect(sheet?.getCell('G6').value).toMatchObject({ formula: 'SUM(G3:G5)' });
  });

  test('done twice is done once', async () => {
    const { code } = await runIn(folder, review, '结果.xlsx', '--out', '再审.xlsx');
    expect(code).toBe(0);
    expect(partsOf(at('再审.xlsx'))).toEqual(partsOf(at('结果.xlsx')));
  });

  test('清除全部痕迹 gives back every part of the file, byte for byte', async () => {
    const { code, stdout } = await runIn(folder, clear, '结果.xlsx', '--all', '--out', '还原.xlsx');
    expect([code, stdout.split('，')[0]]).toEqual([0, '已清除审核标记']);
    expect(partsOf(at('还原.xlsx'))).toEqual(partsOf(at('批次.xlsx')));
  });

  test('清除标记 keeps what was chosen', async () => {
    await runIn(
      folder,
      review,
      '批次.xlsx',
      '--as-of',
      '2021-05-31',
      '--set',
      'totalInvestment=net',
      '--out',
      '选.xlsx',
    );
    await runIn(folder, clear, '选.xlsx', '--out', '清.xlsx');
    const report = await reportOf('清.xlsx');
    expect([report.asOf, report.settings['totalInvestment']]).toEqual(['2021-05-31', 'net']);
    const cells = (await readBack(at('清.xlsx'))).getWorksheet('申报汇总');
    expect(cells?.getCell(2, 13).value).toBeNull();
  });

  test('clearing a file that bears no marks says so and changes nothing', async () => {
    const { stdout } = await runIn(folder, clear, '批次.xlsx', '--out', '无.xlsx');
    expect(stdout).toContain('没有找到审核标记');
    expect(partsOf(at('无.xlsx'))).toEqual(partsOf(at('批次.xlsx')));
  });
});

describe('report.json', () => {
  test('states sheets, columns, values, counts that add up, and the limits of all 13 cities', async () => {
    await put('批次.xlsx');
    const report = await reportOf('批次.xlsx');
    expect(report.sheets).toMatchObject([
      { file: '批次.xlsx', name: '申报汇总', role: 'batch', headerRows: [2], dataRows: 3 },
    ]);
    expect(report.applications.map(({ row, verdict }) => [row, verdict])).toEqual([
      [3, '符合'],
      [4, '不符合'],
      [5, '存疑'],
    ]);
    expect(report.applications[1]?.values).toMatchObject({
      totalInvestment: '800',
      startDate: '2021-01-01',
      endDate: '2022-12-31',
    });
    const totals = report.applications.map(({ counts }) =>
      Object.values(counts).reduce((sum, count) => sum + count, 0),
    );
    expect(new Set(totals).size).toBe(1);
    expect(new Set(report.limits.map(({ city }) => city)).size).toBeGreaterThanOrEqual(13);
  });

  test('reads a formula by its cached value, as the file shows it', async () => {
    const row = greenRows[0] ?? [];
    await put('公式.xlsx', (workbook) =>
      addBatchSheet(workbook, '申报汇总', [
        [...row.slice(0, 6), { formula: '400+400', result: 800 }, ...row.slice(7)],
      ]),
    );
    const report = await reportOf('公式.xlsx');
    expect(report.applications[0]?.values['totalInvestment']).toBe('800');
    expect(report.applications[0]?.verdict).toBe('不符合');
  });

  test('--json FILE writes it beside a summary in Chinese', async () => {
    const { stdout } = await runIn(folder, review, '批次.xlsx', '--json', 'out/报告.json');
    expect(stdout).toContain('申报汇总：3 项（不符合 1，存疑 1，待核实 0，符合 1）');
    expect(stdout).toContain('第 4 行');
    expect(stdout).toContain('报告 out/报告.json');
  });
});

describe('several files are one batch', () => {
  beforeAll(async () => {
    await put('甲/批次.xlsx');
    await putOther('乙/批次.xlsx');
  });

  test('results go to a folder, one a file, and the report tells the files apart', async () => {
    const { code } = await runIn(
      folder,
      review,
      '甲/批次.xlsx',
      '乙',
      '--out',
      '出',
      '--json',
      '出/报告.json',
    );
    expect(code).toBe(0);
    for (const name of ['批次.xlsx', '批次(2).xlsx']) {
      expect((await readBack(at(`出/${name}`))).getWorksheet('申报汇总')?.getCell(2, 13).value).toBe(
        '〔审核〕结论',
      );
    }
    const report = await reportOf('甲/批次.xlsx', '乙');
    expect(report.sheets.map(({ file }) => file)).toEqual(['甲/批次.xlsx', '乙/批次.xlsx']);
    expect(report.applications).toHaveLength(6);
  });
});

describe('a folder of cities’ folders', () => {
  beforeAll(async () => {
    for (const name of ['省/10宿迁/汇总.xlsx', '省/2无锡/汇总.xlsx', '省/2无锡/县/江阴.xlsx', '省/全省.xlsx'])
      await putOther(name);
    writeFileSync(at('省/2无锡/~$汇总.xlsx'), 'lock');
    mkdirSync(at('省/.暂存'), { recursive: true });
    writeFileSync(at('省/.暂存/汇总.xlsx'), 'hidden');
  });
  const read = ['全省.xlsx', '2无锡/汇总.xlsx', '江阴.xlsx', '10宿迁/汇总.xlsx'];

  test('is searched down to its last sub-folder, and is one batch', async () => {
    const report = await reportOf('省');
    expect(report.sheets.map(({ file }) => file)).toEqual(read);
    expect(report.applications).toHaveLength(12);
    const { stdout } = await runIn(folder, review, '省');
    expect(stdout).toContain(`2无锡/汇总.xlsx 申报汇总 第 4 行`);
  });

  test('results keep the folders, and an --out folder within is never read, however often it is done', async () => {
    for (const time of [1, 2]) {
      const { code, stderr } = await runIn(
        folder,
        review,
        '省',
        '--out',
        '省/结果',
        '--json',
        '省/报告.json',
      );
      expect([time, code, stderr]).toEqual([time, 0, []]);
      const report = reportJson.parse(JSON.parse(readFileSync(at('省/报告.json'), 'utf8')));
      expect(report.sheets.map(({ file }) => file)).toEqual(read);
    }
    for (const place of ['全省.xlsx', '2无锡/汇总.xlsx', '2无锡/县/江阴.xlsx', '10宿迁/汇总.xlsx']) {
      const sheet = (await readBack(at(`省/结果/${place}`))).getWorksheet('申报汇总');
      expect(sheet?.getCell(2, 13).value).toBe('〔审核〕结论');
    }
  });
});

describe('what cannot be reviewed', () => {
  test('is skipped with its reason, one line each, and the rest goes on', async () => {
    await put('混/好.xlsx', (workbook) => {
      addBatchSheet(workbook, '申报汇总', greenRows);
      workbook.addWorksheet('说明').getCell('A1').value = '填报说明';
      addBatchSheet(workbook, '隐藏表', greenRows).state = 'hidden';
    });
    writeFileSync(at('混/坏.xlsx'), 'PK\u0003\u0004 broken');
    writeFileSync(at('混/旧.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    writeFileSync(at('混/~$好.xlsx'), 'lock');
    const { code, stderr, stdout } = await runIn(folder, review, '混', '--json', '-');
    expect(code).toBe(0);
    const report = reportJson.parse(JSON.parse(stdout));
    const skipped = report.sheets.filter(({ role }) => role === 'skipped');
    expect(skipped.map(({ file, name }) => `${file}/${name}`).sort()).toEqual(
      ['坏.xlsx/', '好.xlsx/说明', '好.xlsx/隐藏表', '旧.xls/'].sort(),
    );
    expect(stderr).toHaveLength(4);
    for (const { reason } of skipped) expect(reason).toMatch(/[\u4e00-\u9fff]/);
    expect(report.applications).toHaveLength(3);
  });

  test('a protected sheet is reviewed; that it could not be marked is said, and it stays as it was', async () => {
    await put('锁.xlsx', (workbook) => {
      void addBatchSheet(workbook, '申报汇总', greenRows).protect('x', {});
    });
    const { code, stderr, stdout } = await runIn(
      folder,
      review,
      '锁.xlsx',
      '--out',
      '锁后.xlsx',
      '--json',
      '-',
    );
    expect(code).toBe(0);
    expect(reportJson.parse(JSON.parse(stdout)).applications).toHaveLength(3);
    expect(stderr).toEqual([expect.stringMatching(/工作表“申报汇总”受保护.*撤销工作表保护/)]);
    expect((await readBack(at('锁后.xlsx'))).getWorksheet('申报汇总')?.getCell(2, 13).value).toBeNull();
  });

  test('leaves nothing to review: exit code 2 and one line', async () => {
    writeFileSync(at('坏.xlsx'), 'no zip');
    const { code, stdout, stderr } = await runIn(folder, review, '坏.xlsx', '--json', '-');
    expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
    expect(stderr[0]).toMatch(/没有可审核的工作表.*坏\.xlsx/);
  });
});

describe('routine checks', () => {
  const codes = (report: ReportJson): string[] =>
    [...report.sheets, ...report.applications].flatMap(({ findings }) =>
      findings.filter(({ origin }) => origin === 'routine').map(({ code }) => code),
    );
  const rows = greenRows.slice(0, 2).map((row, index) => [index === 0 ? 1 : 3, ...row.slice(1)]);

  beforeAll(async () => {
    await put('编号.xlsx', (workbook) => {
      addBatchSheet(workbook, '申报汇总', rows);
    });
  });

  test('stand in the report without rule, clause and quote, and in the opinions as what they are', async () => {
    const report = await reportOf('编号.xlsx');
    expect(codes(report)).toEqual(['numbering']);
    expect(report.sheets[0]?.findings.at(-1)).toMatchObject({
      rule: null,
      origin: 'routine',
      severity: 'info',
      cells: ['A4'],
      clause: null,
      quote: null,
    });
  });

  test('--no-check leaves one out, --with-check makes one that is off, and the workbook remembers both', async () => {
    expect(codes(await reportOf('编号.xlsx', '--no-check', 'numbering'))).toEqual([]);
    const args = ['--no-check', 'numbering', '--with-check', 'registered', '--out', '编号结果.xlsx'];
    await runIn(folder, review, '编号.xlsx', ...args);
    expect(codes(await reportOf('编号结果.xlsx'))).toEqual([]);
    expect(codes(await reportOf('编号结果.xlsx', '--with-check', 'numbering'))).toEqual(['numbering']);
  });

  test('an unknown one is refused, and those that there are are named', async () => {
    const { code, stderr } = await runIn(folder, review, '编号.xlsx', '--no-check', 'nonsense');
    expect(code).toBe(2);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/^--no-check 没有“nonsense”这一项常规检查，可用：.*numbering（序号连续）/);
  });
});

describe('bad usage ends with code 2 and one line that says what to do', () => {
  beforeAll(() =>
    writeFileSync(at('别年.json'), JSON.stringify({ kind: 'columns', guide: '2020', columns: [] })),
  );
  test.each([
    [[], '用法'],
    [['没有.xlsx'], '找不到'],
    [['批次.xlsx', '--frobnicate'], '没有选项'],
    [['批次.xlsx', '--guide', '1999'], '现有：2021'],
    [['批次.xlsx', '--as-of', '2021-02-30'], '日期'],
    [['批次.xlsx', '--set', 'tierRule=none'], 'wholeTier'],
    [['批次.xlsx', '--set', 'nonsense=1'], 'tierRule'],
    [['批次.xlsx', '--map', 'F'], '应写作'],
    [['批次.xlsx', '--map', 'F=nonsense'], 'nonsense'],
    [['批次.xlsx', '--header', 'F'], '应写作'],
    [['批次.xlsx', '--header', '4-3'], '应写作'],
    [['批次.xlsx', '--mapping', '没有.json'], '打不开'],
    [['批次.xlsx', '--mapping', '别年.json'], '2020 年度'],
    [['批次.xlsx', '--save-mapping', '-'], '应为文件'],
    [['批次.xlsx', '--merged', 'm.csv'], '--merged 应为 .xlsx'],
    [['批次.xlsx', '--merged', '批次.xlsx'], '--merged 与输入文件相同'],
    [['批次.xlsx', '--out', '批次.xlsx'], '相同'],
    [['批次.xlsx', '--out', '结果.csv'], '.xlsx'],
    [['批次.xlsx', '--sheet', '没有这张'], '没有这张'],
    [['批次.xlsx', '--out', 'a.xlsx', '--out', 'b.xlsx'], '只能写一次'],
  ])('%p', async (args, said) => {
    const { code, stdout, stderr } = await runIn(folder, review, ...args);
    expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
    expect(stderr[0]).toContain(said);
  });
});

test('--help says how the command is used, and that is no failure', async () => {
  const { code, stdout, stderr } = await runIn(folder, review, '--help');
  expect([code, stderr]).toEqual([0, []]);
  expect(stdout).toMatch(/^用法：npm run review -- .*--as-of/);
});
