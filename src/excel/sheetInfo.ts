import type { SheetInfo } from '../workbook/snapshot';

/** Name, visibility and protection of every worksheet, in the order of the tabs; one request. */
export async function readSheetInfos(context: Excel.RequestContext): Promise<SheetInfo[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/visibility,items/protection/protected');
  await context.sync();
  return sheets.items.map(infoOf);
}

/** Of a sheet whose name, visibility and protection are loaded. */
export function infoOf(sheet: Excel.Worksheet): SheetInfo {
  return {
    name: sheet.name,
    visibility:
      sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    protected: sheet.protection.protected,
  };
}
