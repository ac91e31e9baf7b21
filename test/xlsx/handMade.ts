import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';

export type Parts = Readonly<Record<string, string>>;

/** An archive of these texts or bytes. */
export function archive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? strToU8(content) : content;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, bytes(content)])));
}

/** Every file of an archive as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(entries.map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** The workbook as a reader that is not ours sees it. */
export async function readByExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

export async function madeByExceljs(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function relationships(...list: readonly [id: string, kind: string, target: string][]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export function worksheet(content: string, attributes = ''): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"${attributes}>${content}</worksheet>`;
}

/** One sheet “申报” with this content of `<worksheet>`; further parts replace or join the plain ones. */
export function oneSheet(content: string, parts: Parts = {}): Parts {
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.spreadsheetml.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', '/xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="申报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': worksheet(content),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}"><si><t>企业</t></si></sst>`,
    ...parts,
  };
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/><scheme val="minor"/></font>' +
  '<font><b/><u/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.149998474074526"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"><color indexed="10"/></left><right/><top/><bottom style="medium"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="176" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="57" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

/** A workbook with what a real one may carry beside its cells; each part written in another hand. */
export function laden(): Parts {
  const drawing = `${TYPES}.drawing+xml`;
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  const base = oneSheet('');
  return {
    ...base,
    '[Content_Types].xml': (base['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      `<Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/>` +
        override('xl/calcChain.xml', `${TYPES}.spreadsheetml.calcChain+xml`) +
        override('xl/comments1.xml', `${TYPES}.spreadsheetml.comments+xml`) +
        override('xl/drawings/drawing1.xml', drawing) +
        override('xl/charts/chart1.xml', `${TYPES}.drawingml.chart+xml`) +
        override('xl/chartsheets/sheet1.xml', `${TYPES}.spreadsheetml.chartsheet+xml`) +
        override('xl/worksheets/sheet2.xml', `${TYPES}.spreadsheetml.worksheet+xml`) +
        '</Types>',
    ),
    'xl/workbook.xml':
      `${HEAD}<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}">\n  <x:workbookPr date1904="1"/>\n  <x:bookViews><x:workbookView activeTab="2"/></x:bookViews>\n` +
      '  <x:sheets>\n    <x:sheet name="申报" sheetId="3" rel:id="a1"/>\n    <x:sheet name="图" sheetId="7" rel:id="a2"/>\n    <x:sheet name="参考" sheetId="4" rel:id="a3" state="hidden"/>\n  </x:sheets>\n' +
      '  <x:definedNames><x:definedName name="_xlnm.Print_Area" localSheetId="2">\'参考\'!$A$1:$B$2</x:definedName><x:definedName name="率">0.1</x:definedName></x:definedNames>\n' +
      '  <x:calcPr calcId="191029"/>\n</x:workbook>',
    'xl/_rels/workbook.xml.rels': relationships(
      ['a3', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['a1', 'worksheet', './worksheets/../worksheets/sheet1.xml'],
      ['a2', 'chartsheet', '/xl/chartsheets/sheet1.xml'],
      ['b1', 'styles', 'styles.xml'],
      ['b2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['b3', 'calcChain', 'calcChain.xml'],
    ),
    'xl/sharedStrings.xml':
      `${HEAD}<sst xmlns="${MAIN}"><si><t xml:space="preserve"> 企业 </t></si>` +
      '<si><r><rPr><b/></rPr><t>江苏</t></r><r><t>&lt;省&gt;</t></r><rPh sb="0" eb="1"><t>jiang</t></rPh></si><si/></sst>',
    'xl/worksheets/sheet1.xml':
      `${HEAD}<x:worksheet xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:dimension ref="A1:D4"/><x:sheetViews><x:sheetView workbookViewId="0"/></x:sheetViews>` +
      '<x:cols><x:col min="1" max="3" width="12.7" style="3" customWidth="1"/><x:col min="4" max="16384" width="9.140625" style="1"/></x:cols><x:sheetData>' +
      '<x:row r="1" spans="1:4"><x:c r="A1" s="1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="D1" t="b"><x:v>1</x:v></x:c></x:row>\n' +
      '<x:row r="2"><x:c r="A2"><x:f t="shared" ref="A2:A4" si="0">B2*$C$1</x:f><x:v>1</x:v></x:c><x:c r="B2" s="2"><x:v>43000</x:v></x:c></x:row>' +
      '<x:row r="3"><x:c r="A3"><x:f t="shared" si="0"/><x:v>2</x:v></x:c></x:row>' +
      '<x:row r="4" ht="30" customHeight="1"><x:c r="A4"><x:f t="shared" si="0"/><x:v>3</x:v></x:c><x:c r="D4" t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData>' +
      '<x:mergeCells count="1"><x:mergeCell ref="B3:C4"/></x:mergeCells>' +
      '<x:conditionalFormatting sqref="A1:D4"><x:cfRule type="expression" dxfId="0" priority="2"><x:formula>$A1&gt;1</x:formula></x:cfRule></x:conditionalFormatting>' +
      '<x:dataValidations count="1"><x:dataValidation type="list" allowBlank="1" sqref="B2:B9"><x:formula1>"甲,乙"</x:formula1></x:dataValidation></x:dataValidations>' +
      '<x:drawing r:id="d1"/><x:legacyDrawing r:id="d2"/>' +
      '<x:extLst><x:ext xmlns:x14="urn:x14" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="1" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></x:ext></x:extLst></x:worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['d1', 'drawing', '../drawings/drawing1.xml'],
      ['d2', 'vmlDrawing', '/xl/drawings/vmlDrawing1.vml'],
      ['d3', 'comments', '/xl/comments1.xml'],
    ),
    'xl/worksheets/sheet2.xml': worksheet(
      '<sheetData><row><c><v>5</v></c><c t="inlineStr"><is><t>六</t></is></c></row></sheetData>',
    ),
    'xl/chartsheets/sheet1.xml': `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="c1"/></chartsheet>`,
    'xl/chartsheets/_rels/sheet1.xml.rels': relationships(['c1', 'drawing', '../drawings/drawing1.xml']),
    'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'chart', '../charts/chart1.xml']),
    'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
    'xl/comments1.xml':
      `${HEAD}<comments xmlns="${MAIN}"><authors><author>王科长</author></authors><commentList>` +
      '<comment ref="B2" authorId="0"><text><r><t>请核</t></r><r><t>实</t></r></text></comment></commentList></comments>',
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="A2" i="3"/><c r="A3"/><c r="A4"/></calcChain>`,
  };
}
