import type { Decimal } from 'decimal.js';
import type { FieldId } from '../guide/field';
import type { FieldCell } from '../intake/application';
import { sum } from './exact';
import { deductionText, type Figure } from './figure';
import { rowNumbers } from './filing';
import { asks, isEmptyCell, notApplicable, type Outcome } from './outcome';
import type { Row } from './row';
import { quoted } from './wording';

/** An amount of a filing: the row's own, or the sum over the rows that are combined into one. */
export interface FiledFigure {
  readonly end: 'value';
  readonly value: Decimal;
  readonly cells: readonly FieldCell[];
  /** “项目总投资（扣除……后）”, “合并计算组“1”（第 5、6 行）实际出资额合计”. */
  readonly label: string;
}

/**
 * An amount of the row's filing. On the first row of a combined filing it is the members' sum, on the other rows the
 * condition does not apply. `label` names the amount where the guide's word differs from the column's.
 * `blanks: 'nought'` lets single empty cells count as nothing.
 */
export function filedFigure(
  row: Row,
  field: FieldId,
  { label, blanks }: { readonly label?: string; readonly blanks: 'nought' | 'open' },
): FiledFigure | Outcome {
  const { filing } = row;
  if (filing.role === 'member') return notApplicable;
  const name = label ?? row.policy.field(field).label;
  if (filing.role === 'alone') {
    const figure = row.figure(field);
    if (figure.end !== 'value') return figure;
    return {
      end: 'value',
      value: figure.value,
      cells: figure.cells,
      label: `${name}${deductionText(figure.deducted)}`,
    };
  }
  const own = row.figure(field);
  const figures = filing.members.map((member) =>
    member === row.application ? own : row.sibling(member).figure(field),
  );
  const values = figures.filter((figure): figure is Figure => figure.end === 'value');
  const gaps = figures.filter((figure) => figure.end !== 'value');
  if (own.end !== 'value' && values.length === 0) return own;
  const cells = values.flatMap((figure) => figure.cells).filter((cell) => inSheetOf(row, cell));
  if (gaps.length > 0 && !(blanks === 'nought' && gaps.every(isEmptyCell))) {
    const message = `合并计算组${quoted(filing.group)}（${rowNumbers(filing.members)}）的${name}未填全或无法识别，须补正后核对`;
    return asks({ code: 'group-incomplete', cells, message });
  }
  return {
    end: 'value',
    value: sum(values.map((figure) => figure.value)),
    cells,
    label: `合并计算组${quoted(filing.group)}（${rowNumbers(filing.members)}）${name}合计`,
  };

  function inSheetOf(lead: Row, cell: FieldCell): boolean {
    const { file, sheet } = lead.application;
    return (filing.role === 'lead' ? filing.members : []).some(
      (member) => member.file === file && member.sheet === sheet && member.cells.get(field) === cell,
    );
  }
}
