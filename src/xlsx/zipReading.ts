import { inflateSync } from 'fflate';
import { crc32 } from './crc32';
import {
  CENTRAL,
  DEFLATED,
  ENCRYPTED,
  END,
  END64,
  LOCAL,
  LOCATOR64,
  STORED,
  UTF8,
  type ZipEntry,
} from './zipEntry';
import { damaged, notXlsx, tooLarge } from './xlsxFault';
import { WorkbookFault } from '../workbook/fault';

/** What a file may declare; beyond it nothing is inflated. Sizes in bytes. */
export interface ZipLimits {
  readonly entries: number;
  readonly entrySize: number;
  readonly totalSize: number;
  /** Inflated to packed, looked at from `ratioFrom` bytes of inflated size on. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MIB = 1024 * 1024;

/** A sheet of 1,000,000 plain rows packs to about one hundredth: well within. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  entrySize: 400 * MIB,
  totalSize: 1024 * MIB,
  ratio: 400,
  ratioFrom: 32 * MIB,
};

/** The archive's files in the order of its directory. Throws `not-xlsx`, `encrypted`, `damaged`, `too-large`. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, limits);
  } catch (error) {
    if (error instanceof RangeError) throw damaged('', '压缩包不完整', error);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): ZipEntry[] {
  const { count, offset } = directoryOf(view);
  if (count > limits.entries) throw tooLarge(`文件内含 ${count} 个部件，超过上限 ${limits.entries}`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let position = offset;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, position);
    total += entry.size;
    checkSizes(entry, total, limits);
    const key = partKey(entry.name);
    if (names.has(key)) throw damaged(entry.name, '压缩包内有重名部件');
    names.add(key);
    entries.push(entry);
    position = next;
  }
  return entries;
}

function checkSizes(entry: ZipEntry, total: number, limits: ZipLimits): void {
  const mib = (size: number): string => `${Math.ceil(size / MIB)} MB`;
  if (entry.size > limits.entrySize)
    throw tooLarge(`文件部件 ${entry.name} 展开后达 ${mib(entry.size)}，超过上限 ${mib(limits.entrySize)}`);
  if (total > limits.totalSize) throw tooLarge(`文件展开后超过上限 ${mib(limits.totalSize)}`);
  if (entry.size > limits.ratioFrom && entry.size > entry.packed.length * limits.ratio) {
    throw tooLarge(`文件部件 ${entry.name} 的压缩比异常（展开后达 ${mib(entry.size)}）`);
  }
}

/** Part names are equal without regard to case (ECMA-376 part 2 §6.2.2.3); some writers use backslashes. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function directoryOf(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const needs64 = count === 0xffff || offset === 0xffffffff;
    return needs64 && at >= 20 && view.getUint32(at - 20, true) === LOCATOR64
      ? directory64(view, at - 20)
      : { count, offset };
  }
  throw view.byteLength >= 4 && view.getUint32(0, true) === LOCAL
    ? damaged('', '压缩包不完整')
    : notXlsx('不是压缩包格式');
}

function directory64(view: DataView, locator: number): { count: number; offset: number } {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(at, true) !== END64) throw damaged('', '压缩包目录有误');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw damaged('', '压缩包目录有误');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder(flags & UTF8 ? 'utf-8' : 'latin1').decode(nameBytes);
  if (flags & ENCRYPTED) throw new WorkbookFault('encrypted', '文件已加密。请取消密码后重试。');
  if (method !== STORED && method !== DEFLATED) throw damaged(name, '压缩方式不受支持');
  const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
  const start = dataStart(view, sizes.offset);
  if (start + sizes.packed > view.byteLength) throw damaged(name, '压缩包不完整');
  const packed = bytes.subarray(start, start + sizes.packed);
  const modified = view.getUint32(at + 12, true);
  const crc = view.getUint32(at + 16, true);
  return {
    entry: { name, nameBytes, flags: flags & UTF8, method, modified, crc, size: sizes.size, packed },
    next,
  };
}

/** Packed and inflated size and the local header's place, from the zip64 extra field where they do not fit. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { packed: number; size: number; offset: number } {
  const plain = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let position = field + 4;
    const wide = (value: number): number => {
      if (value !== 0xffffffff) return value;
      position += 8;
      return Number(view.getBigUint64(position - 8, true));
    };
    const size = wide(plain.size);
    const packed = wide(plain.packed);
    return { size, packed, offset: wide(plain.offset) };
  }
  return plain;
}

function dataStart(view: DataView, local: number): number {
  if (view.getUint32(local, true) !== LOCAL) throw damaged('', '压缩包目录有误');
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

/** The file's content. Throws `damaged` when it does not inflate to what the directory declares. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes =
      entry.method === STORED ? entry.packed : inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch (error) {
    throw damaged(entry.name, '压缩数据有误', error);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw damaged(entry.name, '压缩数据校验不符');
  return bytes;
}
