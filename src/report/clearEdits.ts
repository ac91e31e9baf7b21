import type { CellComment } from '../workbook/comment';
import type { Edit } from '../workbook/edit';
import type { CellPosition, SheetSnapshot } from '../workbook/snapshot';
import { contentFingerprint } from './fingerprint';
import { formerHeights } from './grownRows';
import { emptyJournal, journalNamespace, journalXml, type Journal, type JournalSheet } from './journal';
import { ownColumnArea, ownColumnsOf } from './markColumns';
import { ownPrefix } from './ownTitles';
import { isOwnComment, isTakenOver } from './violationComments';

/** The comments that stand on sheets, by the sheets' names; null where the host knows no comments. */
export type OwnComments = ReadonlyMap<string, readonly CellComment[]> | null;

/** Comments on a sheet that stay, because somebody has answered or changed them. */
export interface KeptComments {
  readonly sheet: string;
  readonly cells: readonly CellPosition[];
}

/** What taking our things away comes to. */
export interface Clearing {
  readonly edits: readonly Edit[];
  /** Sheets of ours in which somebody has typed since: they stay until the user says otherwise. */
  readonly edited: readonly string[];
  /** Sheets that we made or marked and that are no longer found under any name. */
  readonly missing: readonly string[];
  /** Comments that are somebody else's by now as well. */
  readonly keptComments: readonly KeptComments[];
  /** What is still ours afterwards. */
  readonly journal: Journal;
}

/** Whether the journal's sheets all stand under the names they had; if not, the other sheets must be read too. */
export function namesHold(journal: Journal, names: readonly string[]): boolean {
  return [...marksOf(journal), ...journal.sheets.map(({ name }) => name)].every((name) =>
    names.includes(name),
  );
}

/** The sheets that carry our marks, by the journal. */
export function marksOf(journal: Journal): string[] {
  const { columns, highlights, comments } = journal;
  return [...new Set([...[...columns, ...comments].map(({ sheet }) => sheet), ...highlights])];
}

/**
 * Plans 清除标记: highlights, our columns wherever their titles stand now, our sheets. `deleteEdited` names sheets
 * that go although somebody has typed in them. A sheet under a new name is found by our titles or its fingerprint.
 */
export function clearEdits(
  journal: Journal,
  sheets: readonly SheetSnapshot[],
  deleteEdited: readonly string[] = [],
  comments: OwnComments = new Map(),
): Clearing {
  const marks = clearMarkEdits(journal, sheets, comments);
  const own = clearSheetEdits(journal, sheets, deleteEdited);
  // Where the host knows no comments, ours stay for another one to take away.
  const left: Journal = {
    ...emptyJournal,
    comments: comments === null ? journal.comments : [],
    sheets: own.kept,
  };
  return {
    edits: [
      ...marks.edits,
      ...own.deleted.map((sheet): Edit => ({ kind: 'delete-sheet', sheet })),
      { kind: 'set-part', namespace: journalNamespace, xml: journalXml(left) },
    ],
    edited: own.kept.map(({ name }) => name),
    missing: [...marks.missing, ...own.missing],
    keptComments: marks.keptComments,
    journal: left,
  };
}

/** The edits that take our highlights, columns and comments off the sheets, and the sheets that are gone. */
export function clearMarkEdits(
  journal: Journal,
  sheets: readonly SheetSnapshot[],
  comments: OwnComments = new Map(),
): Pick<Clearing, 'edits' | 'missing' | 'keptComments'> {
  const edits: Edit[] = [];
  const missing: string[] = [];
  const keptComments: KeptComments[] = [];
  const journalled = marksOf(journal);
  const renamed = sheets.filter(({ name, values }) => !journalled.includes(name) && values.length > 0);
  for (const name of journalled) {
    const here = sheets.find((sheet) => sheet.name === name);
    const found = here ? [here] : renamed.filter((sheet) => bearsColumns(sheet, journal, name));
    if (found.length === 0) missing.push(name);
    const texts = journal.comments.find(({ sheet }) => sheet === name)?.texts ?? [];
    for (const sheet of found) {
      edits.push(...clearSheetMarks(sheet, journal, name));
      const standing = texts.length > 0 ? (comments?.get(sheet.name) ?? []) : [];
      edits.push(...clearComments(sheet.name, standing, texts));
      const cells = standing.filter((comment) => isTakenOver(comment, texts));
      if (cells.length > 0) keptComments.push({ sheet: sheet.name, cells });
    }
  }
  return { edits, missing, keptComments };
}

