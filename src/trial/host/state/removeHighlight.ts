import { highlightTag } from '../../../workbook/edit';
import type { XlsxSheet } from '../../../xlsx/xlsxSheet';
import { contentOf, type Highlight } from './highlightIds';
import { notEmulated } from '../richApi/refusal';

/** Takes one conditional format of ours away; ApiNotFound for anybody else's. */
export function removeHighlight(sheet: XlsxSheet, highlight: Highlight): void {
  const tag = tagOf(highlight);
  if (tag === null) throw notEmulated('ConditionalFormat.delete of a format without our tag');
  const alike = sheet.highlights().filter((other) => tagOf(other)?.startsWith(tag));
  const gone = alike.findIndex((other) => contentOf(other) === contentOf(highlight));
  sheet.removeHighlights(tag);
  // The model removes by the beginning of the tag: the others are put back, the last first, so that the first
  // comes first again.
  for (const other of alike.filter((_other, index) => index !== gone).reverse()) {
    sheet.addHighlight(tagOf(other) ?? tag, other.areas, other.fill ?? '', other.color ?? '');
  }
}

function tagOf({ formula }: Highlight): string | null {
  return formula === null ? null : highlightTag(formula);
}
