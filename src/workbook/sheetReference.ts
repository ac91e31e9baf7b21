import { cellAddress, columnLetters, parseArea } from './address';
import type { Area, CellPosition } from './snapshot';

/** A cell of a sheet of the same workbook. */
export interface CellTarget extends CellPosition {
  readonly sheet: string;
}

/** A sheet's name as formulas and links have it: always in quotes, which every name bears. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** "'限报'!E5". */
export function cellReference({ sheet, ...position }: CellTarget): string {
  return `${quotedSheet(sheet)}!${cellAddress(position)}`;
}

/** "'限报'!$B$3:$D$9", one cell as "'限报'!$B$3". */
export function areaReference(sheet: string, { row, column, rows, columns }: Area): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/**
 * The sheet and the area that a reference names, `sheet` null where it names none ("E5"). Null for anything else:
 * a defined name, whole rows or columns, another workbook.
 */
export function parseReference(
  reference: string,
): { readonly sheet: string | null; readonly area: Area } | null {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!:\\/?*\[\]]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/i.exec(
      reference,
    );
  if (!match) return null;
  const [, quoted, plain, address = ''] = match;
  return { sheet: quoted?.replace(/''/g, "'") ?? plain ?? null, area: parseArea(address) };
}
