import type { SharedStrings } from './sharedStrings';
import type { StyleTable } from './styleTable';
import type { XlsxPackage } from './xlsxPackage';

/** What a sheet needs of its workbook. */
export interface SheetContext {
  readonly parts: XlsxPackage;
  /** The workbook's own part. */
  readonly workbook: string;
  readonly date1904: boolean;
  readonly strings: () => SharedStrings | null;
  readonly styles: () => StyleTable;
  /** Sets a defined name that is local to the sheet of that name. */
  readonly setLocalName: (sheet: string, name: string, formula: string) => void;
}
