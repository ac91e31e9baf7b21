import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { review } from '../../src/cli/review';
import { reportJson } from '../../src/report/json/reportJson';
import { batchWorkbook } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

/** “序号,企业名称,年度” and one entry, as Chinese Excel saves it. */
const savedByExcel = Buffer.from(
  'd0f2bac52cc6f3d2b5c3fbb3c62cc4eab6c80a312ccbd5d6ddbcd7bfc6bcbcd3d0cfdeb9abcbbe2c323032300a',
  'hex',
);

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  put('批次.xlsx', await batchWorkbook());
  const list = new ExcelJS.Workbook();
  list.addWorksheet('说明').addRow(['本名单截至2020年底']);
  const sheet = list.addWorksheet('名单');
  sheet.addRow(['2018—2020年度立项未验收项目']);
  sheet.addRow(['序号', '项目名称', '承担单位', '年度']);
  sheet.addRow([1, '旧项目', '无锡乙科技有限公司', 2019]);
  put('未验收.xlsx', Buffer.from(await list.xlsx.writeBuffer()));
  put('失信.csv', savedByExcel);
});

async function run(...args: string[]) {
  const { code, stdout, stderr } = await runIn(folder, review, '批次.xlsx', ...args, '--json', '-');
  const said =
    code === 0
      ? reportJson
          .parse(JSON.parse(stdout))
          .applications.flatMap(({ findings }) => findings)
          .filter(({ code: id }) => id === 'earlier-grant' || id === 'bad-credit')
          .map(({ cells, message }) => `${cells.join()}: ${message}`)
      : [];
  return { code, stderr, said };
}

test('a workbook and a text as Excel saves it are lists, and what was read of them is said', async () => {
  const { said, stderr } = await run('--earlier-grants', '未验收.xlsx', '--bad-credit', '失信.csv');
  expect(said).toEqual([
    'E3: 列入失信名单（失信.csv）：第 2 行“苏州甲科技有限公司”，2020（单位名称相同），请核实信用状况',
    'E4: 列入以前年度立项未验收项目名单（未验收.xlsx）：工作表“名单”第 3 行“无锡乙科技有限公司”，“旧项目”，2019（单位名称相同），请核实是否已验收',
  ]);
  expect(stderr).toEqual([
    '以前年度立项未验收项目名单 未验收.xlsx：读入 1 条。',
    '失信名单 失信.csv：读入 1 条。',
  ]);
});

test('a list that is none, or whose check is switched off, is said not to have been compared', async () => {
  put('空.csv', '项目,金额\n甲,1\n');
  put('空.xlsx', await batchWorkbook((workbook) => workbook.addWorksheet('空').addRow(['金额'])));
  const { stderr } = await run(
    '--earlier-grants',
    '空.xlsx',
    '--bad-credit',
    '失信.csv',
    '--no-check',
    'bad-credit',
  );
  expect(stderr).toEqual([
    '以前年度立项未验收项目名单 空.xlsx：前 20 行中没有找到“单位名称”或“统一社会信用代码”列，未作比对。',
    '失信名单 失信.csv：常规检查“失信名单”已关闭，请先在审核设置中启用，未作比对。',
  ]);
});

test.each([
  ['没有.xlsx', '找不到名单文件 没有.xlsx，请检查路径。'],
  ['名单.pdf', '名单文件 名单.pdf 应为 .xlsx、.csv 或 .txt。'],
  ['坏.xlsx', '名单文件 坏.xlsx：'],
])('%s is refused', async (name, reason) => {
  put('名单.pdf', 'x');
  put('坏.xlsx', 'x');
  const { code, stderr } = await run('--bad-credit', name);
  expect(code).toBe(2);
  expect(stderr.join()).toContain(reason);
});
