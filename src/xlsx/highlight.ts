import type { Area } from '../workbook/snapshot';

/** One conditional format of a sheet, ours or anybody's. */
export interface Highlight {
  readonly areas: readonly Area[];
  /** The file format's type: "expression", "cellIs", "colorScale", … */
  readonly type: string;
  /** The first formula without "=", null where the type has none. */
  readonly formula: string | null;
  /** #RRGGBB, null where the format leaves it as it is. */
  readonly fill: string | null;
  readonly color: string | null;
  /** 1 comes first. */
  readonly priority: number;
}
