import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { archive, laden, oneSheet, partsOf, readByExceljs } from './handMade';

const reopened = (workbook: XlsxWorkbook): XlsxWorkbook => XlsxWorkbook.open(workbook.save());

describe('a new sheet', () => {
  test('stands last and holds what is written', async () => {
    const workbook = XlsxWorkbook.open(archive(oneSheet('<sheetData/>')));
    workbook.addSheet('限报使用情况').setContent(1, 1, '南京市');
    const read = await readByExceljs(workbook.save());
    expect(read.worksheets.map(({ name }) => name)).toEqual(['申报', '限报使用情况']);
    expect(read.getWorksheet('限报使用情况')?.getCell('B2').value).toBe('南京市');
    expect(reopened(workbook).sheet('限报使用情况').visibility).toBe('visible');
  });

  test.each([
    ['', '1 至 31'],
    ['字'.repeat(32), '1 至 31'],
    ['a/b', '不允许的字符'],
    ["'a", '单引号'],
    ['History', '保留'],
    ['申报', '同名'],
    ['图', '同名'],
  ])('cannot be called %j', (name, reason) => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    expect(() => workbook.addSheet(name)).toThrow(
      expect.objectContaining({ code: 'sheet-name', message: expect.stringContaining(reason) }),
    );
    expect(workbook.sheetNames).toHaveLength(3);
  });

  test('may have a name of 31 characters', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    workbook.addSheet('字'.repeat(31));
    expect(reopened(workbook).sheetNames).toHaveLength(4);
  });
});

describe('a sheet that is deleted', () => {
  test('takes its notes and drawings along and leaves what others use', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    workbook.addSheet('结果');
    workbook.deleteSheet('申报');
    const parts = partsOf(workbook.save());
    const names = Object.keys(parts);
    for (const gone of [
      'worksheets/sheet1.xml',
      'worksheets/_rels/sheet1.xml.rels',
      'comments1.xml',
      'drawings/vmlDrawing1.vml',
      'calcChain.xml',
    ]) {
      expect(names).not.toContain(`xl/${gone}`);
    }
    for (const kept of [
      'charts/chart1.xml',
      'drawings/drawing1.xml',
      'chartsheets/sheet1.xml',
      'worksheets/sheet2.xml',
    ]) {
      expect(names).toContain(`xl/${kept}`);
    }
    expect(parts['[Content_Types].xml']).not.toMatch(/comments1|\/worksheets\/sheet1/);
    const again = reopened(workbook);
    expect(again.sheetNames).toEqual(['图', '参考', '结果']);
    expect(again.definedNames[0]).toMatchObject({ name: '_xlnm.Print_Area', sheet: '参考' });
    expect(again.activeSheet?.name).toBe('参考');
  });

  test('takes its own names along', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    workbook.deleteSheet('参考');
    expect(reopened(workbook).definedNames).toEqual([{ name: '率', sheet: null, formula: '0.1' }]);
  });

  test('cannot be the last that shows', () => {
    const workbook = XlsxWorkbook.open(archive(oneSheet('<sheetData/>')));
    expect(workbook.addSheet('x').name).toBe('x');
    workbook.deleteSheet('申报');
    expect(workbook.sheetNames).toEqual(['x']);
  });

  test('cannot leave hidden sheets alone', () => {
    const workbook = XlsxWorkbook.open(
      archive({
        ...oneSheet('<sheetData/>'),
        'xl/workbook.xml': (oneSheet('')['xl/workbook.xml'] ?? '').replace(
          'sheetId="1"',
          'sheetId="1" state="veryHidden"',
        ),
      }),
    );
    workbook.addSheet('x');
    expect(() => workbook.deleteSheet('x')).toThrow(expect.objectContaining({ code: 'unsupported' }));
    expect(workbook.sheet('申报').visibility).toBe('veryHidden');
  });

  test('that is not there is told', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    expect(() => workbook.deleteSheet('无')).toThrow(
      expect.objectContaining({ code: 'sheet-missing', message: expect.stringContaining('“无”') }),
    );
    expect(workbook.findSheet('无')).toBeNull();
  });
});

describe('a blank workbook', () => {
  test('is saved with the sheets it was given', async () => {
    const workbook = XlsxWorkbook.blank();
    for (const name of ['一', '二']) {
      const sheet = workbook.addSheet(name);
      sheet.setContent(0, 0, name);
      sheet.applyStyle({ row: 0, column: 0, rows: 1, columns: 2 }, { bold: true, border: 'thin' });
    }
    const read = await readByExceljs(workbook.save());
    expect(
      read.worksheets.map((sheet) => [sheet.name, sheet.getCell('A1').value, sheet.getCell('B1').font.bold]),
    ).toEqual([
      ['一', '一', true],
      ['二', '二', true],
    ]);
  });

  test('cannot be saved without a sheet', () => {
    expect(() => XlsxWorkbook.blank().save()).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });

  test('gives the same bytes for the same work', () => {
    const make = (): Uint8Array => {
      const workbook = XlsxWorkbook.blank();
      workbook.addSheet('一').setContent(0, 0, '甲');
      workbook.writePart('urn:a', '<a xmlns="urn:a"/>');
      return workbook.save();
    };
    expect(make()).toEqual(make());
  });
});

describe('a custom XML part', () => {
  const NAMESPACE = 'urn:grant:choices';
  const xml = `<?xml version="1.0"?><p:a xmlns:p="${NAMESPACE}">企业 &amp; 𠀀</p:a>`;

  test('is found by its namespace after saving, beside those of others', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    workbook.writePart('urn:other', '<b xmlns="urn:other"/>');
    workbook.writePart(NAMESPACE, xml);
    workbook.writePart(NAMESPACE, xml.replace('企业', '项目'));
    const again = reopened(workbook);
    expect(again.readPart(NAMESPACE)).toBe(xml.replace('企业', '项目'));
    expect(again.readPart('urn:other')).toBe('<b xmlns="urn:other"/>');
    expect(again.readPart('urn:none')).toBeNull();
  });

  test('is laid out as Excel wants it', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    workbook.writePart(NAMESPACE, xml);
    const parts = partsOf(workbook.save());
    expect(parts['customXml/item1.xml']).toBe(xml);
    expect(parts['customXml/itemProps1.xml']).toMatch(
      /ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}".*ds:uri="urn:grant:choices"/s,
    );
    expect(parts['customXml/_rels/item1.xml.rels']).toMatch(
      /relationships\/customXmlProps" Target="itemProps1.xml"/,
    );
    expect(parts['xl/_rels/workbook.xml.rels']).toMatch(
      /relationships\/customXml" Target="..\/customXml\/item1.xml"/,
    );
    expect(parts['[Content_Types].xml']).toContain('PartName="/customXml/itemProps1.xml"');
  });

  test('goes with all that refers to it', () => {
    const workbook = XlsxWorkbook.open(archive(laden()));
    workbook.writePart(NAMESPACE, xml);
    const again = reopened(workbook);
    again.writePart(NAMESPACE, null);
    expect(partsOf(again.save())).toEqual(laden());
  });

  test.each(['<a xmlns="urn:other"/>', '<a/>'])('must be of its namespace, unlike %s', (text) => {
    expect(() => XlsxWorkbook.blank().writePart(NAMESPACE, text)).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    );
  });

  test('must be XML', () => {
    expect(() => XlsxWorkbook.blank().writePart(NAMESPACE, `<a xmlns="${NAMESPACE}">`)).toThrow(
      expect.objectContaining({ code: 'damaged' }),
    );
  });
});
