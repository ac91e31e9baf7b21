import type { CellStyle } from '../workbook/edit';
import { insertInOrder } from './childOrder';
import type { Colors } from './colors';
import {
  borderOf,
  changedFont,
  copyOf,
  highlightFormat,
  isOn,
  isUnderlined,
  solidFill,
} from './fontsAndFills';
import { builtInFormat, builtInNumber, FIRST_OWN_FORMAT } from './numberFormats';
import type { BorderSide, ResolvedStyle } from './resolvedStyle';
import { RestoreNote } from './restoreNote';
import { StyleList } from './styleList';
import { tooLarge } from './xlsxFault';
import { XmlElement, type XmlDocument } from './xmlTree';

/** Excel's limit of cell formats in a workbook. */
const MOST_FORMATS = 65_490;

/** The workbook's styles.xml. New formats are appended; those that are there keep their numbers and their text. */
export class StyleTable {
  private readonly root: XmlElement;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly formats: StyleList;
  private readonly highlights: StyleList;
  private readonly codes: StyleList;
  private readonly note: RestoreNote;
  /** How long each list was before we added to it. */
  private readonly before: ReadonlyMap<string, number>;
  private readonly resolved = new Map<number, ResolvedStyle>();
  private readonly changes = new Map<string, number>();

  constructor(
    document: XmlDocument,
    private readonly colors: Colors,
  ) {
    this.root = document.root;
    const list = (name: string): StyleList => new StyleList(this.root, name);
    this.codes = list('numFmts');
    this.fonts = list('fonts');
    this.fills = list('fills');
    this.borders = list('borders');
    this.formats = list('cellXfs');
    this.highlights = list('dxfs');
    this.note = new RestoreNote(this.root);
    const noted = this.note.read();
    this.before = new Map(
      this.lists().map((each) => [each.name, wholeNumber(noted?.get(each.name)) ?? each.length]),
    );
  }

  /** How a cell of this format looks. A number out of range is the first format. */
  resolve(format: number): ResolvedStyle {
    let style = this.resolved.get(format);
    if (!style) {
      style = this.read(this.formats.item(format) ?? this.formats.item(0));
      this.resolved.set(format, style);
    }
    return style;
  }

  /** The number of the format that looks like this one but for what the style names. */
  change(format: number, style: CellStyle): number {
    const key = `${format} ${JSON.stringify(style)}`;
    let changed = this.changes.get(key);
    if (changed === undefined) {
      changed = this.place(format, style);
      this.changes.set(key, changed);
    }
    return changed;
  }

  /** The number of the differential format with this ground and text colour. */
  highlight(fill: string, color: string): number {
    return this.highlights.place(highlightFormat(this.root.prefix, fill, color));
  }

  /** What a differential format fills and writes with. */
  highlightColors(format: number): { fill: string | null; color: string | null } {
    const element = this.highlights.item(format);
    const pattern = element?.first('fill')?.first('patternFill') ?? null;
    const ground = pattern?.first('bgColor') ?? pattern?.first('fgColor') ?? null;
    return {
      fill: this.colors.resolve(ground),
      color: this.colors.resolve(element?.first('font')?.first('color') ?? null),
    };
  }

  /** Whether the lists are longer than they were before we added to them. */
  get grown(): boolean {
    return this.lists().some((list) => list.length !== this.before.get(list.name));
  }

  /** Drops what we appended and nothing uses any more, and notes in the part how long the lists were. */
  settle(usedFormats: ReadonlySet<number>, usedHighlights: ReadonlySet<number>): void {
    const to = (list: StyleList): number => this.before.get(list.name) ?? list.length;
    this.formats.trim(to(this.formats), (index) => usedFormats.has(index));
    this.highlights.trim(to(this.highlights), (index) => usedHighlights.has(index));
    this.fonts.trim(to(this.fonts), (index) => this.refersTo('fontId', index));
    this.fills.trim(to(this.fills), (index) => this.refersTo('fillId', index));
    this.borders.trim(to(this.borders), (index) => this.refersTo('borderId', index));
    this.codes.trim(to(this.codes), (_, item) => this.refersTo('numFmtId', Number(item.get('numFmtId'))));
    this.changes.clear();
    this.resolved.clear();
    if (this.grown)
      this.note.write(new Map([...this.before].map(([name, length]) => [name, String(length)])));
    else this.note.remove();
  }

  private lists(): StyleList[] {
    return [this.codes, this.fonts, this.fills, this.borders, this.formats, this.highlights];
  }

  private refersTo(attribute: string, id: number): boolean {
    const base = this.root.first('cellStyleXfs')?.elements ?? [];
    return [...base, ...this.formats.all()].some((format) => Number(format.get(attribute) ?? 0) === id);
  }

