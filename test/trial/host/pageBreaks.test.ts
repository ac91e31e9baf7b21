import { errorOf, firstSheet, openHost } from './openHost';

const breaks = (context: Excel.RequestContext): Excel.PageBreakCollection =>
  context.workbook.worksheets.getItem('申报汇总').horizontalPageBreaks;

test('a page ends before the first row of a range, or of its address', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    breaks(context).add('A4');
    breaks(context).add(context.workbook.worksheets.getItem('申报汇总').getRange('C9:D12'));
    breaks(context).load('items/rowIndex');
    await context.sync();
  });
  expect(firstSheet(host).pageBreaks()).toEqual([3, 8]);
});

test('no page ends before the first row', async () => {
  await openHost();
  const error = await errorOf(async (context) => breaks(context).add('A1'));
  expect(error.code).toBe('InvalidArgument');
});
