import type { Guide } from '../../guide/guide';
import { fieldByRole } from '../../guide/lookup';
import { countOf, numberOf, totalOf, verdicts, type FilingFigures } from './filingFigures';
import { approvedAmount, isRecommended, recommendedFilings, recommendedRows } from './recommended';

/**
 * What whoever signs or publishes the lists of what is marked 拟支持 has to know first: the lists follow the marks,
 * whatever the review says. Sentences without a full stop; none where nothing speaks against the marks.
 */
export function supportedDoubts(filings: readonly FilingFigures[], guide: Guide): string[] {
  const marked = recommendedFilings(filings, guide);
  const open = verdicts.filter((verdict) => verdict !== '符合' && countOf(marked, verdict) > 0);
  const counts = open.map((verdict) => `${verdict} ${countOf(marked, verdict)} 项`).join('、');
  const above = marked.filter((filing) => isAboveCeiling(filing, guide)).length;
  const byAmount = marked.filter((filing) => isMarkedByAmount(filing, guide)).length;
  const parted = partlyMarked(marked, guide).length;
  const unmarked = filings.filter((filing) => isApprovedUnmarked(filing, guide)).length;
  return [
    ...(byAmount > 0
      ? [`按已填核定补助金额认作“拟支持”的 ${byAmount} 项，其表中没有审批状态列或该列未确认`]
      : []),
    ...(open.length > 0 ? [`标为“拟支持”的 ${marked.length} 项中，审核结论为${counts}`] : []),
    ...(above > 0 ? [`标为“拟支持”的项目中，核定补助超过测算补助的 ${above} 项`] : []),
    ...(parted > 0 ? [`合并申报中只有部分项目标为“拟支持”的 ${parted} 项，名单只列所标的项目`] : []),
    ...(unmarked > 0 ? [`已填核定补助金额而审批状态未标“拟支持”的 ${unmarked} 项，未列入名单`] : []),
  ];
}

/** Combined filings of which some rows are marked and others are not. */
export function partlyMarked(filings: readonly FilingFigures[], guide: Guide): FilingFigures[] {
  return filings.filter((filing) => {
    const marked = recommendedRows(filing, guide).length;
    return marked > 0 && marked < filing.rows.length;
  });
}

/** Nobody has written 拟支持: an approved amount stands for it, and a column that says otherwise may not have been used. */
function isMarkedByAmount(filing: FilingFigures, guide: Guide): boolean {
  const status = fieldByRole(guide, 'status');
  return recommendedRows(filing, guide).some(
    ({ application }) => !status || !application.cells.has(status.id),
  );
}

function isAboveCeiling(filing: FilingFigures, guide: Guide): boolean {
  const told = filing.amounts.some(({ eligible }) => eligible !== null);
  return told && (approvedAmount(filing, guide)?.gt(totalOf([filing], 'eligible')) ?? false);
}

function isApprovedUnmarked({ rows }: FilingFigures, guide: Guide): boolean {
  return rows.some(
    ({ application }) =>
      !isRecommended(application, guide) && (numberOf(application, guide.roles.approved)?.gt(0) ?? false),
  );
}
