import type { Field } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { Application, SheetReading } from '../../intake/application';
import { sourceTitles } from '../../intake/mergedList';
import type { ApplicationReview } from '../../review/review';
import type { CellStyle } from '../../workbook/edit';
import { markHeaderStyle, markStyles, reviewContent } from '../marks';
import { officialLook } from '../officialLook';
import { reviewColumns } from '../ownTitles';
import { plainCell, type MergedCell, type SourceOf } from './mergedCell';
import { mergedColumns, type MergedColumn } from './mergedColumns';

export const mergedFontSize = 10;

/** One column of a merged list as it is laid out. */
export interface MergedSlot {
  readonly title: string;
  readonly titleStyle: CellStyle;
  readonly width: number;
  readonly style: CellStyle;
  /** What the column holds of an application; `sourceOf` gives the sheets that its cells were read from. */
  cell(entry: ApplicationReview, sourceOf: SourceOf): MergedCell;
}

/** The columns from the left, and how many of them are printed where all of them are too many for a page. */
export interface MergedLayout {
  readonly slots: readonly MergedSlot[];
  readonly leading: number;
}

/**
 * The columns of a merged list: where each row was filed, who applies for what, what the review says; then what the
 * categories ask for, which may be many columns.
 */
export function mergedLayout(readings: readonly SheetReading[], guide: Guide): MergedLayout {
  const columns = mergedColumns(readings, guide);
  const leads = ({ field }: MergedColumn): boolean =>
    field.id === guide.roles.requested || (field.role !== undefined && field.role !== 'direction');
  const slots = [...sourceSlots, ...columns.filter(leads).map(fieldSlot), ...reviewColumns.map(reviewSlot)];
  return {
    slots: [...slots, ...columns.filter((column) => !leads(column)).map(fieldSlot)],
    leading: slots.length,
  };
}

const body: CellStyle = { ...officialLook.text, fontSize: mergedFontSize };
const centred: CellStyle = { ...body, horizontal: 'center' };
const figure: CellStyle = { ...body, fontName: 'Times New Roman', horizontal: 'right' };
const titleStyle: CellStyle = { ...officialLook.heading, fontSize: mergedFontSize };

const styles: Readonly<Record<Field['type'], CellStyle>> = {
  amount: { ...figure, numberFormat: '#,##0.00####' },
  number: figure,
  share: { ...figure, numberFormat: '0.00%' },
  date: centred,
  choice: centred,
  text: body,
};
const widths: Readonly<Record<Field['type'], number>> = {
  amount: 13,
  number: 11,
  share: 10,
  date: 12,
  choice: 10,
  text: 16,
};
const roleWidths: Partial<Readonly<Record<NonNullable<Field['role']>, number>>> = {
  number: 8,
  project: 30,
  applicant: 26,
  recommender: 20,
  city: 10,
  county: 12,
};

const filedAt = ({ source, file, sheet, row }: Application): readonly [string, string, number] =>
  source ? [source.file, source.sheet, source.row + 1] : [file, sheet, row + 1];

const sourceSlots: readonly MergedSlot[] = [
  { title: sourceTitles.file, width: 22, style: body, at: 0 },
  { title: sourceTitles.sheet, width: 14, style: body, at: 1 },
  { title: sourceTitles.row, width: 8, style: centred, at: 2 },
].map(({ at, ...slot }) => ({
  ...slot,
  titleStyle,
  cell: ({ application }) => plainCell(filedAt(application)[at] ?? null),
}));

function fieldSlot({ title, field, cell }: MergedColumn): MergedSlot {
  const { type, role } = field;
  return {
    title,
    titleStyle,
    width: (role && roleWidths[role]) ?? widths[type],
    style: styles[type],
    cell: ({ application }, sourceOf) => cell(application, sourceOf),
  };
}

function reviewSlot({ id, title, width }: (typeof reviewColumns)[number]): MergedSlot {
  return {
    title,
    titleStyle: markHeaderStyle,
    width,
    style: markStyles[id],
    cell: (entry) => ({ ...plainCell(reviewContent(id, entry)), verdict: id === 'verdict' }),
  };
}
