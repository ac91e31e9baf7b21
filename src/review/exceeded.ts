import type { Category } from '../guide/category';
import { categoriesOfGroup } from '../guide/lookup';
import type { Group, Guide } from '../guide/guide';
import type { Application, FieldCell } from '../intake/application';
import { groupedBy } from '../intake/groupedBy';
import type { FindingCode } from './codes';
import type { Finding } from './finding';
import { makeFinding } from './makeFinding';
import type { BatchFinding } from './review';

/** A category or group for which the guide states a number, with the ids of the rows that count towards it. */
export interface Counted<T> {
  readonly id: string;
  readonly name: string;
  readonly number: T;
  readonly categories: readonly string[];
}

/** The categories, then the groups, that have such a number; a group counts its members and its own rows. */
export function counted<T>(guide: Guide, numberOf: (entry: Category | Group) => T | null): Counted<T>[] {
  const leaves = guide.categories.map((entry) => ({ entry, categories: [entry.id] }));
  const groups = guide.groups.map((entry) => {
    const members = categoriesOfGroup(guide, entry).map(({ id }) => id);
    return { entry, categories: [...members, entry.id] };
  });
  return [...leaves, ...groups].flatMap(({ entry, categories }) => {
    const number = numberOf(entry);
    return number === null ? [] : [{ id: entry.id, name: entry.name, number, categories }];
  });
}

interface Said {
  readonly code: FindingCode;
  readonly actual: number;
  readonly most: number;
  readonly message: string;
  /** The city or county whose limit it is. */
  readonly filer?: string;
}

/** Numbers that a batch exceeds: each is a violation of the batch and a note on every row that counts towards it. */
export class Exceeded {
  readonly findings: BatchFinding[] = [];
  readonly onRows = new Map<Application, Finding[]>();

  constructor(private readonly cellOf: (application: Application) => FieldCell | undefined) {}

  add(
    { id, clause, quote }: { readonly id: string; readonly clause: string; readonly quote: string },
    { code, actual, most, message, filer }: Said,
    rows: readonly Application[],
  ): void {
    const said = (severity: 'violation' | 'info', cells: readonly FieldCell[]): Finding =>
      makeFinding({
        rule: id,
        severity,
        raised: { code, cells, actual: String(actual), required: `<= ${most}`, message },
        clause,
        quote,
      });
    const places: { file: string; sheet: string; row: number; column: number }[] = [];
    for (const row of rows) {
      const cell = this.cellOf(row);
      if (cell) places.push({ file: row.file, sheet: row.sheet, ...cell.at });
      const note = said('info', cell ? [cell] : []);
      const notes = this.onRows.get(row);
      if (notes) notes.push(note);
      else this.onRows.set(row, [note]);
    }
    this.findings.push({ ...said('violation', []), places, filer });
  }
}

/** Applications by their category's id, in their order. */
export function byCategory(
  applications: readonly Application[],
): ReadonlyMap<string, readonly Application[]> {
  return groupedBy(applications, ({ category }) => category);
}
