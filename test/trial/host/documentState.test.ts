import { blankWorkbook, errorOf, openHost } from './openHost';

const namespace = 'urn:example:journal';
const journal = (text: string): string => `<journal xmlns="${namespace}">${text}</journal>`;

test('a custom XML part is added, found by its namespace, changed and deleted', async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.add(journal('一')).load('id');
    await context.sync();
    part.setXml(journal('二'));
    await context.sync();
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
    await context.sync();
    expect(parts.items).toHaveLength(1);
    const xml = context.workbook.customXmlParts.getItem(part.id).getXml();
    await context.sync();
    expect(xml).toMatchObject({ value: journal('二') });
    expect(host.workbook.readPart(namespace)).toBe(journal('二'));
    context.workbook.customXmlParts.getItem(part.id).delete();
    await context.sync();
  });
  expect(host.workbook.readPart(namespace)).toBeNull();
});

test('where there is no part of a namespace, none is told', async () => {
  await openHost();
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace('urn:none').load('items/id');
    await context.sync();
    expect(parts.items).toEqual([]);
  });
});

test.each(['', 'text', '<plain/>', '<a xmlns="urn:a"'])('%j is no part', async (xml) => {
  await openHost();
  const error = await errorOf(async (context) => context.workbook.customXmlParts.add(xml));
  expect(error.code).toBe('InvalidArgument');
});

test('settings of the document are kept until another workbook is opened', async () => {
  const host = await openHost();
  const { settings } = Office.context.document;
  const save = (): Promise<void> => new Promise((resolve) => settings.saveAsync(() => resolve()));
  const refresh = (): Promise<void> => new Promise((resolve) => settings.refreshAsync(() => resolve()));
  settings.set('guide', '2021');
  await save();
  settings.remove('guide');
  await refresh();
  expect(settings.get('guide')).toBe('2021');
  host.open(blankWorkbook('其他'));
  await refresh();
  expect(settings.get('guide')).toBeNull();
});

test('the page is told of Excel, its language, its version and the file', async () => {
  const { host, platform } = await Office.onReady();
  expect([host, platform]).toEqual(['Excel', 'PC']);
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.officeTheme).toMatchObject({
    bodyBackgroundColor: '#f3f3f3',
    bodyForegroundColor: '#242424',
  });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
});
