import type { Decimal } from 'decimal.js';
import { exactly, notNegative } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import type { Subsidy } from '../review';
import type { Row } from '../row';
import { money } from '../wording';
import type { Calculation } from './calculated';

export type Calculate = (row: Row) => Calculation;

/** What every formula needs of the guide. */
export interface SubsidyKit {
  field(id: string): FieldInfo;
  /** 申请补助金额 and 核定补助金额. */
  readonly requested: FieldInfo;
  readonly approved: FieldInfo;
  readonly prefix: string;
  /** “（设置“分档补助与20%上限的关系”：……）”: the reading that decided, with its value. */
  reading(setting: string, settings: Readonly<Record<string, string>>): string;
}

/** The part of a subsidy that a formula works out. */
export type Worked = Pick<
  Subsidy,
  'base' | 'rate' | 'cap' | 'uncapped' | 'binding' | 'eligible' | 'first' | 'final'
>;

/** Nothing known yet. */
export const unknown: Worked = {
  base: null,
  rate: null,
  cap: null,
  uncapped: null,
  binding: null,
  eligible: null,
  first: null,
  final: null,
};

/** Adds what was asked for and what of it goes beyond the ceiling, and closes the steps. */
export function closed(
  worked: Worked,
  requested: Decimal | null,
  steps: Subsidy['steps'],
  { group, approved }: { readonly group: string | null; readonly approved: Decimal | null },
): Subsidy {
  const { eligible } = worked;
  const excess =
    requested === null || eligible === null ? null : notNegative(exactly(requested).minus(eligible));
  const all = (): string[] => [
    ...steps(),
    ...(requested === null ? [] : [requestedStep(requested, excess)]),
    ...(approved === null
      ? []
      : [`表中已填核定补助金额 ${money(approved)}，拨付以核定额为准，以上为按上限测算`]),
  ];
  const { base, rate, cap, uncapped, binding, first, final } = worked;
  return { base, rate, cap, uncapped, binding, eligible, first, final, group, requested, excess, steps: all };
}

/** What was asked for, against the ceiling; `excess` is null where there is none. */
function requestedStep(requested: Decimal, excess: Decimal | null): string {
  const asked = `申请补助 ${money(requested)}，`;
  if (excess === null) return `${asked}测算补助未能得出，核减额待定`;
  return excess.isZero() ? `${asked}未超过测算补助，不核减` : `${asked}超过测算补助，核减 ${money(excess)}`;
}

/** The number of a field, null where it is blank, absent or cannot be read. */
export function amountOf(row: Row, field: FieldInfo): Decimal | null {
  const figure = row.figure(field);
  return figure.end === 'value' ? figure.value : null;
}

/** Why a base is not known, as a step. */
export function reasonFor(label: string, outcome: { readonly end: string }): string {
  const why =
    outcome.end === 'absent'
      ? '表中无此列'
      : outcome.end === 'unreadable'
        ? '数据无法识别'
        : '未填写或须先核实';
  return `${label}：${why}，测算补助未能得出`;
}
