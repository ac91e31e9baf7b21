import { reviewWith, saidOfRows } from './routineBatch';

const header = [
  '项目名称',
  '项目承担单位',
  '所在设区市',
  '所在县（市、区）',
  '投资项目代码',
  '统一社会信用代码',
];
const names = '甲乙丙丁戊己庚辛';

function said(check: string, ...rows: readonly (readonly [string, string, string, string])[]): string[] {
  const cells = rows.map((row, index) => [
    `项目${names.charAt(index)}`,
    `某${names.charAt(index)}有限公司`,
    ...row,
  ]);
  return saidOfRows(reviewWith(check, [{ rows: [header, ...cells] }]));
}
const code = (division: string): string => `2101-${division}-89-02-123456`;

it('a project code of another county of the city is named, one of the city or of a former name is not', () => {
  expect(
    said(
      'project-code-county',
      ['苏州市', '昆山市', code('320583'), ''],
      ['苏州市', '昆山市', code('320500'), ''],
      ['苏州市', '昆山市', code('320585'), ''],
      ['南通市', '崇川区', code('320611'), ''],
      ['苏州市', '昆山市', code('320281'), ''],
      ['苏州市', '', code('320585'), ''],
      ['苏州市', '工业园区', code('320576'), ''],
    ),
  ).toEqual(['申报汇总 E4: 投资项目代码第 5 至 10 位“320585”属于太仓市，与本行所在的昆山市不一致，请核对']);
});

it('an applicant registered elsewhere is named, one whose code cannot be right is not', () => {
  expect(
    said(
      'credit-code-region',
      ['苏州市', '', '', '91320500MA00000010'],
      ['无锡市', '', '', '91320594MA00000015'],
      ['苏州市', '', '', '91350100M000100Y43'],
      ['苏州市', '', '', '91350100M000100Y44'],
      ['', '', '', '91350100M000100Y43'],
      ['苏州市', '', '', ''],
    ),
  ).toEqual([
    expect.stringMatching(
      /^申报汇总 F3: .*“320594”（登记机关）属于苏州市，与本行所在的无锡市不同；登记地可以不同，请留意$/,
    ),
    expect.stringMatching(
      /^申报汇总 F4: .*“350100”（登记机关）不属于指南适用范围内的设区市，与本行所在的苏州市不同/,
    ),
  ]);
});

it('are worth knowing, no more', () => {
  const rows = [header, ['项目甲', '某甲有限公司', '苏州市', '', '', '91350100M000100Y43']];
  const [row] = reviewWith('credit-code-region', [{ rows }]).applications;
  const findings = row?.findings.filter(({ code: id }) => id === 'credit-code-region') ?? [];
  expect(findings).toMatchObject([{ severity: 'info', origin: 'routine', clause: null }]);
});
