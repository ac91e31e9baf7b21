import type { Decimal } from 'decimal.js';
import type { FieldId } from '../../guide/field';
import type { Plausibility } from '../../guide/plausibility';
import { columnsOf, type ColumnMapping, type SheetReading } from '../../intake/application';
import { columnLetters } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import { Exact } from '../exact';
import type { FieldInfo } from '../fieldInfo';
import type { Finding } from '../finding';
import { makeFinding } from '../makeFinding';
import { quantity, quoted } from '../wording';
import type { FigureColumn } from './column';
import { groundsOf, type Suspicion } from './suspicion';
import type { UnitChoice } from './unitChoices';

/** What is suspected of each row's figures. */
type Found = readonly ReadonlyMap<FieldId, Suspicion>[];

const mostExamples = 3;

/** The columns most of whose figures one other unit explains better, with that unit. */
export function suspectColumns(
  columns: ReadonlyMap<FieldId, FigureColumn>,
  found: Found,
  { column: { least, alike } }: Plausibility,
): ReadonlyMap<FieldId, UnitChoice> {
  const counts = new Map<UnitChoice, number>();
  for (const row of found) {
    for (const { choice } of row.values()) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  const whole = new Map<FieldId, UnitChoice>();
  for (const [id, { choices, bare: count }] of columns) {
    for (const choice of choices.ofColumn) {
      const suspected = counts.get(choice) ?? 0;
      if (suspected >= least && new Exact(alike).times(count).lte(suspected)) whole.set(id, choice);
    }
  }
  return whole;
}

/** One finding for each of those columns: how many figures, which for example, and what speaks for the other unit. */
export function columnFindings(
  reading: SheetReading,
  columns: ReadonlyMap<FieldId, FigureColumn>,
  found: Found,
  whole: ReadonlyMap<FieldId, UnitChoice>,
): Finding[] {
  return [...whole].flatMap(([id, choice]) => {
    const mapping = columnsOf(reading).find(({ field, answers }) => field === id && !answers);
    const column = columns.get(id);
    if (!mapping || !column) return [];
    const suspected = reading.applications.flatMap(({ cells }, index) => {
      const suspicion = found[index]?.get(id);
      const value = column.at(index);
      const cell = cells.get(id);
      return cell && suspicion?.choice === choice && value
        ? [{ row: cell.at.row, raw: cell.raw, value, suspicion }]
        : [];
    });
    return [columnFinding(mapping, column, choice, suspected)];
  });
}

interface Suspected {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly raw: CellValue;
  readonly value: Decimal;
  readonly suspicion: Suspicion;
}

function columnFinding(
  { column, header, headerCell }: ColumnMapping,
  { field, bare: count }: FigureColumn,
  { unit }: UnitChoice,
  suspected: readonly Suspected[],
): Finding {
  const many = suspected.length === count ? `${count} 个数都` : `${count} 个数中有 ${suspected.length} 个`;
  const message =
    `${headerCell.sheet === undefined ? '' : `工作表“${headerCell.sheet}”`}${columnLetters(column)} 列“${header}”的 ${many}单位疑似错误，按${unit}填写才合理：${examples(suspected, field)}。` +
    '这些数未用于判断，请核对后改正表头的单位，或在“列对应关系”中指定本列的单位，再重新审核';
  const finding = makeFinding({
    origin: 'data',
    severity: 'unreadable',
    raised: { code: 'unit-suspect', cells: [], message },
  });
  return { ...finding, cells: [headerCell] };
}

/** The first with all that speaks for the other unit, two more by row and content. */
function examples(suspected: readonly Suspected[], field: FieldInfo): string {
  const [first, ...others] = suspected.slice(0, mostExamples);
  if (!first) return '';
  const { row, raw, value, suspicion } = first;
  const { unit, times } = suspicion.choice;
  const instead = quantity(new Exact(value).times(times), field);
  const read = `第 ${row + 1} 行${quoted(raw)}读作 ${quantity(value, field)}，${groundsOf(value, suspicion)}，若按${unit}填写，应为 ${instead}`;
  const alike = others.map((other) => `第 ${other.row + 1} 行${quoted(other.raw)}`).join('、');
  return `${read}；${alike}${suspected.length > mostExamples ? '等' : ''}也是如此`;
}
