import { openHost, firstSheet, errorOf } from './openHost';

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('申报汇总');

async function write(address: string, values: unknown[][], format?: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = sheet(context).getRange(address);
    if (format !== undefined) range.numberFormat = values.map((row) => row.map(() => format));
    range.values = values;
    await context.sync();
  });
}

async function read(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = sheet(context).getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

test('a run reads and writes the cells of the workbook', async () => {
  const host = await openHost();
  firstSheet(host).setContent(0, 0, '项目名称');
  await write('A2:C2', [['节能改造', 800, true]]);
  expect(await read('A1:C2')).toEqual([
    ['项目名称', '', ''],
    ['节能改造', 800, true],
  ]);
  expect(firstSheet(host).value(1, 1)).toBe(800);
});

test('null leaves a cell alone and an empty text empties it', async () => {
  const host = await openHost();
  await write('A1:C1', [['一', '二', '三']]);
  await write('A1:C1', [[null, '', '四']]);
  expect(await read('A1:C1')).toEqual([['一', '', '四']]);
  expect(firstSheet(host).usedRange()).toEqual({ row: 0, column: 0, rows: 1, columns: 3 });
});

test('one value fills a whole range', async () => {
  await openHost();
  await Excel.run(async (context) => {
    Reflect.set(sheet(context).getRange('A1:B2'), 'values', 7);
    await context.sync();
  });
  expect(await read('A1:B2')).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test.each([
  ['too few rows', 'A1:B2', [[1, 2]]],
  ['too many columns', 'A1:B1', [[1, 2, 3]]],
  ['rows of different lengths', 'A1:B2', [[1, 2], [3]]],
])('values of another shape are refused: %s', async (_what, address, values) => {
  await openHost();
  const error = await errorOf(async (context) => {
    sheet(context).getRange(address).values = values;
  });
  expect(error.code).toBe('InvalidArgument');
  expect(error.debugInfo.errorLocation).toBe('Range.values');
});

test('a long write, which the client cuts into slices, arrives whole and is checked as a whole', async () => {
  const host = await openHost();
  const values = Array.from({ length: 400 }, (_row, row) =>
    Array.from({ length: 10 }, (_cell, column) => row * 10 + column),
  );
  await write('B2:K401', values);
  expect(await read('B2:K401')).toEqual(values);
  const error = await errorOf(async (context) => {
    sheet(context).getRange('B2:K400').values = values;
  });
  expect(error.code).toBe('InvalidArgument');
  expect(host.traffic.roundTrips).toBe(3);
});

test('text that looks like something else becomes it', async () => {
  await openHost();
  await write('A1:H1', [['12', '-3.5', '1,234', '12%', '2021-05-31', 'TRUE', '320500123456789012', "'007"]]);
  expect(await read('A1:H1')).toEqual([[12, -3.5, 1234, 0.12, 44347, true, 320500123456789000, '007']]);
});

test.each([
  ['=1+1', 2],
  ['+A1', 3],
  ['-A1', -3],
  ['@A1', 3],
])('text beginning like a formula becomes one: %s', async (text, result) => {
  const host = await openHost();
  firstSheet(host).setContent(0, 0, 3);
  await write('B1', [[text]]);
  expect(firstSheet(host).formula(0, 1)).toBe(text.startsWith('=') ? text.slice(1) : text);
  expect(await read('B1')).toEqual([[result]]);
});

test.each(['=1+1', '+A1', '-A1', '@A1', '12', '2021-05-31', 'TRUE'])(
  'in a text cell it stays text: %s',
  async (text) => {
    const host = await openHost();
    await write('A1', [[text]], '@');
    expect(firstSheet(host).formula(0, 0)).toBeNull();
    expect(await read('A1')).toEqual([[text]]);
  },
);

test('behind an apostrophe, which is not read back, it stays text', async () => {
  const host = await openHost();
  await write('A1:B1', [["'=1+1", "''a"]]);
  expect(firstSheet(host).formula(0, 0)).toBeNull();
  expect(await read('A1:B1')).toEqual([['=1+1', "'a"]]);
});

test('a number in a text cell becomes text', async () => {
  await openHost();
  await write('A1', [[800]], '@');
  expect(await read('A1')).toEqual([['800']]);
});

test('what Excel would make of a short date is not guessed', async () => {
  await openHost();
  const error = await errorOf(async (context) => {
    sheet(context).getRange('A1').values = [['1-6']];
  });
  expect(error.code).toBe('ApiNotFound');
  expect(error.message).toContain('not emulated');
});

test('formulas are written with their equals sign, values among them as they are', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const range = sheet(context).getRange('A1:B1');
    range.formulas = [['=SUM(C1:D1)', 5]];
    await context.sync();
  });
  expect(firstSheet(host).value(0, 1)).toBe(5);
  expect(firstSheet(host).formula(0, 0)).toBe('SUM(C1:D1)');
});

test('number formats are set cell by cell, null leaving one alone', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const range = sheet(context).getRange('A1:C1');
    range.numberFormat = [['0.00', '@', '@']];
    range.numberFormat = [[null, null, '']];
    await context.sync();
    range.load('numberFormat');
    await context.sync();
    expect(range.numberFormat).toEqual([['0.00', '@', 'General']]);
  });
  expect(firstSheet(host).style(0, 1).numberFormat).toBe('@');
});

test('what is written under a merge, its first cell aside, is lost', async () => {
  const host = await openHost();
  firstSheet(host).merge({ row: 0, column: 0, rows: 1, columns: 2 });
  await write('A1:C1', [['甲', '乙', '丙']]);
  expect(await read('A1:C1')).toEqual([['甲', '', '丙']]);
});

test('the used range, of values only, leaves out cells that are merely formatted', async () => {
  const host = await openHost();
  const first = firstSheet(host);
  first.setContent(1, 1, 'x');
  first.applyStyle({ row: 5, column: 5, rows: 1, columns: 1 }, { fill: '#FFFF00' });
  await Excel.run(async (context) => {
    const all = sheet(context).getUsedRangeOrNullObject().load('rowIndex,rowCount,columnCount');
    const filled = sheet(context).getUsedRangeOrNullObject(true).load('rowIndex,rowCount,columnCount');
    await context.sync();
    expect([all.rowIndex, all.rowCount, all.columnCount]).toEqual([1, 5, 5]);
    expect([filled.rowIndex, filled.rowCount, filled.columnCount]).toEqual([1, 1, 1]);
  });
});

test('an empty sheet has no used range', async () => {
  await openHost();
  await Excel.run(async (context) => {
    const used = sheet(context).getUsedRangeOrNullObject(true);
    used.load('rowCount');
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test('clear takes contents away, the style Normal the formats', async () => {
  const host = await openHost();
  const first = firstSheet(host);
  first.setContent(0, 0, 'x');
  first.applyStyle({ row: 0, column: 0, rows: 1, columns: 1 }, { fill: '#FFFF00' });
  await Excel.run(async (context) => {
    const range = sheet(context).getRange('A1');
    range.clear('Contents');
    await context.sync();
    expect([first.value(0, 0), first.style(0, 0).fill]).toEqual(['', '#FFFF00']);
    range.style = 'Normal';
    await context.sync();
  });
  expect([first.value(0, 0), first.style(0, 0).fill]).toEqual(['', null]);
});
