import type { XmlElement } from './xmlTree';

/** Office's theme, in the order of `<a:clrScheme>`: dark 1, light 1, dark 2, light 2, six accents, two links. */
const OFFICE_THEME =
  '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** The place in the scheme of each theme number: light and dark are swapped (§18.8.3). */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The palette of §18.8.27; 0 to 7 repeat 8 to 15, 64 and 65 are the window's text and ground. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ');

/** Turns a workbook's colour elements into #RRGGBB. */
export class Colors {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  /** The roots of the theme part and of styles.xml; null where the workbook has none. */
  constructor(theme: XmlElement | null, styles: XmlElement | null) {
    this.theme = theme === null ? OFFICE_THEME : themeColors(theme);
    const own = styles?.first('colors')?.first('indexedColors')?.all('rgbColor') ?? [];
    const palette = own.map((color) => rgbOf(color.get('rgb')) ?? '000000');
    this.indexed = INDEXED.map((color, index) => palette[index] ?? color);
  }

  /** #RRGGBB of a `<color>`-like element; null for none, for automatic and for what cannot be read. */
  resolve(element: XmlElement | null): string | null {
    if (element === null) return null;
    const base = this.base(element);
    if (base === null) return null;
    const tint = Number(element.get('tint') ?? 0);
    return `#${Number.isFinite(tint) && tint !== 0 ? tinted(base, Math.max(-1, Math.min(1, tint))) : base}`;
  }

  private base(element: XmlElement): string | null {
    const rgb = rgbOf(element.get('rgb'));
    if (rgb !== null) return rgb;
    const theme = element.get('theme');
    if (theme !== null) return this.theme[THEME_ORDER[Number(theme)] ?? -1] ?? null;
    const indexed = element.get('indexed');
    return indexed === null ? null : (this.indexed[Number(indexed)] ?? null);
  }
}

function themeColors(theme: XmlElement): string[] {
  const scheme = theme.descendants('clrScheme')[0];
  return OFFICE_THEME.map((standard, index) => {
    const color = scheme?.elements[index]?.elements[0];
    return rgbOf(color?.get('lastClr') ?? color?.get('val') ?? null) ?? standard;
  });
}

/** RRGGBB of RRGGBB or AARRGGBB. */
function rgbOf(text: string | null): string | null {
  return text !== null && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(text)
    ? text.slice(-6).toUpperCase()
    : null;
}

/** §18.8.19: the tint moves the luminance towards black (below 0) or white. */
function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const luminance = (highest + lowest) / 2;
  const range = highest - lowest;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * luminance - 1));
  const target = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const newRange = saturation * (1 - Math.abs(2 * target - 1));
  return [red, green, blue]
    .map((channel) => (range === 0 ? target : target + ((channel - luminance) / range) * newRange))
    .map((channel) => Math.round(Math.max(0, Math.min(1, channel)) * 255))
    .map((channel) => channel.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}
