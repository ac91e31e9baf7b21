import type { Guide } from './guide';
import type { GuidePath, GuideProblem } from './guideProblem';

/** What every check of a guide needs: the guide, and a place to write down what is wrong. */
export class CheckContext {
  readonly problems: GuideProblem[] = [];
  private readonly fields: ReadonlySet<string>;

  constructor(readonly guide: Guide) {
    this.fields = new Set(guide.fields.map((field) => field.id));
  }

  report(path: GuidePath, reason: string): void {
    this.problems.push({ path, reason });
  }

  /** The field must be one of the guide's. */
  needField(field: string | undefined, path: GuidePath): void {
    if (field !== undefined && !this.fields.has(field)) this.report(path, `没有标识为“${field}”的列`);
  }

  needFields(fields: readonly string[] | undefined, path: GuidePath): void {
    fields?.forEach((field, index) => this.needField(field, [...path, index]));
  }

  /** No two of the items may be called the same. */
  needDistinct<T>(items: readonly T[], key: (item: T) => string, path: GuidePath, what: string): void {
    const seen = new Set<string>();
    items.forEach((item, index) => {
      if (seen.has(key(item))) this.report([...path, index], `${what}“${key(item)}”重复`);
      seen.add(key(item));
    });
  }
}
