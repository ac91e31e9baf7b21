import type { Decimal } from 'decimal.js';
import type { CalendarDate, FieldCell } from '../intake/application';
import type { FieldInfo } from './fieldInfo';
import { quantity, stating } from './wording';

/** A number as conditions judge it: the category's net amount where parts were taken out. */
export interface Figure {
  readonly end: 'value';
  readonly value: Decimal;
  readonly field: FieldInfo;
  readonly cells: readonly FieldCell[];
  readonly deducted: readonly Deduction[];
}

/** A part that the guide takes out of an amount. */
export interface Deduction {
  readonly field: FieldInfo;
  readonly value: Decimal;
  readonly cell: FieldCell;
}

/** A day as conditions judge it. */
export interface Day {
  readonly end: 'value';
  /** The ISO day that counts. */
  readonly iso: string;
  /** As it stands in the cell; null where it comes from the guide or a setting. */
  readonly written: CalendarDate | null;
  readonly cells: readonly FieldCell[];
}

/** A day that no cell states: the guide's own, or one that was set. */
export function givenDay(iso: string): Day {
  return { end: 'value', iso, written: null, cells: [] };
}

/** A cell's text. */
export interface Words {
  readonly end: 'value';
  readonly text: string;
  readonly cells: readonly FieldCell[];
}

/** The text as it stands in the cell, where its reading has another word for it (× for 否, 上海市 for 否). */
export function asWritten({ cells: [cell], text }: Words): string {
  return typeof cell?.raw === 'string' ? cell.raw : text;
}

/** “项目总投资（扣除土建投资 200 万元后）1,000 万元” */
export function figureText(figure: Figure): string {
  return stating(figureLabel(figure), quantity(figure.value, figure.field));
}

/** A figure's name, with what was taken out of it. */
function figureLabel({ field, deducted }: Figure): string {
  return `${field.label}${deductionText(deducted)}`;
}

/** “（扣除土建投资 200 万元、铺底流动资金 100 万元后）”, "" where nothing was taken out. */
export function deductionText(deducted: readonly Deduction[]): string {
  if (deducted.length === 0) return '';
  const parts = deducted.map((part) => `${part.field.label} ${quantity(part.value, part.field)}`);
  return `（扣除${parts.join('、')}后）`;
}
