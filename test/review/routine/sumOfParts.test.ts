import type { CellValue } from '../../../src/workbook/snapshot';
import { reviewWith, saidOfRows } from './routineBatch';

const leading = ['项目名称', '项目承担单位', '项目总投资（万元）'];

function said(id: string, columns: readonly string[], ...amounts: readonly CellValue[]): string[] {
  const rows = [
    [...leading, ...columns],
    ['甲项目', '苏州甲有限公司', ...amounts],
  ];
  return saidOfRows(reviewWith(id, [{ rows }]));
}

describe('a part that is left blank', () => {
  const sources = ['自筹资金（万元）', '银行贷款（万元）', '财政资金（万元）'];

  it.each<[string, CellValue[], string[]]>([
    [
      'so that no set is complete',
      [1000, 700, '', ''],
      ['E2,F2: 银行贷款、财政资金未填写，未核对各项之和与项目总投资'],
    ],
    ['though the others are all', [1000, 1000, '', ''], []],
    ['though the others are the total', [1000, 700, 300, ''], []],
    [
      'beside others that make it up',
      [1000, 700, 200, ''],
      [
        'C2,D2,E2: 自筹资金 700 万元、银行贷款 200 万元，合计 900 万元，不等于项目总投资 1,000 万元（少 100 万元；财政资金未填写），请核对',
      ],
    ],
    [
      'though the others exceed the total',
      [1000, 1200, '', ''],
      ['C2,D2: 自筹资金 1,200 万元，大于项目总投资 1,000 万元（多 200 万元），请核对'],
    ],
  ])('is no zero: %s', (_, amounts, told) =>
    expect(said('total-by-source', sources, ...amounts)).toEqual(told.map((line) => `申报汇总 ${line}`)),
  );

  it('is one of the fixed assets or of the working capital as well', () => {
    const uses = ['固定资产投资（万元）', '铺底流动资金（万元）'];
    expect(said('total-by-use', uses, 3000, '', 100)).toEqual([
      '申报汇总 D2: 固定资产投资未填写，未核对各项之和与项目总投资',
    ]);
    expect(said('total-by-use', uses, 3000, 2900, '')).toEqual([
      '申报汇总 E2: 铺底流动资金未填写，未核对各项之和与项目总投资',
    ]);
  });
});

describe('其他投资', () => {
  const uses = [
    '设备投资（万元）',
    '土建投资（万元）',
    '其他投资（万元）',
    '固定资产投资（万元）',
    '铺底流动资金（万元）',
  ];

  it('may be within the fixed assets and the working capital, or beside them', () => {
    expect(said('total-by-use', uses, 3000, 2000, 500, 500, 2500, 500)).toEqual([]);
    expect(said('total-by-use', uses, 3500, 2000, 500, 500, 2500, 500)).toEqual([]);
  });

  it('is told either way where neither is right', () => {
    expect(said('total-by-use', uses, 3000, 2000, 400, 500, 2400, 500)).toEqual([
      '申报汇总 C2,F2,G2,H2: 其他投资 500 万元、固定资产投资 2,400 万元、铺底流动资金 500 万元，合计 3,400 万元，不等于项目总投资 3,000 万元（多 400 万元；其他投资如已含在其他各项中，合计 2,900 万元，少 100 万元），请核对',
    ]);
  });

  it('has to be counted where the others do not make up the total', () => {
    expect(said('total-by-use', uses.slice(0, 3), 3000, 2000, 500, 600)).toHaveLength(1);
    expect(said('total-by-use', uses.slice(0, 3), 3000, 2000, 500, 500)).toEqual([]);
  });
});
