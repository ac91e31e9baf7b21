import { deflateSync } from 'fflate';
import { WorkbookFault } from '../../src/workbook/fault';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { ZIP_LIMITS } from '../../src/xlsx/zipReading';
import { archive, oneSheet, partsOf, worksheet } from './handMade';

/** The fault that opening the file and reading its first sheet ends in. */
function faultOf(bytes: Uint8Array, limits = ZIP_LIMITS): WorkbookFault {
  try {
    XlsxWorkbook.open(bytes, limits).sheets[0]?.usedRange();
  } catch (error) {
    if (error instanceof WorkbookFault) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

/** An OLE file with one stream of that name in its directory. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let index = 0; index < stream.length; index += 1) bytes[1024 + index * 2] = stream.charCodeAt(index);
  bytes[1024 + 64] = stream.length * 2 + 2;
  bytes[1024 + 66] = 2;
  return bytes;
}

const plain = oneSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');

describe('what is no .xlsx workbook is told for what it is', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(), 'not-xlsx', '不是 .xlsx'],
    ['a text', new TextEncoder().encode('企业名称,投资\n'), 'not-xlsx', '不是 .xlsx'],
    ['an .xls', compound('Workbook'), 'old-xls', '另存为 .xlsx'],
    ['an older .xls', compound('Book'), 'old-xls', '另存为 .xlsx'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted', '取消打开密码'],
    ['an old Word file', compound('WordDocument'), 'not-xlsx', '旧版 Office'],
    ['another archive', archive({ 'a.txt': 'a' }), 'not-xlsx', '[Content_Types].xml'],
    [
      'a Word document',
      archive({
        ...plain,
        '[Content_Types].xml': (plain['[Content_Types].xml'] ?? '').replace(
          /spreadsheetml\.sheet/,
          'wordprocessingml.document',
        ),
      }),
      'not-xlsx',
      '另一种',
    ],
  ])('%s', (_, bytes, code, words) => {
    const fault = faultOf(bytes);
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(words);
  });
});

describe('a damaged workbook is refused', () => {
  const whole = archive(plain);

  test('cut off at any length', () => {
    for (let length = 4; length < whole.length; length += 37) {
      expect(['damaged', 'not-xlsx']).toContain(faultOf(whole.slice(0, length)).code);
    }
  });

  test.each<[string, string, string]>([
    ['a sheet that is missing', 'xl/worksheets/sheet1.xml', ''],
    [
      'a sheet cut off',
      'xl/worksheets/sheet1.xml',
      worksheet('<sheetData><row r="1"><c r="A1">').slice(0, -12),
    ],
    ['tags that do not match', 'xl/worksheets/sheet1.xml', worksheet('<sheetData/><a></b>')],
    [
      'a row beyond the grid',
      'xl/worksheets/sheet1.xml',
      worksheet('<sheetData><row r="1048577"/></sheetData>'),
    ],
    [
      'a cell beyond the grid',
      'xl/worksheets/sheet1.xml',
      worksheet('<sheetData><row r="1"><c r="XFE1"/></row></sheetData>'),
    ],
    ['an attribute cut off', 'xl/workbook.xml', '<workbook a="'],
    [
      'an entity bomb',
      'xl/worksheets/sheet1.xml',
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData/></worksheet>',
    ],
    ['elements without end', 'xl/worksheets/sheet1.xml', worksheet('<a>'.repeat(100_000) + '<sheetData/>')],
  ])('for %s', (_, part, text) => {
    const others = Object.entries(plain).filter(([name]) => name !== part);
    const parts = text === '' ? others : [...others, [part, text]];
    expect(faultOf(archive(Object.fromEntries(parts))).code).toBe('damaged');
  });

  test('for text that is neither UTF-8 nor UTF-16', () => {
    const gbk = new Uint8Array([0x3c, 0x61, 0x3e, 0xc6, 0xf3, 0x3c, 0x2f, 0x61, 0x3e]);
    const fault = faultOf(archive({ ...plain, 'xl/worksheets/sheet1.xml': gbk }));
    expect([fault.code, fault.message]).toEqual(['damaged', expect.stringContaining('编码')]);
  });

  test('for content that does not match its checksum', () => {
    const bytes = withPart(
      whole,
      'xl/worksheets/sheet1.xml',
      new TextEncoder().encode(worksheet('<sheetData/>')),
      1,
    );
    expect(faultOf(bytes).code).toBe('damaged');
  });
});

describe('a file that would exhaust the machine is refused before it is inflated', () => {
  const bomb = archive({ ...plain, 'xl/worksheets/sheet1.xml': worksheet(' '.repeat(1_000_000)) });

  test.each([
    ['entries', { ...ZIP_LIMITS, entries: 3 }],
    ['the size of one part', { ...ZIP_LIMITS, entrySize: 999_999 }],
    ['the size of all parts', { ...ZIP_LIMITS, totalSize: 1_000_000 }],
    ['the ratio', { ...ZIP_LIMITS, ratio: 100, ratioFrom: 500_000 }],
  ])('by %s', (_, limits) => {
    expect(faultOf(bomb, limits).code).toBe('too-large');
  });

  test('and one within the limits is not', () => {
    expect(
      XlsxWorkbook.open(bomb, { ...ZIP_LIMITS, ratio: 100 })
        .sheet('申报')
        .usedRange(),
    ).toBeNull();
  });

  test('also when it declares less than it holds', () => {
    const lying = withPart(
      bomb,
      'xl/worksheets/sheet1.xml',
      new TextEncoder().encode(worksheet(' '.repeat(2_000_000))),
      0,
      100,
    );
    expect(faultOf(lying).code).toBe('damaged');
  });
});

describe('a workbook is opened', () => {
  test('whose archive gives its sizes and places in 64 bits', () => {
    expect(
      XlsxWorkbook.open(inZip64(archive(plain)))
        .sheet('申报')
        .value(0, 0),
    ).toBe(1);
  });

  test('whose archive ends in a comment', () => {
    const bytes = new Uint8Array([...archive(plain), 0x61, 0x62]);
    new DataView(bytes.buffer).setUint16(bytes.length - 4, 2, true);
    expect(XlsxWorkbook.open(bytes).sheet('申报').value(0, 0)).toBe(1);
  });

  test('whose sheet is in UTF-16, and is written in UTF-8 once it is changed', () => {
    const text = (plain['xl/worksheets/sheet1.xml'] ?? '')
      .replace('UTF-8', 'UTF-16')
      .replace('<v>1</v>', '<v>企</v>');
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);
    const workbook = XlsxWorkbook.open(archive({ ...plain, 'xl/worksheets/sheet1.xml': wide }));
    expect(workbook.sheet('申报').value(0, 0)).toBe('企');
    workbook.sheet('申报').setContent(1, 0, '业');
    const saved = workbook.save();
    expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toContain('encoding="UTF-8"');
    expect(XlsxWorkbook.open(saved).sheet('申报').value(1, 0)).toBe('业');
  });
});

/** The archive with a directory as writers of the 64-bit format make it (APPNOTE 4.3.14 and 4.5.3). */
function inZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const directory: number[] = [];
  let count = 0;
  for (let at = start; at < end; count += 1) {
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    const entry = bytes.slice(at, at + length);
    const fields = new DataView(entry.buffer);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    [24, 20, 42].forEach((field, index) => {
      extra.setBigUint64(4 + index * 8, BigInt(fields.getUint32(field, true)), true);
      fields.setUint32(field, 0xffffffff, true);
    });
    fields.setUint16(30, fields.getUint16(30, true) + 28, true);
    directory.push(...entry, ...new Uint8Array(extra.buffer));
    at += length;
  }
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(32, BigInt(count), true);
  tail.setBigUint64(48, BigInt(start), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(start + directory.length), true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return new Uint8Array([...bytes.subarray(0, start), ...directory, ...new Uint8Array(tail.buffer)]);
}

/** A one-part change of an archive with headers written by hand: `skew` spoils the checksum, `size` the declaration. */
function withPart(
  bytes: Uint8Array,
  name: string,
  content: Uint8Array,
  skew = 0,
  size = content.length,
): Uint8Array {
  const packed = deflateSync(content);
  const nameBytes = new TextEncoder().encode(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const directory = view.getUint32(end + 16, true);
  const local = new Uint8Array(30 + nameBytes.length);
  const header = new DataView(local.buffer);
  header.setUint32(0, 0x04034b50, true);
  header.setUint16(8, 8, true);
  header.setUint16(26, nameBytes.length, true);
  local.set(nameBytes, 30);
  const entries = bytes.slice(directory, end);
  const fields = new DataView(entries.buffer);
  const decoder = new TextDecoder();
  for (
    let at = 0;
    at < entries.length;
    at += 46 + fields.getUint16(at + 28, true) + fields.getUint16(at + 30, true)
  ) {
    if (decoder.decode(entries.subarray(at + 46, at + 46 + fields.getUint16(at + 28, true))) !== name)
      continue;
    fields.setUint32(at + 16, fields.getUint32(at + 16, true) + skew, true);
    fields.setUint32(at + 20, packed.length, true);
    fields.setUint32(at + 24, size, true);
    fields.setUint32(at + 42, directory, true);
  }
  const last = bytes.slice(end);
  new DataView(last.buffer).setUint32(16, directory + local.length + packed.length, true);
  return new Uint8Array([...bytes.subarray(0, directory), ...local, ...packed, ...entries, ...last]);
}
