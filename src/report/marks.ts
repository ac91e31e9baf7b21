import type { Verdict } from '../review/finding';
import type { ApplicationReview, Review } from '../review/review';
import { columnLetters } from '../workbook/address';
import type { CellContent, Edit } from '../workbook/edit';
import type { RowHeights } from '../workbook/port';
import type { Area, SheetSnapshot } from '../workbook/snapshot';
import type { Journal, JournalColumn, JournalRows } from './journal';
import { areasOfCells, markedCells } from './markedCells';
import { ownColumnArea, type PlacedColumn } from './markColumns';
import { opinionText } from './opinionText';
import { markFontSize, ownPrefix, type ReviewColumn } from './ownTitles';
import { markedSeverities, severityLooks, verdictSeverity } from './severityLook';

/** A reviewed sheet as it stands before it is marked. */
export interface SheetToMark {
  readonly file: string;
  readonly snapshot: SheetSnapshot;
  /** The last header row of the first table, where our columns begin. */
  readonly headerRow: number;
  /** What stands in the place of opinions in rows that are reviewed on another sheet, by row. */
  readonly pointers: ReadonlyMap<number, string>;
  /** The last header row of every table, where our titles go. */
  readonly titleRows: readonly number[];
  readonly columns: readonly PlacedColumn[];
  /** Width of each column's place before us, in the order of `columns`. */
  readonly widths: readonly (number | null)[];
  /** Heights from the header row down, our columns not counted; null where the host fits rows by itself. */
  readonly heights: RowHeights | null;
}

/**
 * The journal once the sheet is marked and `rows` of it are taller. A replaced column keeps the width that stood
 * there before our first.
 */
export function journalWithMarks(
  journal: Journal,
  sheet: SheetToMark,
  rows: readonly JournalRows[],
): Journal {
  const { name } = sheet.snapshot;
  const former = new Map(
    journal.columns.filter((entry) => entry.sheet === name).map((entry) => [entry.title, entry]),
  );
  const columns = sheet.columns.map(({ definition, column, former: replaced }, index): JournalColumn => {
    const before = replaced ? former.get(definition.title) : undefined;
    const width = before ? before.width : (sheet.widths[index] ?? null);
    return { sheet: name, title: definition.title, headerRow: sheet.headerRow, column, width };
  });
  return {
    ...journal,
    columns: [...journal.columns.filter((entry) => entry.sheet !== name), ...columns],
    rows: [...journal.rows.filter((entry) => entry.sheet !== name), ...rows],
    highlights: [...journal.highlights.filter((entry) => entry !== name), name],
    previews: journal.previews.filter((entry) => entry !== name),
  };
}

/**
 * The edits that mark one sheet: former marks go first, then one highlight a severity, then our columns.
 * Yields between rows so that whoever runs it can pause; returns the edits.
 */
export function* markEdits(sheet: SheetToMark, review: Review): Generator<void, Edit[]> {
  const { name } = sheet.snapshot;
  const rows = new Map<number, ApplicationReview[]>();
  for (const entry of review.applications) {
    const { file, sheet: own, row } = entry.application;
    if (file !== sheet.file || own !== name) continue;
    const there = rows.get(row);
    if (there) there.push(entry);
    else rows.set(row, [entry]);
  }
  yield;
  const highlights = highlightEdits(sheet.file, name, review);
  yield;
  const edits: Edit[] = [...formerEdits(sheet), ...highlights];
  for (const placed of sheet.columns) edits.push(...(yield* columnEdits(sheet, placed, rows)));
  edits.push(...verdictStyles(sheet, rows));
  return edits;
}

function formerEdits({ snapshot, columns }: SheetToMark): Edit[] {
  const clears = columns.flatMap(({ former }): Edit[] => {
    if (!former) return [];
    return [{ kind: 'clear-cells', sheet: snapshot.name, area: ownColumnArea(snapshot, former) }];
  });
  return [{ kind: 'remove-highlights', sheet: snapshot.name, tagPrefix: ownPrefix }, ...clears];
}

/** One highlight a severity over the cells of a sheet that findings stand in. */
export function highlightEdits(file: string, sheet: string, review: Review): Edit[] {
  const cells = markedCells(review, file, sheet);
  return markedSeverities.flatMap((severity): Edit[] => {
    const areas = areasOfCells(cells.get(severity) ?? []);
    const { fill, color } = severityLooks[severity];
    if (areas.length === 0) return [];
    return [{ kind: 'add-highlight', sheet, tag: ownPrefix + severity, areas, fill, color }];
  });
}

