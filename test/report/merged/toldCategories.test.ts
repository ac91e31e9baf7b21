import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../../src/cli/review';
import { reportJson } from '../../../src/report/json/reportJson';
import { batchWorkbook } from '../../cli/batchWorkbook';
import { runIn, temporaryFolder } from '../../cli/commandRun';

const folder = temporaryFolder();

/** Category and branch of each row, and its verdict. */
async function categoriesOf(...args: string[]): Promise<unknown[]> {
  const { stdout } = await runIn(folder, review, ...args, '--as-of', '2021-05-31', '--json', '-');
  const { applications } = reportJson.parse(JSON.parse(stdout));
  return applications.map(({ category, branch, verdict }) => [category, branch, verdict]);
}

test('a merged list keeps categories that a band tells of blank cells, and branches named with the category', async () => {
  const bytes = await batchWorkbook((workbook) => {
    const sheet = workbook.addWorksheet('汇总');
    [
      ['序号', '项目名称', '项目承担单位', '设区市', '项目类别', '项目总投资（万元）'],
      ['一', '绿色化改造升级项目'],
      [1, '余热', '苏州甲有限公司', '苏州市', '绿色化改造升级项目（节能）', 3000],
      [2, '中水', '苏州乙有限公司', '苏州市', '', 3000],
    ].forEach((row, index) => (sheet.getRow(index + 1).values = row));
  });
  writeFileSync(join(folder, '批次.xlsx'), bytes);
  const first = await categoriesOf('批次.xlsx', '--merged', '合并.xlsx');
  expect(first).toEqual([
    ['green-upgrade', '节能', '符合'],
    ['green-upgrade', null, '符合'],
  ]);
  expect(await categoriesOf('合并.xlsx')).toEqual(first);
});
