import type { Highlight } from '../state/highlightIds';
import { colourOf, textOf, wordOf } from './arguments';
import { meet } from '../../../workbook/area';
import type { Cells } from '../cells/cells';
import { define, emulate, type Argument, type Emulation, type HostObject } from '../richApi/emulation';
import { HighlightDraft } from '../drafts/highlightDraft';
import { itemNotFound, notEmulated } from '../richApi/refusal';
import { removeHighlight } from '../state/removeHighlight';

/** A conditional format that stands in the sheet, or one that the request under way has begun. */
interface Format {
  readonly cells: Cells;
  readonly id: string;
  readonly highlight: Highlight | null;
  readonly draft: HighlightDraft | null;
}

/** Excel's names for the file format's kinds of conditional formats. */
const typeNames: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

const rule = define<Format>({
  name: 'ConditionalFormatRule',
  drafting: true,
  scalars: {
    Formula: {
      get: ({ highlight, draft }) => {
        const formula = draft ? draft.formula : (highlight?.formula ?? null);
        return formula === null || formula.startsWith('=') ? formula : `=${formula}`;
      },
      set: (format, value) => {
        draftOf(format).formula = textOf(value);
      },
    },
  },
});

const fill = define<Format>({
  name: 'ConditionalRangeFill',
  drafting: true,
  scalars: {
    Color: {
      set: (format, value) => {
        draftOf(format).fill = colourOf(value);
      },
    },
  },
});

const font = define<Format>({
  name: 'ConditionalRangeFont',
  drafting: true,
  scalars: {
    Color: {
      set: (format, value) => {
        draftOf(format).color = colourOf(value);
      },
    },
  },
});

const look = define<Format>({
  name: 'ConditionalRangeFormat',
  links: { Fill: (format) => emulate(fill, format), Font: (format) => emulate(font, format) },
});

const custom = define<Format>({
  name: 'CustomConditionalFormat',
  links: { Rule: (format) => emulate(rule, format), Format: (format) => emulate(look, format) },
});

/** Gives the object that speaks for some cells. */
type RangesOf = (cells: Cells) => HostObject;

/**
 * The conditional formats that meet a range, the one of highest priority first. How ranges are made is handed in:
 * ranges know of their conditional formats already.
 */
export function conditionalFormatsWith(rangesOf: RangesOf): Emulation<Cells> {
  const conditionalFormat = conditionalFormatWith(rangesOf);
  return define({
    name: 'ConditionalFormatCollection',
    items: (cells) => formatsOn(cells).map((format) => emulate(conditionalFormat, format)),
    item: (cells, key) => emulate(conditionalFormat, formatOf(cells, key)),
    methods: {
      Add: (cells, [type]) => {
        wordOf(type, ['Custom']);
        cells.session.requireWritable(cells.sheet);
        const draft = new HighlightDraft(cells);
        return emulate(conditionalFormat, {
          cells,
          id: cells.session.drafts.add(draft),
          highlight: null,
          draft,
        });
      },
    },
  });
}

function conditionalFormatWith(rangesOf: RangesOf): Emulation<Format> {
  return define({
    name: 'ConditionalFormat',
    identity: ({ id }) => id,
    scalars: { Type: { get: typeOf } },
    links: {
      Custom: (format) => {
        if (typeOf(format) !== 'Custom') throw itemNotFound('the conditional format is not a custom one');
        return emulate(custom, format);
      },
    },
    methods: {
      GetRanges: ({ cells, highlight }) => {
        const [first, ...rest] = highlight?.areas ?? cells.areas;
        if (!first) throw itemNotFound('the conditional format has no cells');
        return rangesOf({ ...cells, areas: [first, ...rest] });
      },
      Delete: ({ cells, id, highlight }) => {
        if (!highlight) throw notEmulated('ConditionalFormat.delete in the request that adds it');
        cells.session.requireWritable(cells.sheet);
        removeHighlight(cells.sheet, highlight);
        cells.session.highlightIds(cells.sheet).forget(id);
        return null;
      },
    },
  });
}

function typeOf({ highlight }: Format): string {
  return highlight ? (typeNames[highlight.type] ?? 'PresetCriteria') : 'Custom';
}

function draftOf({ draft }: Format): HighlightDraft {
  if (!draft) throw notEmulated('changing a conditional format that was added in an earlier request');
  return draft;
}

function formatsOn(cells: Cells): Format[] {
  cells.session.requirePresent(cells.sheet);
  const highlights = cells.sheet.highlights();
  const ids = cells.session.highlightIds(cells.sheet).of(highlights);
  const formats = highlights.map((highlight, index) => ({
    cells,
    id: ids[index] ?? '',
    highlight,
    draft: null,
  }));
  return formats.filter(({ highlight }) =>
    highlight.areas.some((area) => cells.areas.some((own) => meet(own, area))),
  );
}

function formatOf(cells: Cells, key: Argument): Format {
  const format = formatsOn(cells).find(({ id }) => id === key);
  if (!format) throw itemNotFound(`conditional format ${String(key)}`);
  return format;
}
