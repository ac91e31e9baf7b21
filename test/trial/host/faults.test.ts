import { errorOf, firstSheet, openHost } from './openHost';

const write = (context: Excel.RequestContext): void => {
  context.workbook.worksheets.getItem('申报汇总').getRange('A1').values = [['x']];
};
const read = (context: Excel.RequestContext): void => {
  context.workbook.worksheets.load('items/name');
};

test.each([
  [5004, 'InvalidOperationInCellEditMode'],
  [5012, 'InvalidOrTimedOutSession'],
  [5102, 'ActivityLimitReached'],
  [5103, 'RequestPayloadSizeLimitExceeded'],
  [5104, 'ResponsePayloadSizeLimitExceeded'],
  [7000, 'AccessDenied'],
  [5001, 'GeneralException'],
])('the number %i reaches the add-in as %s, once', async (number, code) => {
  const host = await openHost();
  host.injectFault({ error: number });
  expect((await errorOf(async (context) => write(context))).code).toBe(code);
  expect(firstSheet(host).value(0, 0)).toBe('');
  await Excel.run(async (context) => {
    write(context);
    await context.sync();
  });
  expect(firstSheet(host).value(0, 0)).toBe('x');
});

test("one of Excel's codes can be the fault", async () => {
  const host = await openHost();
  host.injectFault({ error: 'RequestAborted' });
  expect((await errorOf(async (context) => read(context))).code).toBe('RequestAborted');
});

test('a request can be carried out and its answer lost', async () => {
  const host = await openHost();
  host.injectFault({ error: 5102, carriedOut: true });
  expect((await errorOf(async (context) => write(context))).code).toBe('ActivityLimitReached');
  expect(firstSheet(host).value(0, 0)).toBe('x');
});

test('faults can be for writes alone, and for the second of them', async () => {
  const host = await openHost();
  host.injectFault({ error: 5102, only: 'writes', after: 1 });
  await Excel.run(async (context) => {
    read(context);
    await context.sync();
    write(context);
    await context.sync();
  });
  expect((await errorOf(async (context) => write(context))).code).toBe('ActivityLimitReached');
});

test('in cell-edit mode requests are refused until it ends', async () => {
  const host = await openHost();
  host.setCellEditing(true);
  expect((await errorOf(async (context) => read(context))).code).toBe('InvalidOperationInCellEditMode');
  host.setCellEditing(false);
  await Excel.run(async (context) => {
    write(context);
    await context.sync();
  });
  expect(firstSheet(host).value(0, 0)).toBe('x');
});

test('references are given up in spite of faults', async () => {
  const host = await openHost();
  host.injectFault({ error: 5102, after: 1, times: 5 });
  await Excel.run(async (context) => {
    write(context);
    await context.sync();
  });
  await host.idle();
  expect(host.references).toBe(0);
  host.clearFaults();
});

test('traffic is counted, clean-ups apart', async () => {
  const host = await openHost();
  host.resetTraffic();
  await Excel.run(async (context) => {
    write(context);
    await context.sync();
    read(context);
    await context.sync();
  });
  await host.idle();
  const { roundTrips, cleanups, bytesUp, bytesDown, largestUp } = host.traffic;
  expect([roundTrips, cleanups]).toEqual([2, 1]);
  expect(bytesUp).toBeGreaterThan(largestUp);
  expect(bytesDown).toBeGreaterThan(0);
});

test('bytes are counted in UTF-8', async () => {
  const host = await openHost();
  const size = async (text: string): Promise<number> => {
    host.resetTraffic();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('申报汇总').getRange('A1').values = [[text]];
      await context.sync();
    });
    return host.traffic.largestUp;
  };
  const empty = await size('');
  expect((await size('a')) - empty).toBe(1);
  expect((await size('é')) - empty).toBe(2);
  expect((await size('汉')) - empty).toBe(3);
  expect((await size('𠮷')) - empty).toBe(4);
});
