import { readBack } from '../cli/batchWorkbook';

/** Everything of a workbook that a person sees, as a reader that is not ours finds it. */
export async function cellsOf(file: string): Promise<unknown> {
  const workbook = await readBack(file);
  return workbook.worksheets.map((sheet) => {
    const cells: Record<string, unknown> = {};
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        cells[cell.address] = { value: cell.value, style: cell.style, note: cell.note };
      }),
    );
    const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: unknown };
    const widths = Array.from({ length: 24 }, (_, index) => sheet.getColumn(index + 1).width);
    return { name: sheet.name, cells, widths, merges: sheet.model.merges, conditionalFormattings };
  });
}
