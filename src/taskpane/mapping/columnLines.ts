import { columnsWorded, headersOf } from '../../app/columnsWorded';
import { speaksOf, type ColumnAnswer } from '../../app/batch';
import type { Field, FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import { fieldById } from '../../guide/lookup';
import type { SheetReading } from '../../intake/application';
import { relevantFields } from '../../intake/categoryFields';
import { plain } from '../../intake/plainText';
import type { HeaderAnswer } from '../../report/columnFile';
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
  /** What somebody has said since; undefined where nobody has. */
  readonly answer: FieldId | null | undefined;
}

export interface ColumnLines {
  readonly doubtful: readonly ColumnLine[];
  readonly used: readonly ColumnLine[];
  readonly unused: readonly ColumnLine[];
}

/** The columns of a sheet as they were understood, with what has been said since. */
export function columnLines(
  reading: SheetReading,
  said: { readonly answers: readonly ColumnAnswer[]; readonly shared: readonly HeaderAnswer[] },
  guide: Guide,
): ColumnLines {
  const worded = columnsWorded(reading, said.shared, guide);
  const lines = headersOf(reading)
    .map(({ column, header }): ColumnLine => {
      const letters = columnLetters(column);
      const own = said.answers.find((answer) => speaksOf(answer, reading) && answer.column === column);
      const doubt = reading.doubtful.find((each) => each.column === column);
      const taken = reading.columns.filter((each) => each.column === column);
      const [first] = taken;
      return {
        column,
        letters,
        header,
        fields: taken.map(({ field }) => field),
        detail: [first?.reason, first?.unit && strings.mapping.unit(first.unit)].filter(Boolean).join(' · '),
        samples: reading.samples.get(column) ?? [],
        candidates: doubt?.candidates.map((field) => ({ field, reason: doubt.reasons[field] ?? '' })) ?? [],
        answer: own ? own.field : worded[letters],
      };
    })
    .sort((a, b) => a.column - b.column);
  return {
    doubtful: lines.filter(({ candidates }) => candidates.length > 0),
    used: lines.filter(({ fields, candidates }) => fields.length > 0 && candidates.length === 0),
    unused: lines.filter(({ fields, candidates }) => fields.length === 0 && candidates.length === 0),
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
