import type { CellValue } from '../../src/workbook/snapshot';
import { readRows, valuesOf, type SheetExtras } from './sheetBuilder';

type Row = readonly CellValue[];

const names: Row = ['序号', '项目名称', '项目承担单位', '总投资', '软件投入', '申请补助'];
const blanks: Row = ['', '', '', '', '', ''];
const row: Row = [1, '余热利用', '苏州甲热能有限公司', 1.2, 2000, 3_000_000];
const units = (...three: readonly string[]): Row => ['', '', '', ...three];

function read(rows: readonly Row[], extras: SheetExtras = {}) {
  const reading = readRows([...rows, row], extras);
  const told = reading.notices.filter(({ code }) => code.startsWith('unit-')).map(({ message }) => message);
  return { values: reading.applications.map(valuesOf), told, doubtful: reading.doubtful };
}

const inTheirUnits = { totalInvestment: '12000', softwareInvestment: '200', requestedSubsidy: '300' };
const merges = ['A1:A2', 'B1:B2', 'C1:C2'];

describe('a row of units', () => {
  it.each<[string, readonly Row[], SheetExtras]>([
    ['in brackets below the names', [names, units('（亿元）', '（千元）', '（元）')], {}],
    ['bare, below the names', [names, units('亿元', '千元', '元')], {}],
    ['bare, below names of which others are merged down', [names, units('亿元', '千元', '元')], { merges }],
    ['with a label in front and dashes', [names, ['单位', '—', '/', '亿元', '千元', '元']], {}],
    ['above the row of codes', [names, units('亿元', '千元', '元'), ['甲', '乙', '丙', 1, 2, 3]], {}],
    ['below the row of codes', [names, ['甲', '乙', '丙', 1, 2, 3], units('亿元', '千元', '元')], {}],
    [
      'below bands and leaves',
      [
        ['序号', '项目名称', '项目承担单位', '项目投资情况', '', ''],
        ['', '', '', '总投资', '软件投入', '申请补助'],
        units('亿元', '千元', '元'),
      ],
      {},
    ],
  ])('%s gives the columns theirs', (_, header, extras) => {
    const { values, told, doubtful } = read(header, extras);
    expect(values).toEqual([expect.objectContaining(inTheirUnits)]);
    expect(told).toEqual([]);
    expect(doubtful).toEqual([]);
  });

  it('holds for all columns that a cell of it is merged over', () => {
    const { values } = read([names, units('千元', '', '')], { merges: ['D2:F2'] });
    expect(values).toEqual([
      expect.objectContaining({
        totalInvestment: '0.12',
        softwareInvestment: '200',
        requestedSubsidy: '300000',
      }),
    ]);
  });

  it('of one cell with a label speaks for the whole table', () => {
    const { values, told } = read([names, ['', '', '', '', '', '单位：元']]);
    expect(values).toEqual([expect.objectContaining({ softwareInvestment: '0.2', requestedSubsidy: '300' })]);
    expect(told).toEqual([]);
  });

  it('goes before what the names say, which is told', () => {
    const named = ['序号', '项目名称', '项目承担单位', '总投资（万元）', '软件投入', '申请补助'];
    const { values, told } = read([named, units('亿元', '千元', '元')]);
    expect(values).toEqual([expect.objectContaining(inTheirUnits)]);
    expect(told).toEqual([
      'D 列“总投资（万元）_亿元”表头注明“亿元”，而上级表头或表头以上注明“万元”；按表头的“亿元”读取，请核对',
    ]);
  });

  it('is no row of the table where it stands among projects', () => {
    expect(readRows([names, row, blanks, units('亿元', '千元', '元'), row]).applications).toHaveLength(2);
  });
});
