import type { SheetReading } from './application';

/** The reading of a sheet, or a whole file (`sheet` is then ""), that cannot be reviewed, and why in Chinese. */
export function skippedSheet(file: string, sheet: string, reason: string): SheetReading {
  return {
    file,
    sheet,
    role: 'skipped',
    reason,
    headerRows: [],
    headerFingerprint: '',
    heading: null,
    rowKinds: [],
    otherRows: [],
    withdrawn: [],
    notices: [],
    columns: [],
    doubtful: [],
    unmapped: [],
    chosen: new Set(),
    samples: new Map(),
    applications: [],
    totals: [],
  };
}
