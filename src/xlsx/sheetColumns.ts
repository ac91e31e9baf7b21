import { childInOrder, placeInOrder } from './childOrder';
import { XmlElement } from './xmlTree';

type Attributes = ReadonlyMap<string, string>;

/** Neighbouring columns with the same look. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly attributes: Attributes;
}

/** Excel's standard width of eight characters with the margin of its standard font (§18.3.1.81). */
const STANDARD_WIDTH = '9.140625';

/** The `<cols>` of a sheet. Given back what they had, they are written as they were read. */
export class SheetColumns {
  private readonly original: XmlElement | null;
  private readonly before: readonly Span[];
  private spans: readonly Span[];

  constructor(private readonly root: XmlElement) {
    this.original = root.first('cols');
    this.before = joined((this.original?.all('col') ?? []).map(spanOf));
    this.spans = this.before;
  }

  /** As the file counts it; null where the column has the standard width. */
  width(column: number): number | null {
    return this.widthOf(attributesAt(this.spans, column));
  }

  get standard(): number {
    return Number(this.standardText);
  }

  hidden(column: number): boolean {
    return isOn(attributesAt(this.spans, column)?.get('hidden'));
  }

  style(column: number): number | null {
    const style = attributesAt(this.spans, column)?.get('style');
    return style === undefined ? null : Number(style);
  }

  styles(): number[] {
    return this.spans.flatMap(({ attributes }) => {
      const style = attributes.get('style');
      return style === undefined ? [] : [Number(style)];
    });
  }

  setWidth(column: number, width: number | null): void {
    if (this.width(column) === width) return;
    const before = attributesAt(this.before, column);
    const attributes =
      this.widthOf(before) === width ? before : this.changed(attributesAt(this.spans, column), width);
    const others = this.spans.flatMap((span) => without(span, column));
    const own = attributes === null ? [] : [{ first: column, last: column, attributes }];
    this.spans = joined([...others, ...own].sort((a, b) => a.first - b.first));
    this.rewrite();
  }

  private widthOf(attributes: Attributes | null): number | null {
    const width = attributes?.get('width');
    if (width === undefined) return null;
    if (!isOn(attributes?.get('customWidth')) && Number(width) === this.standard) return null;
    return Number(width);
  }

  private changed(attributes: Attributes | null, width: number | null): Attributes | null {
    const changed = new Map(attributes ?? []);
    for (const name of ['width', 'customWidth', 'bestFit']) changed.delete(name);
    if (width === null) return changed.size === 0 ? null : changed.set('width', this.standardText);
    return changed.set('width', String(width)).set('customWidth', '1');
  }

  private rewrite(): void {
    const now = this.root.first('cols');
    if (same(this.spans, this.before)) {
      if (now && this.original) this.root.replace(now, this.original);
      else if (this.original) placeInOrder(this.root, this.original);
      else if (now) this.root.remove(now);
      return;
    }
    if (this.spans.length === 0) {
      if (now) this.root.remove(now);
      return;
    }
    const fresh = XmlElement.create(`${this.root.prefix}cols`);
    for (const { first, last, attributes } of this.spans) {
      fresh.append('col', {
        min: String(first + 1),
        max: String(last + 1),
        ...Object.fromEntries(attributes),
      });
    }
    this.root.replace(now ?? childInOrder(this.root, 'cols'), fresh);
  }

  private get standardText(): string {
    return this.root.first('sheetFormatPr')?.get('defaultColWidth') ?? STANDARD_WIDTH;
  }
}

function spanOf(element: XmlElement): Span {
  const names = element.attributeNames.filter((name) => name !== 'min' && name !== 'max');
  const attributes = new Map(names.map((name): [string, string] => [name, element.get(name) ?? '']));
  return { first: Number(element.get('min')) - 1, last: Number(element.get('max')) - 1, attributes };
}

function attributesAt(spans: readonly Span[], column: number): Attributes | null {
  return spans.find(({ first, last }) => first <= column && column <= last)?.attributes ?? null;
}

/** What is left of a span when one column is taken out of it. */
function without(span: Span, column: number): Span[] {
  if (column < span.first || column > span.last) return [span];
  return [
    { ...span, last: column - 1 },
    { ...span, first: column + 1 },
  ].filter(({ first, last }) => first <= last);
}

/** Neighbours that look the same as one span. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const previous = result.at(-1);
    if (previous && previous.last + 1 === span.first && alike(previous.attributes, span.attributes)) {
      result[result.length - 1] = { ...previous, last: span.last };
    } else result.push(span);
  }
  return result;
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, index) => {
      const other = b[index];
      return (
        other?.first === span.first && other.last === span.last && alike(other.attributes, span.attributes)
      );
    })
  );
}

function alike(a: Attributes, b: Attributes): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}

function isOn(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}
