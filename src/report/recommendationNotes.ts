import type { Guide } from '../guide/guide';
import type { SupportUse } from '../review/review';
import { stating } from '../review/wording';
import { limitName } from './meeting/cityLimits';

/**
 * By what the filings are 拟支持 that are counted against support numbers, and what is not counted although an amount
 * has been approved. Sentences without a full stop.
 */
export function recommendationNotes(support: readonly SupportUse[], guide: Guide): string[] {
  const byApproved = named(support, guide, ({ recommendedByApproved }) => recommendedByApproved);
  const unmarked = named(support, guide, ({ approvedUnmarked }) => approvedUnmarked);
  return [
    '拟支持以表中“审批状态”列为准',
    ...(byApproved === '' ? [] : [`按设置凭已填核定补助金额计作拟支持的：${byApproved}`]),
    ...(unmarked === '' ? [] : [`已填核定补助金额而未标“拟支持”、没有计入的：${unmarked}`]),
    ...(support.some(({ filed, recommended }) => filed > 0 && recommended === null)
      ? ['表中没有审批状态的，拟支持情况不明，不计剩余']
      : []),
  ];
}

/** "绿色化改造升级项目 3 项、…"; a category and the groups it belongs to name the same filings. */
function named(support: readonly SupportUse[], guide: Guide, countOf: (use: SupportUse) => number): string {
  const some = support.filter((use) => countOf(use) > 0);
  return some.map((use) => stating(limitName(guide, use.category), `${countOf(use)} 项`)).join('、');
}
