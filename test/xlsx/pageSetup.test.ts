import type { PrintSetup } from '../../src/workbook/edit';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { archive, oneSheet, partsOf, readByExceljs } from './handMade';

const print: PrintSetup = {
  paper: 'A3',
  orientation: 'landscape',
  area: { row: 0, column: 0, rows: 9, columns: 4 },
  centred: true,
  margins: { top: 54, bottom: 54, left: 36, right: 36 },
  header: { right: '单位：万元' },
  footer: { left: '制表单位：某处', centre: '第 &P 页，共 &N 页', right: '制表时间：2021-05-31' },
};

function printed(): XlsxWorkbook {
  const workbook = XlsxWorkbook.open(archive(oneSheet('<sheetData/>')));
  const sheet = workbook.addSheet('汇总');
  sheet.setContent(0, 0, '合计');
  sheet.setPrint(print);
  for (const row of [6, 3, 6]) sheet.addPageBreak(row);
  return workbook;
}

const partOf = (workbook: XlsxWorkbook): string => partsOf(workbook.save())['xl/worksheets/sheet2.xml'] ?? '';

test('A3 across, with heads and feet in three parts', async () => {
  const sheet = (await readByExceljs(printed().save())).getWorksheet('汇总');
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', fitToWidth: 1 });
  expect(sheet?.headerFooter).toMatchObject({
    oddHeader: '&R单位：万元',
    oddFooter: '&L制表单位：某处&C第 &P 页，共 &N 页&R制表时间：2021-05-31',
  });
});

test('page breaks are counted, stand where the schema wants them, and are read again', () => {
  const workbook = printed();
  expect(partOf(workbook)).toContain(
    '</headerFooter><rowBreaks count="2" manualBreakCount="2">' +
      '<brk id="6" max="16383" man="1"/><brk id="3" max="16383" man="1"/></rowBreaks></worksheet>',
  );
  expect(XlsxWorkbook.open(workbook.save()).sheet('汇总').pageBreaks()).toEqual([3, 6]);
});

test('a head without text is none', () => {
  const workbook = printed();
  workbook.addSheet('空').setPrint({ ...print, header: '', footer: {} });
  expect(partsOf(workbook.save())['xl/worksheets/sheet3.xml']).not.toContain('headerFooter');
});

test('a foot that is too long is told with its sheet', () => {
  const workbook = printed();
  expect(() => workbook.sheet('汇总').setPrint({ ...print, footer: '字'.repeat(254) })).toThrow(
    expect.objectContaining({ code: 'too-large', message: expect.stringContaining('“汇总”') }),
  );
});
