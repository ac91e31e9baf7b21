import type { SheetReading } from '../intake/application';
import { usersColumns } from '../intake/ownColumn';
import type { Edit } from '../workbook/edit';
import type { Area, SheetSnapshot } from '../workbook/snapshot';
import type { Journal } from './journal';
import { ownPrefix } from './ownTitles';

/** What the tags of a preview's highlights begin with: they go with our other highlights, or by themselves. */
export const previewPrefix = `${ownPrefix}读表：`;

/** What a cell is taken as, as far as the preview tells it apart. */
export const previewParts = ['header', 'doubtful', 'unused', 'data', 'total', 'group', 'note'] as const;
export type PreviewPart = (typeof previewParts)[number];

/** How each is shown: light fills beneath dark words. */
export const previewFills: Readonly<Record<PreviewPart, string>> = {
  header: '#BDD7EE',
  doubtful: '#F8CBAD',
  unused: '#E7E6E6',
  data: '#E2EFDA',
  total: '#FFF2CC',
  group: '#E4DFEC',
  note: '#F2F2F2',
};
const color = '#1F2D3D';

/** Whatever follows a preview that is shown again, or no more. */
export function hideEdits(sheet: string): Edit[] {
  return [{ kind: 'remove-highlights', sheet, tagPrefix: previewPrefix }];
}

/** The edits that show in a sheet what its tables' rows and columns were taken as; a former preview goes first. */
export function previewEdits(snapshot: SheetSnapshot, tables: readonly SheetReading[]): Edit[] {
  const areas = new Map<PreviewPart, Area[]>();
  for (const table of tables) {
    const width = widthOf(snapshot, table);
    for (const [part, area] of [...rowAreas(table, width), ...headerAreas(table, width)])
      areas.set(part, [...(areas.get(part) ?? []), area]);
  }
  const highlights = [...areas].map(([part, places]): Edit => {
    const tag = previewPrefix + part;
    return {
      kind: 'add-highlight',
      sheet: snapshot.name,
      tag,
      areas: places,
      fill: previewFills[part],
      color,
    };
  });
  return [...hideEdits(snapshot.name), ...highlights];
}

/** The journal once these sheets bear a preview. */
export function journalWithPreviews(journal: Journal, sheets: readonly string[]): Journal {
  const joined = (names: readonly string[]): string[] => [...new Set([...names, ...sheets])];
  return { ...journal, highlights: joined(journal.highlights), previews: joined(journal.previews) };
}

/** The journal once no sheet bears a preview; a sheet with our columns bears the highlights of a review still. */
export function journalWithoutPreviews(journal: Journal): Journal {
  const marked = new Set(journal.columns.map(({ sheet }) => sheet));
  const highlights = journal.highlights.filter(
    (name) => marked.has(name) || !journal.previews.includes(name),
  );
  return { ...journal, highlights, previews: [] };
}

/** Up to the last of the user's columns that the table has. */
function widthOf(snapshot: SheetSnapshot, { headerRows, columns, doubtful, unmapped }: SheetReading): number {
  const users = usersColumns(snapshot, Math.min(...headerRows), Math.max(...headerRows));
  const last = Math.max(...[...columns, ...doubtful, ...unmapped].map(({ column }) => column), 0);
  return Math.max(last, ...users.filter((column) => column <= last)) + 1;
}

/** Runs of neighbouring rows of one kind below the header, and notes above it. */
function rowAreas({ rowKinds, from = 0 }: SheetReading, width: number): [PreviewPart, Area][] {
  const runs: { part: PreviewPart; row: number; rows: number }[] = [];
  for (const [row, kind] of rowKinds.entries()) {
    if (kind === 'blank' || kind === 'header') continue;
    const part = kind === 'title' || kind === 'statistics' ? 'note' : kind;
    const last = runs.at(-1);
    if (last?.part === part && last.row + last.rows === row) last.rows += 1;
    else runs.push({ part, row, rows: 1 });
  }
  return runs.map(({ part, row, rows }) => [part, { row, column: from, rows, columns: width - from }]);
}

/** Header cells by what their column was taken as; headers that are repeated further down as well. */
function headerAreas(
  { rowKinds, columns, doubtful, from = 0 }: SheetReading,
  width: number,
): [PreviewPart, Area][] {
  const used = new Set(columns.map(({ column }) => column));
  const asked = new Set(doubtful.map(({ column }) => column));
  const rows = rowKinds.flatMap((kind, row) => (kind === 'header' ? [row] : []));
  const areas: [PreviewPart, Area][] = [];
  for (let column = from; column < width; column += 1) {
    const part: PreviewPart = used.has(column) ? 'header' : asked.has(column) ? 'doubtful' : 'unused';
    for (const row of rows) areas.push([part, { row, column, rows: 1, columns: 1 }]);
  }
  return areas;
}
