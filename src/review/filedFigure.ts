import type { Decimal } from 'decimal.js';
import type { FieldId } from '../guide/field';
import type { Application, FieldCell } from '../intake/application';
import { sum } from './exact';
import type { FieldInfo } from './fieldInfo';
import { deductionText, type Figure } from './figure';
import { rowNumbers, type Filing } from './filing';
import { asks, isEmptyCell, notApplicable, type Outcome } from './outcome';
import type { Row } from './row';
import { quoted } from './wording';

/** An amount of a filing: the row's own, or the sum over the rows that are combined into one. */
export interface FiledFigure {
  readonly end: 'value';
  readonly value: Decimal;
  readonly cells: readonly FieldCell[];
  /** “项目总投资（扣除……后）”, “合并计算组“1”（第 5、6 行）实际出资额合计”. */
  readonly label: () => string;
}

interface Wanted {
  /** Names the amount where the guide's word differs from the column's. */
  readonly label?: string;
  /** nought: single empty cells of a group count as nothing; open: they leave the sum open. */
  readonly blanks: 'nought' | 'open';
}

/**
 * An amount of the row's filing. On the first row of a combined filing it is the members' sum, on the other rows the
 * condition does not apply.
 */
export function filedFigure(row: Row, field: FieldInfo, wanted: Wanted): FiledFigure | Outcome {
  const { filing } = row;
  if (filing.role === 'member') return notApplicable;
  if (filing.role === 'lead') return sumOfGroup(row, filing, field, wanted);
  const figure = row.figure(field);
  if (figure.end !== 'value') return figure;
  const { value, cells, deducted } = figure;
  const label = (): string => `${wanted.label ?? field.label}${deductionText(deducted)}`;
  return { end: 'value', value, cells, label };
}

function sumOfGroup(
  row: Row,
  { group, members }: Extract<Filing, { role: 'lead' }>,
  field: FieldInfo,
  { label, blanks }: Wanted,
): FiledFigure | Outcome {
  const own = row.figure(field);
  const figures = members.map((member) =>
    member === row.application ? own : row.sibling(member).figure(field),
  );
  const values = figures.filter((figure): figure is Figure => figure.end === 'value');
  const gaps = figures.filter((figure) => figure.end !== 'value');
  if (own.end !== 'value' && values.length === 0) return own;
  const name = label ?? field.label;
  const filers = `合并计算组${quoted(group)}（${rowNumbers(members)}）`;
  const cells = cellsInSheet(row.application, members, field.id);
  if (gaps.length > 0 && !(blanks === 'nought' && gaps.every(isEmptyCell))) {
    const message = `${filers}的${name}未填全或无法识别，须补正后核对`;
    return asks({ code: 'group-incomplete', cells, message });
  }
  const total = sum(values.map((figure) => figure.value));
  return { end: 'value', value: total, cells, label: () => `${filers}${name}合计` };
}

/** The members' filled cells of a field, as far as they lie in the row's own sheet. */
function cellsInSheet(
  { file, sheet }: Application,
  members: readonly Application[],
  field: FieldId,
): FieldCell[] {
  return members
    .filter((member) => member.file === file && member.sheet === sheet)
    .flatMap((member) => member.cells.get(field) ?? [])
    .filter((cell) => cell.reading.state !== 'empty');
}
