import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { clear } from '../../src/cli/clear';
import { calledNames } from '../../src/cli/calledNames';
import { review } from '../../src/cli/review';
import { reportJson, type ReportJson } from '../../src/report/json/reportJson';
import {
  addBatchSheet,
  batchWorkbook,
  greenRows,
  otherGreenRows,
  readBack,
  type BatchRow,
} from './batchWorkbook';
import { batchFolder } from './batchFolder';
import { partsOf, runIn } from './commandRun';

const { folder, at, reportOf } = batchFolder();
const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const batchOf = (rows: readonly BatchRow[]): Promise<Buffer> =>
  batchWorkbook((workbook) => addBatchSheet(workbook, '申报汇总', rows));

const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
/** The same workbook as Excel saves it with macros. */
function withMacros(workbook: Buffer): Uint8Array {
  const parts = unzipSync(workbook);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const plain = /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/;
  return zipSync({ ...parts, '[Content_Types].xml': strToU8(types.replace(plain, macroType)) });
}

const fileOf = (report: ReportJson): string[] => report.applications.map(({ file }) => file);

describe('a folder with files of all kinds', () => {
  const left = ['南通.ods', '名单.csv', '扬州.zip', '附件/公示.pdf 等 2 个文件'];
  let run: Awaited<ReturnType<typeof runIn>>;

  beforeAll(async () => {
    write('省/苏州.xlsm', withMacros(await batchOf(greenRows)));
    write('省/徐州.et', await batchOf(otherGreenRows));
    for (const name of ['南通.ods', '名单.csv', '扬州.zip', '失信.csv', '附件/公示.pdf', '附件/推荐函.docx'])
      write(`省/${name}`, '单位名称\n宿迁癸有限公司');
    for (const name of ['~$苏州.xlsx', 'Thumbs.db', '旧报告.json']) write(`省/${name}`, 'x');
    run = await runIn(
      folder,
      review,
      ...[
        '省',
        '--bad-credit',
        '省/失信.csv',
        '--out',
        '结果',
        '--merged',
        '合并.xlsx',
        '--json',
        '报告.json',
      ],
    );
  });

  test('has its workbooks read, whatever they are called, and lists what else it holds with the reason', async () => {
    const report = reportJson.parse(JSON.parse(readFileSync(at('报告.json'), 'utf8')));
    expect(new Set(fileOf(report))).toEqual(new Set(['苏州.xlsm', '徐州.et']));
    const skipped = report.sheets.filter(({ role }) => role === 'skipped');
    expect(skipped.map(({ file }) => file).sort()).toEqual([...left].sort());
    const reasons = Object.fromEntries(skipped.map(({ file, reason }) => [file, reason]));
    expect(reasons['南通.ods']).toContain('另存为 .xlsx');
    expect(reasons['扬州.zip']).toContain('解压');
    expect(reasons['附件/公示.pdf 等 2 个文件']).toContain('公示.pdf、推荐函.docx');
    expect(run.stdout).toContain('未能读取 4 个文件');
    for (const file of left) {
      expect(run.stdout).toContain(file);
      expect(run.stderr.join('\n')).toContain(`${file}：`);
    }
    const merged = (await readBack(at('合并.xlsx'))).getWorksheet('合并汇总表')?.getColumn(1).values ?? [];
    for (const file of left) expect(merged.join('')).toContain(`注：${file}未并入：`);
  });

  test('results are called as Excel opens them: .xlsm where there are macros, else .xlsx', async () => {
    const types = partsOf(at('结果/苏州.xlsm'))['[Content_Types].xml'];
    expect(types).toContain(macroType);
    expect((await readBack(at('结果/徐州.xlsx'))).getWorksheet('申报汇总')?.getCell(2, 13).value).toBe(
      '〔审核〕结论',
    );
    for (const [name, ended] of [
      ['还原.xlsx', 2],
      ['还原.xlsm', 0],
    ] as const)
      expect((await runIn(folder, clear, '结果/苏州.xlsm', '--out', name)).code).toBe(ended);
    const { code, stderr } = await runIn(folder, review, '省/苏州.xlsm', '--out', '苏州结果.xlsx');
    expect([code, stderr.join('')]).toEqual([2, expect.stringContaining('应为 .xlsm 文件（原文件含有宏）')]);
  });
});

describe('the same list in two files', () => {
  const differing = greenRows.map((row) => row.map((value) => (value === 800 ? 1800 : value)));
  beforeAll(async () => {
    write('两份/苏州.xlsx', await batchOf(greenRows));
    write('两份/苏州（重报）.xlsx', await batchOf(differing));
  });

  test('counts once, which is said in both, with the figures that differ', async () => {
    const report = await reportOf('两份');
    expect(fileOf(report)).toEqual(['苏州.xlsx', '苏州.xlsx', '苏州.xlsx']);
    const [first, second] = report.sheets;
    expect(second).toMatchObject({
      role: 'skipped',
      reason:
        '本表的 3 个项目在“苏州.xlsx 申报汇总”中也有，同一项目只计一次，以“苏州.xlsx 申报汇总”为准，本表未重复审核和计数。如应以本表为准，请用 --prefer 苏州（重报）.xlsx 指定。',
    });
    const said = first?.findings.map(({ code, message }) => `${code} ${message}`).join('\n');
    expect(said).toContain('sheet-versions 工作表“苏州.xlsx 申报汇总”与“苏州（重报）.xlsx 申报汇总”列有相同');
    expect(said).toContain('项目总投资为 800 万元，该表（G4）为 1,800 万元');
  });

  test('--prefer says which of them does, or that all do', async () => {
    expect(fileOf(await reportOf('两份', '--prefer', '苏州（重报）.xlsx'))).toEqual(
      Array(3).fill('苏州（重报）.xlsx'),
    );
    expect(fileOf(await reportOf('两份', '--prefer', 'all'))).toHaveLength(6);
  });
});

test.each<[string, readonly (readonly [path: string, root: string])[], string[]]>([
  [
    'by their names',
    [
      ['/甲/a.xlsx', '/甲'],
      ['/甲/乙/b.xlsx', '/甲'],
    ],
    ['a.xlsx', 'b.xlsx'],
  ],
  [
    'within the folder that was named, wherever the user stands',
    [
      ['/甲/a.xlsx', '/甲'],
      ['/甲/乙/A.xlsx', '/甲'],
    ],
    ['a.xlsx', '乙/A.xlsx'],
  ],
  [
    'with that folder where two folders hold the same',
    [
      ['/甲/a.xlsx', '/甲'],
      ['/乙/a.xlsx', '/乙'],
      ['/乙/丙/a.xlsx', '/乙'],
    ],
    ['甲/a.xlsx', '乙/a.xlsx', '丙/a.xlsx'],
  ],
  [
    'from where the user stands where even these are alike',
    [
      ['/一/甲/a.xlsx', '/一/甲'],
      ['/二/甲/a.xlsx', '/二/甲'],
    ],
    ['../../一/甲/a.xlsx', '../../二/甲/a.xlsx'],
  ],
])('files are called %s', (_, files, names) => {
  const called = calledNames(
    files.map(([path, root]) => ({ path, root })),
    '/这里/某处',
  );
  expect([...files.map(([path]) => called.get(path))]).toEqual(names);
});
