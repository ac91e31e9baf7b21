import fc from 'fast-check';
import type { CommentText } from '../../src/workbook/comment';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { archive, laden, madeByExceljs, oneSheet, partsOf, readByExceljs, type Parts } from './handMade';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const own: readonly CommentText[] = [
  {
    row: 0,
    column: 0,
    text: '【项目审核】项目总投资 800 万元，低于 1,000 万元（差 200 万元）〔一（三）1（2）〕',
  },
  { row: 2, column: 3, text: '【项目审核】\n①=HYPERLINK("http://x")\n②</text><&>"\' _x0041_ \u0001 结尾' },
];

/** A sheet on which 王科长 has begun a thread in B2 that 李四 has answered, and written a note on C3. */
function threaded(): Parts {
  const base = oneSheet(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId1"/>',
  );
  const types =
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>' +
    '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>' +
    '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>';
  const box = (row: number, column: number): string =>
    `<v:shape id="_x0000_s102${5 + row}" type="#_x0000_t202" style='visibility:hidden'>\r\n  <v:fill color2="#ffffe1"/><br>` +
    `<x:ClientData ObjectType="Note"><x:Row>${row}</x:Row>\r\n<x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  return {
    ...base,
    '[Content_Types].xml': (base['[Content_Types].xml'] ?? '').replace('</Types>', types),
    'xl/_rels/workbook.xml.rels': (base['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/>` +
      '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      `<v:shapetype id="_x0000_t202"/>${box(1, 1)}${box(2, 2)}</xml>`,
    'xl/comments1.xml':
      `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc={AAAAAAAA-0000-4000-8000-000000000001}</author><author>王科长</author></authors><commentList>` +
      '<comment ref="B2" authorId="0" shapeId="0"><text><t>[线程批注] 请核实</t></text></comment>' +
      '<comment ref="C3" authorId="1" shapeId="0"><text><t>旧式备注</t></text></comment></commentList></comments>',
    'xl/threadedComments/threadedComment1.xml':
      `${HEAD}<ThreadedComments xmlns="${THREADS}"><threadedComment ref="B2" dT="2021-05-08T01:02:03.00" personId="{P-1}" id="{AAAAAAAA-0000-4000-8000-000000000001}"><text>请核实</text></threadedComment>` +
      '<threadedComment ref="B2" personId="{P-2}" id="{B}" parentId="{AAAAAAAA-0000-4000-8000-000000000001}"><text>已核实</text></threadedComment></ThreadedComments>',
    'xl/persons/person.xml': `${HEAD}<personList xmlns="${THREADS}"><person displayName="王科长" id="{P-1}" userId="w" providerId="AD"/><person displayName="李四" id="{P-2}"/></personList>`,
  };
}

const books: [name: string, sheet: string, make: () => Promise<Uint8Array>][] = [
  ['a workbook without comments', '申报', async () => archive(oneSheet('<sheetData/>'))],
  ['a workbook with notes, prefixes and absolute targets', '申报', async () => archive(laden())],
  ['a workbook with threads, answers and notes', '申报', async () => archive(threaded())],
  [
    'a workbook with notes by another program',
    '批次',
    () =>
      madeByExceljs((workbook) => {
        workbook.addWorksheet('批次').getCell('B2').note = '请核对';
      }),
  ],
];

const opened = (bytes: Uint8Array): FilePort => new FilePort(XlsxWorkbook.open(bytes), 'a.xlsx');
const adding = (port: FilePort, sheet: string, comments = own): Promise<void> =>
  port.apply([{ kind: 'add-comments', sheet, comments }]);
const removing = (port: FilePort, sheet: string, comments = own): Promise<void> =>
  port.apply([{ kind: 'remove-comments', sheet, comments }]);

