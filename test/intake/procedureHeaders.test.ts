import { mappingOf, readRows } from './sheetBuilder';

type Column = readonly (string | number)[];

const paper: Column = ['苏行审〔2020〕112号', '正在办理', '在办', '', '无需'];

/** A batch of five rows with these columns beside the names. */
function batchOf(columns: Readonly<Record<string, Column>>) {
  const headers = Object.keys(columns);
  const rows = paper.map((_, row) => [
    `苏州第${row + 1}机床有限公司`,
    `第${row + 1}号产线改造项目`,
    ...headers.map((header) => columns[header]?.[row] ?? ''),
  ]);
  const formats = { C2: 'yyyy-mm-dd', D2: 'yyyy-mm-dd' };
  const reading = readRows([['项目承担单位', '项目名称', ...headers], ...rows], { formats });
  const { A, B, ...fields } = mappingOf(reading);
  return { fields, names: [A, B], asked: reading.doubtful.map(({ candidates }) => candidates), reading };
}

it.each([
  ['备案（核准）文号', 'filingProcedure'],
  ['备案号', 'filingProcedure'],
  ['备案时间', 'filingProcedure'],
  ['环评批复文号', 'environmentProcedure'],
  ['能评（节能审查）', 'energyProcedure'],
  ['节能审查意见文号', 'energyProcedure'],
  ['安评备案号', 'safetyProcedure'],
  ['规划许可证号', 'planningProcedure'],
  ['土地证号', 'landProcedure'],
  ['不动产权证号', 'landProcedure'],
  ['土地证号/不动产权证号', 'landProcedure'],
])('%s with answers is %s, so that what is under way and what is blank are seen', (header, field) => {
  const { fields, asked, reading } = batchOf({ [header]: paper });
  expect([fields, asked]).toEqual([{ C: field }, []]);
  const states = reading.applications.map(({ cells }) => {
    const each = cells.get(field)?.reading;
    return each?.state === 'text' ? each.value : each?.state;
  });
  expect(states).toEqual(['完备', '未办', '未办', 'empty', '无需']);
});

it('is asked about where people answer in words of their own', () => {
  const { fields, asked } = batchOf({ 土地证号: ['租赁厂房', '现有厂房', '苏州市第五厂区', '', '园区代建'] });
  expect([fields, asked]).toEqual([{}, [['landProcedure']]]);
});

it('is a code where the values are codes', () => {
  const codes = ['2020-320505-39-03-512345', '2020-320505-39-03-512346', '2020-320505-39-03-512347'];
  expect(batchOf({ 备案号: codes }).fields).toEqual({ C: 'projectCode' });
});

const days: Column = ['2020-10-01', '2021年7月', '2020.12.3', '', '2020年10月'];

it.each(['备案时间', '备案日期', '环评批复日期'])(
  '%s is no procedure where it tells days alone',
  (header) => {
    expect(batchOf({ [header]: days })).toMatchObject({ fields: {}, asked: [] });
    expect(batchOf({ [header]: [44105, '2020-10-01'] })).toMatchObject({ fields: {}, asked: [] });
  },
);

it.each([
  ['环评批复文号', '环评批复日期', 'environmentProcedure'],
  ['备案（核准）文号', '备案时间', 'filingProcedure'],
])('beside %s, %s is not proposed', (number, day, field) => {
  const { fields, asked } = batchOf({
    [number]: paper,
    [day]: ['2020-12-03', '正在办理', '2020年底', '', '/'],
  });
  expect([fields, asked]).toEqual([{ C: field }, []]);
});

it('gives way to a column that says it plainly', () => {
  expect(batchOf({ 环评手续: paper, 环评批复文号: paper })).toMatchObject({
    fields: { C: 'environmentProcedure' },
    asked: [],
  });
});
