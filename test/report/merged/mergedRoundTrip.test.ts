import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { review } from '../../../src/cli/review';
import { reportJson, type ReportJson } from '../../../src/report/json/reportJson';
import { addBatchSheet, greenRows, headers, otherGreenRows, readBack } from '../../cli/batchWorkbook';
import { runIn, temporaryFolder } from '../../cli/commandRun';

const folder = temporaryFolder();
const samples = resolve('samples');

async function reportOf(...args: string[]): Promise<ReportJson> {
  const { code, stdout } = await runIn(folder, review, ...args, '--json', '-');
  expect(code).toBe(0);
  return reportJson.parse(JSON.parse(stdout));
}

/** What is said of an application wherever it stands: all but cells, wording and the values that tell its place. */
function said({ values, findings, subsidy, ...rest }: ReportJson['applications'][number]): unknown {
  const { category, branch, city, county, verdict, counts } = rest;
  const { steps, ...amounts } = subsidy ?? { steps: [] };
  const places = ['category', 'city', 'county'];
  const figures = Object.entries(values).filter(([field]) => !places.includes(field));
  return {
    category,
    branch,
    city,
    county,
    verdict,
    counts,
    values: Object.fromEntries(figures),
    steps: steps.length,
    subsidy: subsidy && amounts,
    findings: findings
      .map(({ rule, code, origin, severity, required, rules }) =>
        // What cannot be read for certain is 原文 in the merged list, whatever the reason was.
        JSON.stringify([
          rule,
          origin === 'data' && severity === 'unreadable' ? '' : code,
          origin,
          severity,
          required,
          [...rules].sort(),
        ]),
      )
      .sort(),
  };
}

async function expectSame(input: string, name: string): Promise<void> {
  const first = await reportOf(input, '--as-of', '2021-05-31', '--merged', `${name}.xlsx`);
  const again = await reportOf(`${name}.xlsx`);
  expect(again.applications.map(said)).toEqual(first.applications.map(said));
  expect([again.asOf, again.limits, again.support]).toEqual([first.asOf, first.limits, first.support]);
  expect(again.sheets.flatMap(({ doubtful }) => doubtful)).toEqual([]);
}

/** Copies some rows of a sample's sheet, with all that stands above them, into a workbook of its own. */
async function partOf(name: string, path: string, keep: (row: number) => boolean): Promise<void> {
  const workbook = await readBack(join(samples, name));
  for (const sheet of [...workbook.worksheets])
    if (sheet.name === '填报说明') workbook.removeWorksheet(sheet.id);
  for (const sheet of workbook.worksheets) {
    const header = 6;
    for (let row = sheet.rowCount; row > header; row -= 1) {
      if (!keep(row - header - 1)) sheet.getRow(row).values = [];
    }
  }
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), Buffer.from(await workbook.xlsx.writeBuffer()));
}

const allSamples = readdirSync(samples)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.replace('.xlsx', ''));

test.each(allSamples)('a merged %s says of every application what its lists said', (name) =>
  expectSame(join(samples, `${name}.xlsx`), name),
);

test('however a province’s list is split into files, they merge into the same applications and findings', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 14, maxLength: 14 }),
      fc.nat(),
      async (parts, number) => {
        const place = `拆${number}`;
        for (const part of new Set(parts))
          await partOf('province-2021.xlsx', `${place}/${part}市/汇总.xlsx`, (row) => parts[row] === part);
        await expectSame(place, `合${number}`);
      },
    ),
    { numRuns: 4, seed: 2021 },
  ));

