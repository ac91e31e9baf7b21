import { formCheckSheet, type CheckedLine } from '../../../src/report/forms/formCheckSheet';
import { formIndexSheet, type FormIndexLine } from '../../../src/report/forms/formIndexSheet';
import { finding } from '../reviewFixtures';

const line = (sheet: string | null): FormIndexLine => ({
  sheet,
  attachment: '附件1-8',
  title: '绿色化改造升级项目绩效目标申报表',
  project: '甲项目',
  applicant: '甲公司',
  source: '申报汇总 第 3 行',
  remark: sheet === null ? '类别未匹配' : '已预填 5 项',
});

test('the index leads to every form that was made, and to none that was not', () => {
  const index = formIndexSheet('绩效表目录', [line('绩效-1-甲'), line(null), line("=乙'")]);
  expect(index.links).toEqual([
    { row: 2, column: 2, target: { sheet: '绩效-1-甲', row: 0, column: 0 } },
    { row: 4, column: 2, target: { sheet: "=乙'", row: 0, column: 0 } },
  ]);
  expect(index.contents.map((row) => row[1]).slice(2, 5)).toEqual(['绩效-1-甲', '未生成', "=乙'"]);
});

test('the list of checked forms leads to each form and to each finding’s first cell', () => {
  const blank = [3, 4, 5].map((row) => ({ row, column: 5 }));
  const checked: CheckedLine = {
    sheet: '绩效-1-甲',
    attachment: '附件1-8',
    project: '甲项目',
    applicant: '甲公司',
    verdict: '存疑',
    findings: [
      finding({ severity: 'confirm', cells: blank, message: '有 3 项未填写' }),
      finding({ severity: 'warning', cells: [{ row: 9, column: 5 }], message: '超过 100%' }),
    ],
  };
  const fine: CheckedLine = { ...checked, sheet: '绩效-2-乙', verdict: '符合', findings: [] };
  const sheet = formCheckSheet('绩效表核对情况', [checked, fine]);
  expect(sheet.contents.slice(2, 5).map((row) => row.slice(6))).toEqual([
    ['存疑', 'F10', '打开', '超过 100%'],
    ['待核实', 'F4:F6', '打开', '有 3 项未填写'],
    [null, null, '打开', '未发现问题'],
  ]);
  expect(sheet.links?.map(({ row, column, target }) => [row, column, target.sheet, target.row])).toEqual([
    [2, 8, '绩效-1-甲', 9],
    [3, 8, '绩效-1-甲', 3],
    [4, 8, '绩效-2-乙', 0],
  ]);
});
