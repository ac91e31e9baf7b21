import { itemId } from './itemId';
import { folderOf } from './partNames';
import type { XlsxPackage } from './xlsxPackage';
import type { XmlElement } from './xmlTree';

export const THREADS_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const PERSON_TYPE = 'application/vnd.ms-excel.person+xml';
const PERSON_RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships/person';

/** Who says what we say, wherever a comment of ours is shown. */
export const OWN_NAME = '项目审核';
const OWN_ID = itemId(OWN_NAME);

/** Excel's own list; it stands in files without comments too, and may well be empty. */
const EXCELS_OWN = /\/person\.xml$/;

/** The people who have written comments in a workbook ([MS-XLSX] 2.1.30). */
export class Persons {
  constructor(
    private readonly parts: XlsxPackage,
    private readonly workbook: string,
  ) {}

  /** Names by id. */
  names(): ReadonlyMap<string, string> {
    const people = this.roots().flatMap(({ root }) => root.all('person'));
    return new Map(people.map((person) => [person.get('id') ?? '', person.get('displayName') ?? '']));
  }

  /** The id under which our comments are written; we are put on the list where we are not on it. */
  own(): string {
    if (this.names().has(OWN_ID)) return OWN_ID;
    const root = this.roots()[0]?.root ?? this.newList();
    root.append('person', { displayName: OWN_NAME, id: OWN_ID, userId: OWN_NAME, providerId: 'None' });
    return OWN_ID;
  }

  /** Takes us off the list where none of these sheets has a comment of ours, and the list away where it was made for us alone. */
  settle(sheets: readonly string[]): void {
    if (!this.names().has(OWN_ID) || sheets.some((sheet) => this.commentsOn(sheet))) return;
    for (const { id, part, root } of this.roots()) {
      const own = root.all('person').filter((person) => person.get('id') === OWN_ID);
      for (const person of own) root.remove(person);
      if (own.length === 0 || root.elements.length > 0 || EXCELS_OWN.test(part)) continue;
      this.parts.relationships(this.workbook).remove(id);
      this.parts.remove(part);
    }
  }

  private commentsOn(sheet: string): boolean {
    const part = this.parts.relationships(sheet).first('threadedComment')?.part ?? null;
    if (part === null || !this.parts.has(part)) return false;
    const entries = this.parts.document(part).root.all('threadedComment');
    return entries.some((entry) => entry.get('personId') === OWN_ID);
  }

  private roots(): { readonly id: string; readonly part: string; readonly root: XmlElement }[] {
    return this.parts
      .relationships(this.workbook)
      .list()
      .flatMap(({ id, kind, part }) =>
        kind === 'person' && part !== null && this.parts.has(part)
          ? [{ id, part, root: this.parts.document(part).root }]
          : [],
      );
  }

  private newList(): XmlElement {
    const part = this.parts.freeName(`${folderOf(this.workbook)}persons/person`, '.xml');
    this.parts.write(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<personList xmlns="${THREADS_NAMESPACE}"></personList>`,
    );
    this.parts.contentTypes.add(part, PERSON_TYPE);
    this.parts.relationships(this.workbook).addTyped(PERSON_RELATIONSHIP, part);
    return this.parts.document(part).root;
  }
}
