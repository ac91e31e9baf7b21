import { brightness, chartModel, type ChartDescription, type ChartKind } from '../../src/workbook/chart';
import { FilePort } from '../../src/xlsx/filePort';
import type { XlsxSheet } from '../../src/xlsx/xlsxSheet';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { parseXml } from '../../src/xlsx/xmlTree';
import { archive, laden, oneSheet, partsOf, readByExceljs } from './handMade';

const column = (index: number) => ({ row: 1, column: index, rows: 3, columns: 1 });
const chart: ChartDescription = {
  kind: 'clusteredBar',
  title: '各市申报 <项目> & 限额',
  categories: column(0),
  series: [
    { name: '申报', nameCell: { row: 0, column: 1 }, values: column(1), fill: '#404040' },
    { name: '限额', values: column(2), fill: '#BFBFBF' },
  ],
  place: { row: 5, column: 0, rows: 12, columns: 4 },
  axisTitles: { value: '项目数（项）' },
  labels: '#,##0;;',
  legend: 'bottom',
};

function withCharts(bytes: Uint8Array, ...charts: readonly ChartDescription[]): XlsxWorkbook {
  const workbook = XlsxWorkbook.open(bytes);
  const sheet = workbook.addSheet("汇总'表'一");
  const rows = [
    ['设区市', '申报', '限额'],
    ['南京市', 2, 6],
    ['无锡市', 7, '-'],
    ['', { formula: 'B2+B3', value: 9 }, 6.5],
  ] as const;
  rows.forEach((row, r) => row.forEach((content, c) => sheet.setContent(r, c, content)));
  charts.forEach((each, index) => sheet.addChart(chartModel(each, index)));
  return workbook;
}

const plain = archive(oneSheet('<sheetData/>'));
const sheetOf = (workbook: XlsxWorkbook): XlsxSheet => workbook.sheet("汇总'表'一");
const reopened = (workbook: XlsxWorkbook): XlsxSheet => sheetOf(XlsxWorkbook.open(workbook.save()));
const chartPart = (workbook: XlsxWorkbook): string => partsOf(workbook.save())['xl/charts/chart1.xml'] ?? '';

