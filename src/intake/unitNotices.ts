import { columnLetters } from '../workbook/address';
import type { SheetNotice } from './application';
import type { ReadColumn, SheetColumns } from './columnContext';
import type { ColumnUnit, HeadingUnits } from './columnUnit';
import { groupedBy } from './groupedBy';

type CountedColumn = ReadColumn & { readonly unit: ColumnUnit };

/** Where header, bands and the rows above name different units for amounts, and where nothing names one. */
export function unitNotices({ columns }: SheetColumns, heading: HeadingUnits): SheetNotice[] {
  const counted = columns.filter((column): column is CountedColumn => column.unit !== undefined);
  const money = counted.filter(({ field }) => field.type === 'amount');
  const notices: SheetNotice[] = [];
  const open = money.filter(
    ({ unit }) => unit.from === 'heading' && unit.factor === null && unit.others.length > 0,
  );
  if (open.length > 0) {
    const units = (open[0]?.unit.unit ?? '')
      .split('或')
      .map((unit) => `“${unit}”`)
      .join('');
    const fact = `表头以上注明的金额单位有${units}，互相矛盾`;
    notices.push(differs(`${fact}；${named(open)}表头没有注明单位，其中的金额未读取，请改正后重新审核`));
  }
  const own = money.filter(({ unit }) => unit.from === 'header' && unit.others.length > 0);
  for (const [units, group] of groupedBy(own, ({ unit }) => `${unit.unit}\n${unit.others.join('”“')}`)) {
    const [unit = '', others = ''] = units.split('\n');
    notices.push(
      differs(
        `${named(group)}表头注明“${unit}”，而上级表头或表头以上注明“${others}”；按表头的“${unit}”读取，请核对`,
      ),
    );
  }
  const none = money.filter(({ unit }) => unit.from === 'nothing' && heading.unit === null);
  for (const [unit, group] of groupedBy(none, (column) => column.unit.unit)) {
    const message = `${named(group)}没有注明金额单位，按“${unit}”读取，请核对`;
    notices.push({ code: 'unit-assumed', severity: 'info', message, cells: [] });
  }
  return [...notices, ...chosenUnits(columns)];
}

/** Units that a person has chosen: whoever reads the figures should know. */
function chosenUnits(columns: readonly ReadColumn[]): SheetNotice[] {
  return columns
    .filter(({ mapping }) => mapping.unitBy !== undefined)
    .map(({ mapping, unit }) => {
      const by = mapping.unitBy === 'file' ? '列对应关系文件' : '人工';
      const others = unit?.others ?? [];
      const named = others.length === 0 ? '' : `，表头或表头以上注明的是“${others.join('”“')}”`;
      const message = `${columnLetters(mapping.column)} 列“${mapping.header}”按${by}指定的单位“${mapping.unit}”读取${named}`;
      return { code: 'unit-chosen', severity: 'info', message, cells: [mapping.headerCell] };
    });
}

function differs(message: string): SheetNotice {
  return { code: 'unit-differs', severity: 'warning', message, cells: [] };
}

/** E 列“总投资”、F 列“已投入” */
function named(columns: readonly CountedColumn[]): string {
  return columns.map(({ mapping }) => `${columnLetters(mapping.column)} 列“${mapping.header}”`).join('、');
}
