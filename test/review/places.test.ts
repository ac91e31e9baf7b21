import type { Application } from '../../src/intake/application';
import { readRows } from '../intake/sheetBuilder';
import { reviewBatch } from '../../src/review/reviewBatch';
import type { Review } from '../../src/review/review';
import type { CellValue } from '../../src/workbook/snapshot';
import { noOptions, policy } from './batch';

const header = ['项目类别', '项目名称', '项目承担单位', '项目总投资（万元）'];
const chain: readonly CellValue[] = ['产业链现代化提升', '智能产线', '某某科技有限公司', 12000];

function review(columns: readonly string[], ...rows: readonly (readonly CellValue[])[]): Review {
  const reading = readRows([[...header, ...columns], ...rows.map((more) => [...chain, ...more])]);
  return reviewBatch([reading], { ...policy, routine: [] }, noOptions);
}
const placed = (reviewed: Review): (string | null)[] =>
  reviewed.applications.map(({ application }: { application: Application }) => application.city);
const said = (reviewed: Review, code: string): string[] =>
  reviewed.applications.flatMap(({ findings }) =>
    findings.filter((finding) => finding.code === code).map(({ message }) => message),
  );

describe('a row that counts towards a limit and whose city cannot be told', () => {
  it('is asked about, and not counted silently', () => {
    const reviewed = review(['所在设区市', '所在县（市、区）'], ['', '鼓楼区'], ['苏州市', '昆山市']);
    expect(placed(reviewed)).toEqual([null, '苏州市']);
    expect(reviewed.applications.map(({ verdict }) => verdict)).toEqual(['待核实', expect.any(String)]);
    const [finding, ...more] =
      reviewed.applications[0]?.findings.filter(({ code }) => code === 'city-unknown') ?? [];
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'HCM-Q',
      rules: ['HIGH-Q'],
      origin: 'guide',
      severity: 'confirm',
      cells: [{ row: 1, column: 5 }],
      clause: '一（一）3',
      message: '“鼓楼区”在南京市、徐州市都有，所在设区市无法判断，不能计入设区市限报数，请填写设区市全称',
    });
    expect(said(reviewed, 'city-unknown')).toHaveLength(1);
  });

  it.each([
    ['', '', '未填写所在设区市，不能计入设区市限报数，请填写设区市全称'],
    ['', '高新区', '“高新区”看不出所在设区市，不能计入设区市限报数，请填写设区市全称'],
  ])('%j %j: %s', (city, county, message) => {
    expect(said(review(['所在设区市', '所在县（市、区）'], [city, county]), 'city-unknown')).toEqual([
      message,
    ]);
  });

  it('is told of its unreadable cell only, where one speaks against another', () => {
    const reviewed = review(['所在设区市', '所在县（市、区）'], ['苏州市', '江阴市']);
    expect(said(reviewed, 'city-unknown')).toEqual([]);
    expect(said(reviewed, 'unreadable-cell')).toEqual([
      '“所在县（市、区）”：“江阴市”与本行其他单元格所示的苏州市不一致，无法确定归属，请核对',
    ]);
  });

  it('is said once for the sheet where no column could tell', () => {
    const reviewed = review([], [], []);
    expect(said(reviewed, 'city-unknown')).toEqual([]);
    const lacks = reviewed.sheets[0]?.findings.filter(({ rules }) => rules.includes('HCM-Q')) ?? [];
    expect(lacks).toMatchObject([{ code: 'column-absent', severity: 'confirm', rules: ['HCM-Q', 'HIGH-Q'] }]);
    expect(lacks[0]?.message).toContain('表中没有“所在设区市”列');
  });

  it('is nobody’s concern in a category without a limit', () => {
    const reading = readRows([
      [...header, '所在设区市'],
      ['绿色化改造升级项目', '余热利用', '某某热能有限公司', 5000, ''],
    ]);
    expect(said(reviewBatch([reading], policy, noOptions), 'city-unknown')).toEqual([]);
  });
});

describe('columns that no rule looks at', () => {
  it('say when 审批状态 cannot be counted', () => {
    const reviewed = review(
      ['所在设区市', '审批状态'],
      ['苏州市', '再议'],
      ['苏州市', '拟支持'],
      ['苏州市', ''],
    );
    expect(said(reviewed, 'unreadable-cell')).toEqual([
      '“审批状态”：“再议”不在可填的范围内，应填：拟支持、不予支持、待定；未计入拟支持数',
    ]);
    expect(reviewed.support.find(({ category }) => category === 'high-end-upgrade')?.recommended).toBe(1);
  });

  it('say that a code typed as a number is beyond repair', () => {
    const columns = ['所在设区市', '统一社会信用代码', '投资项目代码'];
    const reviewed = review(columns, ['苏州市', 913205001234567800, '2.10132E+19']);
    expect(said(reviewed, 'unreadable-cell')).toEqual([
      expect.stringMatching(/^“统一社会信用代码”：“913205001234567800”是以数字录入的，.*无法恢复/),
      expect.stringMatching(/^“投资项目代码.*”：“2.10132E\+19”是以数字录入的，.*无法恢复/),
    ]);
  });
});
