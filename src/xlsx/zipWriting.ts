import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { CENTRAL, DEFLATED, END, LOCAL, UTF8, type ZipEntry } from './zipEntry';

/** 1980-01-01 00:00, the earliest that the format knows: the same workbook gives the same bytes. */
const EPOCH = 0x00210000;

/** A new file for an archive. */
export function deflateEntry(name: string, bytes: Uint8Array): ZipEntry {
  const nameBytes = new TextEncoder().encode(name);
  return {
    name,
    nameBytes,
    flags: UTF8,
    method: DEFLATED,
    modified: EPOCH,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateSync(bytes, { level: 6 }),
  };
}

/** The archive of these files in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce(
    (sum, { nameBytes, packed }) => sum + 76 + 2 * nameBytes.length + packed.length,
    22,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let position = 0;
  for (const entry of entries) {
    offsets.push(position);
    view.setUint32(position, LOCAL, true);
    writeHeader(view, position + 4, entry);
    bytes.set(entry.nameBytes, position + 30);
    bytes.set(entry.packed, position + 30 + entry.nameBytes.length);
    position += 30 + entry.nameBytes.length + entry.packed.length;
  }
  const directory = position;
  entries.forEach((entry, index) => {
    view.setUint32(position, CENTRAL, true);
    view.setUint16(position + 4, 20, true);
    writeHeader(view, position + 6, entry);
    view.setUint32(position + 42, offsets[index] ?? 0, true);
    bytes.set(entry.nameBytes, position + 46);
    position += 46 + entry.nameBytes.length;
  });
  view.setUint32(position, END, true);
  view.setUint16(position + 8, entries.length, true);
  view.setUint16(position + 10, entries.length, true);
  view.setUint32(position + 12, position - directory, true);
  view.setUint32(position + 16, directory, true);
  return bytes;
}

/** The 26 bytes that the local header and the directory have in common. */
function writeHeader(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
