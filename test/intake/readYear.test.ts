import { fieldSchema } from '../../src/guide/field';
import { columnReader } from '../../src/intake/columnReader';
import { unitTable } from '../../src/intake/unitTable';
import type { CellValue } from '../../src/workbook/snapshot';
import { guide, told } from './sheetBuilder';

const field = fieldSchema.parse(guide.fields.find(({ id }) => id === 'littleGiantYear'));
const table = unitTable(field);
const read = columnReader(field, {
  unit: { table, factor: table.base, unit: '', from: 'nothing', others: [] },
  style: 'fraction',
  holds: 'one',
  date1904: false,
});

it.each<[CellValue, string, string]>([
  [2020, 'General', '2020'],
  ['2020年度', 'General', '2020'],
  ['2020年12月', 'General', '2020'],
  ['2020.12.1', 'General', '2020'],
  [2020.12, 'General', '2020'],
  [44166, 'yyyy-mm-dd', '2020'],
  ['', 'General', ''],
  ['2019、2020', 'General', '!several-figures'],
  ['第二批（2020年）', 'General', '!not-a-figure'],
])('a year is read from a date as well: %s (%s) is %s', (value, format, year) =>
  expect(told(read(value, format))).toBe(year),
);
