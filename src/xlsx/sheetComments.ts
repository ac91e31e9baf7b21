import type { CommentText } from '../workbook/comment';
import type { CellPosition } from '../workbook/snapshot';
import { cellAddress } from '../workbook/address';
import { parseReference } from './areas';
import { MAIN_NAMESPACE } from './blankWorkbook';
import { childInOrder } from './childOrder';
import { itemId } from './itemId';
import type { Note, SheetComment } from './note';
import { addFallbacks, emptyNotes, fallbackText, hasNotes, readNotes, removeFallbacks } from './notePart';
import {
  EMPTY_NOTE_DRAWING,
  hasShapes,
  withNoteShapes,
  withoutNoteShapes,
  type GridMeasure,
} from './noteShapes';
import { folderOf } from './partNames';
import { OWN_NAME, Persons, THREADS_NAMESPACE } from './persons';
import type { SheetContext } from './sheetContext';
import type { XmlElement } from './xmlTree';
import { decodeXstring, encodeXstring } from './xmlText';

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const THREADS_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';
const THREADS_RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';

/**
 * The comments on one sheet ([MS-XLSX] 2.1.31): each is a thread, with a note of the old kind that stands for it where
 * threads are not known, and the note's box. Notes that stand for no thread are the user's own and stay as they are.
 */
export class SheetComments {
  private readonly persons: Persons;
  /** What stands on the sheet now, by address; the parts follow when the workbook is saved. */
  private comments: Map<string, SheetComment> | null = null;
  private readonly added = new Map<string, SheetComment>();
  private readonly gone = new Set<string>();
  /** Notes of the old kind never change. */
  private userNotes: readonly Note[] | null = null;
  private noted: ReadonlySet<string> | null = null;

  constructor(
    private readonly context: SheetContext,
    private readonly part: string,
    private readonly root: XmlElement,
    private readonly measure: GridMeasure,
  ) {
    this.persons = new Persons(context.parts, context.workbook);
  }

  list(): readonly SheetComment[] {
    return [...this.standing().values()];
  }

  /** Notes of the old kind, in the order of the file. */
  notes(): readonly Note[] {
    this.userNotes ??= this.readNotes();
    return this.userNotes;
  }

  /** Writes comments in our name. A cell that has a note or a comment already keeps that and gets none. */
  add(comments: readonly CommentText[]): void {
    const standing = this.standing();
    const noted = this.notedCells();
    for (const { row, column, text } of comments) {
      const ref = cellAddress({ row, column });
      if (standing.has(ref) || noted.has(ref)) continue;
      const comment = {
        row,
        column,
        id: itemId(`${this.part} ${ref} ${text}`),
        text,
        author: OWN_NAME,
        replies: 0,
      };
      standing.set(ref, comment);
      this.added.set(ref, comment);
    }
  }

  /** Takes the comments of these cells away with all their answers. */
  remove(cells: readonly CellPosition[]): void {
    const standing = this.standing();
    for (const cell of cells) {
      const ref = cellAddress(cell);
      if (standing.delete(ref) && !this.added.delete(ref)) this.gone.add(ref);
    }
  }

  /** Brings the parts up to date: many comments at once cost little more than one. */
  settle(): void {
    if (this.gone.size > 0) this.removeFromParts();
    if (this.added.size > 0) this.addToParts([...this.added.values()]);
    this.gone.clear();
    this.added.clear();
  }

  private standing(): Map<string, SheetComment> {
    this.comments ??= new Map(this.read().map((comment) => [cellAddress(comment), comment]));
    return this.comments;
  }

  private read(): SheetComment[] {
    const entries = this.threads();
    const names = this.persons.names();
    const replies = new Map<string, number>();
    for (const entry of entries) {
      const parent = entry.get('parentId');
      if (parent !== null) replies.set(parent, (replies.get(parent) ?? 0) + 1);
    }
    return entries.flatMap((entry): SheetComment[] => {
      const cell = parseReference(entry.get('ref') ?? '');
      if (cell === null || entry.get('parentId') !== null) return [];
      const text = decodeXstring(entry.first('text')?.text ?? '');
      const author = names.get(entry.get('personId') ?? '') ?? '';
      const id = entry.get('id') ?? '';
      return [{ row: cell.row, column: cell.column, id, text, author, replies: replies.get(id) ?? 0 }];
    });
  }

  private readNotes(): Note[] {
    const part = this.related('comments');
    if (part === null) return [];
    const ids = new Set(this.threads().map((entry) => entry.get('id')));
    return readNotes(this.context.parts.document(part).root, (id) => ids.has(id));
  }

  /** Cells with a note, one that stands for a thread which is no longer there among them. */
  private notedCells(): ReadonlySet<string> {
    this.noted ??= new Set(this.notes().map(cellAddress));
    return this.noted;
  }