describe('a chart', () => {
  test.each<ChartKind>(['clusteredBar', 'stackedBar', 'clusteredColumn', 'stackedColumn'])(
    'of the kind %s is read as it was written',
    (kind) => {
      const [read] = reopened(withCharts(plain, { ...chart, kind })).charts();
      const { name, place, ...drawn } = chartModel({ ...chart, kind }, 0);
      expect(read).toEqual({ name, place, chart: drawn });
    },
  );

  test('without figures at the bars, axis titles and legend is so too', () => {
    const { axisTitles, labels, ...bare } = chart;
    expect([axisTitles?.value, labels]).toEqual(['项目数（项）', '#,##0;;']);
    const [read] = reopened(withCharts(plain, { ...bare, legend: 'none' })).charts();
    expect(read?.chart?.legend).toBe('none');
    expect(read?.chart?.valueAxis.title).toBeNull();
    expect(read?.chart?.series[0]?.labels).toBeNull();
  });

  test('refers to its cells and keeps what they hold, text among the figures left out', () => {
    const part = chartPart(withCharts(plain, chart));
    expect(part).toContain(
      "<c:cat><c:strRef><c:f>'汇总''表''一'!$A$2:$A$4</c:f><c:strCache><c:ptCount val=\"3\"/>" +
        '<c:pt idx="0"><c:v>南京市</c:v></c:pt><c:pt idx="1"><c:v>无锡市</c:v></c:pt></c:strCache>',
    );
    expect(part).toContain(
      '$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/>' +
        '<c:pt idx="0"><c:v>2</c:v></c:pt><c:pt idx="1"><c:v>7</c:v></c:pt><c:pt idx="2"><c:v>9</c:v></c:pt></c:numCache>',
    );
    expect(part).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>6</c:v></c:pt><c:pt idx="2"><c:v>6.5</c:v></c:pt></c:numCache>',
    );
  });

  test('has a series’ name from its cell, so that whoever changes that changes the legend', () => {
    const workbook = withCharts(plain, { ...chart, step: 1 });
    sheetOf(workbook).setContent(0, 1, '已报');
    expect(chartPart(workbook)).toContain(
      "<c:tx><c:strRef><c:f>'汇总''表''一'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/>" +
        '<c:pt idx="0"><c:v>已报</c:v></c:pt></c:strCache></c:strRef></c:tx>',
    );
    expect(chartPart(workbook)).toContain('<c:tx><c:v>限额</c:v></c:tx>');
    const [read] = reopened(workbook).charts();
    expect(read?.chart?.series.map(({ name, nameCell }) => [name, nameCell])).toEqual([
      ['已报', { row: 0, column: 1 }],
      ['限额', null],
    ]);
    expect(read?.chart?.valueAxis.step).toBe(1);
  });

  test('keeps what its cells hold when the workbook is saved', () => {
    const workbook = withCharts(plain, chart);
    sheetOf(workbook).setContent(1, 1, 1234);
    expect(chartPart(workbook)).toContain('<c:pt idx="0"><c:v>1234</c:v></c:pt>');
  });

  test('is nothing that hinders another reader', async () => {
    const read = await readByExceljs(withCharts(plain, chart, chart).save());
    expect(read.getWorksheet("汇总'表'一")?.getCell('B2').value).toBe(2);
  });

  test('stands in parts of its own, each told what it is, and behind everything the schema puts before', () => {
    const workbook = withCharts(archive(laden()), chart, { ...chart, kind: 'stackedColumn' });
    sheetOf(workbook).addPageBreak(2);
    const parts = partsOf(workbook.save());
    const types = parts['[Content_Types].xml'] ?? '';
    expect(types).toContain('PartName="/xl/drawings/drawing2.xml"');
    expect(types).toContain('PartName="/xl/charts/chart2.xml"');
    expect(types).toContain('PartName="/xl/charts/chart3.xml"');
    const sheet = Object.entries(parts).find(
      ([name, text]) => /sheets\/sheet/.test(name) && /rowBreaks/.test(text),
    );
    expect(sheet?.[1]).toMatch(/<\/rowBreaks><drawing xmlns:r="[^"]+" r:id="rId1"\/><\/worksheet>$/);
    expect(parts['xl/charts/chart1.xml']).toBe(laden()['xl/charts/chart1.xml']);
    for (const name of ['xl/drawings/drawing2.xml', 'xl/charts/chart2.xml']) {
      expect(() => parseXml(parts[name] ?? '', name)).not.toThrow();
    }
    const drawing = parseXml(parts['xl/drawings/drawing2.xml'] ?? '', 'drawing').root;
    const ids = drawing.descendants('cNvPr').map((element) => element.get('id'));
    expect(new Set(ids).size).toBe(2);
    expect(drawing.descendants('cNvPr').map((element) => element.get('name'))).toEqual(['图1', '图2']);
  });
});

describe('charts go without a trace', () => {
  test('with their sheet', () => {
    for (const before of [plain, archive(laden())]) {
      const workbook = XlsxWorkbook.open(withCharts(before, chart, chart).save());
      workbook.deleteSheet("汇总'表'一");
      expect(partsOf(workbook.save())).toEqual(partsOf(before));
    }
  });

  test('one by one, the drawing with the last', () => {
    const workbook = withCharts(plain, chart, chart);
    const sheet = sheetOf(workbook);
    sheet.removeChart('图1');
    expect(sheet.charts().map(({ name }) => name)).toEqual(['图2']);
    sheet.removeChart('图3');
    sheet.removeChart('图2');
    const names = Object.keys(partsOf(workbook.save()));
    expect(names.filter((name) => /drawing|chart|worksheets\/_rels/.test(name))).toEqual([]);
    expect(sheet.charts()).toEqual([]);
  });
});

test('a chart outside the grid is refused', () => {
  const far = { row: 1_048_570, column: 0, rows: 12, columns: 4 };
  expect(() => withCharts(plain, { ...chart, place: far })).toThrow(
    expect.objectContaining({ code: 'unsupported' }),
  );
});

