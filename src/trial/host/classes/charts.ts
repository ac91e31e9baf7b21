import type { ChartKind } from '../../../workbook/chart';
import { areaOf } from '../cells/cells';
import { readAddress } from '../cells/rangeAddress';
import { ChartDraft } from '../drafts/chartDraft';
import { union } from '../../../workbook/area';
import type { Area } from '../../../workbook/snapshot';
import { define, emulate, targetOf, type Argument, type HostObject } from '../richApi/emulation';
import { invalidArgument, itemNotFound, notEmulated } from '../richApi/refusal';
import { textOf, wordOf } from './arguments';
import { chartAxes } from './chartAxes';
import { chartLegend, chartTitle } from './chartTexts';
import { chartFormat } from './chartFormats';
import { chartSeriesCollection } from './chartSeries';
import type { Sheet } from './pageLayout';
import { range } from './range';

/** A chart that stands over the sheet, or one that the request under way has begun. */
interface Chart {
  readonly sheet: Sheet;
  readonly id: string;
  readonly draft: ChartDraft | null;
}

const kinds: Readonly<Record<string, ChartKind>> = {
  BarClustered: 'clusteredBar',
  BarStacked: 'stackedBar',
  ColumnClustered: 'clusteredColumn',
  ColumnStacked: 'stackedColumn',
};

const chart = define<Chart>({
  name: 'Chart',
  drafting: true,
  identity: ({ id }) => id,
  scalars: {
    Name: {
      get: ({ id, draft }) => draft?.name ?? id,
      set: (target, value) => {
        draftOf(target).name = textOf(value);
      },
    },
  },
  links: {
    Title: (target) => emulate(chartTitle, draftOf(target)),
    Legend: (target) => emulate(chartLegend, draftOf(target)),
    Axes: (target) => emulate(chartAxes, draftOf(target)),
    Series: (target) => emulate(chartSeriesCollection, draftOf(target)),
    Format: (target) => emulate(chartFormat, draftOf(target)),
  },
  methods: {
    SetPosition: (target, [start, end]) => {
      draftOf(target).place = union(placeOf(start), placeOf(end ?? start));
      return null;
    },
    Delete: ({ sheet: { session, sheet }, id, draft }) => {
      if (draft) throw notEmulated('Chart.delete in the request that adds it');
      session.requireWritable(sheet);
      sheet.removeChart(id);
      return null;
    },
  },
});

/** The charts over a sheet. */
export const charts = define<Sheet>({
  name: 'ChartCollection',
  items: (sheet) => sheet.sheet.charts().map(({ name }) => standing(sheet, name)),
  item: (sheet, name) => {
    const found = find(sheet, name);
    if (!found) throw itemNotFound(`chart ${textOf(name)}`);
    return found;
  },
  methods: {
    GetItemOrNullObject: (sheet, [name]) => find(sheet, name),
    Add: (sheet, [type, source, by]) => {
      const { session } = sheet;
      session.requireWritable(sheet.sheet);
      const kind = kinds[textOf(type)];
      if (!kind) throw notEmulated(`ChartCollection.add of the type ${textOf(type)}`);
      const cells = targetOf(range, source);
      if (cells.sheet !== sheet.sheet) throw notEmulated('a chart of the cells of another sheet');
      const draft = new ChartDraft(sheet.sheet, kind);
      addSeries(draft, areaOf(cells), by);
      return emulate(chart, { sheet, id: session.drafts.add(draft), draft });
    },
  },
});

function find(sheet: Sheet, name: Argument | undefined): HostObject | null {
  sheet.session.requirePresent(sheet.sheet);
  const id = textOf(name);
  return sheet.sheet.charts().some((each) => each.name === id) ? standing(sheet, id) : null;
}

function standing(sheet: Sheet, id: string): HostObject {
  return emulate(chart, { sheet, id, draft: null });
}

/**
 * One row or column is one series; a table with an empty corner, headings and names has one in each of its other
 * columns. What Excel makes of other rows and columns is not guessed at.
 */
function addSeries(draft: ChartDraft, area: Area, by: Argument | undefined): void {
  const word = wordOf(by, ['Columns', 'Rows']);
  if ((word === 'Columns' ? area.columns : area.rows) === 1) {
    draft.addSeries(null, area);
    return;
  }
  if (word !== 'Columns' || !draft.addTable(area)) {
    throw notEmulated(
      'ChartCollection.add of more than one series, but for a table with headings and an empty corner',
    );
  }
}

function draftOf({ draft }: Chart): ChartDraft {
  if (!draft) throw notEmulated('changing a chart that was added in an earlier request');
  return draft;
}

function placeOf(argument: Argument | undefined): Area {
  if (argument === undefined || argument === null) throw invalidArgument('a chart needs a place');
  return typeof argument === 'string' ? readAddress(argument) : areaOf(targetOf(range, argument));
}
