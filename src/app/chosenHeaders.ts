import type { Guide } from '../guide/guide';
import { headerFingerprintAt, touches, type HeaderRows, type SetHeaders } from '../intake/tableRegions';
import type { ChosenHeader } from '../report/choices';
import type { SheetSnapshot } from '../workbook/snapshot';

/** So many rows up and down a header that has moved is looked for. */
const farthest = 60;

/** Header rows to read a sheet by, and those remembered that are not found any more. */
export interface ChosenHeaders {
  readonly set: SetHeaders;
  /** Headers of tables that are no lists of applications. */
  readonly noBatch: readonly HeaderRows[];
  readonly lost: readonly ChosenHeader[];
}

interface SaidOfHeader extends HeaderRows {
  readonly noBatch?: true;
}

/**
 * What is said now goes before what is remembered of the same table; that holds only where the same words stand, if in
 * other rows. What is remembered names all headers of a sheet, so that no others are looked for.
 */
export function chosenHeaders(
  sheet: SheetSnapshot,
  guide: Guide,
  said: readonly SaidOfHeader[],
  remembered: readonly ChosenHeader[],
): ChosenHeaders {
  const now = said
    .filter(({ first, last }) => first >= 0 && last < sheet.values.length)
    .map(({ first, last, noBatch }) => ({ first, last, noBatch }));
  const rows: SaidOfHeader[] = [];
  const lost: ChosenHeader[] = [];
  for (const header of remembered) {
    const found = foundAgain(sheet, guide, header);
    if (!found) lost.push(header);
    else if (!now.some((each) => touches(sheet, each, found)))
      rows.push({ ...found, noBatch: header.noBatch });
  }
  const all = [...rows, ...now];
  return {
    set: { rows: all, alone: rows.some(({ noBatch }) => noBatch !== true) },
    noBatch: all.filter(({ noBatch }) => noBatch === true),
    lost: now.length > 0 ? [] : lost,
  };
}

function foundAgain(sheet: SheetSnapshot, guide: Guide, header: ChosenHeader): HeaderRows | null {
  for (let distance = 0; distance <= farthest; distance += 1) {
    for (const shift of distance === 0 ? [0] : [distance, -distance]) {
      const rows = { first: header.first + shift, last: header.last + shift };
      if (rows.first < 0 || rows.last >= sheet.values.length) continue;
      if (headerFingerprintAt(sheet, rows, guide) === header.fingerprint) return rows;
    }
  }
  return null;
}
