/** One file of an archive as it lies there: what is not rewritten is copied without being unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Signatures, flags and methods of the format (PKWARE's APPNOTE). */
export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const END64 = 0x06064b50;
export const LOCATOR64 = 0x07064b50;
export const ENCRYPTED = 1;
export const UTF8 = 0x0800;
export const STORED = 0;
export const DEFLATED = 8;
