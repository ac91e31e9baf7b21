import { readRows, told } from './sheetBuilder';

const header = ['项目名称', '项目承担单位', '统一社会信用代码', '项目总投资（万元）'];
const code = '91320594MA1MTEST02';

/** Applicant, project and code of a row as they were read. */
function read(project: string, applicant: string, credit = ''): string[] {
  const other = ['光伏屋顶改造', '苏州丙有限公司', '', 2000];
  const [application] = readRows([header, [project, applicant, credit, 3000], other]).applications;
  return ['applicant', 'projectName', 'creditCode'].map((field) =>
    told(application?.cells.get(field)?.reading),
  );
}

it.each([
  '苏州甲有限公司 张三 13800000000',
  '苏州甲有限公司（张三13800000000）',
  '苏州甲有限公司，联系人：张三，电话：0512-68180000',
  '苏州甲有限公司\n张三 138 0000 0000',
  '苏州甲有限公司13800000000',
  '苏州甲有限公司（盖章）',
])('%s is the name alone, for no list may show a telephone', (text) => {
  expect(read('余热利用改造', text)[0]).toBe('苏州甲有限公司');
});

it.each(['苏州甲有限公司（原苏州甲厂）', '江苏1380工场有限公司', '苏州甲 13800000000'])(
  '%s stays as it is',
  (text) => {
    expect(read('余热利用改造', text)[0]).toBe(text);
  },
);

it.each(['同上', '待定', '〃', '3'])('%s is no name', (text) => {
  expect(read('余热利用改造', text)[0]).toBe('!no-name');
  expect(read(text, '苏州甲有限公司')[1]).toBe('!no-name');
});

it('takes a dash for no applicant', () => {
  expect(read('余热利用改造', '—')[0]).toBe('');
});

it.each([`统一社会信用代码：${code}`, `${code}（三证合一）`, code.toLowerCase()])(
  '%s holds the code',
  (text) => {
    expect(read('余热利用改造', '苏州甲有限公司', text)[2]).toBe(code);
  },
);

it('takes no code out of what holds more than one, or another', () => {
  for (const text of [`${code}、${code}`, `${code}A`, `12-${code}`])
    expect(read('余热利用改造', '苏州甲有限公司', text)[2]).toBe(text);
});
