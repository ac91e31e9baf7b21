import fc from 'fast-check';
import type { SheetReading } from '../../src/intake/application';
import { readTableInSteps } from '../../src/intake/readSheet';
import { locateTables } from '../../src/intake/tableRegions';
import { columnLetters } from '../../src/workbook/address';
import { notCalculated, type CellValue, type SheetSnapshot } from '../../src/workbook/snapshot';
import { guide, sheetOf, valuesOf } from './sheetBuilder';

/* Sheets as they come: several tables, each with merged bands over its leaves, and values that nobody would expect. */

interface Band {
  /** "" where the leaves stand alone, merged down over both header rows. */
  readonly band: string;
  readonly leaves: readonly Leaf[];
}

interface Leaf {
  /** What its header is called in the one table and in the next. */
  readonly headers: readonly [string, string];
  readonly values: readonly Odd[];
}

/** A value, and its number format where it matters. */
type Odd = CellValue | readonly [value: CellValue, format: string];

const strange: readonly Odd[] = [
  '',
  ' ',
  '—',
  '#REF!',
  notCalculated,
  true,
  NaN,
  -0,
  1e308,
  '=1+1',
  '约3000',
  '\u0000',
  '一',
];
const amounts: readonly Odd[] = [
  3000,
  '2000万',
  '1.2亿元',
  -5,
  '５，０００',
  0.1 + 0.2,
  [0.5, '0%'],
  ...strange,
];
const dates: readonly Odd[] = [
  '2021.04',
  2022.1,
  [44286, 'yyyy/m/d'],
  '2021年3月底',
  '24个月',
  '2021-13',
  ...strange,
];
const names: readonly Odd[] = [
  '余热利用改造',
  '中水回用',
  '合计',
  '项目名称',
  '二、绿色化改造升级项目',
  ...strange,
];

const bands: readonly Band[] = [
  {
    band: '项目基本情况',
    leaves: [
      { headers: ['项目名称', '申报项目名称'], values: names },
      { headers: ['项目承担单位', '企业名称'], values: ['苏州甲有限公司', '无锡乙厂', ...strange] },
      {
        headers: ['项目类别', '类别'],
        values: ['绿色化改造升级项目', '绿色工厂', '智能制造示范工厂', ...strange],
      },
    ],
  },
  {
    band: '项目投资情况',
    leaves: [
      { headers: ['总投资（万元）', '总投资（亿元）'], values: amounts },
      { headers: ['截至2021年3月底已投入', '已投入'], values: amounts },
    ],
  },
  {
    band: '建设期',
    leaves: [
      { headers: ['开始时间', '起'], values: dates },
      { headers: ['结束时间', '止'], values: dates },
    ],
  },
  {
    band: '',
    leaves: [
      { headers: ['所在设区市', '设区市'], values: ['苏州', '鼓楼区', '昆山市', '上海市', ...strange] },
    ],
  },
];
const leaves = bands.flatMap((band) => band.leaves);
/** The running number stands first, as it does everywhere: what begins a row tells what the row is. */
const number: Leaf = { headers: ['序号', '编号'], values: [] };

/** Rows of one table: an index into each leaf's values. */
const bodies = fc.array(fc.tuple(...leaves.map(({ values }) => fc.nat(values.length - 1))), {
  minLength: 1,
  maxLength: 5,
});
const orders = fc.tuple(
  fc.shuffledSubarray([...bands.keys()], { minLength: bands.length, maxLength: bands.length }),
  fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
);
const straight = [[...bands.keys()], [0, 1, 2]] as const;