  private place(format: number, style: CellStyle): number {
    const source =
      this.formats.item(format) ?? this.formats.item(0) ?? XmlElement.create(`${this.root.prefix}xf`);
    const changed = copyOf(source);
    this.changeFont(changed, style);
    if (style.fill !== undefined)
      this.refer(changed, 'fillId', this.fills.place(solidFill(this.root.prefix, style.fill)), 'applyFill');
    if (style.border !== undefined) {
      this.refer(
        changed,
        'borderId',
        this.borders.place(borderOf(this.root.prefix, style.border)),
        'applyBorder',
      );
    }
    if (style.numberFormat !== undefined)
      this.refer(changed, 'numFmtId', this.codeNumber(style.numberFormat), 'applyNumberFormat');
    align(changed, style);
    const placed = this.formats.place(changed);
    if (placed >= MOST_FORMATS) throw tooLarge(`工作簿的单元格格式超过 Excel 的上限 ${MOST_FORMATS} 种`);
    return placed;
  }

  private changeFont(format: XmlElement, style: CellStyle): void {
    const { bold, underline, fontName, fontSize, color } = style;
    if ([bold, underline, fontName, fontSize, color].every((each) => each === undefined)) return;
    const font =
      this.fonts.item(Number(format.get('fontId') ?? 0)) ?? XmlElement.create(`${this.root.prefix}font`);
    this.refer(format, 'fontId', this.fonts.place(changedFont(font, style)), 'applyFont');
  }

  private refer(format: XmlElement, attribute: string, id: number, flag: string): void {
    if (Number(format.get(attribute) ?? 0) === id) return;
    format.set(attribute, String(id));
    format.set(flag, '1');
  }

  private codeNumber(code: string): number {
    const known = builtInNumber(code);
    if (known !== null) return known;
    const own = this.codes.all().find((element) => element.get('formatCode') === code);
    if (own) return Number(own.get('numFmtId'));
    const taken = this.codes.all().map((element) => Number(element.get('numFmtId')));
    const id = taken.reduce((highest, each) => Math.max(highest, each + 1), FIRST_OWN_FORMAT);
    this.codes.place(
      XmlElement.create(`${this.root.prefix}numFmt`, { numFmtId: String(id), formatCode: code }),
    );
    return id;
  }

  private read(format: XmlElement | null): ResolvedStyle {
    const id = (attribute: string): number => Number(format?.get(attribute) ?? 0);
    const font = this.fonts.item(id('fontId'));
    const alignment = format?.first('alignment') ?? null;
    return {
      fontName: font?.first('name')?.get('val') ?? 'Calibri',
      fontSize: Number(font?.first('sz')?.get('val') ?? 11),
      bold: isOn(font?.first('b') ?? null),
      italic: isOn(font?.first('i') ?? null),
      underline: isUnderlined(font),
      strike: isOn(font?.first('strike') ?? null),
      color: this.colors.resolve(font?.first('color') ?? null) ?? '#000000',
      fill: this.readFill(id('fillId')),
      border: this.readBorder(id('borderId')),
      horizontal: alignment?.get('horizontal') ?? 'general',
      vertical: alignment?.get('vertical') ?? 'bottom',
      wrap: alignment?.get('wrapText') === '1' || alignment?.get('wrapText') === 'true',
      numberFormat: this.readCode(id('numFmtId')),
    };
  }

  private readFill(id: number): string | null {
    const fill = this.fills.item(id);
    const stop = fill?.first('gradientFill')?.first('stop')?.first('color');
    if (stop) return this.colors.resolve(stop);
    const pattern = fill?.first('patternFill') ?? null;
    const kind = pattern?.get('patternType') ?? 'none';
    if (kind === 'none') return null;
    // A pattern is mostly its ground; a solid fill is all foreground.
    return this.colors.resolve(pattern?.first(kind === 'solid' ? 'fgColor' : 'bgColor') ?? null);
  }

  private readBorder(id: number): ResolvedStyle['border'] {
    const border = this.borders.item(id);
    const side = (...names: string[]): BorderSide | null => {
      const element = names.map((name) => border?.first(name) ?? null).find((each) => each !== null) ?? null;
      const style = element?.get('style') ?? 'none';
      if (style === 'none') return null;
      return { style, color: this.colors.resolve(element?.first('color') ?? null) ?? '#000000' };
    };
    // Strict files call the sides start and end.
    return {
      left: side('left', 'start'),
      right: side('right', 'end'),
      top: side('top'),
      bottom: side('bottom'),
    };
  }

  private readCode(id: number): string {
    const own = this.codes.all().find((element) => Number(element.get('numFmtId')) === id);
    return own?.get('formatCode') ?? builtInFormat(id) ?? 'General';
  }
}

function align(format: XmlElement, { horizontal, vertical, wrap }: CellStyle): void {
  const wanted: [string, string | undefined][] = [
    ['horizontal', horizontal],
    ['vertical', vertical],
    ['wrapText', wrap === undefined ? undefined : wrap ? '1' : '0'],
  ];
  const standard: Readonly<Record<string, string>> = { vertical: 'bottom', wrapText: '0' };
  for (const [name, value] of wanted) {
    if (value === undefined) continue;
    const alignment = format.first('alignment');
    if ((alignment?.get(name) ?? standard[name]) === value) continue;
    (alignment ?? insertInOrder(format, 'alignment')).set(name, value);
    format.set('applyAlignment', '1');
  }
}

function wholeNumber(text: string | undefined): number | null {
  const number = text === undefined ? NaN : Number(text);
  return Number.isInteger(number) ? number : null;
}
