import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../src/cli/review';
import { reportJson } from '../../src/report/json/reportJson';
import { addBatchSheet, batchWorkbook, greenRows, headers } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();

/** The rows that were reviewed, and what was said on stderr. */
async function reviewed(...args: string[]): Promise<[number[], readonly string[]]> {
  const { code, stdout, stderr } = await runIn(folder, review, ...args, '--json', '-');
  expect(code).toBe(0);
  return [reportJson.parse(JSON.parse(stdout)).applications.map(({ row }) => row), stderr];
}

beforeAll(async () => writeFileSync(join(folder, '批次.xlsx'), await batchWorkbook()));

test('--row leaves rows out and takes rows in, by sheet or in all, and the last word counts', async () => {
  expect(await reviewed('批次.xlsx')).toEqual([[3, 4, 5], []]);
  expect(await reviewed('批次.xlsx', '--row', '申报汇总!4=not-application')).toEqual([[3, 5], []]);
  expect(await reviewed('批次.xlsx', '--row', '3-5=非申报项目', '--row', '5=application')).toEqual([[5], []]);
  expect(await reviewed('批次.xlsx', '--row', '6=申报项目')).toEqual([[3, 4, 5, 6], []]);
});

test('what was said of rows is remembered in the workbook that is written', async () => {
  await runIn(folder, review, '批次.xlsx', '--row', '4=not-application', '--out', '一.xlsx');
  expect(await reviewed('一.xlsx')).toEqual([[3, 5], []]);
  await runIn(folder, review, '一.xlsx', '--row', '4=application', '--out', '二.xlsx');
  expect(await reviewed('二.xlsx')).toEqual([[3, 4, 5], []]);
});

test('a row that is not below a header is said to be unused', async () => {
  const [rows, stderr] = await reviewed(
    '批次.xlsx',
    '--row',
    '2=not-application',
    '--row',
    '没有!3=application',
  );
  expect(rows).toEqual([3, 4, 5]);
  expect(stderr).toEqual([
    '各工作表第 2 行不在表头以下的数据中，对该行的指定未使用。',
    '工作表“没有”第 3 行不在表头以下的数据中，对该行的指定未使用。',
  ]);
});

test.each(['4', '4=maybe', '5-4=application', '0=application', '申报汇总!=application'])(
  'bad wording of --row is refused: %s',
  async (text) => {
    const { code, stderr } = await runIn(folder, review, '批次.xlsx', '--row', text);
    expect([code, stderr]).toEqual([2, [expect.stringMatching(/^--row 应写作 .*不能是“/)]]);
  },
);

test('--help tells of it', async () => {
  const { code, stdout } = await runIn(folder, review, '--help');
  expect([code, stdout]).toEqual([0, expect.stringContaining('--row 工作表!12=not-application')]);
});

test('a row that may have been withdrawn is asked about until --row says what it is', async () => {
  const rows = greenRows.map((row, index) => [...row, index === 1 ? '企业撤回' : '']);
  const workbook = await batchWorkbook((made) => addBatchSheet(made, '申报汇总', rows, [...headers, '备注']));
  writeFileSync(join(folder, '撤回.xlsx'), workbook);
  const [all, [line, ...more]] = await reviewed('撤回.xlsx');
  expect([all, more]).toEqual([[3, 4, 5], []]);
  expect(line).toMatch(
    /^撤回.xlsx 工作表“申报汇总”第 4 行（M4“企业撤回”）可能已撤回.*--row 行号=not-application/,
  );
  expect(await reviewed('撤回.xlsx', '--row', '4=application')).toEqual([[3, 4, 5], []]);
  expect(await reviewed('撤回.xlsx', '--row', '4=not-application')).toEqual([[3, 5], []]);
});

test('--prefer says which of two versions of a list counts; without it a line says which does', async () => {
  const workbook = await batchWorkbook((made) => {
    for (const name of ['初稿', '定稿']) addBatchSheet(made, name, greenRows);
  });
  writeFileSync(join(folder, '两稿.xlsx'), workbook);
  const [rows, lines] = await reviewed('两稿.xlsx');
  expect(rows).toHaveLength(3);
  expect(lines.join('\n')).toMatch(/现以“定稿”为准（其余从名称看像是副本或旧稿）.*--prefer 工作表名/);
  expect(await reviewed('两稿.xlsx', '--prefer', '初稿')).toEqual([
    [3, 4, 5],
    ['两稿.xlsx：工作表“定稿”与“初稿”是同一份名单，已指定以“初稿”为准，未审核本表。'],
  ]);
  expect((await reviewed('两稿.xlsx', '--prefer', 'all'))[0]).toHaveLength(6);
  expect((await reviewed('两稿.xlsx', '--prefer', '别的'))[1]).toContain(
    '没有工作表与“别的”列有相同的申报项目，--prefer 别的 未使用。',
  );
});

test('a part of a project that is left out is named, until --row says that it is an application', async () => {
  const part = ['', '', '', '其中：一期', '', '', 1000];
  const [first = [], ...others] = greenRows;
  writeFileSync(
    join(folder, '分项.xlsx'),
    await batchWorkbook((made) => addBatchSheet(made, '申报汇总', [first, part, ...others])),
  );
  const [rows, stderr] = await reviewed('分项.xlsx');
  expect([rows, stderr]).toEqual([[3, 5, 6], [expect.stringContaining('第 4 行（“其中：一期 1000”）')]]);
  expect(stderr[0]).toContain('命令行用 --row 行号=application 指定为申报项目。');
  expect(await reviewed('分项.xlsx', '--row', '4=application')).toEqual([[3, 4, 5, 6], []]);
});
