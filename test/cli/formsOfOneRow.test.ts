import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { forms } from '../../src/cli/forms';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { checkedJson, type CheckedJson } from '../../src/report/json/checkedJson';
import { answerOf, blankWorkbook, fillForm, formSheets } from '../app/fillForms';
import { addBatchSheet, batchWorkbook } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const guide = loadGuide(policyFolder('2021'));
const folder = temporaryFolder();
const green = '绿色化改造升级项目';

/** A workbook with the form of 绿色化 filled in for that project. */
async function filled(project: string, sheet: string): Promise<ExcelJS.Workbook> {
  const workbook = await blankWorkbook(guide, ['green-upgrade']);
  const [form] = formSheets(workbook);
  const policy = guide.categories.find(({ id }) => id === 'green-upgrade')?.form;
  if (!form || !policy) throw new Error('no form');
  fillForm(form, policy);
  answerOf(form, '项目名称').value = project;
  form.name = sheet;
  return workbook;
}

async function save(name: string, workbook: ExcelJS.Workbook): Promise<void> {
  writeFileSync(join(folder, name), Buffer.from(await workbook.xlsx.writeBuffer()));
}

beforeAll(async () => {
  const row = [
    1,
    green,
    '节能',
    '甲项目',
    '苏州甲科技有限公司',
    '苏州市',
    2000,
    500,
    '2021-01',
    '2022-12',
    1200,
    200,
  ];
  writeFileSync(
    join(folder, '批次.xlsx'),
    await batchWorkbook((workbook) =>
      addBatchSheet(workbook, '申报汇总', [row, row.map((cell, place) => (place === 3 ? '乙项目' : cell))]),
    ),
  );
  await save('一.xlsx', await filled('甲项目', '报送'));
  await save('二.xlsx', await filled('甲项目', '修改稿'));
  await save('三.xlsx', await filled('乙项目', '报送'));
  const hidden = await filled('甲项目', '旧稿');
  const [form] = formSheets(hidden);
  if (form) form.state = 'hidden';
  hidden.addWorksheet('说明').getCell('A1').value = '另有一张旧稿';
  await save('藏.xlsx', hidden);
});

interface Checked {
  readonly stderr: readonly string[];
  /** What is said of each form being one of several, by file. */
  readonly twice: [string, string[]][];
  readonly checked: CheckedJson['forms'];
}

async function check(name: string, ...args: readonly string[]): Promise<Checked> {
  const { stdout, stderr } = await runIn(folder, forms, '--check', ...args, '--out', name, '--json', '-');
  const { forms: checked } = checkedJson.parse(JSON.parse(stdout));
  const twice = checked.map(({ file, findings }): [string, string[]] => [
    file,
    findings.filter(({ code }) => code === 'form-twice').map(({ message }) => message),
  ]);
  return { stderr, twice, checked };
}

test.each([
  ['with the batch', ['--batch', '批次.xlsx'], '（工作表“申报汇总”第 3 行）'],
  ['alone', [], ''],
] as const)(
  'two forms of one project in two files are said to be two, with both places: %s',
  async (name, batch, row) => {
    const { twice, checked } = await check(name, '一.xlsx', '二.xlsx', '三.xlsx', ...batch);
    const of = (own: string, file: string, other: string): string =>
      `工作表“${own}”与文件“${file}”的工作表“${other}”对应同一申报项目${row}，请确认以哪一张为准，其余的删去或更正`;
    expect(twice).toEqual([
      ['一.xlsx', [of('报送', '二.xlsx', '修改稿')]],
      ['二.xlsx', [of('修改稿', '一.xlsx', '报送')]],
      ['三.xlsx', []],
    ]);
    const [first] = checked;
    expect(first?.findings.find(({ code }) => code === 'form-twice')).toMatchObject({
      severity: 'confirm',
      cells: ['A2'],
    });
  },
);

test('a form on a hidden sheet is said not to have been checked, and is no second form', async () => {
  const { stderr, twice } = await check('藏', '一.xlsx', '藏.xlsx');
  expect(twice).toEqual([['一.xlsx', []]]);
  expect(stderr.join()).toContain('藏.xlsx：没有可见的绩效目标申报表。');
  expect(stderr.join()).toContain('藏.xlsx：工作表“旧稿”是绩效目标申报表，但已隐藏，未核对。');
});

test('where all forms are hidden that is why none could be checked', async () => {
  const { code, stderr } = await runIn(folder, forms, '--check', '藏.xlsx', '--out', '只藏.xlsx');
  expect(code).toBe(2);
  expect(stderr.join()).toContain('工作表“旧稿”是绩效目标申报表，但已隐藏');
});