function clearComments(sheet: string, standing: readonly CellComment[], texts: readonly string[]): Edit[] {
  const own = standing.filter((comment) => isOwnComment(comment, texts));
  return own.length > 0 ? [{ kind: 'remove-comments', sheet, comments: own }] : [];
}

function bearsColumns(sheet: SheetSnapshot, journal: Journal, name: string): boolean {
  const titles = new Set(ownColumnsOf(sheet).map(({ title }) => title));
  return journal.columns.some((entry) => entry.sheet === name && titles.has(entry.title));
}

function clearSheetMarks(sheet: SheetSnapshot, journal: Journal, journalled: string): Edit[] {
  const edits: Edit[] = [{ kind: 'remove-highlights', sheet: sheet.name, tagPrefix: ownPrefix }];
  for (const own of ownColumnsOf(sheet)) {
    const entry = journal.columns.find(
      ({ sheet: name, title }) => name === journalled && title === own.title,
    );
    if (!entry) continue;
    edits.push({ kind: 'clear-cells', sheet: sheet.name, area: ownColumnArea(sheet, own) });
    edits.push({ kind: 'set-column-width', sheet: sheet.name, column: own.column, width: entry.width });
  }
  return [...edits, ...clearHeights(sheet, journal, journalled)];
}

/** Rows that we made taller, counted from our titles wherever they stand now, get their heights back. */
function clearHeights(sheet: SheetSnapshot, journal: Journal, journalled: string): Edit[] {
  const entry = journal.columns.find(({ sheet: name }) => name === journalled);
  const first = ownColumnsOf(sheet)[0]?.row ?? entry?.headerRow ?? 0;
  const rows = [...formerHeights(journal, journalled)]
    .map(([offset, height]) => ({ row: first + offset, height }))
    .filter(({ row }) => row < sheet.values.length);
  return rows.length > 0 ? [{ kind: 'fit-rows', sheet: sheet.name, rows }] : [];
}

function clearSheetEdits(
  journal: Journal,
  sheets: readonly SheetSnapshot[],
  deleteEdited: readonly string[],
): {
  readonly deleted: readonly string[];
  readonly kept: JournalSheet[];
  readonly missing: readonly string[];
} {
  const deleted: string[] = [];
  const kept: JournalSheet[] = [];
  const missing: string[] = [];
  const known = new Set(journal.sheets.map(({ name }) => name));
  for (const entry of journal.sheets) {
    const named = sheets.find(({ name }) => name === entry.name);
    const found = named ?? renamedSheet(entry, sheets, known, deleted);
    if (!found) missing.push(entry.name);
    else if (isUntouched(entry, found) || deleteEdited.includes(found.name)) deleted.push(found.name);
    else kept.push({ ...entry, name: found.name });
  }
  return { deleted, kept, missing };
}

/** Whether a sheet of ours still holds what we wrote and nothing else. */
export function isUntouched(entry: JournalSheet, sheet: SheetSnapshot): boolean {
  return contentFingerprint(sheet.values) === entry.fingerprint;
}

function renamedSheet(
  entry: JournalSheet,
  sheets: readonly SheetSnapshot[],
  known: ReadonlySet<string>,
  taken: readonly string[],
): SheetSnapshot | undefined {
  return sheets.find(
    (sheet) => !known.has(sheet.name) && !taken.includes(sheet.name) && isUntouched(entry, sheet),
  );
}
