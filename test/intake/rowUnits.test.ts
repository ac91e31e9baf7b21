import { readRows, told } from './sheetBuilder';
import type { CellValue } from '../../src/workbook/snapshot';

const header = ['项目名称', '项目承担单位', '所在设区市', '项目总投资', '单位'];
const row = (amount: CellValue, unit: string): CellValue[] => [
  '余热利用',
  '苏州甲热能有限公司',
  '苏州市',
  amount,
  unit,
];

const totals = (
  rows: readonly CellValue[][],
  titles: readonly string[] = header,
  units: NonNullable<Parameters<typeof readRows>[1]>['units'] = {},
): string[] =>
  readRows([[...titles], ...rows], { units }).applications.map(({ cells }) =>
    told(cells.get('totalInvestment')?.reading),
  );

describe('a column that names the unit of each row', () => {
  it('bars amounts that would be read in another unit, and no others', () => {
    const rows = [row(3000, '万元'), row(30000000, '元'), row('0.3', '亿元'), row(3000, ''), row(0, '元')];
    expect(totals(rows)).toEqual(['3000', '!row-unit', '!row-unit', '3000', '0']);
  });

  it('speaks against a unit in the header too, and not against one in the cell', () => {
    const titles = header.map((title) => (title === '项目总投资' ? '项目总投资（万元）' : title));
    expect(totals([row(30000000, '元'), row('3000万元', '元')], titles)).toEqual(['!row-unit', '3000']);
  });

  it('gives way to a person who says the column’s unit', () => {
    const units = { D: { unit: '元', by: 'person' } } as const;
    expect(totals([row(30000000, '元'), row(20000000, '万元')], header, units)).toEqual(['3000', '2000']);
  });

  it('says which unit it names and what to do', () => {
    const [application] = readRows([header, row(30000000, '元')]).applications;
    expect(application?.cells.get('totalInvestment')?.reading).toMatchObject({
      reason:
        '“30000000”所在行的单位列填“元”，与按“万元”读取不一致，未予采用，请在本格注明单位，或为本列指定单位',
    });
  });

  it('is passed over where it names things that are no money', () => {
    expect(totals([row(3000, '台'), row(2000, '套')])).toEqual(['3000', '2000']);
  });
});
