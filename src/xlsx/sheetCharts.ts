import type { ChartModel } from '../workbook/chart';
import type { Area } from '../workbook/snapshot';
import { chartNamespaces, type ChartNamespaces } from './chartNamespaces';
import { readChart, type DrawnChart } from './chartReading';
import { chartXml, type ChartSource } from './chartXml';
import { childInOrder } from './childOrder';
import { chartFrame, emptyDrawing } from './drawingMarkup';
import { folderOf } from './partNames';
import type { XlsxPackage } from './xlsxPackage';
import { parseXml, type XmlElement } from './xmlTree';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** A chart that stands over a sheet; `chart` is null for one of a kind that is kept in the file and not told. */
export interface PlacedChart {
  readonly name: string;
  readonly place: Area;
  readonly chart: DrawnChart | null;
}

interface Frame extends PlacedChart {
  readonly anchor: XmlElement;
  readonly relationship: string;
  readonly part: string;
}

/** The charts over one sheet: its drawing and the parts that belong to it (§12.3.8, §14.2.1). */
export class SheetCharts {
  /** Charts that have been added, by their part. */
  private readonly added = new Map<string, ChartModel>();
  private readonly namespaces: ChartNamespaces;

  constructor(
    private readonly parts: XlsxPackage,
    private readonly part: string,
    private readonly root: XmlElement,
    private readonly source: () => ChartSource,
  ) {
    this.namespaces = chartNamespaces(root.namespace);
  }

  list(): PlacedChart[] {
    return this.frames().map(({ name, place, chart }) => ({ name, place, chart }));
  }

  add(model: ChartModel): void {
    const drawing = this.drawing() ?? this.newDrawing();
    const part = this.parts.freeName(`${this.base}charts/chart`, '.xml');
    this.parts.write(part, chartXml(model, this.source(), this.namespaces));
    this.parts.contentTypes.add(part, CHART_TYPE);
    const relationship = this.parts.relationships(drawing).add('chart', part);
    const { root } = this.parts.document(drawing);
    const ids = root.descendants('cNvPr').map((element) => Number(element.get('id') ?? 0));
    const chart = { id: Math.max(1, ...ids) + 1, name: model.name, title: model.title.text, relationship };
    root.insert(parsed(chartFrame(chart, model.place, this.namespaces), this.namespaces));
    this.added.set(part, model);
  }

  /** Takes the chart of that name away, and the drawing with its last one. */
  remove(name: string): void {
    const drawing = this.drawing();
    const frame = this.frames().find((each) => each.name === name);
    if (drawing === null || !frame) return;
    const { root } = this.parts.document(drawing);
    root.remove(frame.anchor);
    this.parts.relationships(drawing).remove(frame.relationship);
    this.parts.remove(frame.part);
    this.added.delete(frame.part);
    if (root.elements.length > 0) return;
    const element = this.root.first('drawing');
    if (!element) return;
    this.parts.relationships(this.part).remove(element.getPrefixed('id') ?? '');
    this.root.remove(element);
    this.parts.remove(drawing);
  }

  /** Lets the charts that have been added keep what their cells hold now. */
  settle(): void {
    for (const [part, model] of this.added) {
      this.parts.write(part, chartXml(model, this.source(), this.namespaces));
    }
  }

  /** The folder above that of the worksheets. */
  private get base(): string {
    return folderOf(folderOf(this.part).slice(0, -1));
  }

  private drawing(): string | null {
    const id = this.root.first('drawing')?.getPrefixed('id') ?? null;
    const part = id === null ? null : (this.parts.relationships(this.part).byId(id)?.part ?? null);
    return part !== null && this.parts.has(part) ? part : null;
  }

  private newDrawing(): string {
    const part = this.parts.freeName(`${this.base}drawings/drawing`, '.xml');
    this.parts.write(part, emptyDrawing(this.namespaces));
    this.parts.contentTypes.add(part, DRAWING_TYPE);
    const element = childInOrder(this.root, 'drawing');
    element.set('xmlns:r', this.namespaces.relationships);
    element.set('r:id', this.parts.relationships(this.part).add('drawing', part));
    return part;
  }

  private frames(): Frame[] {
    const drawing = this.drawing();
    if (drawing === null) return [];
    const anchors = this.parts.document(drawing).root.elements;
    return anchors.flatMap((anchor) => this.readFrame(drawing, anchor) ?? []);
  }

  private readFrame(drawing: string, anchor: XmlElement): Frame | null {
    const [reference] = anchor.descendants('chart');
    const place = placeOf(anchor);
    const relationship = reference?.getPrefixed('id') ?? null;
    if (place === null || relationship === null) return null;
    const part = this.parts.relationships(drawing).byId(relationship)?.part ?? null;
    if (part === null || !this.parts.has(part)) return null;
    const name = anchor.descendants('cNvPr')[0]?.get('name') ?? '';
    const chart = readChart(this.parts.document(part).root, this.source().sheet);
    return { name, place, chart, anchor, relationship, part };
  }
}

/** The cells that a frame covers, those in part too; null where it stands by measure alone. */
function placeOf(anchor: XmlElement): Area | null {
  const corner = (name: string): Record<'row' | 'column' | 'rowOff' | 'colOff', number> | null => {
    const element = anchor.first(name);
    if (!element) return null;
    const at = (part: string): number => Number(element.first(part)?.text ?? 0);
    return { row: at('row'), column: at('col'), rowOff: at('rowOff'), colOff: at('colOff') };
  };
  const from = corner('from');
  const to = corner('to');
  if (from === null || to === null) return null;
  return {
    row: from.row,
    column: from.column,
    rows: to.row - from.row + (to.rowOff > 0 ? 1 : 0),
    columns: to.column - from.column + (to.colOff > 0 ? 1 : 0),
  };
}

/** The markup as an element; what its prefixes mean is said above it. */
function parsed(markup: string, { sheetDrawing, drawing }: ChartNamespaces): XmlElement {
  const around = `<x xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}">${markup}</x>`;
  const [element] = parseXml(around, 'xl/drawings').root.elements;
  if (!element) throw new Error('a frame is one element');
  return element;
}
