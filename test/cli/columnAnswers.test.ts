import { readFileSync, writeFileSync } from 'node:fs';
import { review } from '../../src/cli/review';
import { columnFileSchema } from '../../src/report/columnFile';
import { reportJson } from '../../src/report/json/reportJson';
import { batchFolder } from './batchFolder';
import { addBatchSheet, greenRows, headers } from './batchWorkbook';
import { runIn } from './commandRun';

const { folder, at, put, reportOf } = batchFolder();

beforeAll(() => put('批次.xlsx'));

describe('a doubtful column', () => {
  const titles = headers.map((title) => (title === '截至2021年3月底已投入（万元）' ? '已投入' : title));
  beforeAll(() =>
    put('疑.xlsx', (workbook) => {
      const rows = greenRows.map((row, index) =>
        index === 2 ? [row[0], '工业互联网标杆工厂项目', ...row.slice(2)] : row,
      );
      addBatchSheet(workbook, '申报汇总', rows, titles);
    }),
  );

  test('is not used, stands in the report and on stderr, until somebody says what it is', async () => {
    const { stderr, stdout } = await runIn(folder, review, '疑.xlsx', '--json', '-');
    const report = reportJson.parse(JSON.parse(stdout));
    const [doubtful] = report.sheets[0]?.doubtful ?? [];
    expect(doubtful).toMatchObject({ column: 'H', header: '已投入' });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/H 列“已投入”.*--map H=/);
    expect(report.applications[0]?.values).not.toHaveProperty('investedBy202103');
  });

  test('an answer for a column that is not there is said to be unused', async () => {
    const { code, stderr } = await runIn(
      folder,
      review,
      '疑.xlsx',
      '--map',
      'H=investedBy202103',
      '--map',
      'ZZ=county',
    );
    expect([code, stderr]).toEqual([0, ['各工作表都没有带标题的 ZZ 列，对该列的指定未使用。']]);
  });

  test('--map, --mapping and what the workbook remembers each answer it', async () => {
    const flag = await reportOf('疑.xlsx', '--map', 'H=investedBy202103');
    writeFileSync(at('列.json'), JSON.stringify({ 申报汇总: { H: '截至2021年3月底已投入（万元）' } }));
    const file = await reportOf('疑.xlsx', '--mapping', '列.json');
    await runIn(folder, review, '疑.xlsx', '--map', 'H=investedBy202103', '--out', '答.xlsx');
    const remembered = await reportOf('答.xlsx');
    for (const report of [flag, file, remembered]) {
      expect(report.sheets[0]?.doubtful).toEqual([]);
      expect(report.applications[0]?.values['investedBy202103']).toBe('500');
    }
  });

  test('--unit and the files of --mapping say a column’s unit, and --save-mapping keeps it', async () => {
    const values = (report: Awaited<ReturnType<typeof reportOf>>): unknown =>
      report.applications.slice(0, 2).map(({ values }) => values['totalInvestment']);
    writeFileSync(at('单位.json'), JSON.stringify({ G: { unit: '元' }, H: 'investedBy202103' }));
    const saving = ['--map', 'H=investedBy202103', '--save-mapping', '存.json'];
    const flag = await reportOf('疑.xlsx', '--unit', '申报汇总!G=元', ...saving);
    expect(columnFileSchema.parse(JSON.parse(readFileSync(at('存.json'), 'utf8'))).columns).toEqual([
      { header: '已投入', field: 'investedBy202103', name: '截至2021年3月底已投入（万元）' },
      { header: '项目总投资（万元）', unit: '元' },
    ]);
    for (const report of [flag, await reportOf('疑.xlsx', '--mapping', '单位.json')]) {
      expect(values(report)).toEqual(['0.2', '0.08']);
      expect(report.sheets[0]?.columns.find(({ column }) => column === 'G')?.unit).toBe('元');
    }
    // What was said of other figures may be doubted of these.
    expect(values(await reportOf('疑.xlsx', '--mapping', '存.json'))).toEqual([undefined, undefined]);
    const unused = await runIn(folder, review, '批次.xlsx', '--unit', 'D=元');
    expect(unused.stderr).toEqual(['D 列未使用，或不是以“元”计量的列，对该列单位的指定未使用。']);
    const wrong = await runIn(folder, review, '批次.xlsx', '--unit', 'G=公里');
    expect([wrong.code, wrong.stderr]).toEqual([2, ['“公里”不是可以换算的单位，应为万元、元、亿元等。']]);
  });

  test('--save-mapping writes what was said for batches whose columns stand elsewhere', async () => {
    const said = await runIn(
      folder,
      review,
      '疑.xlsx',
      '--map',
      'H=investedBy202103',
      '--save-mapping',
      '列对应.json',
    );
    expect([said.code, said.stderr]).toEqual([0, []]);
    expect(columnFileSchema.parse(JSON.parse(readFileSync(at('列对应.json'), 'utf8'))).columns).toEqual([
      { header: '已投入', field: 'investedBy202103', name: '截至2021年3月底已投入（万元）' },
    ]);
    const moved = [7, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11];
    await put('另一市.xlsx', (workbook) => {
      const titles = moved.map((column) => (column === 7 ? '已投入 (万元)' : (headers[column] ?? '')));
      addBatchSheet(
        workbook,
        '另表',
        greenRows.map((row) => moved.map((column) => row[column] ?? '')),
        titles,
      );
    });
    const report = await reportOf('另一市.xlsx', '--mapping', '列对应.json');
    expect(report.sheets[0]?.columns.find(({ column }) => column === 'A')?.field).toBe('investedBy202103');
    const none = await runIn(
      folder,
      review,
      '批次.xlsx',
      '--mapping',
      '列对应.json',
      '--save-mapping',
      '空.json',
    );
    expect([none.code, none.stderr]).toEqual([
      0,
      [
        '--mapping 的 1 个表头中有 1 个不在本批次中，或在同一工作表中重复，未使用。',
        '没有指定过含义的列，空.json 中没有内容。',
      ],
    ]);
  });
});

describe('--header', () => {
  beforeAll(() =>
    put('表头.xlsx', (workbook) => {
      const sheet = addBatchSheet(workbook, '申报汇总', greenRows);
      sheet.spliceRows(2, 0, ['市级重点', '省级重点']);
    }),
  );
  const rowsOf = async (...args: string[]): Promise<number[][]> =>
    (await reportOf(...args)).sheets.map(({ headerRows }) => headerRows);

  test.each(['3', '申报汇总!3', '3-3'])('%s says which rows are the header', async (rows) => {
    expect(await rowsOf('表头.xlsx')).toEqual([[2, 3]]);
    expect(await rowsOf('表头.xlsx', '--header', rows)).toEqual([[3]]);
  });

  test('is remembered in the file that is written', async () => {
    await runIn(folder, review, '表头.xlsx', '--header', '申报汇总!3', '--out', '表头审.xlsx');
    expect(await rowsOf('表头审.xlsx')).toEqual([[3]]);
  });

  test('of rows that are no header of any sheet is said to be unused', async () => {
    const { stderr } = await runIn(folder, review, '表头.xlsx', '--header', '没有!3-4', '--json', '-');
    expect(stderr).toEqual([expect.stringContaining('工作表“没有”没有以第 3–4 行为表头的数据')]);
  });
});
