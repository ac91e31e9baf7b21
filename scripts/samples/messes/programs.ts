import { fromA, type Mess, type MessSheet } from './mess';

/* Sheets as programs leave them: an Excel table whose filter hides rows, and a workbook as WPS writes it. */

const green = '绿色化改造升级项目';
const heads = ['序号', '项目类别', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）', '项目结束时间'];
const columns = fromA(['projectNumber', 'category', 'projectName', 'applicant', 'city', 'totalInvestment', 'endDate']);

const table: MessSheet = {
  name: '筛选中的表格',
  cells: [
    ['2021年度绿色化改造升级项目申报汇总表'],
    ['填报单位（盖章）：江苏省某协会', null, null, null, null, '单位：万元'],
    heads,
    [1, green, '窑炉余热发电', '苏州甪直建材有限公司', '苏州市', 3000, '2022-06'],
    [2, green, '印染废水回用', '无锡雪浪印染有限公司', '无锡市', 1500, '2022-12'],
    [3, green, '空压机变频', '苏州木渎精密有限公司', '苏州市', 2500, '2022-09'],
    [4, green, '屋面光伏', '无锡鹅湖纺织有限公司', '无锡市', 1800, '2022-10'],
    ['汇总', null, null, null, null, 5500, null],
    ['注：表中按设区市筛选查看。'],
  ],
  merges: ['A1:G1'],
  hiddenRows: [5, 7],
  table: { name: '申报表', header: 3, rows: 4, totals: true },
  tables: [
    {
      headerRows: [3],
      columns,
      rows: {
        4: { city: '苏州市', values: { projectNumber: '1', totalInvestment: '3000', endDate: '2022-06-30' } },
        5: { city: '无锡市', values: { applicant: '无锡雪浪印染有限公司', totalInvestment: '1500' } },
        6: { city: '苏州市', values: { totalInvestment: '2500', endDate: '2022-09-30' } },
        7: { city: '无锡市', values: { projectName: '屋面光伏', totalInvestment: '1800' } },
      },
      others: { 8: 'total', 9: 'note' },
    },
  ],
};

const wps: MessSheet = {
  name: 'Sheet1',
  cells: [
    ['2021年度绿色化改造升级项目申报汇总表'],
    heads,
    [1, green, '锻造加热炉改造', '常州横林锻压有限公司', '常州市', 2600, '2022.06'],
    [2, green, '循环水系统改造', '常州奔牛化工有限公司', '常州市', 1900, '2022.11'],
    [3, green, '热处理余热利用', '常州湟里轴承有限公司', '常州市', '３，２００', '2022年8月'],
  ],
  merges: ['A1:G1'],
  hiddenRows: [4],
  tables: [
    {
      headerRows: [2],
      columns,
      rows: {
        3: { city: '常州市', values: { projectName: '锻造加热炉改造', totalInvestment: '2600', endDate: '2022-06-30' } },
        4: { city: '常州市', values: { applicant: '常州奔牛化工有限公司', totalInvestment: '1900', endDate: '2022-11-30' } },
        5: { city: '常州市', values: { projectNumber: '3', totalInvestment: '3200', endDate: '2022-08-31' } },
      },
      others: {},
    },
  ],
};

/** A table's own filter that lets only one city through. */
function filterOn(parts: Readonly<Record<string, string>>): Record<string, string> {
  const name = 'xl/tables/table1.xml';
  const criteria = '<filterColumn colId="4"><filters><filter val="苏州市"/></filters></filterColumn>';
  const filtered = (parts[name] ?? '').replace(
    /<autoFilter ref="([^"]+)"(?:\/>|>.*?<\/autoFilter>)/s,
    `<autoFilter ref="$1">${criteria}</autoFilter>`,
  );
  return { ...parts, [name]: filtered };
}

const wpsNames = 'http://www.wps.cn/officeDocument/2017/etCustomData';
const custom = 'docProps/custom.xml';
const vt = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

/**
 * The parts as WPS 表格 writes them: it names itself, keeps its build and the file's number among the custom
 * properties, declares a namespace of its own on sheets and writes an attribute of it on filters, holds texts in runs
 * with a font each, and ends the styles with what Excel may ignore.
 */
function asWps(parts: Readonly<Record<string, string>>): Record<string, string> {
  const made: Record<string, string> = { ...parts };
  const change = (name: string, by: (text: string) => string): void => {
    made[name] = by(made[name] ?? '');
  };
  change('docProps/app.xml', () =>
    xml(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="${vt}"><Application>WPS 表格</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Sheet1</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    ),
  );
  change(custom, () =>
    xml(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${vt}">${property(2, 'ICV', '0A1B2C3D4E5F40718293A4B5C6D7E8F9')}${property(3, 'KSOProductBuildVer', '2052-11.1.0.10495')}</Properties>`,
    ),
  );
  change('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override PartName="/${custom}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    ),
  );
  change('_rels/.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${custom}"/></Relationships>`,
    ),
  );
  change('xl/worksheets/sheet1.xml', (text) =>
    text
      .replace('<worksheet ', `<worksheet xmlns:etc="${wpsNames}" `)
      .replace(/(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/, `$1${wpsFilter}`),
  );
  change('xl/sharedStrings.xml', (text) =>
    text.replace(/<si><t(?: [^>]*)?>([^<]*)<\/t><\/si>/g, (_, content: string) => runsOf(content)),
  );
  change('xl/styles.xml', (text) =>
    text
      .replace(/<extLst>.*<\/extLst>/s, '')
      .replace(
        '</styleSheet>',
        '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>',
      ),
  );
  return made;
}

const wpsFilter =
  '<autoFilter etc:filterBottomFollowUsedRange="0" ref="A2:G5"><filterColumn colId="2"><customFilters><customFilter operator="notEqual" val="循环水系统改造"/></customFilters></filterColumn><extLst/></autoFilter>';

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}

function property(id: number, name: string, value: string): string {
  return `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
}

/** A text in two runs, each with its font, as somebody leaves it who types in WPS. */
function runsOf(text: string): string {
  const font = (name: string): string =>
    `<rPr><sz val="11"/><color theme="1"/><rFont val="${name}"/><charset val="134"/></rPr>`;
  const run = (part: string, name: string): string =>
    part === '' ? '' : `<r>${font(name)}<t xml:space="preserve">${part}</t></r>`;
  const half = Math.ceil(text.length / 2);
  return text.includes('&') || text.includes('_x')
    ? `<si>${run(text, '宋体')}</si>`
    : `<si>${run(text.slice(0, half), '宋体')}${run(text.slice(half), '仿宋_GB2312')}</si>`;
}

const seen = (sheet: string, code: string) => ({ sheet, row: null, code });

export const programMesses: readonly Mess[] = [
  {
    name: '乱表10-表格筛选',
    sheets: [table],
    parts: filterOn,
    // The totals row of a filtered table adds up what is shown, while all rows are reviewed.
    findings: [seen('筛选中的表格', 'filtered-rows'), seen('筛选中的表格', 'totals')],
  },
  { name: '乱表11-WPS', sheets: [wps], parts: asWps, findings: [seen('Sheet1', 'filtered-rows')] },
];
