import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear } from '../../src/cli/clear';
import { forms } from '../../src/cli/forms';
import { madeJson } from '../../src/report/json/madeJson';
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
    const remarks = [3, 4, 5, 6].map((row) => String(index?.getCell(row, 8).value));
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
    expect(sheet?.pageSetup.printArea).toMatch(/^A1:G\d+$/);
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

  test('our forms are ours: 清除标记 on their file finds them, and the last sheet cannot go', async () => {
    const { code, stderr } = await runIn(folder, clear, '表.xlsx', '--out', '空.xlsx');
    expect([code, stderr.length]).toEqual([2, 1]);
  });
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

test.each([
  [[], '用法'],
  [['批次.xlsx'], '用法'],
  [['批次.xlsx', '--blank', '--out', 'x.xlsx'], '用法'],
  [['批次.xlsx', '--rows', '0', '--out', 'x.xlsx'], '--rows'],
  [['批次.xlsx', '--rows', '9-5', '--out', 'x.xlsx'], '--rows'],
  [['批次.xlsx', '--rows', '900', '--out', 'x.xlsx'], '没有申报项目'],
  [['--blank', '--category', 'nonsense', '--out', 'x.xlsx'], 'green-upgrade'],
  [['--blank', '--rows', '5', '--out', 'x.xlsx'], '--rows'],
  [['--check', '表.xlsx', '--out', 'x.xlsx'], '尚不支持'],
  [['批次.xlsx', '--out', '批次.xlsx'], '相同'],
])('bad usage %p ends with code 2 and one line', async (args, said) => {
  const { code, stdout, stderr } = await runIn(folder, forms, ...args);
  expect([code, stdout, stderr.length]).toEqual([2, '', 1]);
  expect(stderr[0]).toContain(said);
});
