import type { Edit } from '../../src/workbook/edit';
import type { PortOptions, WorkbookPort } from '../../src/workbook/port';
import type { FilePort } from '../../src/xlsx/filePort';

/** What happens to the workbook while we work on it. */
export interface Interruptions {
  /** Before the values are read again, just before writing. */
  readonly beforeReadValues?: () => void;
  /** Before the n-th edit (from 1) of all that are applied. */
  readonly beforeEdit?: (number: number, edit: Edit) => void;
}

/** A real file's port on which something happens in between: a user types, cancels, or Excel refuses. */
export function interruptedPort(
  port: FilePort,
  { beforeReadValues, beforeEdit }: Interruptions,
): WorkbookPort {
  let edits = 0;
  return {
    fileName: port.fileName,
    listSheets: () => port.listSheets(),
    readSheet: (name, options) => port.readSheet(name, options),
    readValues: (sheet, area) => {
      beforeReadValues?.();
      return port.readValues(sheet, area);
    },
    readCells: (sheet, area) => port.readCells(sheet, area),
    readColumnWidths: (sheet, column, count) => port.readColumnWidths(sheet, column, count),
    readRowHeights: (sheet, row, count, without) => port.readRowHeights(sheet, row, count, without),
    readComments: (sheet) => port.readComments(sheet),
    readPart: (namespace) => port.readPart(namespace),
    apply: async (list: readonly Edit[], options?: PortOptions) => {
      for (const edit of list) {
        edits += 1;
        beforeEdit?.(edits, edit);
        await port.apply([edit], options);
      }
    },
  };
}
