import type { FieldId } from '../guide/field';
import { columnsOf, type SheetNotice, type SheetReading } from '../intake/application';
import { columnLetters } from '../workbook/address';
import type { CompiledGuide } from './compileGuide';
import type { Finding } from './finding';
import { makeFinding } from './makeFinding';
import { neededFields } from './neededFields';
import type { SheetReview } from './review';
import type { SheetLacks } from './sheetLacks';

/** A sheet's own part of the review: columns that the categories present need and it lacks. */
export function reviewSheet(reading: SheetReading, lacks: SheetLacks, guide: CompiledGuide): SheetReview {
  const nameOf = (field: FieldId): string => guide.fields.get(field)?.name ?? field;
  const columns = columnsOf(reading);
  const present = new Set(
    columns.filter((column) => column.answers === undefined).map((column) => column.field),
  );
  const answered = new Set(columns.flatMap((column) => column.answers ?? []));
  const ids = new Set(reading.applications.map((application) => application.category));
  const categories = [...ids].flatMap((id) =>
    id === null ? [] : (guide.categories.get(id)?.category ?? []),
  );
  const needed = new Set(
    categories.flatMap((category) => neededFields(guide.guide, category, present, answered)),
  );
  const missing = guide.guide.fields
    .map((field) => field.id)
    .filter((id) => needed.has(id) && !present.has(id));
  const askedFor = (field: FieldId): string[] =>
    reading.doubtful
      .filter(({ candidates }) => candidates.includes(field))
      .map(({ column, header }) => `${columnLetters(column)} 列“${header}”`);
  return {
    reading,
    missing,
    findings: [...lacks.findings(nameOf, askedFor), ...reading.notices.map(noticeFinding)],
  };
}

/** What intake says of the table as a whole, as a finding. */
function noticeFinding({ code, severity, message, cells }: SheetNotice): Finding {
  return { ...makeFinding({ origin: 'data', severity, raised: { code, cells: [], message } }), cells };
}
