import { sheetWithoutTable } from '../../src/intake/readSheet';
import type { CellValue } from '../../src/workbook/snapshot';
import { guide, readRows, sheetOf } from './sheetBuilder';

const fields = ['项目名称', '项目承担单位', '设区市', '项目类别', '项目总投资（万元）'];
const projects = [
  ['余热利用', '中水回用', '屋顶光伏'],
  ['苏州甲有限公司', '苏州乙有限公司', '苏州丙有限公司'],
  ['苏州市', '苏州市', '苏州市'],
  ['绿色化改造升级项目', '绿色化改造升级项目', '绿色化改造升级项目'],
  [3000, 4000, 5000],
];
const lying = (count: number, before: readonly CellValue[] = []): CellValue[][] =>
  fields.map((field, row) => [...before, field, ...(projects[row] ?? []).slice(0, count)]);

const reasonOf = (rows: readonly (readonly CellValue[])[]): string =>
  sheetWithoutTable(sheetOf(rows), guide, 'batch.xlsx').reason ?? '';

describe('a sheet that lies on its side', () => {
  it('is said to, and how it is to be turned', () => {
    expect(readRows(lying(3)).reason).toMatch(/是横排的：栏目名称在 A 列.*各项目从 B 列起向右排列.*转置/);
    expect(reasonOf([['某市项目'], [''], ...lying(2, [''])])).toMatch(/栏目名称在 B 列.*从 C 列起/);
  });

  it('is a form where it holds one project', () => {
    expect(reasonOf(lying(1))).toMatch(/一个项目一张的表单（栏目名称在 A 列，内容在 B 列）/);
  });

  it('is none where nothing stands beside the names, or they name no project', () => {
    expect(reasonOf(lying(0))).toContain('没有找到申报汇总表的表头');
    expect(reasonOf(lying(3).slice(2))).toContain('没有找到申报汇总表的表头');
  });
});
