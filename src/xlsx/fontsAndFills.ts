import type { CellStyle } from '../workbook/edit';
import { insertInOrder } from './childOrder';
import { parseXml, XmlElement } from './xmlTree';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** A copy that can be changed without touching the original. */
export function copyOf(element: XmlElement): XmlElement {
  return parseXml(element.toString(), 'xl/styles.xml').root;
}

/** "#RRGGBB" as the file has it: opaque. */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** The font with what the style names of it. */
export function changedFont(font: XmlElement, style: CellStyle): XmlElement {
  const changed = copyOf(font);
  if (style.bold !== undefined) flag(changed, 'b', style.bold);
  if (style.underline !== undefined) underline(changed, style.underline);
  if (style.fontSize !== undefined) value(changed, 'sz', { val: String(style.fontSize) });
  if (style.color !== undefined) value(changed, 'color', { rgb: argb(style.color) });
  if (style.fontName !== undefined && changed.first('name')?.get('val') !== style.fontName) {
    value(changed, 'name', { val: style.fontName });
    // What was said of the other typeface does not hold for this one.
    for (const local of ['family', 'charset', 'scheme']) drop(changed, local);
  }
  return changed;
}

export function solidFill(prefix: string, color: string): XmlElement {
  const fill = XmlElement.create(`${prefix}fill`);
  const pattern = fill.append('patternFill', { patternType: 'solid' });
  pattern.append('fgColor', { rgb: argb(color) });
  pattern.append('bgColor', { indexed: '64' });
  return fill;
}

export function borderOf(prefix: string, kind: 'thin' | 'none'): XmlElement {
  const border = XmlElement.create(`${prefix}border`);
  for (const side of SIDES) {
    const element = border.append(side);
    if (kind === 'none') continue;
    element.set('style', 'thin');
    element.append('color', { auto: '1' });
  }
  border.append('diagonal');
  return border;
}

/** A differential format: what a highlight lays over the cell. There the ground colour is what fills. */
export function highlightFormat(prefix: string, fill: string, color: string): XmlElement {
  const format = XmlElement.create(`${prefix}dxf`);
  format.append('font').append('color', { rgb: argb(color) });
  const pattern = format.append('fill').append('patternFill', { patternType: 'solid' });
  pattern.append('fgColor', { rgb: argb(fill) });
  pattern.append('bgColor', { rgb: argb(fill) });
  return format;
}

function flag(font: XmlElement, local: string, on: boolean): void {
  const is = isOn(font.first(local));
  if (is === on) return;
  drop(font, local);
  if (on) insertInOrder(font, local);
}

/** An underline of whatever kind is one. */
function underline(font: XmlElement, on: boolean): void {
  if (isUnderlined(font) === on) return;
  drop(font, 'u');
  if (on) insertInOrder(font, 'u');
}

export function isUnderlined(font: XmlElement | null): boolean {
  const element = font?.first('u') ?? null;
  return element !== null && element.get('val') !== 'none';
}

function value(font: XmlElement, local: string, attributes: Readonly<Record<string, string>>): void {
  const old = font.first(local);
  const names = Object.keys(attributes);
  const same =
    old !== null &&
    old.attributeNames.length === names.length &&
    names.every((name) => old.get(name) === attributes[name]);
  if (same) return;
  drop(font, local);
  insertInOrder(font, local, attributes);
}

function drop(font: XmlElement, local: string): void {
  for (const element of font.all(local)) font.remove(element);
}

/** A switch such as `<b/>`: on unless it says otherwise. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && element.get('val') !== '0' && element.get('val') !== 'false';
}
