import { highlightFormula } from '../../../src/workbook/edit';
import { errorOf, firstSheet, openHost, rewritten } from './openHost';

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('申报汇总');

/** Adds a highlight as the Excel end does: one request sets all of it. */
function add(context: Excel.RequestContext, tag: string, addresses: string): void {
  const { custom } = sheet(context).getRanges(addresses).conditionalFormats.add('Custom');
  custom.rule.formula = `=${highlightFormula(tag)}`;
  custom.format.fill.color = '#FFC7CE';
  custom.format.font.color = '#9C0006';
}

test('a conditional format of several areas goes into the workbook, and comes first', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    add(context, 'review:warning', 'A1');
    add(context, 'review:violation', 'B2:C3,E5');
    await context.sync();
  });
  expect(firstSheet(host).highlights()).toEqual([
    expect.objectContaining({
      type: 'expression',
      formula: highlightFormula('review:violation'),
      fill: '#FFC7CE',
      color: '#9C0006',
      areas: [
        { row: 1, column: 1, rows: 2, columns: 2 },
        { row: 4, column: 4, rows: 1, columns: 1 },
      ],
    }),
    expect.objectContaining({ formula: highlightFormula('review:warning') }),
  ]);
});

test('formats are found again by their formula and deleted one by one, alike ones too', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    add(context, 'keep', 'A1');
    add(context, 'review:a', 'B2');
    add(context, 'review:a', 'B2');
    add(context, 'review:b', 'C3');
    await context.sync();
    const formats = sheet(context).getRange().conditionalFormats;
    formats.load('items/type');
    await context.sync();
    const rules = formats.items.map((format) => format.custom.rule.load('formula'));
    await context.sync();
    formats.items.forEach((format, index) => {
      if (rules[index]?.formula.includes('review:')) format.delete();
    });
    await context.sync();
  });
  expect(
    firstSheet(host)
      .highlights()
      .map(({ formula }) => formula),
  ).toEqual([highlightFormula('keep')]);
});

test('deleting one leaves those with longer tags in their order', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    for (const tag of ['a2', 'a1', 'a']) add(context, tag, 'A1');
    await context.sync();
    const formats = sheet(context).getRange().conditionalFormats.load('items/type');
    await context.sync();
    formats.items[0]?.delete();
    await context.sync();
  });
  expect(
    firstSheet(host)
      .highlights()
      .map(({ formula }) => formula),
  ).toEqual(['a1', 'a2'].map(highlightFormula));
});

test('a range shows the formats that meet it, and a format its ranges', async () => {
  await openHost();
  await Excel.run(async (context) => {
    add(context, 'far', 'Z9');
    add(context, 'near', 'A1:B2,D4');
    await context.sync();
    const formats = sheet(context).getRange('B2:C3').conditionalFormats.load('items/type');
    await context.sync();
    expect(formats.items).toHaveLength(1);
    const areas = formats.items[0]?.getRanges().areas.load('items/rowIndex,items/columnIndex,items/rowCount');
    await context.sync();
    expect(
      areas?.items.map(({ rowIndex, columnIndex, rowCount }) => [rowIndex, columnIndex, rowCount]),
    ).toEqual([
      [0, 0, 2],
      [3, 3, 1],
    ]);
  });
});

test("somebody else's formats are told by their kind and cannot be taken for ours", async () => {
  const host = await openHost();
  const rules =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/>' +
    '<cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="1"><formula>B1&gt;3</formula></cfRule>' +
    '</conditionalFormatting>';
  host.open(
    rewritten(host.workbook, /worksheets\/sheet1\.xml$/, (xml) =>
      xml.replace(/(<sheetData\/>|<\/sheetData>)/, `$1${rules}`),
    ),
  );
  await Excel.run(async (context) => {
    const formats = sheet(context).getRange().conditionalFormats.load('items/type');
    await context.sync();
    expect(formats.items.map(({ type }) => type)).toEqual(['Custom', 'ColorScale']);
    const rule = formats.items[0]?.custom.rule.load('formula');
    await context.sync();
    expect(rule?.formula).toBe('=B1>3');
  });
  const error = await errorOf(async (context) => {
    const formats = sheet(context).getRange().conditionalFormats.load('items/type');
    await context.sync();
    formats.items[1]?.custom.rule.load('formula');
  });
  expect(error.code).toBe('ItemNotFound');
});

test.each([
  ['without a fill', '=LEN("x")>0', null],
  ['with a formula of no tag', '=A1>3', '#FFC7CE'],
])('a format %s is refused', async (_what, formula, fill) => {
  const host = await openHost();
  const error = await errorOf(async (context) => {
    const { custom } = sheet(context).getRange('A1').conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.font.color = '#9C0006';
    if (fill !== null) custom.format.fill.color = fill;
  });
  expect(error.code).toBe('ApiNotFound');
  expect(firstSheet(host).highlights()).toEqual([]);
});
