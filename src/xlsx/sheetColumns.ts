import { childInOrder, placeInOrder } from './childOrder';
import { XmlElement } from './xmlTree';

type Attributes = ReadonlyMap<string, string>;

/** Neighbouring columns with the same look. */
interface Span {
  readonly first: number;
  readonly last: number;
  /** In the order of the file; `min` and `max` hold their places only, as they are told by `first` and `last`. */
  readonly attributes: Attributes;
}

/** Excel's standard width of eight characters with the margin of its standard font (§18.3.1.81). */
const STANDARD_WIDTH = '9.140625';

/** Attributes of a span that say nothing but where it is. */
const UNPLACED: readonly [string, string][] = [
  ['min', ''],
  ['max', ''],
];

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
    const changed = new Map(attributes ?? UNPLACED);
    changed.delete('bestFit');
    if (width !== null) return changed.set('width', String(width)).set('customWidth', '1');
    changed.delete('customWidth');
    const bare = [...changed.keys()].every((name) => name === 'width' || name === 'min' || name === 'max');
    return bare ? null : changed.set('width', this.standardText);
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
    for (const span of this.spans) fresh.insert(elementOf(this.root.prefix, span));
    this.root.replace(now ?? childInOrder(this.root, 'cols'), fresh);
  }

  private get standardText(): string {
    return this.root.first('sheetFormatPr')?.get('defaultColWidth') ?? STANDARD_WIDTH;
  }
}

function spanOf(element: XmlElement): Span {
  const attributes = new Map(element.attributeNames.map((name) => [name, element.get(name) ?? '']));
  const [first, last] = [attributes.get('min'), attributes.get('max')].map((number) => Number(number) - 1);
  return { first: first ?? 0, last: last ?? 0, attributes: new Map([...attributes, ...UNPLACED]) };
}

function elementOf(prefix: string, { first, last, attributes }: Span): XmlElement {
  const element = XmlElement.create(`${prefix}col`);
  const bounds: Readonly<Record<string, string>> = { min: String(first + 1), max: String(last + 1) };
  for (const [name, value] of attributes) element.set(name, bounds[name] ?? value);
  return element;
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
