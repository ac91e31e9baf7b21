import { errorOf, openHost } from './openHost';

const range = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem('申报汇总').getRange(address);

test('a run gives back every reference that it took', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    for (const address of ['A1', 'B2:C3', 'D:D']) range(context, address).load('rowCount');
    await context.sync();
    expect(host.references).toBe(3);
  });
  await host.idle();
  expect(host.references).toBe(0);
});

test('so does a run that fails', async () => {
  const host = await openHost();
  await errorOf(async (context) => {
    range(context, 'A1').load('values');
    range(context, 'A1').load('text');
  });
  await host.idle();
  expect(host.references).toBe(0);
});

test('and a run over slices of a long write', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    range(context, 'A1:B2000').values = Array.from({ length: 2000 }, (_row, row) => [row, row]);
    await context.sync();
  });
  await host.idle();
  expect(host.references).toBe(0);
});

test('a range that is tracked stays until it is given up', async () => {
  const host = await openHost();
  const kept = await Excel.run(async (context) => {
    const tracked = range(context, 'A1').load('rowCount');
    context.trackedObjects.add(tracked);
    await context.sync();
    return tracked;
  });
  await host.idle();
  expect(host.references).toBe(1);
  await Excel.run(kept, async (context) => {
    kept.values = [['x']];
    context.trackedObjects.remove(kept);
    await context.sync();
  });
  await host.idle();
  expect(host.references).toBe(0);
  expect(host.workbook.sheet('申报汇总').value(0, 0)).toBe('x');
});

test('one object is one object within a request and from one request to the next', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('意见');
    sheet.getRange('A1').values = [['一']];
    await context.sync();
    sheet.getRange('A2').values = [['二']];
    await context.sync();
  });
  expect(host.workbook.sheetNames).toEqual(['申报汇总', '意见']);
  expect(host.workbook.sheet('意见').value(1, 0)).toBe('二');
});

test('ranges can be arguments of one another', async () => {
  await openHost();
  await Excel.run(async (context) => {
    const both = range(context, 'B2')
      .getBoundingRect(range(context, 'D5'))
      .load('rowIndex,rowCount,columnCount');
    await context.sync();
    expect([both.rowIndex, both.rowCount, both.columnCount]).toEqual([1, 4, 3]);
  });
});

test('what is loaded of nothing is nothing', async () => {
  await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('不存在');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowCount');
    await context.sync();
    expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
  });
});

test('a sheet that was deleted is not there for those who still hold a range of it', async () => {
  await openHost(['申报汇总', '意见']);
  const error = await errorOf(async (context) => {
    const held = context.workbook.worksheets.getItem('意见').getRange('A1');
    await context.sync();
    context.workbook.worksheets.getItem('意见').delete();
    await context.sync();
    held.load('values');
  });
  expect(error.code).toBe('ItemNotFound');
});

test('what is not loaded cannot be read', async () => {
  await openHost();
  const error = await errorOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem('申报汇总');
    await context.sync();
    return Reflect.get(sheet, 'name') as unknown;
  });
  expect(error.code).toBe('PropertyNotLoaded');
});
