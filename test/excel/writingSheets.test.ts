import type { Edit, SheetDescription } from '../../src/workbook/edit';
import type { Area } from '../../src/workbook/snapshot';
import { openInExcel, workbookOf } from './openInExcel';

const SHEET = '申报汇总';
const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

describe('sheets and parts written through Excel', () => {
  const form: SheetDescription = {
    name: '绩效目标申报表',
    contents: [['绩效目标申报表'], ['项目名称', '=危险'], ['总投资', 8000.5, { formula: 'B3*2' }]],
    styles: [
      {
        areas: [{ row: 0, column: 0, rows: 1, columns: 3 }],
        style: { bold: true, horizontal: 'center', fontSize: 16 },
      },
      {
        areas: [{ row: 1, column: 0, rows: 2, columns: 3 }],
        style: { border: 'thin', numberFormat: '#,##0.00' },
      },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    columnWidths: [18, 30, 12],
    rowHeights: [{ row: 0, height: 30 }],
    validations: [
      { kind: 'list', area: cell(1, 2), options: ['苏州市', '无锡市'], prompt: '请选择设区市' },
      { kind: 'decimal', area: cell(2, 1), min: 0 },
      { kind: 'whole', area: cell(3, 1), min: 1, max: 9 },
    ],
    print: {
      paper: 'A4',
      orientation: 'portrait',
      area: { row: 0, column: 0, rows: 3, columns: 3 },
      titleRows: { first: 0, last: 0 },
      centred: true,
      margins: { top: 54, bottom: 54, left: 36, right: 36 },
      footer: '第 &P 页，共 &N 页',
    },
    frozenRows: 1,
    showGridlines: false,
  };

  it('make a whole sheet in one request after the check', async () => {
    const workbook = workbookOf([['a']]);
    const { host, port } = await openInExcel(workbook);
    await port.apply([{ kind: 'add-sheet', sheet: form }]);
    expect(host.traffic.roundTrips).toBe(2);
    expect(workbook.sheetNames).toEqual([SHEET, '绩效目标申报表']);
    const sheet = workbook.sheet('绩效目标申报表');
    expect(sheet.value(1, 1)).toBe('=危险');
    expect(sheet.formula(1, 1)).toBeNull();
    expect(sheet.style(1, 1).numberFormat).toBe('@');
    expect(sheet.value(2, 1)).toBe(8000.5);
    expect(sheet.style(2, 1).numberFormat).toBe('#,##0.00');
    expect(sheet.formula(2, 2)).toBe('B3*2');
    expect(sheet.style(0, 0)).toMatchObject({ bold: true, horizontal: 'center', fontSize: 16 });
    expect(sheet.merges()).toEqual(form.merges);
    expect([0, 1, 2].map((column) => sheet.columnWidth(column))).toEqual([18, 30, 12]);
    expect(sheet.rowHeight(0)).toBe(30);
    expect(sheet.validations().map(({ type, prompt }) => [type, prompt])).toEqual([
      ['list', '请选择设区市'],
      ['decimal', null],
      ['whole', null],
    ]);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet.showGridlines).toBe(false);
  });

  it('make many sheets in few requests', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    const edits = Array.from({ length: 20 }, (_, index): Edit => ({
      kind: 'add-sheet',
      sheet: { ...form, name: `表${index}` },
    }));
    await port.apply(edits);
    expect(host.workbook.sheetNames).toHaveLength(21);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(4);
  });

  it('refuse a list of options that no rule can hold, before anything is written', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    const options = Array.from({ length: 60 }, (_, index) => `选项${index}号`);
    const sheet = { ...form, validations: [{ kind: 'list' as const, area: cell(1, 2), options }] };
    await expect(port.apply([{ kind: 'add-sheet', sheet }])).rejects.toMatchObject({ code: 'unsupported' });
    expect(host.workbook.sheetNames).toEqual([SHEET]);
  });

  it('delete a sheet, and replace it', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    await port.apply([{ kind: 'add-sheet', sheet: form }]);
    await port.apply([
      { kind: 'delete-sheet', sheet: form.name },
      { kind: 'add-sheet', sheet: { ...form, contents: [['新']] } },
    ]);
    expect(host.workbook.sheet(form.name).value(0, 0)).toBe('新');
    await port.apply([{ kind: 'delete-sheet', sheet: form.name }]);
    expect(host.workbook.sheetNames).toEqual([SHEET]);
  });

  it('put a part in place, change it and take it away', async () => {
    const { port } = await openInExcel(workbookOf([['a']]));
    const set = (xml: string | null): Promise<void> =>
      port.apply([{ kind: 'set-part', namespace: 'urn:a', xml }]);
    await set('<j xmlns="urn:a">1</j>');
    expect(await port.readPart('urn:a')).toBe('<j xmlns="urn:a">1</j>');
    await set('<j xmlns="urn:a">审核</j>');
    expect(await port.readPart('urn:a')).toBe('<j xmlns="urn:a">审核</j>');
    await set(null);
    await set(null);
    expect(await port.readPart('urn:a')).toBeNull();
  });

  it('do nothing for no edits', async () => {
    const { host, port } = await openInExcel(workbookOf([['a']]));
    await port.apply([]);
    expect(host.traffic.roundTrips).toBe(0);
  });
});
