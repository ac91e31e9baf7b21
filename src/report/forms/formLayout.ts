import type { CellStyle } from '../../workbook/edit';
import { officialLook } from '../officialLook';

/** How tightly a form is laid out: the roomiest that fits its page is taken. */
export interface FormLayout {
  /** Columns from A: 共性指标, 一级, 二级, 三级 (its band, its wording in two), the value's two halves. */
  readonly columns: readonly number[];
  readonly fontSize: number;
  readonly leastHeight: number;
  /** Goals are told in sentences: their lines are tall from the start. */
  readonly proseHeight: number;
  /** The print has one line for an applicant's own indicators; more than one is usual. */
  readonly customLines: number;
}

/** 满意度指标 and 可持续发展 stand in one line of their columns. */
const roomy = [6, 12, 12, 12.5, 14, 4.5, 13, 17] as const;
/** Long indicators behind a band need the width more than their figures do. */
const wideWording = [6, 11.5, 11.5, 12, 14, 14, 9, 13] as const;
const widestWording = [5, 9.8, 9.8, 10, 12, 29, 6.5, 10] as const;

/** From the roomiest to the tightest. */
export const formLayouts: readonly FormLayout[] = [
  { columns: roomy, fontSize: 11, leastHeight: 23, proseHeight: 58, customLines: 3 },
  { columns: roomy, fontSize: 10.5, leastHeight: 21, proseHeight: 44, customLines: 2 },
  { columns: wideWording, fontSize: 10.5, leastHeight: 21, proseHeight: 44, customLines: 2 },
  { columns: wideWording, fontSize: 10, leastHeight: 19, proseHeight: 40, customLines: 2 },
  { columns: roomy, fontSize: 9, leastHeight: 19, proseHeight: 36, customLines: 1 },
  { columns: widestWording, fontSize: 9, leastHeight: 19, proseHeight: 30, customLines: 1 },
];

/** Where no layout fits one page: roomy enough to be read, over two. */
export const twoPageLayout: FormLayout = {
  columns: wideWording,
  fontSize: 11,
  leastHeight: 23,
  proseHeight: 58,
  customLines: 3,
};

/** A cell's style at the layout's size of text; title and attachment keep their own. */
export function sized(style: CellStyle, { fontSize }: FormLayout): CellStyle {
  const body = style.fontSize === officialLook.text.fontSize || style.fontSize === officialLook.foot.fontSize;
  return body ? { ...style, fontSize: Math.min(style.fontSize ?? fontSize, fontSize) } : style;
}
