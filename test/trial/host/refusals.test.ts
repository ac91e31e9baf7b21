import { errorOf, firstSheet, openHost, rewritten } from './openHost';

const range = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem('申报汇总').getRange(address);

test.each([
  [
    'a member',
    (context: Excel.RequestContext) => context.workbook.tables.load('items/name'),
    'Workbook.tables',
  ],
  ['a property', (context: Excel.RequestContext) => range(context, 'A1').load('text'), 'Range.text'],
  [
    'a setter',
    (context: Excel.RequestContext) => {
      range(context, 'A1').format.indentLevel = 1;
    },
    'RangeFormat.indentLevel',
  ],
  [
    'a method',
    (context: Excel.RequestContext) => range(context, 'A1').format.autofitColumns(),
    'RangeFormat.autofitColumns',
  ],
  [
    'an event',
    (context: Excel.RequestContext) => context.workbook.worksheets.onCalculated.add(async () => undefined),
    'WorksheetCollection._RegisterCalculatedEvent',
  ],
])('%s that is not emulated fails by name', async (_what, use, name) => {
  await openHost();
  const error = await errorOf(async (context) => {
    use(context);
  });
  expect(error.code).toBe('ApiNotFound');
  expect(error.message).toContain(`not emulated: ${name}`);
});

test('an unknown sheet is told with the statement that asked for it', async () => {
  await openHost();
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('不存在').getRange('A1').load('values');
  });
  expect(error.code).toBe('ItemNotFound');
  expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
  expect(error.debugInfo.statement).toContain('getItem');
});

test('what ran before a refusal stays done', async () => {
  const host = await openHost();
  await errorOf(async (context) => {
    range(context, 'A1').values = [['留下']];
    range(context, 'B1:C1').values = [['缺一格']];
    range(context, 'D1').values = [['不再执行']];
  });
  expect(firstSheet(host).value(0, 0)).toBe('留下');
  expect(firstSheet(host).value(0, 3)).toBe('');
});

test('a request above the limit is refused as a whole, one at the limit is not', async () => {
  const host = await openHost(['申报汇总'], { payloadLimit: 5 * 1024 * 1024 });
  const column = (cells: number): string[][] => Array.from({ length: cells }, () => ['汉'.repeat(10_000)]);
  const error = await errorOf(async (context) => {
    range(context, 'A1:A180').values = column(180);
  });
  expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
  expect(firstSheet(host).usedRange()).toBeNull();
  await Excel.run(async (context) => {
    range(context, 'A1:A170').values = column(170);
    await context.sync();
  });
  expect(firstSheet(host).value(169, 0)).toBe('汉'.repeat(10_000));
});

test('an answer above the limit is refused', async () => {
  const host = await openHost();
  for (let row = 0; row < 180; row += 1) firstSheet(host).setContent(row, 0, '汉'.repeat(10_000));
  const error = await errorOf(async (context) => {
    range(context, 'A1:A180').load('values');
  });
  expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
});

test.each([
  ['with a forbidden sign', '一/二', 'InvalidArgument'],
  ['of 32 characters', '表'.repeat(32), 'InvalidArgument'],
  ['without characters', '', 'InvalidArgument'],
  ['with an apostrophe at its end', "表'", 'InvalidArgument'],
  ['that Excel keeps for itself', 'History', 'InvalidArgument'],
  ['that is taken in other letters', 'BATCH', 'ItemAlreadyExists'],
])('a sheet name %s is refused', async (_what, name, code) => {
  const host = await openHost(['Batch']);
  const error = await errorOf(async (context) => context.workbook.worksheets.add(name));
  expect(error.code).toBe(code);
  expect(host.workbook.sheetNames).toEqual(['Batch']);
});

test('a sheet name of 31 characters is taken, and added once', async () => {
  const host = await openHost();
  const name = '表'.repeat(31);
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add(name);
    await context.sync();
    added.getRange('A1').values = [['x']];
    added.load('name');
    await context.sync();
    expect(added.name).toBe(name);
  });
  expect(host.workbook.sheetNames).toEqual(['申报汇总', name]);
});

