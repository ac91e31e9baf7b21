import type { Decimal } from 'decimal.js';
import type { Field, FieldId } from '../../guide/field';
import type { Application, FieldCell } from '../../intake/application';
import { Exact, sum } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import { plain, quantity, quoted, stating } from '../wording';
import { isUnitSuspect } from '../units/suspicion';
import type { CheckOf, Make } from './routineContext';
import { figureOf, stated, type Stated } from './within';

type Check = CheckOf<'sum'>;

/** What a row states of a whole and its parts. */
interface Parts {
  readonly whole: Stated;
  readonly parts: readonly Stated[];
  /** Cells of parts that the row leaves empty. */
  readonly blank: readonly FieldCell[];
  /** Whether the parts stated make up the whole. */
  readonly complete: boolean;
  /** The sum of all, and that without the parts which others may hold as well, where it makes up the whole too. */
  readonly sums: readonly [Sum, ...Sum[]];
}

interface Sum {
  readonly together: Decimal;
  readonly gap: Decimal;
}

/** Parts that do not add up to the whole, or exceed it where the row does not state all of them: a blank is no zero. */
export const sumOfParts: Make<'sum'> = (check, { guide, fields }, said) => {
  const tolerance = new Exact(check.tolerance);
  const tree = partsTree(guide.fields, check.by);
  return ({ application }) => {
    const whole = stated(application, check.whole, fields);
    if (!whole) return;
    const notCompared = (cells: readonly FieldCell[], why: string): void =>
      said.ofRow(check, application, {
        cells,
        severity: 'info',
        message: `${why}，未核对各项之和与${whole.field.label}`,
      });
    const cells = partsOn(application, check.whole, tree);
    const unread = cells.filter(({ reading }) => reading.state === 'unreadable');
    if (unread.length > 0 && !unread.every(isUnitSuspect))
      notCompared(unread, `${unreadText(unread, fields)}读不出确切金额`);
    const parts = cells
      .flatMap((cell) => figureOf(cell, fields) ?? [])
      .sort((a, b) => a.cell.at.column - b.cell.at.column);
    if (unread.length > 0 || parts.length === 0) return;
    const row = partsOf(application, check, whole, parts, tree);
    const { sums, blank, complete } = row;
    const [all] = sums;
    if (!sums.some(({ gap }) => (complete ? gap.abs() : gap).lte(tolerance))) {
      said.ofRow(check, application, {
        cells: [whole, ...parts].map(({ cell }) => cell),
        actual: plain(all.together),
        required: `${complete ? '=' : '<='} ${plain(whole.value)}`,
        message: faultText(row, check, fields),
      });
    } else if (!complete && all.gap.lt(tolerance.neg()) && isComplete(check.complete, application, blank))
      notCompared(blank, `${namesText(blank, fields)}未填写`);
  };
};

function partsOf(
  application: Application,
  check: Check,
  whole: Stated,
  parts: readonly Stated[],
  tree: ReadonlyMap<FieldId, readonly FieldId[]>,
): Parts {
  const sumOf = (some: readonly Stated[]): Sum => {
    const together = sum(some.map(({ value }) => value));
    return { together, gap: together.minus(whole.value) };
  };
  const distinct = parts.filter(({ field }) => !check.overlapping.includes(field.id));
  const apart = distinct.length < parts.length && isComplete(withoutAny(check), application);
  return {
    whole,
    parts,
    blank: blankParts(application, tree.get(check.whole) ?? []),
    complete: isComplete(check.complete, application),
    sums: [sumOf(parts), ...(apart ? [sumOf(distinct)] : [])],
  };
}