/** A sheet of two tables, one below the other, whose bands and leaves stand in an order. */
function sheetIn(
  [order, within]: readonly [readonly number[], readonly number[]],
  tables: readonly (readonly (readonly number[])[])[],
): SheetSnapshot {
  const placed = [
    { band: '', leaf: number },
    ...order.flatMap((at) => {
      const { band, leaves: own } = bands[at] ?? { band: '', leaves: [] };
      return within.flatMap((index) => (own[index] ? [{ band, leaf: own[index] }] : []));
    }),
  ];
  const rows: CellValue[][] = [];
  const merges: string[] = [];
  const formats: Record<string, string> = {};
  tables.forEach((body, table) => {
    rows.push([table === 0 ? '2021年项目申报汇总表（绿色化改造升级项目）' : '二、智能制造示范工厂项目']);
    const top = rows.length;
    rows.push(
      placed.map(({ band, leaf }, column) => {
        const first = placed[column - 1]?.band !== band || band === '';
        return band === '' ? leaf.headers[table === 0 ? 0 : 1] : first ? band : '';
      }),
    );
    rows.push(placed.map(({ band, leaf }) => (band === '' ? '' : leaf.headers[table === 0 ? 0 : 1])));
    placed.forEach(({ band }, column) => {
      const letters = columnLetters(column);
      if (band === '') merges.push(`${letters}${top + 1}:${letters}${top + 2}`);
      else if (placed[column - 1]?.band !== band) {
        const width = placed.filter((each) => each.band === band).length;
        merges.push(`${letters}${top + 1}:${columnLetters(column + width - 1)}${top + 1}`);
      }
    });
    for (const [at, picked] of body.entries()) {
      rows.push(
        placed.map(({ leaf }, column) => {
          if (leaf === number) return at + 1;
          const odd = leaf.values[picked[leaves.indexOf(leaf)] ?? 0] ?? '';
          if (typeof odd !== 'object') return odd;
          formats[`${columnLetters(column)}${rows.length + 1}`] = odd[1];
          return odd[0];
        }),
      );
    }
  });
  return sheetOf(rows, { merges, formats });
}

function readings(sheet: SheetSnapshot): SheetReading[] {
  const tables = lastOf(locateTables(sheet, guide, { rows: [], alone: false }));
  return tables.map((table) => lastOf(readTableInSteps(sheet, table, guide, { file: 'f' })));
}

function lastOf<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

it('gives the same applications of several tables with merged bands whatever the order of bands and columns', () => {
  let applications = 0;
  fc.assert(
    fc.property(orders, bodies, bodies, (order, one, other) => {
      const said = (sheet: SheetSnapshot): unknown =>
        readings(sheet).map((reading) => ({
          headerRows: reading.headerRows,
          applications: reading.applications.map((each) => ({
            row: each.row,
            place: [each.category, each.city, each.county],
            values: valuesOf(each),
          })),
        }));
      const plain = sheetIn(straight, [one, other]);
      applications += readings(plain).flatMap((reading) => reading.applications).length;
      expect(said(sheetIn(order, [one, other]))).toEqual(said(plain));
    }),
    { numRuns: 60 },
  );
  // The sheets are batches, not rubbish that is skipped.
  expect(applications).toBeGreaterThan(100);
});

it('reads sheets that are batches but for a few cells that anything has overwritten, and never throws', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(...strange.filter((odd): odd is CellValue => typeof odd !== 'object')),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.double(),
  );
  const spoilt = fc.array(fc.tuple(fc.nat(16), fc.nat(9), cell), { maxLength: 6 });
  let batches = 0;
  fc.assert(
    fc.property(orders, bodies, bodies, spoilt, (order, one, other, overwritten) => {
      const sheet = sheetIn(order, [one, other]);
      const values = sheet.values.map((row) => [...row]);
      for (const [row, column, value] of overwritten) {
        const line = values[row];
        if (line) line[column] = value;
      }
      const read = readings({ ...sheet, values });
      if (read.some(({ role }) => role === 'batch')) batches += 1;
      for (const { applications, columns, doubtful } of read) {
        for (const { row, cells } of applications)
          for (const { at } of cells.values()) expect(at.row).toBeLessThanOrEqual(row);
        const asked = new Set(doubtful.map(({ column }) => column));
        expect(columns.filter(({ column }) => asked.has(column))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
  expect(batches).toBeGreaterThan(30);
});