describe.each(books)('comments on %s', (_, sheet, make) => {
  test('are read as they were written, beside those of others, and taken away without a trace', async () => {
    const original = await make();
    const before = XlsxWorkbook.open(original).sheet(sheet);
    const port = opened(original);
    await adding(port, sheet);
    const saved = port.workbook.save();
    const after = XlsxWorkbook.open(saved).sheet(sheet);
    expect(after.comments()).toEqual([
      ...before.comments(),
      ...own.map((comment) => ({
        ...comment,
        id: expect.any(String) as string,
        author: '项目审核',
        replies: 0,
      })),
    ]);
    expect(after.notes()).toEqual(before.notes());
    await removing(port, sheet);
    expect(partsOf(port.workbook.save())).toEqual(partsOf(original));
    const later = opened(saved);
    await removing(later, sheet);
    expect(partsOf(later.workbook.save())).toEqual(partsOf(original));
  });
});

test('a cell with a note or a comment keeps it and gets none of ours', async () => {
  const original = archive(threaded());
  const port = opened(original);
  const taken = [
    { row: 1, column: 1, text: '【项目审核】甲' },
    { row: 2, column: 2, text: '【项目审核】乙' },
  ];
  await adding(port, '申报', taken);
  expect(partsOf(port.workbook.save())).toEqual(partsOf(original));
  await removing(port, '申报', taken);
  expect(partsOf(port.workbook.save())).toEqual(partsOf(original));
});

test('a comment that has been changed or answered stays', async () => {
  const port = opened(archive(oneSheet('<sheetData/>')));
  await adding(port, '申报');
  const [first, second] = own;
  const texts = partsOf(port.workbook.save());
  const thread = 'xl/threadedComments/threadedComment1.xml';
  const id = /ref="D3"[^>]* id="([^"]*)"/.exec(texts[thread] ?? '')?.[1] ?? '';
  const handled = opened(
    archive({
      ...texts,
      [thread]: (texts[thread] ?? '')
        .replace('差 200 万元', '差 200 万元，已电话核实')
        .replace(
          '</ThreadedComments>',
          `<threadedComment ref="D3" personId="{P}" id="{R}" parentId="${id}"><text>属实</text></threadedComment></ThreadedComments>`,
        ),
    }),
  );
  await removing(handled, '申报');
  expect(handled.workbook.sheet('申报').comments()).toMatchObject([
    { ...first, text: expect.stringContaining('已电话核实') as string, replies: 0 },
    { ...second, replies: 1 },
  ]);
});

test('programs without threads show the text as a note, in a box of its own', async () => {
  const drawn = 'xl/drawings/vmlDrawing1.vml';
  // exceljs, unlike Excel, takes nothing in a drawing that is not XML.
  const sound = (threaded()[drawn] ?? '').replaceAll('<br>', '');
  const port = opened(archive({ ...threaded(), [drawn]: sound }));
  await adding(port, '申报');
  const bytes = port.workbook.save();
  expect((await readByExceljs(bytes)).getWorksheet('申报')?.getCell('A1').note).toBeDefined();
  const { [drawn]: drawing = '', 'xl/comments1.xml': notes } = partsOf(bytes);
  expect(notes).toMatch(
    /<comment ref="A1"[^>]*><text><t xml:space="preserve">\[线程批注\][^<]*低于 1,000 万元/,
  );
  const ids = [...drawing.matchAll(/<v:shape id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(4);
  expect(drawing.match(/<v:shapetype /g)).toHaveLength(1);
  expect(drawing).toMatch(/<x:Row>0<\/x:Row><x:Column>0<\/x:Column>/);
});

test('whatever a comment says, it is read back as text', async () => {
  const original = archive(oneSheet('<sheetData/>'));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      const port = opened(original);
      await adding(port, '申报', [{ row: 1, column: 1, text }]);
      const again = opened(port.workbook.save());
      expect((await again.readComments('申报'))?.map((comment) => comment.text)).toEqual([text]);
      await removing(again, '申报', [{ row: 1, column: 1, text }]);
      expect(partsOf(again.workbook.save())).toEqual(partsOf(original));
    }),
    { numRuns: 60 },
  );
});