describe('a merged list', () => {
  const sheetOf = async (file: string): Promise<ExcelJS.Worksheet> => {
    const [sheet] = (await readBack(join(folder, file))).worksheets;
    if (!sheet) throw new Error(`${file} has no sheet`);
    return sheet;
  };
  const write = async (path: string, change: (workbook: ExcelJS.Workbook) => void): Promise<void> => {
    const workbook = new ExcelJS.Workbook();
    change(workbook);
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(await workbook.xlsx.writeBuffer()));
  };
  const yuan = headers.map((title) => (title === '项目总投资（万元）' ? '项目总投资（元）' : title));

  test('has one unit and form for all, says where each row was filed, and keeps text from being a formula', async () => {
    await write('混/甲市.xlsx', (workbook) => addBatchSheet(workbook, '申报汇总', greenRows));
    await write('混/乙市.xlsx', (workbook) => {
      const rows = otherGreenRows.map((row) => row.map((cell, column) => (column === 6 ? 20000000 : cell)));
      addBatchSheet(workbook, '申报汇总', rows, [...yuan, '备注']);
    });
    const { stdout } = await runIn(folder, review, '混', '--merged', '混/合并.xlsx');
    expect(stdout).toContain('合并.xlsx');
    const sheet = await sheetOf('混/合并.xlsx');
    const titles = (sheet.getRow(3).values as unknown[]).slice(1);
    expect(titles.slice(0, 3)).toEqual(['来源文件', '来源工作表', '来源行']);
    const column = (title: string): number => titles.indexOf(title) + 1;
    const cells = (title: string): unknown[] =>
      [4, 5, 6, 7, 8, 9].map((row) => sheet.getRow(row).getCell(column(title)).value);
    expect(cells('来源文件')).toEqual([
      '甲市.xlsx',
      '甲市.xlsx',
      '甲市.xlsx',
      '乙市.xlsx',
      '乙市.xlsx',
      '乙市.xlsx',
    ]);
    expect(cells('来源行')).toEqual([3, 4, 5, 3, 4, 5]);
    expect(cells('项目总投资（万元）')).toEqual([2000, 800, '约两千', 2000, 2000, 2000]);
    expect(cells('项目开始时间')[0]).toBe('2021-01');
    expect(cells('项目名称')[0]).toBe('=甲项目');
    expect(cells('〔审核〕测算补助（万元）').slice(0, 2)).toEqual([200, 80]);
    expect(sheet.getRow(6).getCell(column('项目总投资（万元）')).fill).toMatchObject({
      fgColor: { argb: 'FFCDB2EC' },
    });
    expect(String(sheet.getCell('A10').value)).toMatch(/^注：乙市\.xlsx 工作表“申报汇总”.*备注（M 列）/);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', printTitlesRow: '3:3' });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  });

  test('beside the lists that it was made of is left out, so that nothing counts twice', async () => {
    await write('双/甲市.xlsx', (workbook) => addBatchSheet(workbook, '申报汇总', greenRows));
    await runIn(folder, review, '双', '--merged', '双/旧合并.xlsx');
    const report = await reportOf('双');
    expect(report.applications.map(({ file }) => file)).toEqual(Array(3).fill('甲市.xlsx'));
    expect(report.sheets.find(({ role }) => role === 'skipped')?.reason).toMatch(/合并汇总表.*甲市\.xlsx/);
  });

  test('keeps what cannot be read from being read in another unit', async () => {
    const dollars = headers.map((title) => (title === '项目总投资（万元）' ? '项目总投资（万美元）' : title));
    await write('外币.xlsx', (workbook) => addBatchSheet(workbook, '申报汇总', greenRows, dollars));
    const first = await reportOf('外币.xlsx', '--merged', '外币合并.xlsx');
    const again = await reportOf('外币合并.xlsx');
    for (const report of [first, again]) {
      expect(report.applications.map(({ values }) => values['totalInvestment'])).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
    expect((await sheetOf('外币合并.xlsx')).getRow(4).values).toContain('原文：2000');
  });

  test('marked by a review of its own gets its columns anew in their places', async () => {
    await write('再.xlsx', (workbook) => addBatchSheet(workbook, '申报汇总', greenRows));
    await runIn(folder, review, '再.xlsx', '--merged', '再合并.xlsx');
    const { code } = await runIn(folder, review, '再合并.xlsx', '--out', '再合并审.xlsx');
    expect(code).toBe(0);
    const [before, after] = await Promise.all([sheetOf('再合并.xlsx'), sheetOf('再合并审.xlsx')]);
    expect(after.getRow(3).values).toEqual(before.getRow(3).values);
  });
});

test('lists that divide the total in other ways raise nothing new in one table', async () => {
  const lists: readonly (readonly [string, readonly ExcelJS.CellValue[]][])[] = [
    [
      ['固定资产投资（万元）', [1600, 1500]],
      ['铺底流动资金（万元）', [400, '']],
    ],
    [
      ['设备投资（万元）', [1500, -10]],
      ['土建投资（万元）', [300, 200]],
    ],
    [
      ['自筹资金（万元）', [1200, 2000]],
      ['银行贷款（万元）', [800, '']],
      ['其他投资（万元）', [300, 100]],
    ],
  ];
  const rows = ['甲乙', '丙丁', '戊己'].map((names) =>
    [...names].map((name) => [
      '绿色化改造升级项目',
      `${name}厂房改造`,
      `${name}热能有限公司`,
      '苏州市',
      2000,
    ]),
  );
  for (const [index, columns] of lists.entries()) {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('申报汇总');
    const leading = ['项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）'];
    sheet.addRow([...leading, ...columns.map(([title]) => title)]);
    rows[index]?.forEach((cells, row) =>
      sheet.addRow([...cells, ...columns.map(([, values]) => values[row])]),
    );
    mkdirSync(join(folder, '分项'), { recursive: true });
    writeFileSync(join(folder, `分项/${index}.xlsx`), Buffer.from(await workbook.xlsx.writeBuffer()));
  }
  await expectSame('分项', '分项合并');
});
