import { namesDocument } from '../../src/intake/documentNumber';
import { readSheet } from '../../src/intake/readSheet';
import { fieldOf, withColumn } from './oneColumn';
import { guide, sheetOf, told, valuesOf } from './sheetBuilder';

const names = (text: string): boolean => namesDocument(text, (part) => part === '已批复');

it.each([
  '苏环审〔2020〕5号',
  '宁经备［2020］3号',
  '苏环审（2020）第 5 号',
  '苏环审【2020】5',
  '苏环建〔2020〕83第0123号',
  '苏环审2020-5号',
  '锡行审环许〔2020〕1234号',
  '苏(2020)苏州市不动产权第0001234号',
  '地字第320500202000012号',
  '备案证号：320500-2020-0012',
  '环评批复：苏环审〔2020〕5号，2020.5.6',
  '苏环审〔2020〕5号、6号',
  '苏环审〔2020〕5号\n苏环审〔2020〕6号',
  '已批复（苏环审〔2020〕8号）',
  '《关于某项目环境影响报告表的批复》（苏环审〔2020〕5号）',
])('%s names papers that were issued', (text) => {
  expect(names(text)).toBe(true);
});

it.each([
  '已批复',
  '2020年5月6日',
  '2101-320500-89-02-123456',
  '320500202000012',
  '苏环受理〔2021〕5号',
  '合同编号：HP-2020-0012',
  '未批复（苏环审〔2020〕5号）',
  '豁免（苏环审〔2020〕5号）',
  '苏环审〔2020〕5号（一期）',
  '苏环审〔2020〕5号，能评办理中',
  '附件3',
  '投资5000万元',
])('%s does not', (text) => {
  expect(names(text)).toBe(false);
});

it('takes a number for the paper, a day or words of its own for nothing, and tells what it took', () => {
  const rows = [
    ['项目类别', '项目名称', '项目承担单位', '环评手续'],
    ['智能制造示范工厂', '机床车间', '苏州甲机床有限公司', '苏环审〔2020〕5号'],
    ['智能制造示范工厂', '刀具车间', '苏州乙刀具有限公司', 43957],
    ['智能制造示范工厂', '模具车间', '苏州丙模具有限公司', '完备'],
    ['智能制造示范工厂', '轴承车间', '苏州丁轴承有限公司', '苏环审〔2020〕7号'],
  ];
  const sheet = sheetOf(rows, { formats: { D3: 'yyyy-mm-dd' } });
  const reading = readSheet(sheet, guide, { file: '批次.xlsx' });
  expect(reading.applications.map((each) => valuesOf(each)['environmentProcedure'])).toEqual([
    '完备',
    '2020-05-06',
    '完备',
    '完备',
  ]);
  expect(reading.notices.filter(({ code }) => code === 'documents-named')).toEqual([
    {
      code: 'documents-named',
      severity: 'info',
      message:
        'D 列“环评手续”第 2、5 行填的是批复、备案等文件的文号（如 D2“苏环审〔2020〕5号”），按“完备”认定，文件本身请核对',
      cells: [
        { row: 1, column: 3 },
        { row: 4, column: 3 },
      ],
    },
  ]);
});

it('knows a column of such numbers by them, and asks about one that does not say what it is', () => {
  const numbers = withColumn('备案', ['苏发改备〔2020〕12号', '宁经备[2020]3号', '已备案']);
  expect(fieldOf(numbers)).toBe('filingProcedure');
  const offices = withColumn('备案', ['苏州市发改委', '昆山市行政审批局', '吴江区发改委']);
  expect(fieldOf(offices)).toBeUndefined();
  expect(offices.doubtful.map(({ candidates }) => candidates)).toEqual([['filingProcedure']]);
});

it('reads nothing of the kind where only yes and no are asked for', () => {
  const [row] = withColumn('是否省重大工业项目', ['苏工信投资〔2021〕3号']).applications;
  expect(told(row?.cells.get('majorProjectList')?.reading)).toBe('!not-an-option');
});
