/** What went between the add-in and Excel. Requests that only give references up are counted apart. */
export interface Traffic {
  roundTrips: number;
  cleanups: number;
  bytesUp: number;
  bytesDown: number;
  /** The largest request and answer. */
  largestUp: number;
  largestDown: number;
  /** Time that the host itself took, in milliseconds: not the add-in's. */
  hostMilliseconds: number;
}

export function noTraffic(): Traffic {
  return {
    roundTrips: 0,
    cleanups: 0,
    bytesUp: 0,
    bytesDown: 0,
    largestUp: 0,
    largestDown: 0,
    hostMilliseconds: 0,
  };
}

/** How many bytes a text has in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4;
      index += 1;
    } else bytes += 3;
  }
  return bytes;
}
