import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import type { SheetReading } from '../intake/application';
import type { ChosenUnit } from '../intake/columnUnit';
import type { Choices } from '../report/choices';
import type { ColumnSaid, HeaderAnswer, SaidOfColumns } from '../report/columnSaid';
import { columnLetters } from '../workbook/address';
import { speaksOf, type ColumnAnswer, type SaidNow } from './batch';
import { columnsWorded, headersOf } from './columnsWorded';

/** All that can be said of a table's columns: what is remembered, what a file says, what somebody says now. */
export interface ColumnSources {
  readonly choices: Choices;
  readonly shared: readonly HeaderAnswer[];
  readonly answers: readonly ColumnAnswer[];
  readonly guide: Guide;
}

/** What holds of a table's columns, and what of that has been said now. */
export interface ColumnsSaid {
  /** By letters, as intake takes it. */
  readonly map: Readonly<Record<string, FieldId | null>>;
  readonly units: Readonly<Record<string, ChosenUnit>>;
  /** By header. */
  readonly answered: SaidOfColumns;
  readonly now: SaidNow;
}

/**
 * Puts together what holds of a table's columns: answers win over a file, and both over what is remembered, but for a
 * unit that a person has chosen for that very column.
 */
export function columnsSaid(reading: SheetReading, sources: ColumnSources): ColumnsSaid {
  const { choices, shared, guide } = sources;
  const { file, sheet, headerFingerprint } = reading;
  const answers = sources.answers.filter(
    (answer) => (answer.file ?? file) === file && speaksOf(answer, reading),
  );
  const worded = columnsWorded(reading, shared, guide);
  const fields = choices.mappings[headerFingerprint] ?? {};
  const units = choices.units.filter((each) => each.sheet === sheet && each.header === headerFingerprint);
  const columns = headersOf(reading).map(({ column, header }) => {
    const unit = units.find((each) => each.column === column);
    const before = { ...spoken(fields[header]), ...(unit ? { unit } : {}) };
    const own = answers.filter((answer) => answer.column === column);
    return { column, header, ...holding(own, worded[columnLetters(column)] ?? {}, before) };
  });
  return {
    map: byLetters(columns, ({ field }) => field),
    units: byLetters(columns, ({ unit }) => unit),
    answered: Object.fromEntries(
      columns.flatMap(({ header, field, unit }) =>
        field === undefined && !unit
          ? []
          : [[header, { ...spoken(field), ...(unit ? { unit: unit.unit } : {}) }]],
      ),
    ),
    now: {
      fields: Object.fromEntries(
        columns.flatMap(({ header, now }) => (now.field === undefined ? [] : [[header, now.field]])),
      ),
      units: columns.flatMap(({ column, header, now }) =>
        now.unit ? [{ column, title: header, ...now.unit }] : [],
      ),
      restored: columns.filter(({ restored }) => restored),
    },
  };
}

/** A column's meaning and unit, as far as somebody has said them. */
interface Held {
  readonly field?: FieldId | null;
  readonly unit?: ChosenUnit;
}

/** What holds of a column, and what of it has been said now. */
function holding(
  own: readonly ColumnAnswer[],
  worded: ColumnSaid,
  before: Held,
): Held & { readonly now: Held; readonly restored: boolean } {
  const restored = own.some((answer) => answer.restored === true);
  const fromFile = before.unit?.by === 'person' ? undefined : worded.unit;
  let now: Held = restored ? {} : { ...spoken(worded.field), ...chosen(fromFile, 'file') };
  for (const { field, unit } of own) now = { ...now, ...spoken(field), ...chosen(unit, 'person') };
  const held = restored ? now : { ...heldBefore(before), ...now };
  return { ...held, now, restored };
}

/** A remembered unit says who chose it, and for which column, which is known here. */
function heldBefore({ field, unit }: Held): Held {
  return { ...spoken(field), ...(unit ? chosen(unit.unit, unit.by) : {}) };
}

function spoken(field: FieldId | null | undefined): Pick<Held, 'field'> {
  return field === undefined ? {} : { field };
}

function chosen(unit: string | undefined, by: ChosenUnit['by']): Pick<Held, 'unit'> {
  return unit === undefined ? {} : { unit: { unit, by } };
}

function byLetters<T>(
  columns: readonly (Held & { readonly column: number })[],
  of: (column: Held) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = of(column);
      return value === undefined ? [] : [[columnLetters(column.column), value]];
    }),
  );
}

/** The choices with what has been said now of a table. */
export function withSaid(
  choices: Choices,
  { sheet, headerFingerprint: header }: Pick<SheetReading, 'sheet' | 'headerFingerprint'>,
  { fields, units, restored }: SaidNow,
): Choices {
  if (Object.keys(fields).length + units.length + restored.length === 0) return choices;
  const { [header]: before = {}, ...others } = choices.mappings;
  const gone = new Set(restored.map((each) => each.header));
  const kept = Object.entries(before).filter(([title]) => !gone.has(title));
  const mapping = { ...Object.fromEntries(kept), ...fields };
  const replaced = new Set([...restored, ...units].map(({ column }) => column));
  const otherUnits = choices.units.filter(
    (each) => each.sheet !== sheet || each.header !== header || !replaced.has(each.column),
  );
  return {
    ...choices,
    mappings: Object.keys(mapping).length === 0 ? others : { ...others, [header]: mapping },
    units: [...otherUnits, ...units.map((unit) => ({ sheet, header, ...unit }))],
  };
}
