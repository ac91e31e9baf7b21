import type { Guide } from '../../guide/guide';
import { quoted } from '../../intake/plainText';
import type { OpenStatus } from '../../review/recommendation';
import { columnLetters } from '../../workbook/address';
import { countOf, totalOf, verdicts, type FilingFigures } from './filingFigures';
import { approvedAmount, recommendedFilings } from './recommended';

/**
 * What whoever signs or publishes the lists of what is marked 拟支持 has to know first: the lists follow the marks,
 * whatever the review says. Sentences without a full stop; none where nothing speaks against the marks.
 */
export function supportedDoubts(filings: readonly FilingFigures[], guide: Guide): string[] {
  const marked = recommendedFilings(filings);
  const open = verdicts.filter((verdict) => verdict !== '符合' && countOf(marked, verdict) > 0);
  const counts = open.map((verdict) => `${verdict} ${countOf(marked, verdict)} 项`).join('、');
  const above = marked.filter((filing) => isAboveCeiling(filing, guide)).length;
  const byAmount = marked.filter(({ recommendedBy }) => recommendedBy === 'approved').length;
  const listed = byAmount > 0 ? '列入名单' : '标为“拟支持”';
  const parted = partlyMarked(marked).length;
  return [
    ...(byAmount > 0 ? [`按设置凭已填核定补助金额认作“拟支持”的 ${byAmount} 项，其表中没有审批状态列`] : []),
    ...(open.length > 0 ? [`${listed}的 ${marked.length} 项中，审核结论为${counts}`] : []),
    ...(above > 0 ? [`${listed}的项目中，核定补助超过测算补助的 ${above} 项`] : []),
    ...(parted > 0 ? [`合并申报中只有部分项目标为“拟支持”的 ${parted} 项，名单只列所标的项目`] : []),
    ...unmarkedDoubt(filings, guide),
  ];
}

/** Combined filings of which some rows are marked and others are not. */
export function partlyMarked(filings: readonly FilingFigures[]): FilingFigures[] {
  return filings.filter(
    ({ recommended, rows }) => recommended.length > 0 && recommended.length < rows.length,
  );
}

/** An amount has been approved, but nobody has written 拟支持: not listed, and said how it would be. */
function unmarkedDoubt(filings: readonly FilingFigures[], guide: Guide): string[] {
  const approved = filings.filter(({ approvedUnmarked }) => approvedUnmarked);
  const closed = approved.filter(({ openStatus }) => openStatus === null);
  const unmarked = closed.length;
  if (unmarked === 0) return openDoubt(approved);
  const untold = closed.some(({ recommendationTold }) => !recommendationTold);
  const setting = guide.settings.find(({ id }) => id === 'recommendedBy');
  const remedy =
    untold && setting ? `（没有审批状态列而以核定补助金额为准的，请在设置“${setting.label}”中选定）` : '';
  return [
    `已填核定补助金额而审批状态未标“拟支持”的 ${unmarked} 项，未列入名单${remedy}`,
    ...openDoubt(approved),
  ];
}

/** Columns that may say who is 拟支持 and have to be confirmed first, sheet by sheet. */
function openDoubt(approved: readonly FilingFigures[]): string[] {
  const byColumn = new Map<OpenStatus, number>();
  for (const { openStatus } of approved)
    if (openStatus) byColumn.set(openStatus, (byColumn.get(openStatus) ?? 0) + 1);
  return [...byColumn].map(
    ([
      {
        sheet,
        column: { column, header },
      },
      count,
    ]) =>
      `工作表“${sheet}”${columnLetters(column)} 列${quoted(header)}可能是审批状态，尚未确认，` +
      `其已填核定补助金额的 ${count} 项未列入名单，请先在“读表预览”中确认该列是否为审批状态（命令行用 --map）`,
  );
}

function isAboveCeiling(filing: FilingFigures, guide: Guide): boolean {
  const told = filing.amounts.some(({ eligible }) => eligible !== null);
  return told && (approvedAmount(filing, guide)?.gt(totalOf([filing], 'eligible')) ?? false);
}
