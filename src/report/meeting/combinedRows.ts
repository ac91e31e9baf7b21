import type { Application } from '../../intake/application';
import type { ApplicationReview } from '../../review/review';
import type { FilingFigures } from './filingFigures';

/** Stands below a table that lists the rows of combined filings one by one. */
export const combinedNote = '合并申报的申请补助、测算补助等金额合计列在其中一行，其余各行以“-”表示';

/**
 * What is said of each row of a combined filing in a table of those entries, which are numbered from 1: on which
 * numbers the others stand, and which has the amounts of all.
 */
export function combinedRemarks(
  filings: readonly FilingFigures[],
  entries: readonly ApplicationReview[],
): ReadonlyMap<Application, string> {
  const numbers = new Map(entries.map(({ application }, index) => [application, index + 1]));
  const remarks = new Map<Application, string>();
  for (const { rows } of filings) {
    const [lead, ...others] = rows.map(({ application }) => application);
    if (!lead || others.length === 0) continue;
    const named = others.flatMap((application) => numbers.get(application) ?? []).join('、');
    remarks.set(lead, `与序号 ${named} 合并申报，金额为合计`);
    for (const other of others) remarks.set(other, `合并申报，金额列于序号 ${numbers.get(lead) ?? ''}`);
  }
  return remarks;
}
