import fc from 'fast-check';
import type { CellContent } from '../../src/workbook/edit';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { archive, laden, oneSheet, partsOf, readByExceljs } from './handMade';

const SHEET = 'xl/worksheets/sheet1.xml';

function opened(content = '<sheetData/>'): XlsxWorkbook {
  return XlsxWorkbook.open(archive(oneSheet(content)));
}

function reopened(workbook: XlsxWorkbook): XlsxWorkbook {
  return XlsxWorkbook.open(workbook.save());
}

describe('a text', () => {
  test('of any characters comes back as it was', () => {
    const unit = fc.string({ unit: 'binary', maxLength: 60 });
    const hostile = fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@a',
      ' a ',
      '_x000D_',
      '_x0041_',
      'a\r\nb\tc',
      ']]>',
      '\ud800',
      '\uffff',
      '😄',
      "'a",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(unit, hostile), { minLength: 1, maxLength: 8 }), (texts) => {
        const workbook = opened();
        texts.forEach((text, row) => workbook.sheet('申报').setContent(row, 0, text));
        const sheet = reopened(workbook).sheet('申报');
        expect(texts.map((_, row) => sheet.value(row, 0))).toEqual(texts);
        expect(texts.map((_, row) => sheet.formula(row, 0))).toEqual(texts.map(() => null));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['=HYPERLINK("http://a")', '+1', '-1', '@SUM(A1)', ' 前后有空格 ', '两\n行', '😄<&>"', '=1+1\t'])(
    'such as %j is text to another reader too',
    async (text) => {
      const workbook = opened();
      workbook.sheet('申报').setContent(0, 0, text);
      const cell = (await readByExceljs(workbook.save())).getWorksheet('申报')?.getCell('A1');
      expect(cell?.value).toBe(text);
    },
  );

  test('may have 32,767 characters and not one more', () => {
    const sheet = opened().sheet('申报');
    sheet.setContent(0, 0, '字'.repeat(32_767));
    expect(String(sheet.value(0, 0))).toHaveLength(32_767);
    expect(() => sheet.setContent(4, 1, '字'.repeat(32_768))).toThrow(
      expect.objectContaining({
        code: 'too-large',
        message: expect.stringContaining('工作表“申报”单元格 B5的文字有 32768 个字符'),
      }),
    );
    expect(sheet.value(4, 1)).toBe('');
  });
});

describe('contents', () => {
  test.each<[CellContent, unknown]>([
    [1e21, 1e21],
    [-0.1, -0.1],
    [true, true],
    [false, false],
    ['', ''],
  ])('%j comes back', (content, value) => {
    const workbook = opened('<sheetData><row r="1"><c r="A1" s="1"><v>7</v></c></row></sheetData>');
    workbook.sheet('申报').setContent(0, 0, content);
    const sheet = reopened(workbook).sheet('申报');
    expect(sheet.value(0, 0)).toBe(value);
    expect(sheet.style(0, 0).bold).toBe(true);
  });

  test('null leaves the cell', () => {
    const sheet = opened('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>').sheet('申报');
    sheet.setContent(0, 0, null);
    expect(sheet.value(0, 0)).toBe(7);
  });

  test.each([NaN, Infinity])('%s is refused', (content) => {
    expect(() => opened().sheet('申报').setContent(0, 0, content)).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    );
  });

  test.each([
    [-1, 0],
    [0, -1],
    [1_048_576, 0],
    [0, 16_384],
  ])('at row %i, column %i are outside the sheet', (row, column) => {
    expect(() => opened().sheet('申报').setContent(row, column, 1)).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    );
  });

  test('go where they belong between the rows and cells that are there', () => {
    const xml =
      '<sheetData>\n <row r="2"><c r="B2"><v>1</v></c> <c r="E2"><v>2</v></c></row>\n <row r="5"/>\n</sheetData>';
    const workbook = opened(xml);
    const sheet = workbook.sheet('申报');
    for (const [row, column] of [
      [0, 0],
      [1, 0],
      [1, 2],
      [1, 6],
      [2, 1],
      [4, 0],
      [8, 1],
    ] as const)
      sheet.setContent(row, column, row * 10 + column);
    const text = partsOf(workbook.save())[SHEET] ?? '';
    expect([...text.matchAll(/ r="([A-Z]*\d+)"/g)].map((match) => match[1])).toEqual([
      '1',
      'A1',
      '2',
      'A2',
      'B2',
      'C2',
      'E2',
      'G2',
      '3',
      'B3',
      '5',
      'A5',
      '9',
      'B9',
    ]);
  });

  test('written at random places come back, whatever was there', () => {
    const place = fc.tuple(
      fc.nat(6),
      fc.nat(6),
      fc.oneof(fc.integer(), fc.boolean(), fc.string({ maxLength: 3 })),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), fc.array(place, { maxLength: 20 }), (first, second) => {
        let workbook = opened();
        const expected = new Map<string, unknown>();
        for (const round of [first, second]) {
          for (const [row, column, content] of round) {
            workbook.sheet('申报').setContent(row, column, content);
            expected.set(`${row} ${column}`, content);
          }
          workbook = reopened(workbook);
        }
        for (const [key, content] of expected) {
          const [row = 0, column = 0] = key.split(' ').map(Number);
          expect(workbook.sheet('申报').value(row, column)).toBe(content);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('formulas', () => {
  test('are only written when given as formulas, without "=" and without a result', async () => {
    const workbook = opened();
    workbook.sheet('申报').setContent(0, 0, { formula: '=SUM(B1:B2)&"<"' });
    expect(reopened(workbook).sheet('申报').formula(0, 0)).toBe('SUM(B1:B2)&"<"');
    expect((await readByExceljs(workbook.save())).getWorksheet('申报')?.getCell('A1').value).toMatchObject({
      formula: 'SUM(B1:B2)&"<"',
    });
    expect(partsOf(workbook.save())['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test('that share one are written out when it is overwritten, with their results', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    workbook.sheet('申报').setContent(1, 0, 5);
    const parts = partsOf(workbook.save());
    const sheet = reopened(workbook).sheet('申报');
    expect([1, 2, 3].map((row) => sheet.formula(row, 0))).toEqual([null, 'B3*$C$1', 'B4*$C$1']);
    expect([1, 2, 3].map((row) => sheet.value(row, 0))).toEqual([5, 2, 3]);
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml');
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  test('that share one are written out too when it was formatted first', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    const sheet = workbook.sheet('申报');
    sheet.applyStyle({ row: 1, column: 0, rows: 1, columns: 1 }, { bold: true });
    sheet.clear({ row: 1, column: 0, rows: 1, columns: 1 });
    expect([1, 2].map((row) => sheet.formula(row, 0))).toEqual([null, 'B3*$C$1']);
  });

  test('of an array are only given up as a whole', () => {
    const sheet = opened(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    ).sheet('申报');
    expect(() => sheet.setContent(1, 0, 5)).toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringContaining('A2') }),
    );
    expect(() => sheet.clear({ row: 0, column: 0, rows: 1, columns: 3 })).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    );
    sheet.clear({ row: 0, column: 0, rows: 2, columns: 1 });
    expect(sheet.usedRange()).toBeNull();
  });
});

describe('merging', () => {
  test('keeps the first cell and refuses to overlap', () => {
    const sheet = opened(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
    ).sheet('申报');
    sheet.merge({ row: 0, column: 0, rows: 2, columns: 2 });
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([1, '']);
    expect(() => sheet.merge({ row: 1, column: 1, rows: 2, columns: 2 })).toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringContaining('A1:B2') }),
    );
    sheet.unmerge({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(sheet.merges()).toEqual([]);
  });
});
