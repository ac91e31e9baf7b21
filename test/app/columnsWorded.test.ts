import fc from 'fast-check';
import { columnsWorded } from '../../src/app/columnsWorded';
import { guide, readRows } from '../intake/sheetBuilder';

const reading = readRows(
  [
    ['项目名称', '项目承担单位', '项目投资情况', '', '备注', '备注'],
    ['', '', '总投资', '已投入（万元）', '', ''],
    ['甲', '某某公司', 9, 2, '', ''],
  ],
  { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'] },
);

it('finds a column by its header’s wording, wherever it stands', () => {
  const said = [
    { header: '项目投资情况_已投入', field: 'investedBy202103' },
    { header: '项目承担单位', field: null },
    { header: '没有的列', field: 'city' },
  ];
  expect(columnsWorded(reading, said, guide)).toEqual({
    D: { field: 'investedBy202103' },
    B: { field: null },
  });
});

it('takes a unit only where the header names the same units', () => {
  const unitsBy = (header: string) => columnsWorded(reading, [{ header, unit: '元' }], guide);
  expect(unitsBy('项目投资情况_已投入（万元）')).toEqual({ D: { unit: '元' } });
  expect(unitsBy('项目投资情况_已投入')).toEqual({});
  expect(unitsBy('项目投资情况_已投入（亿元）')).toEqual({});
  const field = 'investedBy2020';
  const said = [{ header: '项目投资情况_已投入（亿元）', field, unit: '元' }];
  expect(columnsWorded(reading, said, guide)).toEqual({ D: { field } });
});

it('takes neither of two columns of one wording', () => {
  expect(columnsWorded(reading, [{ header: '备注', field: 'city' }], guide)).toEqual({});
});

it('does not mind white space, width or bracket style', () => {
  const dresses: readonly ((text: string) => string)[] = [
    (text) => ` ${[...text].join('\n')}　`,
    (text) => text.replace(/（/g, '(').replace(/）/g, ')'),
    (text) => text.replace(/（/g, '【').replace(/）/g, '】'),
    (text) => text.replace(/[(-~]/g, (c) => (c === '_' ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...dresses), (dress) => {
      const header = dress('项目投资情况_已投入（万元）');
      expect(columnsWorded(reading, [{ header, field: 'investedBy2020' }], guide)).toEqual({
        D: { field: 'investedBy2020' },
      });
    }),
  );
});
