import type { Form } from '../../guide/form';
import { officialLook } from '../officialLook';
import { SheetDraft, type Block } from '../sheetDraft';
import { sized, type FormLayout } from './formLayout';
import type { Prefill } from './prefill';

/**
 * Where a form's columns begin: 共性指标, 一级, 二级, 三级 (a band's column before the wording, which takes two, so that
 * the header's second label need not be as wide), value; then its end.
 */
export const formColumn = {
  common: 0,
  level1: 1,
  level2: 2,
  level3: 3,
  wording: 4,
  value: 6,
  end: 8,
  remark: 9,
} as const;
const gapWidth = 2;
const remarkWidth = 60;

/** A form in the making: the sheet, what it is laid out by, and which cells have been filled in (A1 → field). */
export class FormDraft {
  readonly sheet: SheetDraft;
  readonly prefilled: Record<string, string> = {};

  constructor(
    readonly form: Form,
    readonly layout: FormLayout,
    readonly prefill: Prefill,
  ) {
    const widths = [...layout.columns, gapWidth, remarkWidth];
    this.sheet = new SheetDraft(widths, layout.fontSize, layout.leastHeight, layout.columns.length);
  }

  put(block: Block): void {
    this.sheet.put({ ...block, style: sized(block.style, this.layout) });
  }

  /** A remark for the reader, beside the form and never printed: where the guide's print has a slip. */
  remark(row: number, content: string): void {
    this.sheet.put({ row, column: formColumn.remark, content: `注：${content}`, style: officialLook.remark });
  }
}
