import { guideWith, findingOf, policy } from '../review/batch';
import { readAmountInWords } from '../../src/intake/amountInWords';
import { withColumn } from './oneColumn';
import { told } from './sheetBuilder';

const growth = '近两年软件业务收入年增长率（%）';
const award = '奖励标准依据文件及金额（万元）';

/** What a cell beneath a header was read as. */
function read(header: string, cell: string): string {
  const [application] = withColumn(header, [cell, cell]).applications;
  const field = policy.fields.find(({ name }) => name === header);
  return told(application?.cells.get(field?.id ?? '')?.reading);
}

it.each([
  ['2019年25%，2020年30%', '0.25'],
  ['2019年：30%；2020年：-5%', '-0.05'],
  ['2019-2020年分别为25%、30%', '0.25'],
  ['25%、30%', '0.25'],
  ['2018年10%，2019年25%，2020年30%', '0.25'],
  ['30%', '0.3'],
  ['2020年30%', '!year-missing'],
  ['2018年25%，2019年30%', '!year-missing'],
  ['10%、20%、30%', '!several-figures'],
  ['25%-30%', '!range'],
])('of shares of two years %s counts as %s', (cell, expected) => {
  expect(read(growth, cell)).toBe(expected);
});

it('says what to do with shares of several years where one share is asked for', () => {
  const [application] = withColumn('服务满意度（%）', ['2019年95%，2020年98%']).applications;
  expect(
    application?.cells.get('satisfaction') ?? [...(application?.cells.values() ?? [])].at(-1),
  ).toMatchObject({
    reading: { reason: '“2019年95%，2020年98%”写有不止一个比例，请按表头的要求只填一个' },
  });
});

it.each([
  ['苏政发〔2018〕59号，100万元', '100'],
  ['一次性奖励1,000,000元', '100'],
  ['100', '100'],
  ['苏政发〔2018〕59号', '苏政发〔2018〕59号'],
  ['最高100万元', '最高100万元'],
  ['每家奖励50万元', '每家奖励50万元'],
  ['100万元以内', '100万元以内'],
  ['100万元，其中首次50万元', '100万元，其中首次50万元'],
  ['待定', '!no-figure'],
])('of a document and an amount %s is %s', (cell, expected) => {
  expect(read(award, cell)).toBe(expected);
});

it('asks about words that stand for an amount', () => {
  const guide = guideWith({ kind: 'filled', field: 'honourAmount' });
  expect(findingOf(guide, { honourAmount: '苏政发〔2018〕59号' })).toMatchObject({
    severity: 'confirm',
    message: '“奖励标准依据文件及金额（万元）”填“苏政发〔2018〕59号”，读不出确切金额，须人工核实',
  });
  expect(findingOf(guide, { honourAmount: '苏政发〔2018〕59号，100万元' })).toBeNull();
});

it('leaves a digit that runs into an amount alone', () => {
  const number = { state: 'text', value: '甲2.5.100万元', from: 'words' };
  expect(readAmountInWords('甲2.5.100万元', () => ({ state: 'empty' }))).toEqual(number);
});