test('the last visible sheet cannot be deleted, another can', async () => {
  const host = await openHost(['甲', '乙']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('甲').delete();
    await context.sync();
  });
  const error = await errorOf(async (context) => context.workbook.worksheets.getItem('乙').delete());
  expect(error.code).toBe('GeneralException');
  expect(host.workbook.sheetNames).toEqual(['乙']);
});

test('a text of 32,767 characters is taken, a longer one refused', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    range(context, 'A1').values = [['字'.repeat(32_767)]];
    await context.sync();
  });
  const error = await errorOf(async (context) => {
    range(context, 'A1').values = [['字'.repeat(32_768)]];
  });
  expect(error.code).toBe('InvalidArgument');
  expect(firstSheet(host).value(0, 0)).toHaveLength(32_767);
});

test.each([
  ['a text of more than 255 characters within', `="${'x'.repeat(256)}"`],
  ['an open bracket', '=SUM(A1'],
  ['no end', '=A1+'],
  ['more than 8,192 characters', `=${'1+'.repeat(4_096)}1`],
])('a formula with %s is refused', async (_what, formula) => {
  await openHost();
  const error = await errorOf(async (context) => {
    range(context, 'A1').formulas = [[formula]];
  });
  expect(error.code).toBe('InvalidArgument');
});

test('a formula with a text of 255 characters is taken', async () => {
  const host = await openHost();
  const formula = `"${'x'.repeat(255)}"`;
  await Excel.run(async (context) => {
    range(context, 'A1').formulas = [[`=${formula}`]];
    await context.sync();
  });
  expect(firstSheet(host).formula(0, 0)).toBe(formula);
});

test('an address list of 8,192 characters is taken, a longer one refused instead of cut', async () => {
  await openHost();
  const list = (length: number): string => {
    const cells = 'A1000,'.repeat(Math.ceil(length / 6)).slice(0, length);
    return cells.replace(/,?A?\d*$/, (end) => `,B${'1'.padStart(end.length - 2, '0')}`.slice(0, end.length));
  };
  expect([list(8_192).length, list(8_193).length]).toEqual([8_192, 8_193]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('申报汇总').getRanges(list(8_192)).areas.load('items/rowCount');
    await context.sync();
  });
  const error = await errorOf(async (context) =>
    context.workbook.worksheets.getItem('申报汇总').getRanges(list(8_193)).areas.load('items/rowCount'),
  );
  expect(error.code).toBe('InvalidArgument');
});

test('a range of more than five million cells is not read', async () => {
  await openHost();
  const error = await errorOf(async (context) => range(context, 'A1:E1000001').load('values'));
  expect(error.code).toBe('RangeExceedsLimit');
});

test('nothing is written to a protected sheet, and it can be read', async () => {
  const host = await openHost();
  const guarded = (xml: string): string =>
    xml.replace(/(<sheetData\/>|<\/sheetData>)/, '$1<sheetProtection sheet="1"/>');
  host.open(rewritten(host.workbook, /worksheets\/sheet1\.xml$/, guarded));
  for (const write of [
    (context: Excel.RequestContext) => {
      range(context, 'A1').values = [['x']];
    },
    (context: Excel.RequestContext) => {
      range(context, 'A1').format.fill.color = '#FFFF00';
    },
    (context: Excel.RequestContext) => range(context, 'A1').clear('Contents'),
    (context: Excel.RequestContext) => range(context, 'A1').conditionalFormats.add('Custom'),
  ]) {
    const error = await errorOf(async (context) => {
      write(context);
    });
    expect(error.code).toBe('AccessDenied');
  }
  expect(() => host.edit('申报汇总', 0, 0, 'x')).toThrow('protected');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('申报汇总');
    sheet.load('protection/protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
  });
});