/** “固定资产投资 600 万元、铺底流动资金 500 万元，合计 1,100 万元，不等于项目总投资 1,000 万元（多 100 万元），请核对” */
function faultText(
  { whole, parts, blank, complete, sums }: Parts,
  check: Check,
  fields: ReadonlyMap<FieldId, FieldInfo>,
): string {
  const amount = (value: Decimal): string => quantity(value, whole.field);
  const gapText = ({ gap }: Sum): string => `${gap.isNegative() ? '少' : '多'} ${amount(gap.abs())}`;
  const [all, apart] = sums;
  const added = parts.length > 1 ? `，合计 ${amount(all.together)}` : '';
  const relation = `${complete ? '不等于' : '大于'}${stating(whole.field.label, amount(whole.value))}`;
  const gaps = [
    gapText(all),
    ...(all.gap.isNegative() && blank.length > 0 ? [`${namesText(blank, fields)}未填写`] : []),
    ...(apart ? [`${overlapText(check, fields)}合计 ${amount(apart.together)}，${gapText(apart)}`] : []),
  ];
  return `${partsText(parts)}${added}，${relation}（${gaps.join('；')}），请核对`;
}

/** “固定资产投资 600 万元、铺底流动资金 500 万元” */
function partsText(parts: readonly Stated[]): string {
  return parts
    .map(({ field, value }) => stating(field.label.replace(/^[^：]*：/, ''), quantity(value, field)))
    .join('、');
}

/** “银行贷款“约1000”、自筹资金“无””, in the order of their columns. */
function unreadText(cells: readonly FieldCell[], fields: ReadonlyMap<FieldId, FieldInfo>): string {
  return [...cells]
    .sort((a, b) => a.at.column - b.at.column)
    .map(({ field, raw }) => `${shortName(field, fields)}${quoted(raw)}`)
    .join('、');
}

/** The cells of parts that a row has and leaves empty. */
function blankParts({ cells }: Application, parts: readonly FieldId[]): FieldCell[] {
  return parts.flatMap((part) => {
    const cell = cells.get(part);
    return cell?.reading.state === 'empty' ? [cell] : [];
  });
}

function namesText(cells: readonly FieldCell[], fields: ReadonlyMap<FieldId, FieldInfo>): string {
  return cells.map(({ field }) => shortName(field, fields)).join('、');
}

/** “其他投资如已含在其他各项中，” */
function overlapText({ overlapping }: Check, fields: ReadonlyMap<FieldId, FieldInfo>): string {
  return `${overlapping.map((part) => shortName(part, fields)).join('、')}如已含在其他各项中，`;
}

/** The part's name without that of the whole before it. */
function shortName(field: FieldId, fields: ReadonlyMap<FieldId, FieldInfo>): string {
  return (fields.get(field)?.label ?? field).replace(/^[^：]*：/, '');
}

/** Whether the row states all of a set of parts that make up the whole, or would with those that it leaves empty. */
function isComplete(
  sets: Check['complete'],
  { cells }: Application,
  blank: readonly FieldCell[] = [],
): boolean {
  const has = (part: FieldId): boolean =>
    cells.get(part)?.reading.state === 'number' || blank.some(({ field }) => field === part);
  return sets.some((set) => set.every(has));
}

/** The sets that need none of the parts which others may hold as well. */
function withoutAny({ complete, overlapping }: Check): Check['complete'] {
  return complete.filter((set) => !set.some((part) => overlapping.includes(part)));
}

/** The fields that a field is made up of directly. */
function partsTree(fields: readonly Field[], by: Check['by']): ReadonlyMap<FieldId, readonly FieldId[]> {
  const tree = new Map<FieldId, FieldId[]>();
  for (const { id, partOf } of fields) {
    if (partOf?.by !== by) continue;
    tree.set(partOf.whole, [...(tree.get(partOf.whole) ?? []), id]);
  }
  return tree;
}

/** The parts that a row states of a field; one that it does not state is taken apart in turn. */
function partsOn(
  { cells }: Application,
  whole: FieldId,
  tree: ReadonlyMap<FieldId, readonly FieldId[]>,
): FieldCell[] {
  const found: FieldCell[] = [];
  const open = new Set<FieldId>();
  const look = (field: FieldId): void => {
    for (const part of tree.get(field) ?? []) {
      const cell = cells.get(part);
      if (cell && cell.reading.state !== 'empty') found.push(cell);
      else if (tree.has(part) && !open.has(part)) {
        open.add(part);
        look(part);
        open.delete(part);
      }
    }
  };
  look(whole);
  return found;
}
