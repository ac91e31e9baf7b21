import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { Application } from '../../intake/application';
import { isChanged, type ComparedApplication } from '../../review/comparison/comparedApplication';
import type { Comparison, SheetFinding } from '../../review/comparison/compareReviews';
import type { SharedChanges } from '../../review/comparison/sharedChanges';
import { textIn } from '../../review/routine/routineContext';
import { cellName } from '../../workbook/address';
import type { SheetCell } from '../../workbook/snapshot';
import { comparisonCounts } from '../comparisonCounts';
import type { ChangesJson } from './changesJson';
import { findingJsonOf } from './reportJsonOf';

/** The comparison as `changes.json` states it; rows count from 1, cells are A1 without the sheet. */
export function changesJsonOf(comparison: Comparison, guide: Guide, app: string): ChangesJson {
  const { both, added, withdrawn } = comparison;
  const told = both.filter((entry) => isChanged(entry) || entry.likeness !== null);
  const row = rowJsonOf(guide);
  return {
    guide: guide.id,
    app,
    counts: { ...comparisonCounts(comparison) },
    added: added.map(({ application }) => row(application)),
    withdrawn: withdrawn.map(({ application }) => row(application)),
    changed: told.map((entry) => changedJson(entry, row)),
    onlyEarlier: comparison.onlyEarlier.map(({ field }) => field),
    onlyLater: comparison.onlyLater.map(({ field }) => field),
    headersOnlyEarlier: [...comparison.headersOnlyEarlier],
    headersOnlyLater: [...comparison.headersOnlyLater],
    shared: sharedJson(comparison.shared),
    findingsGone: comparison.gone.map(findingJsonOf),
    findingsRaised: comparison.raised.map(findingJsonOf),
    sheetFindingsGone: comparison.sheetsGone.map(sheetFindingJson),
    sheetFindingsRaised: comparison.sheetsRaised.map(sheetFindingJson),
  };
}

function sharedJson({ columns, findings, verdicts }: SharedChanges): ChangesJson['shared'] {
  return {
    columns: columns.map(({ rows, ...column }) => ({ ...column, rows: rows.length })),
    findings: findings.flatMap(({ which, compared, rows }) => {
      const [first] = rows;
      if (!first) return [];
      return [{ which, rule: first.finding.rule, code: first.finding.code, compared, rows: rows.length }];
    }),
    verdicts: verdicts.map(({ rows, ...verdict }) => ({ ...verdict, rows: rows.length })),
  };
}

type RowJson = (application: Application) => ChangesJson['added'][number];

function rowJsonOf({ fields }: Guide): RowJson {
  const columnOf = (role: 'applicant' | 'project'): FieldId =>
    fields.find((field) => field.role === role)?.id ?? '';
  const applicant = columnOf('applicant');
  const project = columnOf('project');
  return (application) => ({
    file: application.file,
    sheet: application.sheet,
    row: application.row + 1,
    category: application.category,
    city: application.city,
    applicant: textIn(application, applicant),
    project: textIn(application, project),
  });
}

function changedJson(entry: ComparedApplication, row: RowJson): ChangesJson['changed'][number] {
  const at = (cell: SheetCell | null): string | null => cell && cellName(cell);
  return {
    earlier: row(entry.earlier.application),
    later: row(entry.later.application),
    by: entry.by,
    likeness: entry.likeness,
    verdict: { ...entry.verdict },
    changes: entry.changes.map(({ field, label, earlier, later, earlierCell, laterCell }) => ({
      field,
      label,
      earlier,
      later,
      earlierCell: at(earlierCell),
      laterCell: at(laterCell),
    })),
    findingsGone: entry.gone.map(findingJsonOf),
    findingsRaised: entry.raised.map(findingJsonOf),
    findingsOpen: entry.open.map(findingJsonOf),
  };
}

function sheetFindingJson({ reading, finding }: SheetFinding): ChangesJson['sheetFindingsGone'][number] {
  return { file: reading.file, sheet: reading.sheet, finding: findingJsonOf(finding) };
}
