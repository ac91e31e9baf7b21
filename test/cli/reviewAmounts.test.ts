import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { review } from '../../src/cli/review';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const header = ['项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）'];
const green = '绿色化改造升级项目';

/** The line of amounts that a review of these rows says. */
async function amountsOf(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  requested: boolean,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('汇总');
  sheet.addRow([...header, ...(requested ? ['申请补助金额（万元）'] : [])]);
  rows.forEach((row) => sheet.addRow([...row]));
  await workbook.xlsx.writeFile(join(folder, 'batch.xlsx'));
  const { stdout } = await runIn(folder, review, 'batch.xlsx', '--as-of', '2021-05-31');
  return stdout.split('\n').find((line) => line.includes('测算')) ?? '';
}

test('states no sum of amounts that are not known, and says what a sum leaves out', async () => {
  const whole = [green, '余热利用', '苏州某某有限公司', '苏州市', 2000];
  const unread = [green, '窑炉改造', '无锡某某有限公司', '无锡市', '约3000'];
  const unmatched = ['其他专项', '空压机改造', '南京某某有限公司', '南京市', 2000];
  expect(await amountsOf([whole], false)).toBe('测算补助合计 200.00 万元');
  expect(await amountsOf([unread], false)).toBe('没有能够测算补助的项目');
  expect(await amountsOf([whole, unread, unmatched], false)).toBe(
    '测算补助合计 200.00 万元（另有 2 项无法测算，未计入）',
  );
});

test('adds up what all projects ask for, of whatever category', async () => {
  const asking = [green, '余热利用', '苏州某某有限公司', '苏州市', 2000, 250];
  const unmatched = ['其他专项', '空压机改造', '南京某某有限公司', '南京市', 2000, 100];
  expect(await amountsOf([asking, unmatched], true)).toBe(
    '测算补助合计 200.00 万元（含不符合的 1 项 200.00 万元；另有 1 项无法测算，未计入）；申请 350.00 万元；核减 50.00 万元',
  );
});

test('tells the tables of one sheet apart by their header rows', async () => {
  const whole = [green, '余热利用', '苏州某某有限公司', '苏州市', 2000];
  const another = [green, '窑炉改造', '无锡某某有限公司', '无锡市', 2000];
  await amountsOf([whole, ['二、关键核心技术攻关项目'], header, another], false);
  const { stdout } = await runIn(folder, review, 'batch.xlsx');
  expect(stdout).toMatch(/汇总（表头第 1 行）：1 项.*\n.*汇总（表头第 4 行）：1 项/);
});
