import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { checkedJson } from '../../src/report/json/checkedJson';
import { clear } from '../../src/cli/clear';
import { forms } from '../../src/cli/forms';
import { madeJson } from '../../src/report/json/madeJson';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { addBatchSheet, batchWorkbook, greenRows, readBack } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  const odd = [9, '不在指南里的类别', '', '丁项目', '丁公司', '苏州市', 100, 50, '2021-01', '2022-12', 1, 1];
  const bytes = await batchWorkbook((workbook) => addBatchSheet(workbook, '申报汇总', [...greenRows, odd]));
  writeFileSync(at('批次.xlsx'), bytes);
});

describe('forms of a batch', () => {
  test('one sheet a row, named by number and applicant, with an index that says which row has none and why', async () => {
    const { code, stdout } = await runIn(folder, forms, '批次.xlsx', '--out', '表.xlsx', '--json', '-');
    expect(code).toBe(0);
    const made = madeJson.parse(JSON.parse(stdout));
    expect(made.forms.map(({ sheet, row, form }) => [sheet, row, form])).toEqual([
      ['绩效-1-甲科技', 3, '1-8'],
      ['绩效-2-乙科技', 4, '1-8'],
      ['绩效-3-丙科技', 5, '1-8'],
    ]);
    expect(made.without).toMatchObject([
      { row: 6, category: null, reason: expect.stringContaining('未与指南匹配') },
    ]);
    const workbook = await readBack(at('表.xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '绩效表目录',
      ...made.forms.map(({ sheet }) => sheet),
    ]);
    const index = workbook.getWorksheet('绩效表目录');
    const remarks = [3, 4, 5, 6].map((row) => String(index?.getCell(row, 9).value));
    expect(remarks[3]).toContain('未与指南匹配');
  });

  test('a form carries the row’s words as text and its figures as numbers, on one page of A4', async () => {
    const sheet = (await readBack(at('表.xlsx'))).getWorksheet('绩效-1-甲科技');
    expect(sheet?.getCell('A1').value).toBe('附件1-8');
    expect(sheet?.getCell('C4').value).toBe('=甲项目');
    expect(sheet?.getCell('C6').value).toBe('2021年1月');
    expect(sheet?.getCell('C4').fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToWidth: 1,
      horizontalCentered: true,
    });
    expect(sheet?.pageSetup.printArea).toMatch(/^A1:H\d+$/);
    const cells: unknown[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => cells.push(cell.value)));
    expect(cells).toContain(2000);
    expect(cells).toContainEqual(expect.stringContaining('☑节能量（1200 吨标准煤）'));
  });

  test('--rows takes rows by their number in the sheet', async () => {
    const { stdout } = await runIn(
      folder,
      forms,
      '批次.xlsx',
      '--rows',
      '4-4,5',
      '--out',
      '两.xlsx',
      '--json',
      '-',
    );
    expect(madeJson.parse(JSON.parse(stdout)).forms.map(({ row }) => row)).toEqual([4, 5]);
  });

  test('--category takes the rows of a category', async () => {
    const of = async (id: string): Promise<number> => {
      const { stdout } = await runIn(
        folder,
        forms,
        ...['批次.xlsx', '--category', id, '--out', '类.xlsx', '--json', '-'],
      );
      return stdout === '' ? 0 : madeJson.parse(JSON.parse(stdout)).forms.length;
    };
    expect([await of('green-upgrade'), await of('high-end-chain-modernization')]).toEqual([3, 0]);
  });

  test('our forms are ours: 清除标记 on their file finds them, and the last sheet cannot go', async () => {
    const { code, stderr } = await runIn(folder, clear, '表.xlsx', '--out', '空.xlsx');
    expect([code, stderr.length]).toEqual([2, 1]);
  });
});

