import { columnsWorded, headersOf } from '../../app/columnsWorded';
import { speaksOf, type ColumnAnswer } from '../../app/batch';
import type { Field, FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import { fieldById } from '../../guide/lookup';
import type { SheetReading } from '../../intake/application';
import { relevantFields } from '../../intake/categoryFields';
import { plain } from '../../intake/plainText';
import { unitsToChoose } from '../../intake/unitTable';
import type { ColumnSaid, HeaderAnswer } from '../../report/columnSaid';
import type { SheetReview } from '../../review/review';
import { columnLetters } from '../../workbook/address';
import { strings } from '../strings';

/** A field that a column may mean, and why. */
export interface Meaning {
  readonly field: FieldId;
  readonly reason: string;
}

/** One column with what it is taken for. */
export interface ColumnLine {
  readonly column: number;
  readonly letters: string;
  readonly header: string;
  /** The fields that it was taken for in the last review: none, one, or both ends of a period. */
  readonly fields: readonly FieldId[];
  readonly detail: string;
  readonly samples: readonly string[];
  /** What a doubtful column may mean; empty for the others. */
  readonly candidates: readonly Meaning[];
  /** What somebody has said since of its meaning; undefined where nobody has. */
  readonly answer: FieldId | null | undefined;
  /** The unit that its numbers were read in, the ones to choose from, and the one that somebody has chosen. */
  readonly unit: string;
  readonly units: readonly string[];
  readonly unitChosen: string | null;
  /** Whether the last review doubts the unit of the whole column. */
  readonly unitDoubtful: boolean;
  /** Whether something has been said that the next review will heed. */
  readonly pending: boolean;
  /** Whether what was said before is to be forgotten. */
  readonly restored: boolean;
  /** Whether there is anything that somebody has said of it, to be taken back. */
  readonly said: boolean;
}

export interface ColumnLines {
  readonly doubtful: readonly ColumnLine[];
  readonly used: readonly ColumnLine[];
  readonly unused: readonly ColumnLine[];
}

/** The columns of a sheet as they were understood, with what has been said since. */
export function columnLines(
  sheet: Pick<SheetReview, 'reading' | 'findings'>,
  said: { readonly answers: readonly ColumnAnswer[]; readonly shared: readonly HeaderAnswer[] },
  guide: Guide,
): ColumnLines {
  const { reading } = sheet;
  const worded = columnsWorded(reading, said.shared, guide);
  const lines = headersOf(reading)
    .map(({ column, header }): ColumnLine => {
      const own = said.answers.find((answer) => speaksOf(answer, reading) && answer.column === column);
      const since = { ...(own?.restored ? {} : worded[columnLetters(column)]), ...own };
      return { ...understood(column, header, sheet), ...sayingSince(column, since, reading, guide) };
    })
    .sort((a, b) => a.column - b.column);
  return {
    doubtful: lines.filter(({ candidates }) => candidates.length > 0),
    used: lines.filter(({ fields, candidates }) => fields.length > 0 && candidates.length === 0),
    unused: lines.filter(({ fields, candidates }) => fields.length === 0 && candidates.length === 0),
  };
}

type Understood = Omit<ColumnLine, Exclude<keyof ReturnType<typeof sayingSince>, 'unit'>>;

/** A column as the last review took it. */
function understood(
  column: number,
  header: string,
  { reading, findings }: Pick<SheetReview, 'reading' | 'findings'>,
): Understood {
  const doubt = reading.doubtful.find((each) => each.column === column);
  const taken = reading.columns.filter((each) => each.column === column);
  const [first] = taken;
  return {
    column,
    letters: columnLetters(column),
    header,
    fields: taken.map(({ field }) => field),
    detail: [first?.reason, first?.unit && strings.mapping.unit(first.unit)].filter(Boolean).join(' · '),
    unit: first?.unit ?? '',
    samples: reading.samples.get(column) ?? [],
    candidates: doubt?.candidates.map((field) => ({ field, reason: doubt.reasons[field] ?? '' })) ?? [],
    unitDoubtful: findings.some(
      ({ code, cells }) => code === 'unit-suspect' && cells.some((cell) => cell.column === column),
    ),
  };
}

/** What has been said of a column since, and what can be said of it. */
function sayingSince(
  column: number,
  { field, unit, restored = false }: ColumnSaid & Pick<ColumnAnswer, 'restored'>,
  reading: SheetReading,
  guide: Guide,
): Pick<ColumnLine, 'answer' | 'units' | 'unitChosen' | 'pending' | 'restored' | 'said'> &
  Partial<Pick<ColumnLine, 'unit'>> {
  const taken = reading.columns.find((each) => each.column === column);
  const meant = field === undefined ? taken?.field : field;
  const known = meant ? fieldById(guide, meant) : undefined;
  const pending = restored || field !== undefined || unit !== undefined;
  return {
    // Whether shares are read as percent or as fractions, their figures tell.
    ...(known?.type === 'share' && taken?.unitBy === undefined ? { unit: '' } : {}),
    answer: field,
    units: known ? unitsToChoose(known) : [],
    unitChosen: unit ?? (taken?.unitBy && !restored ? taken.unit : null),
    pending,
    restored,
    said: restored ? field !== undefined || unit !== undefined : pending || reading.chosen.has(column),
  };
}

/** What a field is called; its id where the guide does not know it. */
export function fieldName(guide: Guide, id: FieldId): string {
  return fieldById(guide, id)?.name ?? id;
}

/** A field found by a search, and whether the sheet's categories use it. */
export interface FoundField {
  readonly field: Field;
  readonly relevant: boolean;
}

const mostFound = 8;

/**
 * The fields whose names or usual headers hold a text, those that the sheet's categories use first; for no text
 * those that the sheet lacks.
 */
export function findFields(
  guide: Guide,
  text: string,
  { reading, missing }: { readonly reading: SheetReading; readonly missing: readonly FieldId[] },
): FoundField[] {
  const categories = new Set(reading.applications.flatMap(({ category }) => category ?? []));
  const relevant = relevantFields(guide, categories);
  const wanted = plain(text).toUpperCase();
  const holds = ({ id, name, synonyms }: Field): boolean =>
    wanted === ''
      ? missing.includes(id)
      : [name, ...synonyms].some((word) => plain(word).toUpperCase().includes(wanted));
  const found = guide.fields
    .filter(holds)
    .map((field) => ({ field, relevant: categories.size === 0 || relevant.has(field.id) }));
  return [...found.filter((each) => each.relevant), ...found.filter((each) => !each.relevant)].slice(
    0,
    mostFound,
  );
}