function* columnEdits(
  { snapshot, headerRow, titleRows, pointers }: SheetToMark,
  { definition, column }: PlacedColumn,
  rows: ReadonlyMap<number, readonly ApplicationReview[]>,
): Generator<void, Edit[]> {
  const pointed = definition.id === 'opinion' ? pointers : new Map<number, string>();
  const last = Math.max(...titleRows, ...rows.keys(), ...pointed.keys());
  const contents: CellContent[][] = [];
  for (let row = headerRow; row <= last; row += 1) {
    const entries = rows.get(row) ?? [];
    if (titleRows.includes(row)) contents.push([definition.title]);
    else contents.push([entries.length > 0 ? contentOf(definition.id, entries) : (pointed.get(row) ?? null)]);
    if (row % 200 === 0) yield;
  }
  const sheet = snapshot.name;
  const headers = titleRows.map((row): Area => ({ row, column, rows: 1, columns: 1 }));
  const body = areasOfCells([...rows.keys(), ...pointed.keys()].map((row) => ({ row, column })));
  // The title comes first of all: by it a column that was left half-written is found and taken away.
  const edits: Edit[] = [
    { kind: 'write-cells', sheet, row: headerRow, column, contents },
    { kind: 'style-cells', sheet, areas: headers, style: markHeaderStyle },
  ];
  if (body.length > 0)
    edits.push({ kind: 'style-cells', sheet, areas: body, style: markStyles[definition.id] });
  edits.push({ kind: 'set-column-width', sheet, column, width: definition.width });
  return edits;
}

/** What one of our columns says of an application. */
export function reviewContent(id: ReviewColumn['id'], entry: ApplicationReview): CellContent {
  if (id === 'verdict') return entry.verdict;
  if (id === 'opinion') return opinionText(entry) || null;
  return entry.subsidy?.[id]?.toNumber() ?? null;
}

/** What one of our columns says of a row: of several applications side by side each opinion with its amounts. */
function contentOf(id: ReviewColumn['id'], entries: readonly ApplicationReview[]): CellContent {
  const [only, ...more] = entries;
  if (!only) return null;
  if (more.length === 0) return reviewContent(id, only);
  if (id === 'verdict') return gravestVerdict(entries);
  return id === 'opinion' ? entries.map(opinionBeside).join('\n') : null;
}

function opinionBeside(entry: ApplicationReview): string {
  const { application, verdict, subsidy } = entry;
  const amounts = [
    ['测算补助', subsidy?.eligible],
    ['首次拨付', subsidy?.first],
    ['核减额', subsidy?.excess],
  ].flatMap(([title, amount]) => (amount ? [`${String(title)} ${amount.toString()} 万元`] : []));
  const said = [`【${columnLetters(application.from ?? 0)} 列起的项目】${[verdict, ...amounts].join('，')}`];
  return [...said, opinionText(entry)].filter((text) => text !== '').join('\n');
}

const verdictsByGravity: readonly Verdict[] = ['不符合', '存疑', '待核实', '符合'];

function gravestVerdict(entries: readonly ApplicationReview[]): Verdict {
  return verdictsByGravity.find((each) => entries.some(({ verdict }) => verdict === each)) ?? '符合';
}

function verdictStyles(
  { snapshot, columns }: SheetToMark,
  rows: ReadonlyMap<number, readonly ApplicationReview[]>,
): Edit[] {
  const place = columns.find(({ definition }) => definition.id === 'verdict');
  if (!place) return [];
  return markedSeverities.flatMap((severity): Edit[] => {
    const cells = [...rows]
      .filter(([, entries]) => verdictSeverity[gravestVerdict(entries)] === severity)
      .map(([row]) => ({ row, column: place.column }));
    if (cells.length === 0) return [];
    const { fill, color } = severityLooks[severity];
    return [
      {
        kind: 'style-cells',
        sheet: snapshot.name,
        areas: areasOfCells(cells),
        style: { fill, color, bold: true },
      },
    ];
  });
}

/** The look of our columns' titles. */
export const markHeaderStyle = {
  fontSize: markFontSize,
  bold: true,
  fill: '#E2E8EF',
  color: '#1F2D3D',
  border: 'thin',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
} as const;
const cell = { fontSize: markFontSize, border: 'thin', vertical: 'center', wrap: true } as const;
const amount = { ...cell, horizontal: 'right', numberFormat: '#,##0.00' } as const;
/** The look of our columns. */
export const markStyles = {
  verdict: { ...cell, horizontal: 'center' },
  // Where a row cannot be tall enough the gravest findings, which come first, stay in sight.
  opinion: { ...cell, horizontal: 'left', vertical: 'top' },
  eligible: amount,
  first: amount,
  excess: amount,
} as const;
