import { isLying, isStacked, type ChartModel, type SeriesModel } from '../workbook/chart';
import { areaReference } from '../workbook/sheetReference';
import type { Area, CellValue } from '../workbook/snapshot';
import type { ChartNamespaces } from './chartNamespaces';
import { line, richText, solidFill, textProperties } from './drawingMarkup';
import { markup, valued, worded } from './markup';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The axes know each other by these. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** Where a chart's figures stand. */
export interface ChartSource {
  readonly sheet: string;
  /** What the cells of an area hold, row by row. */
  readonly values: (area: Area) => readonly CellValue[];
}

/**
 * The part of a bar chart (ECMA-376 part 1 §21.2): it refers to its cells, and keeps what they hold now for readers
 * that do not look there.
 */
export function chartXml(model: ChartModel, source: ChartSource, namespaces: ChartNamespaces): string {
  const { font } = model;
  const declared = {
    'xmlns:c': namespaces.chart,
    'xmlns:a': namespaces.drawing,
    'xmlns:r': namespaces.relationships,
  };
  return (
    HEAD +
    markup(
      'c:chartSpace',
      declared,
      valued('c:roundedCorners', 0),
      markup(
        'c:chart',
        {},
        title(model.title.text, { ...font, ...model.title }),
        valued('c:autoTitleDeleted', 0),
        markup('c:plotArea', {}, '<c:layout/>', bars(model, source), categoryAxis(model), valueAxis(model)),
        legend(model),
        valued('c:plotVisOnly', 1),
        valued('c:dispBlanksAs', 'gap'),
      ),
      markup('c:spPr', {}, solidFill('#FFFFFF'), line('#D9D9D9', 0.75)),
      textProperties({ ...font, bold: false }),
    )
  );
}

function title(text: string, look: { name: string; size: number; color: string; bold: boolean }): string {
  return markup('c:title', {}, markup('c:tx', {}, richText(text, look)), valued('c:overlay', 0));
}

function bars(model: ChartModel, source: ChartSource): string {
  const stacked = isStacked(model.kind);
  const [first] = model.series;
  return markup(
    'c:barChart',
    {},
    valued('c:barDir', isLying(model.kind) ? 'bar' : 'col'),
    valued('c:grouping', stacked ? 'stacked' : 'clustered'),
    valued('c:varyColors', 0),
    ...model.series.map((each, index) => series(each, index, model, source)),
    valued('c:gapWidth', first?.gapWidth ?? 150),
    stacked ? valued('c:overlap', 100) : '',
    valued('c:axId', CATEGORY_AXIS),
    valued('c:axId', VALUE_AXIS),
  );
}

function series(model: SeriesModel, index: number, chart: ChartModel, source: ChartSource): string {
  return markup(
    'c:ser',
    {},
    valued('c:idx', index),
    valued('c:order', index),
    markup('c:tx', {}, seriesName(model, source)),
    markup('c:spPr', {}, solidFill(model.fill), line(model.outline.color, model.outline.width)),
    valued('c:invertIfNegative', 0),
    labels(model, chart),
    markup('c:cat', {}, reference('str', model.categories, source)),
    markup('c:val', {}, reference('num', model.values, source)),
  );
}

/** The name as its cell says it, or as it is. */
function seriesName({ name, nameCell }: SeriesModel, source: ChartSource): string {
  if (nameCell === null) return worded('c:v', name);
  return reference('str', { ...nameCell, rows: 1, columns: 1 }, source);
}

function labels({ labels: look }: SeriesModel, { font }: ChartModel): string {
  if (look === null) return '';
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];
  return markup(
    'c:dLbls',
    {},
    markup('c:numFmt', { formatCode: look.numberFormat, sourceLinked: 0 }),
    markup('c:spPr', {}, '<a:noFill/>', '<a:ln><a:noFill/></a:ln>'),
    textProperties({ ...font, bold: false, color: look.color }),
    valued('c:dLblPos', look.position === 'center' ? 'ctr' : 'outEnd'),
    ...shown.map((what) => valued(`c:show${what}`, what === 'Val' ? 1 : 0)),
  );
}

/** A reference to cells with what they hold now; what is no figure is left out of the figures. */
function reference(kind: 'str' | 'num', area: Area, source: ChartSource): string {
  const values = source.values(area);
  const points = values.map((value, index) => {
    const kept = kind === 'num' ? typeof value === 'number' : value !== '';
    return kept ? markup('c:pt', { idx: index }, worded('c:v', String(value))) : '';
  });
  return markup(
    `c:${kind}Ref`,
    {},
    worded('c:f', areaReference(source.sheet, area)),
    markup(
      `c:${kind}Cache`,
      {},
      kind === 'num' ? worded('c:formatCode', 'General') : '',
      valued('c:ptCount', values.length),
      ...points,
    ),
  );
}

function categoryAxis(model: ChartModel): string {
  const { title: text, reversed } = model.categoryAxis;
  return markup(
    'c:catAx',
    {},
    valued('c:axId', CATEGORY_AXIS),
    markup('c:scaling', {}, valued('c:orientation', reversed ? 'maxMin' : 'minMax')),
    valued('c:delete', 0),
    valued('c:axPos', isLying(model.kind) ? 'l' : 'b'),
    axisTitle(text, model),
    markup('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    valued('c:majorTickMark', 'none'),
    valued('c:minorTickMark', 'none'),
    valued('c:tickLblPos', 'nextTo'),
    markup('c:spPr', {}, line('#000000', 0.75)),
    valued('c:crossAx', VALUE_AXIS),
    valued('c:crosses', 'autoZero'),
    valued('c:auto', 1),
    valued('c:lblAlgn', 'ctr'),
    valued('c:lblOffset', 100),
    valued('c:noMultiLvlLbl', 1),
  );
}

function valueAxis(model: ChartModel): string {
  const { title: text, numberFormat, gridlines, step } = model.valueAxis;
  return markup(
    'c:valAx',
    {},
    valued('c:axId', VALUE_AXIS),
    markup('c:scaling', {}, valued('c:orientation', 'minMax')),
    valued('c:delete', 0),
    valued('c:axPos', isLying(model.kind) ? 'b' : 'l'),
    markup('c:majorGridlines', {}, markup('c:spPr', {}, line(gridlines, 0.75))),
    axisTitle(text, model),
    markup('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    valued('c:majorTickMark', 'out'),
    valued('c:minorTickMark', 'none'),
    valued('c:tickLblPos', 'nextTo'),
    valued('c:crossAx', CATEGORY_AXIS),
    // With the categories turned round, the figures would stand at the other end.
    valued('c:crosses', model.categoryAxis.reversed ? 'max' : 'autoZero'),
    valued('c:crossBetween', 'between'),
    step === null ? '' : valued('c:majorUnit', step),
  );
}

function axisTitle(text: string | null, { font }: ChartModel): string {
  return text === null ? '' : title(text, { ...font, bold: false });
}

function legend({ legend: place }: ChartModel): string {
  if (place === 'none') return '';
  const positions = { top: 't', bottom: 'b', right: 'r' };
  return markup('c:legend', {}, valued('c:legendPos', positions[place]), valued('c:overlay', 0));
}
