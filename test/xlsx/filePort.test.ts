import type { Edit } from '../../src/workbook/edit';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { archive, oneSheet, partsOf } from './handMade';

const area = { row: 0, column: 0, rows: 1, columns: 1 };

function portOver(content: string, workbookAddition = ''): FilePort {
  const parts = oneSheet(content);
  const workbook = (parts['xl/workbook.xml'] ?? '').replace('<sheets>', `${workbookAddition}<sheets>`);
  return new FilePort(XlsxWorkbook.open(archive({ ...parts, 'xl/workbook.xml': workbook })), 'a.xlsx');
}

describe('a protected sheet', () => {
  const sheet = '申报';
  const edits: Edit[] = [
    { kind: 'write-cells', sheet, row: 0, column: 0, contents: [['x']] },
    { kind: 'style-cells', sheet, areas: [area], style: { bold: true } },
    { kind: 'clear-cells', sheet, area },
    { kind: 'set-column-width', sheet, column: 0, width: 9 },
    { kind: 'fit-rows', sheet, rows: [{ row: 0, height: 30 }] },
    { kind: 'add-highlight', sheet, tag: 'a', areas: [area], fill: '#FFFFFF', color: '#000000' },
    { kind: 'remove-highlights', sheet, tagPrefix: 'a' },
  ];

  test.each(edits.map((edit): [string, Edit] => [edit.kind, edit]))('refuses %s', async (_, edit) => {
    const port = portOver('<sheetData/><sheetProtection sheet="1"/>');
    const before = partsOf(port.workbook.save());
    await expect(port.apply([edit])).rejects.toMatchObject({
      code: 'sheet-protected',
      message: '工作表“申报”受保护，不能写入。请先撤销工作表保护后再审核。',
    });
    expect(partsOf(port.workbook.save())).toEqual(before);
    expect(await port.listSheets()).toMatchObject([{ protected: true }]);
  });

  test('whose protection is switched off takes edits', async () => {
    const port = portOver('<sheetData/><sheetProtection sheet="0"/>');
    await port.apply(edits);
    expect(await port.listSheets()).toMatchObject([{ protected: false }]);
  });
});

describe('a protected workbook', () => {
  const port = portOver('<sheetData/>', '<workbookProtection lockStructure="1"/>');

  test('refuses to lose a sheet', async () => {
    await expect(port.apply([{ kind: 'delete-sheet', sheet: '申报' }])).rejects.toMatchObject({
      code: 'workbook-protected',
    });
  });

  test('takes marks and parts', async () => {
    await port.apply([
      { kind: 'write-cells', sheet: '申报', row: 0, column: 0, contents: [['x']] },
      { kind: 'set-part', namespace: 'urn:a', xml: '<a xmlns="urn:a"/>' },
    ]);
    expect(await port.readPart('urn:a')).toBe('<a xmlns="urn:a"/>');
  });
});

test('progress is told for each edit, and a cancelled run stops between two', async () => {
  const port = portOver('<sheetData/>');
  const controller = new AbortController();
  const seen: [number, number][] = [];
  const write = (row: number): Edit => ({
    kind: 'write-cells',
    sheet: '申报',
    row,
    column: 0,
    contents: [[row]],
  });
  const run = port.apply([write(0), write(1), write(2)], {
    signal: controller.signal,
    onProgress: (done, total) => {
      seen.push([done, total]);
      if (done === 2) controller.abort();
    },
  });
  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  expect(seen).toEqual([
    [1, 3],
    [2, 3],
  ]);
  expect(await port.readValues('申报', { row: 0, column: 0, rows: 3, columns: 1 })).toEqual([[0], [1], ['']]);
});

test('reading a sheet that is not there says so', async () => {
  await expect(portOver('<sheetData/>').readSheet('无')).rejects.toMatchObject({ code: 'sheet-missing' });
});

test('a sheet too large to be a batch is refused when it is read', async () => {
  const row = (number: number): string => `<row r="${number}"><c r="XFD${number}"><v>1</v></c></row>`;
  const rows = Array.from({ length: 1221 }, (_, index) => row(index + 1));
  await expect(portOver(`<sheetData>${rows.join('')}</sheetData>`).readSheet('申报')).rejects.toMatchObject({
    code: 'too-large',
  });
  const snapshot = await portOver(`<sheetData>${row(1_048_576)}</sheetData>`).readSheet('申报');
  expect(snapshot.values).toHaveLength(1_048_576);
});

test('widths are told column by column', async () => {
  const port = portOver('<cols><col min="2" max="2" width="12" customWidth="1"/></cols><sheetData/>');
  expect(await port.readColumnWidths('申报', 0, 3)).toEqual([null, 12, null]);
});
