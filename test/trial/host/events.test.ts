import { openHost } from './openHost';

const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Listens through office.js; what it hears is put into the list. */
async function listen(
  add: (context: Excel.RequestContext, heard: unknown[]) => OfficeExtension.EventHandlerResult<unknown>,
): Promise<{ heard: unknown[]; stop: () => Promise<void> }> {
  const heard: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const result = add(context, heard);
    await context.sync();
    return result;
  });
  const stop = (): Promise<void> =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return { heard, stop };
}

test("a person's edit is told with what stood and what stands there", async () => {
  const host = await openHost();
  const { heard, stop } = await listen((context, list) =>
    context.workbook.worksheets.onChanged.add(
      async ({ address, changeType, source, triggerSource, details }) => {
        list.push({ address, changeType, source, triggerSource, details });
      },
    ),
  );
  host.edit('申报汇总', 4, 3, '800');
  await host.idle();
  expect(heard).toEqual([
    {
      address: 'D5',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: '', valueAfter: 800, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
    },
  ]);
  await stop();
  host.edit('申报汇总', 4, 3, '900');
  await host.idle();
  expect(heard).toHaveLength(1);
});

test("the add-in's own writes are told as such, a long one as one event, formats not at all", async () => {
  const host = await openHost();
  const { heard, stop } = await listen((context, list) =>
    context.workbook.worksheets.onChanged.add(async ({ address, triggerSource, details }) => {
      list.push({ address, triggerSource, details });
    }),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('申报汇总');
    sheet.getRange('A1:B2000').values = Array.from({ length: 2000 }, () => [1, 2]);
    sheet.getRange('A1').format.fill.color = '#FFFF00';
    await context.sync();
  });
  await host.idle();
  expect(heard).toEqual([{ address: 'A1:B2000', triggerSource: 'ThisLocalAddin', details: undefined }]);
  await stop();
});

test('events of one sheet reach only who listens to that sheet', async () => {
  const host = await openHost(['申报汇总', '其他']);
  const heard: string[] = [];
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('申报汇总');
    sheet.load('id');
    await context.sync();
    const result = sheet.onChanged.add(async ({ address }) => {
      heard.push(address);
    });
    await context.sync();
    return result;
  });
  host.edit('其他', 0, 0, 'x');
  host.edit('申报汇总', 1, 1, 'y');
  await host.idle();
  expect(heard).toEqual(['B2']);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
});

test('a selection is told to both kinds of listeners, and can be read', async () => {
  const host = await openHost(['申报汇总', '其他']);
  const sheets = await listen((context, list) =>
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
      list.push(address);
    }),
  );
  const activations = await listen((context, list) =>
    context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
      list.push(worksheetId);
    }),
  );
  const whole = await listen((context, list) =>
    context.workbook.onSelectionChanged.add(async () => {
      list.push('workbook');
    }),
  );
  host.select('其他', at(2, 2));
  await host.idle();
  expect([sheets.heard, whole.heard]).toEqual([['C3'], ['workbook']]);
  await Excel.run(async (context) => {
    const { areas } = context.workbook.getSelectedRanges();
    areas.load('items/rowIndex,items/columnIndex');
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name,id');
    await context.sync();
    expect(areas.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex])).toEqual([[2, 2]]);
    expect(sheet.name).toBe('其他');
    expect(activations.heard).toEqual([sheet.id]);
  });
  await sheets.stop();
  await activations.stop();
  await whole.stop();
  host.select('其他', at(3, 3));
  await host.idle();
  expect([sheets.heard, whole.heard]).toEqual([['C3'], ['workbook']]);
});

test('the add-in selects cells, and the page sees it', async () => {
  const host = await openHost(['申报汇总', '其他']);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('其他');
    sheet.activate();
    sheet.getRange('B5').select();
    await context.sync();
  });
  expect(host.selection).toEqual({ sheet: '其他', area: at(4, 1) });
});

test('sheets that come and go are told', async () => {
  const host = await openHost();
  const added = await listen((context, list) =>
    context.workbook.worksheets.onAdded.add(async ({ worksheetId }) => {
      list.push(worksheetId);
    }),
  );
  const deleted = await listen((context, list) =>
    context.workbook.worksheets.onDeleted.add(async ({ worksheetId }) => {
      list.push(worksheetId);
    }),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('意见').load('id');
    await context.sync();
    sheet.delete();
    await context.sync();
    await host.idle();
    expect([added.heard, deleted.heard]).toEqual([[sheet.id], [sheet.id]]);
  });
  await added.stop();
  await deleted.stop();
});

test('the page is told of every change, whoever made it', async () => {
  const host = await openHost();
  let redrawn = 0;
  const stop = host.onChange(() => (redrawn += 1));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('申报汇总').getRange('A1').format.fill.color = '#FFFF00';
    await context.sync();
  });
  await host.idle();
  expect(redrawn).toBeGreaterThan(0);
  stop();
  const before = redrawn;
  host.edit('申报汇总', 0, 0, 'x');
  await host.idle();
  expect(redrawn).toBe(before);
});