describe('forms made a second time into their file', () => {
  const make = (...more: string[]): Promise<{ code: number; stdout: string; stderr: readonly string[] }> =>
    runIn(folder, forms, '批次.xlsx', '--out', '再.xlsx', ...more);
  const names = async (): Promise<string[]> =>
    (await readBack(at('再.xlsx'))).worksheets
      .map(({ name }) => name)
      .filter((name) => name !== '绩效表目录');

  beforeAll(async () => {
    await make();
    const workbook = XlsxWorkbook.open(readFileSync(at('再.xlsx')));
    workbook.sheet('绩效-2-乙科技').setContent(6, 2, '已填的总体目标');
    writeFileSync(at('再.xlsx'), workbook.save());
  });

  test('are not made where somebody has filled one in, unless it is said what becomes of it', async () => {
    const before = readFileSync(at('再.xlsx'));
    const { code, stdout, stderr } = await make();
    expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
    expect(stderr[0]).toMatch(/再\.xlsx.*“绩效-2-乙科技”已有人填写.*--edited keep/);
    expect(readFileSync(at('再.xlsx'))).toEqual(before);
  });

  test('leave it alone, or stand beside it', async () => {
    expect((await make('--edited', 'keep')).stdout).toContain('原样保留 1 张：绩效-2-乙科技');
    expect(await names()).toEqual(['绩效-2-乙科技', '绩效-1-甲科技', '绩效-3-丙科技']);
    expect((await make('--edited', 'version')).code).toBe(0);
    expect(await names()).toEqual(['绩效-2-乙科技', '绩效-1-甲科技', '绩效-2-乙科技(2)', '绩效-3-丙科技']);
    const kept = (await readBack(at('再.xlsx'))).getWorksheet('绩效-2-乙科技');
    expect(kept?.getCell('C7').value).toBe('已填的总体目标');
  });
});

test('a file of forms that has lost the mark of who made them is not written over', async () => {
  await runIn(folder, forms, '批次.xlsx', '--out', '他.xlsx');
  const workbook = await readBack(at('他.xlsx'));
  await workbook.xlsx.writeFile(at('他.xlsx'));
  const { code, stderr } = await runIn(folder, forms, '批次.xlsx', '--out', '他.xlsx', '--edited', 'keep');
  expect([code, stderr.length]).toEqual([2, 1]);
  expect(stderr[0]).toMatch(/他\.xlsx 中工作表.*“绩效-1-甲科技”.*换一个文件名/);
});

describe('blank forms', () => {
  test('of every category, those that share one made once', async () => {
    const { stdout } = await runIn(folder, forms, '--blank', '--out', '空白.xlsx', '--json', '-');
    const made = madeJson.parse(JSON.parse(stdout));
    const ids = made.forms.map(({ form }) => form);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['1-4', '1-5', '1-6', '1-8', '1-10', '1-24']));
    expect(made.forms.every(({ prefilled }) => Object.keys(prefilled).length === 0)).toBe(true);
  });

  test('of the categories named, with validation of shares and counts', async () => {
    await runIn(folder, forms, '--blank', '--category', 'high-end-chain-modernization', '--out', '一.xlsx');
    const workbook = await readBack(at('一.xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['绩效表目录', '附件1-4 高端化改造升级项目']);
    const sheet = workbook.worksheets[1];
    const rules: unknown[] = [];
    sheet?.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => rules.push(cell.dataValidation)));
    expect(rules).toContainEqual(expect.objectContaining({ type: 'decimal', formulae: [0, 100] }));
    expect(rules).toContainEqual(expect.objectContaining({ type: 'whole' }));
    expect(rules).toContainEqual(expect.objectContaining({ type: 'list', formulae: ['"□,☑"'] }));
  });
});

