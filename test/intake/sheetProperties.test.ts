import fc from 'fast-check';
import type { SheetReading } from '../../src/intake/application';
import { readSheet, readTableInSteps } from '../../src/intake/readSheet';
import { locateTables } from '../../src/intake/tableRegions';
import type { Area, CellValue, SheetSnapshot } from '../../src/workbook/snapshot';
import { batches, oneRowHeader } from './batches';
import { guide, readRows, valuesOf } from './sheetBuilder';

const read = (sheet: SheetSnapshot): SheetReading => readSheet(sheet, guide, { file: 'f' });

/** What a reading says, without places and wording. */
function gist(reading: SheetReading): unknown {
  return {
    kinds: reading.rowKinds,
    fields: reading.columns.map(({ field, unit }) => [field, unit]).sort(),
    doubtful: reading.doubtful.map(({ candidates }) => candidates).sort(),
    applications: reading.applications.map((application) => ({
      row: application.row,
      category: application.category,
      city: application.city,
      county: application.county,
      values: valuesOf(application),
    })),
  };
}

describe('the same sheet in another dress', () => {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const dresses: readonly ((text: string) => string)[] = [
    (text) => `  ${text}　`,
    (text) => text.replace(/（/g, '(').replace(/）/g, ')'),
    (text) => text.replace(/（/g, '【').replace(/）/g, '】'),
    wide,
    (text) => [...text].join('\n'),
  ];

  it('maps alike: white space, width and brackets in the header change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(batches)), fc.constantFrom(...dresses), (sheet, dress) => {
        const plain = read(sheet);
        const last = Math.max(...plain.headerRows);
        const values = sheet.values.map((row, index) =>
          index > last
            ? row
            : row.map((cell) => (typeof cell === 'string' && cell !== '' ? dress(cell) : cell)),
        );
        const dressed = read({ ...sheet, values });
        expect(gist(dressed)).toEqual(gist(plain));
        expect(dressed.headerFingerprint).toBe(plain.headerFingerprint);
      }),
    );
  });

  it('has another fingerprint when a column is named or placed otherwise', () => {
    const prints = [
      readRows([
        ['项目名称', '项目承担单位', '总投资'],
        ['甲', '乙公司', 1],
      ]),
      readRows([
        ['项目名称', '总投资', '项目承担单位'],
        ['甲', 1, '乙公司'],
      ]),
      readRows([
        ['项目名称', '项目承担单位', '项目总投资'],
        ['甲', '乙公司', 1],
      ]),
      readRows([[''], ['项目名称', '项目承担单位', '总投资'], ['甲', '乙公司', 1]]),
    ].map(({ headerFingerprint }) => headerFingerprint);
    expect(prints[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(prints).size).toBe(3);
    expect(prints[3]).toBe(prints[0]);
  });
});

it('gives the same applications whatever the order of the columns', () => {
  const [title = [], meta = [], ...table] = oneRowHeader;
  const width = 8;
  const permutations = fc.shuffledSubarray([...Array(width).keys()], { minLength: width, maxLength: width });
  const plain = gist(readRows(oneRowHeader)) as { applications: unknown };
  fc.assert(
    fc.property(permutations, (order) => {
      const rows = table.map((row) => order.map((column) => row[column] ?? ''));
      const shuffled = gist(readRows([title, meta, ...rows])) as { applications: unknown };
      expect(shuffled.applications).toEqual(plain.applications);
    }),
  );
});

