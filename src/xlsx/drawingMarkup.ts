import type { Area } from '../workbook/snapshot';
import type { ChartNamespaces } from './chartNamespaces';
import { markup, worded } from './markup';

/** English Metric Units of a point, in which DrawingML counts. */
const UNITS_A_POINT = 12_700;

/** How a text of a chart looks; colours #RRGGBB, sizes points. */
export interface DrawnText {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
}

export function solidFill(color: string): string {
  return markup('a:solidFill', {}, markup('a:srgbClr', { val: color.slice(1).toUpperCase() }));
}

export function line(color: string, points: number): string {
  return markup('a:ln', { w: Math.round(points * UNITS_A_POINT) }, solidFill(color));
}

/** How texts look that have no look of their own. */
export function textProperties(look: DrawnText): string {
  const paragraph = markup('a:p', {}, paragraphLook(look), markup('a:endParaRPr', { lang: 'zh-CN' }));
  return markup('c:txPr', {}, '<a:bodyPr/>', '<a:lstStyle/>', paragraph);
}

export function richText(text: string, look: DrawnText): string {
  const run = markup('a:r', {}, characters('a:rPr', look, { lang: 'zh-CN' }), worded('a:t', text));
  return markup('c:rich', {}, '<a:bodyPr/>', '<a:lstStyle/>', markup('a:p', {}, paragraphLook(look), run));
}

function paragraphLook(look: DrawnText): string {
  return markup('a:pPr', {}, characters('a:defRPr', look));
}

function characters(
  name: string,
  look: DrawnText,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return markup(
    name,
    { ...attributes, sz: Math.round(look.size * 100), b: look.bold ? 1 : 0 },
    solidFill(look.color),
    markup('a:latin', { typeface: look.name }),
    markup('a:ea', { typeface: look.name }),
  );
}

/** A drawing without anything in it. */
export function emptyDrawing(namespaces: ChartNamespaces): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    markup('xdr:wsDr', { 'xmlns:xdr': namespaces.sheetDrawing, 'xmlns:a': namespaces.drawing })
  );
}

/** A chart's frame over the cells of an area (§20.5.2.33); it moves and grows with them. */
export function chartFrame(
  chart: {
    readonly id: number;
    readonly name: string;
    readonly title: string;
    readonly relationship: string;
  },
  place: Area,
  namespaces: ChartNamespaces,
): string {
  const { row, column, rows, columns } = place;
  const zero = { x: 0, y: 0 };
  const drawn = markup('c:chart', {
    'xmlns:c': namespaces.chart,
    'xmlns:r': namespaces.relationships,
    'r:id': chart.relationship,
  });
  return markup(
    'xdr:twoCellAnchor',
    {},
    corner('from', row, column),
    corner('to', row + rows, column + columns),
    markup(
      'xdr:graphicFrame',
      { macro: '' },
      markup(
        'xdr:nvGraphicFramePr',
        {},
        markup('xdr:cNvPr', { id: chart.id, name: chart.name, descr: chart.title }),
        '<xdr:cNvGraphicFramePr/>',
      ),
      markup('xdr:xfrm', {}, markup('a:off', zero), markup('a:ext', { cx: 0, cy: 0 })),
      markup('a:graphic', {}, markup('a:graphicData', { uri: namespaces.chart }, drawn)),
    ),
    '<xdr:clientData/>',
  );
}

function corner(name: 'from' | 'to', row: number, column: number): string {
  const cell = (part: string, value: number): string => worded(`xdr:${part}`, String(value));
  return markup(
    `xdr:${name}`,
    {},
    cell('col', column),
    cell('colOff', 0),
    cell('row', row),
    cell('rowOff', 0),
  );
}
