import { strFromU8, unzipSync } from 'fflate';
import { errorOf, firstSheet, openHost } from './openHost';

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('申报汇总');
const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

test('the look of several areas is set by one object', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const { format } = sheet(context).getRanges('A1:B1,D4');
    format.font.name = '宋体';
    format.font.size = 14;
    format.font.bold = true;
    format.font.color = '#1f4e79';
    format.fill.color = '#DDEBF7';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    for (const side of sides) format.borders.getItem(side).style = 'Continuous';
    await context.sync();
  });
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [3, 3],
  ] as const) {
    expect(firstSheet(host).style(row, column)).toMatchObject({
      fontName: '宋体',
      fontSize: 14,
      bold: true,
      color: '#1F4E79',
      fill: '#DDEBF7',
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      border: { top: { style: 'thin' }, left: { style: 'thin' } },
    });
  }
  expect(firstSheet(host).style(1, 1).bold).toBe(false);
});

test('borders, too, come in the order of the calls', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const range = sheet(context).getRange('A1');
    for (const side of sides) range.format.borders.getItem(side).style = 'Continuous';
    range.style = 'Normal';
    await context.sync();
  });
  expect(firstSheet(host).style(0, 0).border.top).toBeNull();
});

test('borders of some sides only are refused', async () => {
  await openHost();
  const error = await errorOf(async (context) => {
    sheet(context).getRange('A1:B2').format.borders.getItem('EdgeTop').style = 'Continuous';
  });
  expect(error.message).toContain('not emulated: RangeBorder');
});

test('column widths are points of whole pixels, and null where they differ', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const columns = sheet(context).getRange('B:C').format;
    columns.columnWidth = 63;
    await context.sync();
    expect([1, 2].map((column) => firstSheet(host).columnWidth(column))).toEqual([12, 12]);
    sheet(context).getRange('C:C').format.useStandardWidth = true;
    const one = sheet(context).getRange('B:B').format.load('columnWidth,useStandardWidth');
    const both = sheet(context).getRange('B:C').format.load('columnWidth');
    await context.sync();
    expect([one.columnWidth, one.useStandardWidth, both.columnWidth]).toEqual([63, false, null]);
  });
  expect(firstSheet(host).columnWidth(2)).toBeNull();
});

test('row heights are points', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    sheet(context).getRange('3:3').format.rowHeight = 30.5;
    await context.sync();
  });
  expect(firstSheet(host).rowHeight(2)).toBe(30.5);
});

test('cells are merged and merged areas told, each of them by where it begins', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    sheet(context).getRange('A1:D1').merge();
    sheet(context).getRange('B3:B4').merge(false);
    await context.sync();
    const merged = sheet(context).getRange('A1:D9').getMergedAreasOrNullObject();
    merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const none = sheet(context).getRange('C1:D9').getMergedAreasOrNullObject();
    none.areas.load('items/rowCount');
    await context.sync();
    const areas = merged.areas.items.map((area) => [
      area.rowIndex,
      area.columnIndex,
      area.rowCount,
      area.columnCount,
    ]);
    expect(areas).toEqual([
      [0, 0, 1, 4],
      [2, 1, 2, 1],
    ]);
    expect(none.isNullObject).toBe(true);
  });
  expect(firstSheet(host).merges()).toHaveLength(2);
});

test('more than 512 merged areas cannot be told at once', async () => {
  const host = await openHost();
  const merge = (row: number): void => firstSheet(host).merge({ row, column: 0, rows: 1, columns: 2 });
  for (let row = 0; row < 513; row += 1) merge(row);
  const ask = async (context: Excel.RequestContext, address: string): Promise<number> => {
    const { areas } = sheet(context).getRange(address).getMergedAreasOrNullObject();
    areas.load('items/rowIndex');
    await context.sync();
    return areas.items.length;
  };
  expect(await Excel.run((context) => ask(context, 'A1:B512'))).toBe(512);
  expect((await errorOf((context) => ask(context, 'A1:B513'))).code).toBe('GeneralException');
});

test('what the workbook itself refuses reaches the add-in as an error of Excel', async () => {
  const host = await openHost();
  firstSheet(host).merge({ row: 0, column: 0, rows: 2, columns: 2 });
  const error = await errorOf(async (context) => {
    sheet(context).getRange('B2:C3').merge();
  });
  expect(error.code).toBe('GeneralException');
  expect(error.debugInfo.errorLocation).toBe('Range.merge');
});

test('a sheet is frozen, its grid hidden', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    sheet(context).freezePanes.freezeRows(4);
    sheet(context).showGridlines = false;
    await context.sync();
  });
  expect(firstSheet(host).frozen).toEqual({ rows: 4, columns: 0 });
  expect(firstSheet(host).showGridlines).toBe(false);
});

test('what may be typed is set with its prompt', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const list = sheet(context).getRange('A1:A9').dataValidation;
    list.rule = { list: { inCellDropDown: true, source: '是,否' } };
    sheet(context).getRange('A1:A9').dataValidation.prompt = {
      showPrompt: true,
      title: '',
      message: '请选择',
    };
    const whole = sheet(context).getRange('B1').dataValidation;
    whole.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
    const decimal = sheet(context).getRange('C1').dataValidation;
    decimal.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    await context.sync();
  });
  expect(firstSheet(host).validations()).toEqual([
    expect.objectContaining({ type: 'list', formula1: '"是,否"', prompt: '请选择' }),
    expect.objectContaining({ type: 'whole', formula1: '1', formula2: '9' }),
    expect.objectContaining({ type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' }),
  ]);
});

test.each([
  [255, null],
  [256, 'InvalidArgument'],
])('a list of %i characters: %s', async (length, code) => {
  const host = await openHost();
  const source = `${'项,'.repeat(100)}${'目'.repeat(length - 200)}`;
  const set = async (context: Excel.RequestContext): Promise<void> => {
    sheet(context).getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
    await context.sync();
  };
  if (code === null) await Excel.run(set);
  else expect((await errorOf(set)).code).toBe(code);
  expect(firstSheet(host).validations()).toHaveLength(code === null ? 1 : 0);
});

function layOut(context: Excel.RequestContext): Excel.PageLayout {
  const layout = sheet(context).pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = 'Landscape';
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.centerHorizontally = true;
  layout.topMargin = 54;
  layout.bottomMargin = 54;
  layout.leftMargin = 36;
  layout.setPrintArea('A1:H40');
  layout.setPrintTitleRows('$1:$4');
  layout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
  return layout;
}

test('a page layout is set as a whole', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const layout = layOut(context);
    layout.rightMargin = 36;
    layout.firstPageNumber = 3;
    await context.sync();
  });
  const parts = Object.values(unzipSync(host.workbook.save())).map((bytes) => strFromU8(bytes));
  expect(parts.join()).toContain('firstPageNumber="3" useFirstPageNumber="1"');
  expect(host.workbook.definedNames).toEqual([
    expect.objectContaining({
      name: '_xlnm.Print_Area',
      sheet: '申报汇总',
      formula: "'申报汇总'!$A$1:$H$40",
    }),
    expect.objectContaining({ name: '_xlnm.Print_Titles', sheet: '申报汇总', formula: "'申报汇总'!$1:$4" }),
  ]);
});

test('a page layout that lacks something is refused', async () => {
  const host = await openHost();
  const error = await errorOf(async (context) => {
    layOut(context);
  });
  expect(error.message).toContain('not emulated: a page layout without');
  expect(host.workbook.definedNames).toEqual([]);
});