it('gives every field the same column wherever it stands, however it is called', () => {
  const wordings = guide.fields.flatMap(({ name, synonyms, perhaps }) => [name, ...synonyms, ...perhaps]);
  const chosen = fc
    .uniqueArray(fc.constantFrom(...wordings), { minLength: 1, maxLength: 12 })
    .chain((headers) => {
      const all = ['项目名称', '项目承担单位', ...headers.filter((header) => header !== '项目名称')];
      return fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all.keys()], { minLength: all.length, maxLength: all.length }),
        fc.array(fc.constantFrom<CellValue>('', '是', 3000, '2021年3月', '苏州市', '91320500MA00000010'), {
          minLength: all.length,
          maxLength: all.length,
        }),
      );
    });
  fc.assert(
    fc.property(chosen, ([headers, order, cells]) => {
      const rows = [headers, cells, cells.map((cell, column) => (column < 2 ? `某某${column}公司` : cell))];
      const plain = readRows(rows);
      const shuffled = readRows(rows.map((row) => order.map((column) => row[column] ?? '')));
      const meaning = (reading: SheetReading): unknown => ({
        taken: reading.columns.map(({ header, field }) => [header, field]).sort(),
        asked: reading.doubtful.map(({ header, candidates }) => [header, [...candidates].sort()]).sort(),
        values: reading.applications.map(valuesOf),
      });
      expect(meaning(shuffled)).toEqual(meaning(plain));
    }),
  );
});
function lastOf<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('hostile sheets', () => {
  const words = [
    '项目名称',
    '项目承担单位',
    '项目总投资（万元）',
    '合计',
    '注：',
    '〔审核〕结论',
    '已投入',
    '类型',
    '项目代码',
    '建设周期',
    '实施期限',
    '甲',
    '1',
  ];
  const cells = fc.oneof(
    fc.constant<CellValue>(''),
    fc.constantFrom<CellValue>(...words),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
    fc.boolean(),
  );
  const areas: fc.Arbitrary<Area> = fc.record({
    row: fc.nat(8),
    column: fc.nat(8),
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
  });
  const sheets: fc.Arbitrary<SheetSnapshot> = fc.record({
    name: fc.string(),
    visibility: fc.constant('visible' as const),
    protected: fc.boolean(),
    values: fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 12 }),
    formats: fc.array(fc.array(fc.constantFrom('General', 'yyyy/m/d', '0%', '[', '"'), { maxLength: 8 }), {
      maxLength: 12,
    }),
    merges: fc.array(areas, { maxLength: 4 }),
    date1904: fc.boolean(),
    tables: fc.array(
      fc.record({ name: fc.string(), area: areas, header: fc.boolean(), totals: fc.boolean() }),
      { maxLength: 3 },
    ),
    hiddenRows: fc.array(fc.nat(14), { maxLength: 4 }),
    hiddenColumns: fc.array(fc.nat(14), { maxLength: 4 }),
    filtered: fc.boolean(),
    struck: fc.array(fc.record({ row: fc.nat(14), column: fc.nat(14) }), { maxLength: 4 }),
  });

  it('never make it throw, and every row has a kind', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const reading = read(sheet);
        expect(reading.reason === null).toBe(reading.role === 'batch');
        if (reading.headerRows.length > 0) expect(reading.rowKinds).toHaveLength(sheet.values.length);
        const rows = reading.applications.map(({ row }) => row);
        expect(rows.every((row) => reading.rowKinds[row] === 'data')).toBe(true);
        const columns = [...reading.doubtful, ...reading.unmapped].map(({ column }) => column);
        expect(new Set(columns).size).toBe(columns.length);
      }),
      { numRuns: 300 },
    );
  });

  it('give each row to one table at most, or to those side by side, whatever header rows somebody sets', () => {
    const rows = fc.record({
      first: fc.integer({ min: -2, max: 14 }),
      last: fc.integer({ min: -2, max: 14 }),
    });
    fc.assert(
      fc.property(sheets, fc.array(rows, { maxLength: 3 }), fc.boolean(), (sheet, set, alone) => {
        const tables = lastOf(locateTables(sheet, guide, { rows: set, alone }));
        const read = tables.map((table) => lastOf(readTableInSteps(sheet, table, guide, { file: 'f' })));
        const taken = read.flatMap(({ applications, from = 0 }) =>
          applications.map(({ row }) => `${from} ${row}`),
        );
        expect(new Set(taken).size).toBe(taken.length);
        const left = tables.filter(({ from }) => from === 0);
        const ends = left.flatMap(({ first, block, end }) => [first, block.first, block.last, end - 1]);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        for (const [index, { first, end, from }] of tables.entries()) {
          const before = tables[index - 1];
          if (from > 0) expect(before).toMatchObject({ first, end, beside: from });
        }
      }),
      { numRuns: 300 },
    );
  });
});
