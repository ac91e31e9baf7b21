const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;

/** The names of the streams in an OLE compound file ([MS-CFB] §2.6.1); null when it is no such file. */
export function compoundStreams(bytes: Uint8Array): string[] | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const names: string[] = [];
  // Directory entries lie at multiples of 128 bytes whatever the sector size: no chain need be followed to see their names.
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const name = streamName(bytes, at);
    if (name !== null) names.push(name);
  }
  return names;
}

function streamName(bytes: Uint8Array, at: number): string | null {
  const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
  const kind = bytes[at + 66];
  if (length < 4 || length > 64 || length % 2 === 1 || kind !== 2) return null;
  let name = '';
  for (let index = 0; index < length - 2; index += 2) {
    name += String.fromCharCode((bytes[at + index] ?? 0) + 256 * (bytes[at + index + 1] ?? 0));
  }
  return name;
}
