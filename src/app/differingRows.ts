import type { Guide } from '../guide/guide';
import type { SheetNotice } from '../intake/application';
import { comparedFields } from '../review/comparison/comparedFields';
import { contradictions } from '../review/comparison/contradictions';
import { sameRows, type RowIdentity, type SameRow } from '../review/comparison/sameRows';
import { cellName } from '../workbook/address';

/** How many differing rows are named before the rest are counted. */
const mostNamed = 8;

/** For each other version: the rows that count of which it says something else, with both cells. */
export function differingVersions(
  counted: readonly RowIdentity[],
  others: readonly { readonly sheet: string; readonly rows: readonly RowIdentity[] }[],
  guide: Guide,
): SheetNotice[] {
  return others.flatMap(({ sheet, rows }) => differingRows(sameRows(counted, rows, true), sheet, guide));
}

/** The rows of which another sheet says something else, with both cells; nothing where it says the same of all. */
export function differingRows(same: readonly SameRow[], sheet: string, guide: Guide): SheetNotice[] {
  const context = comparedFields(guide);
  const differing = same.flatMap(({ one, other }) => {
    const changes = contradictions(one, other, guide, context);
    return changes.length > 0 ? [{ one, other, changes }] : [];
  });
  if (differing.length === 0) return [];
  const told = differing.slice(0, mostNamed).map(({ one, other, changes }) => {
    const values = changes.map(({ label, earlier, later, laterCell }) => {
      const place = laterCell === null ? '' : `（${cellName(laterCell)}）`;
      return `${label}为 ${earlier}，该表${place}为 ${later}`;
    });
    return `第 ${one.row + 1} 行（该表第 ${other.row + 1} 行）${values.join('、')}`;
  });
  const more = differing.length > mostNamed ? `；等共 ${differing.length} 个项目` : '';
  const message = `与“${sheet}”中同一项目的内容不一致：${told.join('；')}${more}，请核对`;
  const cells = differing.flatMap(({ changes }) => changes.flatMap(({ earlierCell }) => earlierCell ?? []));
  return [{ code: 'versions-differ', severity: 'warning', message, cells }];
}
