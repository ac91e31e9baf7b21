import { WorkbookFault } from '../workbook/fault';
import type { XlsxSheet } from './xlsxSheet';

/** A name of the workbook; `sheet` is the sheet it is local to, null for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
}

/**
 * An .xlsx workbook (ECMA-376, transitional or strict) held as its parts. What is not touched is saved byte for
 * byte as it was read, and a change that is taken back leaves the part as it was.
 */
export class XlsxWorkbook {
  /**
   * Reads a workbook. Throws WorkbookFault: `not-xlsx` (something else), `old-xls` (a BIFF workbook), `encrypted`,
   * `damaged` (a broken zip, a missing or malformed part), `too-large` (what a zip bomb would declare).
   */
  static open(_bytes: Uint8Array): XlsxWorkbook {
    throw notYet();
  }

  /** A workbook without sheets in Excel's plain style; it needs one sheet before it can be saved. */
  static blank(): XlsxWorkbook {
    throw notYet();
  }

  /** The file's bytes. The workbook stays usable and can be saved again. Throws `unsupported` without a sheet. */
  save(): Uint8Array {
    throw notYet();
  }

  /** The worksheets in the order of their tabs; chart sheets and the like are kept in the file but not offered. */
  get sheets(): readonly XlsxSheet[] {
    throw notYet();
  }

  /** The names of all tabs in their order, chart sheets too: what a new sheet's name must differ from. */
  get sheetNames(): readonly string[] {
    throw notYet();
  }

  /** The worksheet of that name, without regard to case. Throws `sheet-missing`. */
  sheet(_name: string): XlsxSheet {
    throw notYet();
  }

  /** The worksheet of that name, without regard to case; null when there is none. */
  findSheet(_name: string): XlsxSheet | null {
    throw notYet();
  }

  /** The worksheet that shows when the workbook opens; the first where a chart sheet does; null without sheets. */
  get activeSheet(): XlsxSheet | null {
    throw notYet();
  }

  /** Appends an empty visible sheet. Throws `sheet-name` when the name is illegal or taken, `workbook-protected`. */
  addSheet(_name: string): XlsxSheet {
    throw notYet();
  }

  /**
   * Takes a sheet away with everything that is only its own: relationships, content types, local names. Throws
   * `sheet-missing`, `workbook-protected`, and `unsupported` when no visible sheet would be left.
   */
  deleteSheet(_name: string): void {
    throw notYet();
  }

  /** Whether dates count from 1904. */
  get date1904(): boolean {
    throw notYet();
  }

  /** Whether the structure is protected: sheets can be neither added nor deleted. */
  get workbookProtected(): boolean {
    throw notYet();
  }

  get definedNames(): readonly DefinedName[] {
    throw notYet();
  }

  /** The custom XML part whose root element is of that namespace, as text; null when there is none. */
  readPart(_namespace: string): string | null {
    throw notYet();
  }

  /** Puts the custom XML part of that namespace in place; null takes it and all that refers to it away. */
  writePart(_namespace: string, _xml: string | null): void {
    throw notYet();
  }
}

function notYet(): WorkbookFault {
  return new WorkbookFault('unexpected', '尚未实现');
}
