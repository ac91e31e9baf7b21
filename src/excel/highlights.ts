import { areaAddress } from '../workbook/address';
import { highlightFormula, highlightTag } from '../workbook/edit';
import type { AddHighlight } from '../workbook/edit';
import type { Area } from '../workbook/snapshot';
import { addressLists } from './addressList';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';
import { PLACES, areaOf } from './readMerges';

/** A conditional format of ours as it stands in the sheet. */
interface StandingHighlight {
  readonly tag: string;
  readonly format: Excel.ConditionalFormat;
}

/** One conditional format for each list of areas that Excel takes in one piece. */
export function highlightPieces(edit: AddHighlight): Piece[] {
  return addressLists(edit.areas).map(({ areas, addresses }) => ({
    sheet: edit.sheet,
    bytes: addresses.length + 5 * CALL_BYTES,
    queue: (context) => addHighlight(context, edit, addresses),
    readBack: async (context) => {
      await removeSame(context, edit, areas);
      return true;
    },
  }));
}

/** Takes every highlight of the sheet away whose tag begins so: two requests to find them, one to delete. */
export async function removeHighlights(
  context: Excel.RequestContext,
  sheet: string,
  tagPrefix: string,
): Promise<void> {
  const standing = await standingHighlights(context, sheet);
  const ours = standing.filter(({ tag }) => tag.startsWith(tagPrefix));
  if (ours.length === 0) return;
  for (const { format } of ours) format.delete();
  await context.sync();
}

function addHighlight(context: Excel.RequestContext, edit: AddHighlight, addresses: string): void {
  const areas = context.workbook.worksheets.getItem(edit.sheet).getRanges(addresses);
  const { custom } = areas.conditionalFormats.add('Custom');
  custom.rule.formula = `=${highlightFormula(edit.tag)}`;
  custom.format.fill.color = edit.fill;
  custom.format.font.color = edit.color;
}

/** Conditional formats of other kinds have no formula to ask for, so the kinds are asked for first. */
async function standingHighlights(
  context: Excel.RequestContext,
  sheet: string,
): Promise<StandingHighlight[]> {
  const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  formats.load('items/type');
  await context.sync();
  const custom = formats.items.filter(({ type }) => type === 'Custom');
  if (custom.length === 0) return [];
  const rules = custom.map((format) => format.custom.rule.load('formula'));
  await context.sync();
  return custom.flatMap((format, index) => {
    const tag = highlightTag(rules[index]?.formula ?? '');
    return tag === null ? [] : [{ tag, format }];
  });
}

/** Takes away what an earlier, failed attempt to add the same highlight has left. */
async function removeSame(
  context: Excel.RequestContext,
  edit: AddHighlight,
  areas: readonly Area[],
): Promise<void> {
  const standing = (await standingHighlights(context, edit.sheet)).filter(({ tag }) => tag === edit.tag);
  const ranges = standing.map(({ format }) => format.getRanges().areas.load(PLACES));
  await context.sync();
  const wanted = cellKeys(areas);
  for (const [index, { format }] of standing.entries()) {
    const cells = cellKeys(ranges[index]?.items.map(areaOf) ?? []);
    if (cells === wanted) format.delete();
  }
  await context.sync();
}

/** The cells of some areas in one order, however they are divided into areas. */
function cellKeys(areas: readonly Area[]): string {
  const cells = areas.flatMap((area) =>
    Array.from({ length: area.rows * area.columns }, (_, index) =>
      areaAddress({
        row: area.row + Math.floor(index / area.columns),
        column: area.column + (index % area.columns),
        rows: 1,
        columns: 1,
      }),
    ),
  );
  return [...new Set(cells)].sort().join(',');
}