describe('filled-in forms that come back', () => {
  const returned = async (file: string, change: (workbook: ExcelJS.Workbook) => void): Promise<void> => {
    await runIn(folder, forms, '批次.xlsx', '--rows', '3-4', '--out', file);
    const workbook = await readBack(at(file));
    change(workbook);
    await workbook.xlsx.writeFile(at(file));
  };

  test('are held against their rows: figures, dates and names that differ are named with both places', async () => {
    const where: Record<string, string> = {};
    await returned('回.xlsx', (workbook) => {
      const sheet = workbook.getWorksheet('绩效-1-甲科技');
      sheet?.eachRow((row, number) => {
        if (row.getCell(4).value === '项目总投入(万元)') where['total'] = `G${number}`;
      });
      if (!sheet) throw new Error('no form');
      sheet.getCell(where['total'] ?? '').value = 2001;
      sheet.getCell('C6').value = '2021年2月';
      sheet.getCell('F5').value = '苏州假科技有限公司';
      // The row's 800 万元 under a wording that asks for 元: altered, but the same amount.
      const other = workbook.worksheets.find(({ name }) => name.startsWith('绩效-2-'));
      if (!other) throw new Error('no second form');
      other.getCell((where['total'] ?? '').replace('G', 'D')).value = '项目总投入（元）';
      other.getCell(where['total'] ?? '').value = 8000000;
    });
    const { code, stdout } = await runIn(
      folder,
      forms,
      '--check',
      '回.xlsx',
      '--batch',
      '批次.xlsx',
      '--out',
      '核.xlsx',
      '--json',
      '-',
    );
    expect(code).toBe(0);
    const { forms: checked } = checkedJson.parse(JSON.parse(stdout));
    const [first, second] = checked;
    expect(first).toMatchObject({ sheet: '绩效-1-甲科技', attachment: '附件1-8', verdict: '存疑' });
    expect(first?.application).toEqual({ file: '批次.xlsx', sheet: '申报汇总', row: 3 });
    const different = (first?.findings ?? []).filter(({ code: each }) => each === 'form-contradicts-row');
    expect(different.map(({ cells }) => cells.join())).toEqual(['F5', 'C6', where['total']]);
    expect(different[2]?.message).toContain('申报汇总!G3');
    const codes = (second?.findings ?? []).map(({ code: each }) => each);
    expect(codes).toContain('form-wording-altered');
    expect(codes).not.toContain('form-contradicts-row');
    expect((await readBack(at('核.xlsx'))).getWorksheet('绩效表核对情况')?.getCell('B3').text).toBe(
      '绩效-1-甲科技',
    );
  });

  test('whose row is gone say so, and the others go on; without a batch nothing is said of rows', async () => {
    await returned('另.xlsx', (workbook) => {
      const sheet = workbook.getWorksheet('绩效-1-甲科技');
      if (!sheet) throw new Error('no form');
      sheet.getCell('C4').value = '已撤回的项目';
      sheet.getCell('F5').value = '已撤回的公司';
    });
    const held = await runIn(
      folder,
      forms,
      ...['--check', '另.xlsx', '--batch', '批次.xlsx', '--out', '核2.xlsx', '--json', '-'],
    );
    const codes = (text: string): string[][] =>
      checkedJson.parse(JSON.parse(text)).forms.map(({ findings }) => findings.map(({ code }) => code));
    expect(codes(held.stdout)[0]).toContain('form-row-gone');
    expect(codes(held.stdout)[1]).not.toContain('form-row-gone');
    const alone = await runIn(folder, forms, '--check', '另.xlsx', '--out', '核3.xlsx', '--json', '-');
    expect(codes(alone.stdout).flat()).not.toContain('form-row-gone');
  });

  test('several files are one batch: each comes back in the folder, one that cannot be opened is named', async () => {
    writeFileSync(at('坏.xlsx'), 'no workbook');
    const { code, stdout, stderr } = await runIn(
      folder,
      forms,
      ...['--check', '回.xlsx', '另.xlsx', '坏.xlsx', '--out', '核对'],
    );
    expect([code, stderr.length]).toEqual([0, 1]);
    expect(stderr[0]).toContain('坏.xlsx');
    expect(stdout).toContain('核对绩效目标申报表 4 张');
    expect((await readBack(join(at('核对'), '另.xlsx'))).getWorksheet('绩效表核对情况')).toBeDefined();
  });
});

test.each([
  [[], '用法'],
  [['批次.xlsx'], '用法'],
  [['批次.xlsx', '--blank', '--out', 'x.xlsx'], '用法'],
  [['批次.xlsx', '--edited', 'ask', '--out', 'x.xlsx'], '--edited'],
  [['--check', '批次.xlsx', '--edited', 'keep', '--out', 'x.xlsx'], '用法'],
  [['批次.xlsx', '--rows', '0', '--out', 'x.xlsx'], '--rows'],
  [['批次.xlsx', '--rows', '9-5', '--out', 'x.xlsx'], '--rows'],
  [['批次.xlsx', '--rows', '900', '--out', 'x.xlsx'], '没有申报项目'],
  [['--blank', '--category', 'nonsense', '--out', 'x.xlsx'], 'green-upgrade'],
  [['--blank', '--rows', '5', '--out', 'x.xlsx'], '--rows'],
  [['--check', '批次.xlsx', '--out', 'x.xlsx'], '没有可核对'],
  [['--check', '批次.xlsx'], '用法'],
  [['--check', '批次.xlsx', '--blank', '--out', 'x.xlsx'], '用法'],
  [['--check', '没有.xlsx', '--out', 'x.xlsx'], '没有.xlsx'],
  [['--check', '批次.xlsx', '--out', '批次.xlsx'], '相同'],
  [['批次.xlsx', '--batch', '批次.xlsx', '--out', 'x.xlsx'], '--batch'],
  [['批次.xlsx', '--out', '批次.xlsx'], '相同'],
])('bad usage %p ends with code 2 and one line', async (args, said) => {
  const { code, stdout, stderr } = await runIn(folder, forms, ...args);
  expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
  expect(stderr[0]).toContain(said);
});
