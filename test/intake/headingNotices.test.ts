import { readSheet } from '../../src/intake/readSheet';
import type { SheetReading } from '../../src/intake/application';
import { cellAddress } from '../../src/workbook/address';
import { guide, sheetOf } from './sheetBuilder';

type Cell = string | number;

const header = ['序号', '项目承担单位', '项目名称', '设区市', '项目总投资（万元）'];
const row = (name: string): Cell[] => [1, `苏州${name}有限公司`, `${name}改造项目`, '苏州市', 3000];
const read = (rows: readonly (readonly Cell[])[], name = '汇总'): SheetReading =>
  readSheet({ ...sheetOf(rows), name }, guide, { file: '批次.xlsx' });
const said = ({ notices }: SheetReading, code: string): string[] =>
  notices
    .filter((each) => each.code === code)
    .map(
      ({ severity, message, cells }) =>
        `${severity} ${cells.map(cellAddress).join()} ${/第 [\d、–]+ 行/.exec(message)?.[0] ?? ''}`,
    );
const counted = ({ applications }: SheetReading): number[] => applications.map(({ row: at }) => at + 1);

describe('a heading whose rows are no plain filings', () => {
  it.each([
    '备选项目',
    '后备项目（2个）',
    '二、候补项目',
    '不予支持项目',
    '退回项目',
    '（二）暂缓支持的项目',
  ])('%s: its rows are read, and it is said which they are', (heading) => {
    const reading = read([header, row('余热'), [heading], row('中水'), row('光伏')]);
    expect(counted(reading)).toEqual([2, 4, 5]);
    expect(said(reading, 'rows-set-apart')).toEqual(['confirm A3 第 4–5 行']);
  });

  it('may stand where the names of projects do, and is none of them', () => {
    const reading = read([header, row('余热'), ['', '', '备选项目'], row('中水')]);
    expect(said(reading, 'rows-set-apart')).toEqual(['confirm C3 第 4 行']);
    expect(said(reading, 'rows-set-aside')).toEqual([]);
  });

  it('is none where a project is called like it', () => {
    const reading = read([header, row('余热'), ['', '', '退回料回收改造项目'], row('中水')]);
    expect(said(reading, 'rows-set-apart')).toEqual([]);
    expect(said(reading, 'rows-set-aside')).toHaveLength(1);
  });

  it('ends at the next of its level, not at those within it', () => {
    const reading = read([
      header,
      ['一、备选项目'],
      ['（一）智能制造'],
      row('余热'),
      ['（二）绿色'],
      row('中水'),
      ['二、推荐项目'],
      row('光伏'),
    ]);
    expect(said(reading, 'rows-set-apart')).toEqual(['confirm A2 第 4、6 行']);
  });

  it('ends at the next that sets rows apart or names a batch, numbered or not', () => {
    const reading = read([
      header,
      row('余热'),
      ['备选项目'],
      row('中水'),
      row('光伏'),
      ['二、不予支持项目'],
      row('储能'),
      ['2021年第二批'],
      row('氢能'),
      ['退回项目（2个）'],
      row('风电'),
    ]);
    expect(said(reading, 'rows-set-apart')).toEqual([
      'confirm A3 第 4–5 行',
      'confirm A6 第 7 行',
      'confirm A10 第 11 行',
    ]);
  });

  it('leaves its rows to one within it, and keeps those beside that', () => {
    const reading = read([
      header,
      ['一、备选项目'],
      ['（一）暂缓支持项目'],
      row('余热'),
      ['（二）其他项目'],
      row('中水'),
      ['二、推荐项目'],
      row('光伏'),
    ]);
    expect(said(reading, 'rows-set-apart')).toEqual(['confirm A2 第 6 行', 'confirm A3 第 4 行']);
  });

  it('ends at a place where places stand around it, and holds for places below it', () => {
    const around = read([
      header,
      ['苏州市'],
      row('余热'),
      ['备选项目'],
      row('中水'),
      ['无锡市'],
      row('光伏'),
    ]);
    expect(said(around, 'rows-set-apart')).toEqual(['confirm A4 第 5 行']);
    const below = read([header, row('余热'), ['备选项目'], ['苏州市'], row('中水'), ['无锡市'], row('光伏')]);
    expect(said(below, 'rows-set-apart')).toEqual(['confirm A3 第 5、7 行']);
  });

  it('may stand beside the category of a row', () => {
    const categories = ['产业链现代化提升项目(备选)', '产业链现代化提升项目', '产业链现代化提升项目【退回】'];
    const reading = read([
      [...header, '项目类别'],
      ...categories.map((category, at) => [...row(`${at}号`), category]),
    ]);
    expect(said(reading, 'rows-set-apart')).toEqual(['confirm F2,F4 第 2、4 行']);
    expect(new Set(reading.applications.map(({ category }) => category)).size).toBe(1);
  });

  it('may be the title, or the name of the sheet', () => {
    const titled = read([['苏州市2021年备选项目汇总表'], header, row('余热')]);
    expect(said(titled, 'rows-set-apart')).toEqual(['confirm A1 第 3 行']);
    expect(said(read([header, row('余热')], '退回'), 'rows-set-apart')).toEqual(['confirm  第 2 行']);
  });

  it('says nothing of other bands', () => {
    const reading = read([['苏州市2021年项目汇总表'], header, ['一、推荐项目'], row('余热')]);
    expect(said(reading, 'rows-set-apart')).toEqual([]);
  });
});

describe('a year over rows', () => {
  it.each(['苏州市2020年度项目汇总表', '第二批（2020年）', '二〇二〇年度申报表', '2020年技术改造项目'])(
    '%s is said where it is not the guide’s',
    (title) =>
      expect(said(read([[title], header, row('余热')]), 'other-year')).toEqual(['warning A1 第 3 行']),
  );

  it.each(['苏州市2021年度项目汇总表', '2021年度项目（2020年开工）', '截至2020年12月的项目', '项目汇总表'])(
    '%s is in order',
    (title) => expect(said(read([[title], header, row('余热')]), 'other-year')).toEqual([]),
  );

  it('is said of the batch that a band names, not of what else it may tell', () => {
    const reading = read([
      ['2021年度项目汇总表'],
      header,
      ['第一批（2021年）'],
      row('余热'),
      ['第二批（2020年）'],
      row('中水'),
    ]);
    expect(said(reading, 'other-year')).toEqual(['warning A5 第 6 行']);
    const begun = read([header, ['一、2020年开工项目'], row('余热')]);
    expect(said(begun, 'other-year')).toEqual([]);
  });
});