  private addToParts(comments: readonly SheetComment[]): void {
    const { parts } = this.context;
    this.addShapes(comments);
    const notes = parts.document(this.related('comments') ?? this.newNotes()).root;
    const threads = parts.document(this.related('threadedComment') ?? this.newThreads()).root;
    const personId = this.persons.own();
    addFallbacks(notes, comments);
    for (const comment of comments) {
      const { id, text } = comment;
      const entry = threads.append('threadedComment', { ref: cellAddress(comment), personId, id });
      entry.append('text').setText(encodeXstring(text));
    }
  }

  /** The parts that then hold nothing go as well. */
  private removeFromParts(): void {
    const part = this.related('threadedComment');
    if (part === null) return;
    const { root } = this.context.parts.document(part);
    const ids = new Set<string>();
    for (const entry of root.all('threadedComment')) {
      if (!this.gone.has((entry.get('ref') ?? '').toUpperCase())) continue;
      ids.add(entry.get('id') ?? '');
      root.remove(entry);
    }
    if (root.elements.length === 0) this.removePart('threadedComment', part);
    this.removeNotes(ids);
  }

  private removeNotes(ids: ReadonlySet<string>): void {
    const { parts } = this.context;
    const notes = this.related('comments');
    const drawing = this.drawing();
    if (drawing !== null) parts.write(drawing, withoutNoteShapes(parts.text(drawing), this.gone));
    if (notes === null) return;
    const { root } = parts.document(notes);
    removeFallbacks(root, ids);
    if (hasNotes(root)) return;
    this.removePart('comments', notes);
    if (drawing === null || hasShapes(parts.text(drawing))) return;
    const element = this.root.first('legacyDrawing');
    if (!element) return;
    parts.relationships(this.part).remove(element.getPrefixed('id') ?? '');
    this.root.remove(element);
    parts.remove(drawing);
  }

  private addShapes(added: readonly CommentText[]): void {
    const { parts } = this.context;
    const drawing = this.drawing() ?? this.newDrawing();
    const boxes = added.map((comment) => ({ ...comment, text: fallbackText(comment.text) }));
    const text = withNoteShapes(parts.text(drawing), boxes, this.measure);
    if (text !== null) parts.write(drawing, text);
  }

  private threads(): XmlElement[] {
    const part = this.related('threadedComment');
    return part === null ? [] : this.context.parts.document(part).root.all('threadedComment');
  }

  private related(kind: string): string | null {
    const { parts } = this.context;
    const part = parts.relationships(this.part).first(kind)?.part ?? null;
    return part !== null && parts.has(part) ? part : null;
  }

  private drawing(): string | null {
    const { parts } = this.context;
    const id = this.root.first('legacyDrawing')?.getPrefixed('id') ?? null;
    const part = id === null ? null : (parts.relationships(this.part).byId(id)?.part ?? null);
    return part !== null && parts.has(part) ? part : null;
  }

  private removePart(kind: string, part: string): void {
    const relationships = this.context.parts.relationships(this.part);
    const relationship = relationships.first(kind);
    if (relationship) relationships.remove(relationship.id);
    this.context.parts.remove(part);
  }

  /** The folder above that of the worksheets. */
  private get base(): string {
    return folderOf(folderOf(this.part).slice(0, -1));
  }

  private newDrawing(): string {
    const { parts } = this.context;
    const part = parts.freeName(`${this.base}drawings/vmlDrawing`, '.vml');
    parts.write(part, EMPTY_NOTE_DRAWING);
    parts.contentTypes.add(part, DRAWING_TYPE);
    const relationships = parts.relationships(this.part);
    const id = relationships.add('vmlDrawing', part);
    const element = childInOrder(this.root, 'legacyDrawing');
    element.set('xmlns:r', relationships.namespace);
    element.set('r:id', id);
    return part;
  }

  private newNotes(): string {
    const { parts } = this.context;
    const part = parts.freeName(`${this.base}comments`, '.xml');
    parts.write(part, emptyNotes(this.root.namespace ?? MAIN_NAMESPACE));
    parts.contentTypes.add(part, NOTES_TYPE);
    parts.relationships(this.part).add('comments', part);
    return part;
  }

  private newThreads(): string {
    const { parts } = this.context;
    const part = parts.freeName(`${this.base}threadedComments/threadedComment`, '.xml');
    parts.write(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ThreadedComments xmlns="${THREADS_NAMESPACE}"></ThreadedComments>`,
    );
    parts.contentTypes.add(part, THREADS_TYPE);
    parts.relationships(this.part).addTyped(THREADS_RELATIONSHIP, part);
    return part;
  }
}