describe('charts of other programs', () => {
  const bars =
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>申报!$B$1</c:f>' +
    '<c:strCache><c:pt idx="0"><c:v>金额</c:v></c:pt></c:strCache></c:strRef></c:tx>' +
    '<c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr>' +
    '<c:val><c:numRef><c:f>申报!$B$2:$B$4</c:f></c:numRef></c:val></c:ser></c:barChart><c:catAx/><c:valAx/>';

  function foreign(plot: string): XlsxWorkbook {
    const bytes = withCharts(plain, chart).save();
    const parts = { ...partsOf(bytes) };
    const part = parts['xl/charts/chart1.xml'] ?? '';
    parts['xl/charts/chart1.xml'] = part
      .replace(/<c:plotArea>.*<\/c:plotArea>/s, `<c:plotArea>${plot}</c:plotArea>`)
      .replace(/<c:legend>.*<\/c:legend>/s, '');
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
    parts['xl/worksheets/sheet1.xml'] = sheet;
    parts['xl/worksheets/_rels/sheet1.xml.rels'] = parts['xl/worksheets/_rels/sheet2.xml.rels'] ?? '';
    return XlsxWorkbook.open(archive(parts));
  }

  test('are told as far as they are bars of the same sheet', () => {
    const [read] = foreign(bars).sheet('申报').charts();
    expect(read?.chart).toMatchObject({ kind: 'clusteredColumn', legend: 'none' });
    expect(read?.chart?.series).toMatchObject([
      { name: '金额', values: { row: 1, column: 1, rows: 3 }, fill: '#4472C4', labels: null },
    ]);
  });

  test.each([
    ['lines', '<c:lineChart/>'],
    ['bars of another sheet', bars.replace('申报!$B$2:$B$4', '别表!$B$2:$B$4')],
    ['shares', bars.replace('"clustered"', '"percentStacked"')],
    ['bars and lines', `${bars}<c:lineChart/>`],
  ])('%s are told by their place alone', (_name, plot) => {
    expect(foreign(plot).sheet('申报').charts()).toEqual([{ name: '图1', place: chart.place, chart: null }]);
  });
});

test('a strict workbook gets its charts in strict names', () => {
  const strict = (text: string): string =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );
  const parts = Object.fromEntries(
    Object.entries(oneSheet('<sheetData/>')).map(([name, text]) => [name, strict(text)]),
  );
  const workbook = withCharts(archive(parts), chart);
  const saved = partsOf(workbook.save());
  for (const name of [
    'xl/charts/chart1.xml',
    'xl/drawings/drawing1.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
  ]) {
    expect(saved[name]).toContain('http://purl.oclc.org/ooxml/');
    expect(saved[name]).not.toContain('schemas.openxmlformats.org/drawingml');
    expect(saved[name]).not.toContain('schemas.openxmlformats.org/officeDocument');
  }
  expect(reopened(workbook).charts()[0]?.chart?.kind).toBe('clusteredBar');
});

test('figures within bars are white on dark ones and black on light ones', () => {
  const model = chartModel({ ...chart, kind: 'stackedBar' }, 0);
  expect(model.series.map(({ labels }) => labels?.color)).toEqual(['#FFFFFF', '#000000']);
  expect(chartModel(chart, 0).series.map(({ labels }) => labels?.color)).toEqual(['#000000', '#000000']);
  expect([brightness('#FFFFFF'), brightness('#000000')]).toEqual([1, 0]);
});

test('a described sheet gets its charts in order', async () => {
  const workbook = XlsxWorkbook.blank();
  const area = { row: 0, column: 0, rows: 4, columns: 3 };
  await new FilePort(workbook, 'a.xlsx').apply([
    {
      kind: 'add-sheet',
      sheet: {
        name: '汇总',
        contents: [['设区市', '申报', '限额']],
        styles: [],
        merges: [],
        columnWidths: [],
        rowHeights: [],
        validations: [],
        charts: [chart, { ...chart, title: '二' }],
        print: {
          paper: 'A4',
          orientation: 'landscape',
          area,
          centred: true,
          margins: { top: 1, bottom: 1, left: 1, right: 1 },
        },
        frozenRows: 0,
        showGridlines: true,
      },
    },
  ]);
  expect(
    workbook
      .sheet('汇总')
      .charts()
      .map(({ name, chart: each }) => [name, each?.title.text]),
  ).toEqual([
    ['图1', '各市申报 <项目> & 限额'],
    ['图2', '二'],
  ]);
});
