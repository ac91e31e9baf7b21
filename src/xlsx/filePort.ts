import { cellAddress } from '../workbook/address';
import { chartModel } from '../workbook/chart';
import { formatForContent } from '../workbook/contentFormat';
import { standsAsWritten, type CellComment, type CommentText } from '../workbook/comment';
import type { CellContent, Edit, SheetDescription } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import type { CellsRead, PortOptions, RowHeights, WorkbookPort } from '../workbook/port';
import type { Area, CellValue, SheetInfo, SheetSnapshot } from '../workbook/snapshot';
import { readRowHeights } from './rowHeights';
import { readSnapshot } from './sheetReading';
import type { XlsxSheet } from './xlsxSheet';
import type { XlsxWorkbook } from './xlsxWorkbook';

/** The port over a workbook that has been read from a file. Saving is the caller's: `workbook.save()`. */
export class FilePort implements WorkbookPort {
  constructor(
    readonly workbook: XlsxWorkbook,
    readonly fileName: string,
  ) {}

  listSheets(): Promise<SheetInfo[]> {
    return settled(() =>
      this.workbook.sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        protected: sheet.protected,
      })),
    );
  }

  readSheet(name: string, options: PortOptions = {}): Promise<SheetSnapshot> {
    return settled(() => {
      refuseCancelled(options);
      return readSnapshot(this.workbook.sheet(name), this.workbook.date1904);
    });
  }

  readValues(sheet: string, area: Area): Promise<CellValue[][]> {
    return settled(() => {
      const source = this.workbook.sheet(sheet);
      return Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (__, column) =>
          source.value(area.row + row, area.column + column),
        ),
      );
    });
  }

  async readCells(sheet: string, area: Area): Promise<CellsRead> {
    const values = await this.readValues(sheet, area);
    const source = this.workbook.sheet(sheet);
    const formats = values.map((cells, row) =>
      cells.map((_, column) => source.style(area.row + row, area.column + column).numberFormat),
    );
    return { values, formats };
  }

  readColumnWidths(sheet: string, column: number, count: number): Promise<(number | null)[]> {
    return settled(() => {
      const source = this.workbook.sheet(sheet);
      return Array.from({ length: count }, (_, index) => source.columnWidth(column + index));
    });
  }

  readRowHeights(sheet: string, row: number, count: number, without: readonly number[]): Promise<RowHeights> {
    return settled(() => readRowHeights(this.workbook.sheet(sheet), row, count, without));
  }

  readComments(sheet: string): Promise<readonly CellComment[] | null> {
    return settled(() => this.workbook.sheet(sheet).comments());
  }

  readPart(namespace: string): Promise<string | null> {
    return settled(() => this.workbook.readPart(namespace));
  }

  async apply(edits: readonly Edit[], { signal, onProgress }: PortOptions = {}): Promise<void> {
    for (const [index, edit] of edits.entries()) {
      refuseCancelled({ signal });
      await settled(() => this.applyOne(edit));
      onProgress?.(index + 1, edits.length);
    }
  }

  private applyOne(edit: Edit): void {
    switch (edit.kind) {
      case 'add-sheet':
        describe(this.workbook.addSheet(edit.sheet.name), edit.sheet);
        return;
      case 'delete-sheet':
        this.workbook.deleteSheet(edit.sheet);
        return;
      case 'set-part':
        this.workbook.writePart(edit.namespace, edit.xml);
        return;
      default:
        applyToSheet(this.writable(edit.sheet), edit);
    }
  }

  private writable(name: string): XlsxSheet {
    const sheet = this.workbook.sheet(name);
    if (!sheet.protected) return sheet;
    throw new WorkbookFault(
      'sheet-protected',
      `工作表“${sheet.name}”受保护，不能写入。请先撤销工作表保护后再审核。`,
    );
  }
}

type SheetEdit = Exclude<Edit, { kind: 'add-sheet' | 'delete-sheet' | 'set-part' }>;

function applyToSheet(sheet: XlsxSheet, edit: SheetEdit): void {
  switch (edit.kind) {
    case 'write-cells':
      writeContents(sheet, edit.row, edit.column, edit.contents);
      return;
    case 'style-cells':
      for (const area of edit.areas) sheet.applyStyle(area, edit.style);
      return;
    case 'clear-cells':
      sheet.clear(edit.area);
      return;
    case 'set-column-width':
      sheet.setColumnWidth(edit.column, edit.width);
      return;
    case 'fit-rows':
      for (const { row, height } of edit.rows) sheet.fitRow(row, height);
      return;
    case 'add-highlight':
      sheet.addHighlight(edit.tag, edit.areas, edit.fill, edit.color);
      return;
    case 'remove-highlights':
      sheet.removeHighlights(edit.tagPrefix);
      return;
    case 'add-comments':
      sheet.addComments(edit.comments);
      return;
    case 'remove-comments':
      sheet.removeComments(standing(sheet, edit.comments));
  }
}

/** Those of the comments that still stand as they were written. */
function standing(sheet: XlsxSheet, written: readonly CommentText[]): readonly CommentText[] {
  const there = new Map(sheet.comments().map((comment) => [cellAddress(comment), comment]));
  return written.filter((comment) => {
    const found = there.get(cellAddress(comment));
    return found !== undefined && standsAsWritten(found, comment);
  });
}

function describe(sheet: XlsxSheet, description: SheetDescription): void {
  for (const { areas, style } of description.styles) for (const area of areas) sheet.applyStyle(area, style);
  writeContents(sheet, 0, 0, description.contents);
  for (const area of description.merges) sheet.merge(area);
  description.columnWidths.forEach((width, column) => sheet.setColumnWidth(column, width));
  for (const { row, height } of description.rowHeights) sheet.setRowHeight(row, height);
  for (const validation of description.validations) sheet.addValidation(validation);
  sheet.setLinks(description.links ?? []);
  description.charts?.forEach((chart, index) => sheet.addChart(chartModel(chart, index)));
  sheet.setPrint(description.print);
  for (const row of description.pageBreaks ?? []) sheet.addPageBreak(row);
  sheet.frozen = { rows: description.frozenRows, columns: 0 };
  sheet.showGridlines = description.showGridlines;
}

function writeContents(
  sheet: XlsxSheet,
  row: number,
  column: number,
  contents: SheetDescription['contents'],
): void {
  contents.forEach((cells, down) => {
    cells.forEach((content, right) => writeContent(sheet, row + down, column + right, content));
  });
}

function writeContent(sheet: XlsxSheet, row: number, column: number, content: CellContent): void {
  const numberFormat = formatForContent(content, sheet.style(row, column).numberFormat);
  if (numberFormat !== null) sheet.applyStyle({ row, column, rows: 1, columns: 1 }, { numberFormat });
  sheet.setContent(row, column, content);
}

function refuseCancelled({ signal }: PortOptions): void {
  if (signal?.aborted) throw new WorkbookFault('cancelled', '操作已取消。');
}

/** Does the work and keeps the port's promise to throw nothing but WorkbookFault. */
async function settled<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault(
      'unexpected',
      '处理工作簿时发生意外错误，请重试；仍不成功时请换一个文件。',
      error,
    );
  }
}
