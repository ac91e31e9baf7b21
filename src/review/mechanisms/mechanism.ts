import type { FieldId } from '../../guide/field';
import type { Catalogue } from '../../guide/catalogue';
import type { Condition, Mechanism } from '../../guide/rule';
import type { FieldInfo } from '../fieldInfo';
import type { Outcome } from '../outcome';
import type { Row } from '../row';

export type Kind = Mechanism['kind'];
/** A mechanism's data, by its kind. */
export type ByKind = { readonly [K in Kind]: Extract<Mechanism, { kind: K }> };

/** A mechanism made ready for many rows: how it judges one, and how it words what it found. */
export interface Judge {
  readonly judge: (row: Row) => Outcome;
  /** The figures as they stand and what is required of them, for a sentence that lists several conditions. */
  readonly describe: (row: Row) => string;
  /** Checks of their own, where a rule asks for several (手续): counted and raised one by one. */
  readonly parts?: readonly Judge[];
}

/** What a mechanism may ask while it is made ready. */
export interface Kit {
  field(id: FieldId): FieldInfo;
  condition(condition: Condition): Judge;
  catalogue(id: string): Catalogue;
  /** The rule that the mechanism belongs to; "" for a part of one. */
  readonly rule: string;
  /** 项目名称, which may hint at an entry of a catalogue; null where the guide has no such column. */
  readonly project: FieldId | null;
  /** The column that may stand beside a field's (a task's name beside its number), null where there is none. */
  companion(field: FieldId): FieldId | null;
  /** Rules that name this one as their parent. */
  readonly children: readonly string[];
  /** The columns that another rule looks at. */
  fieldsOf(rule: string): readonly FieldId[];
  /** Another rule's figures, in words. */
  describeRule(rule: string, row: Row): string;
  /** 核定补助金额. */
  readonly approved: FieldId;
  /** “（设置“……”：……）”: the reading that decided, with its value. */
  reading(setting: string, settings: Readonly<Record<string, string>>): string;
  /** 人工确认结论, for conditions without a column of their own. */
  readonly confirmed: FieldId;
  /** Whether several of the category's rules go by 人工确认结论, so that 否 does not say which of them fails. */
  readonly confirmsSeveral: boolean;
}
