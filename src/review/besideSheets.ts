import type { Guide } from '../guide/guide';
import { fieldByRole } from '../guide/lookup';
import type { Application, BesideRow, FieldCell } from '../intake/application';
import { cellName } from '../workbook/address';
import type { SheetCell } from '../workbook/snapshot';
import { contradictions } from './comparison/contradictions';
import { comparedFields } from './comparison/comparedFields';
import type { ComparedFields, FieldChange } from './comparison/fieldChanges';
import type { Finding } from './finding';
import { verdictOf } from './grade';
import { makeFinding } from './makeFinding';
import type { ApplicationReview } from './review';

/**
 * Makes of a review the same, and where its sheet is read with others also what those say otherwise of the application, and on which
 * of them it was not found. Names that differ are but a remark: the rows were found by something else.
 */
export function askingBesideSheets(guide: Guide): (review: ApplicationReview) => ApplicationReview {
  const context = comparedFields(guide);
  return (review) => {
    const { application } = review;
    const { beside = [] } = application;
    const asked = beside.flatMap((other) => findingsOf(application, other, guide, context));
    if (asked.length === 0) return review;
    const findings = [...asked, ...review.findings];
    return { ...review, findings, verdict: verdictOf(findings) };
  };
}

function findingsOf(
  application: Application,
  { sheet, row }: BesideRow,
  guide: Guide,
  context: ComparedFields,
): Finding[] {
  if (row === null) return [notFound(application, sheet, guide)];
  const changes = contradictions(application, row, guide, context);
  const names = (['project', 'applicant'] as const).map((role) => fieldByRole(guide, role)?.id ?? null);
  const [called, said] = [true, false].map((named) =>
    changes.filter(({ field }) => names.includes(field) === named),
  );
  return [...differing(said ?? [], sheet, 'confirm'), ...differing(called ?? [], sheet, 'info')];
}

/** “项目总投资（万元）”本表（I4）为 9,000 万元，工作表“投资情况”（D4）为 12,000 万元，现以本表为准，请核对 */
function differing(changes: readonly FieldChange[], sheet: string, severity: 'confirm' | 'info'): Finding[] {
  if (changes.length === 0) return [];
  const place = (cell: SheetCell | null): string =>
    cell === null ? '' : `（${cellName({ row: cell.row, column: cell.column })}）`;
  const told = changes.map(
    ({ label, earlier, later, earlierCell, laterCell }) =>
      `${label}：本表${place(earlierCell)}为 ${earlier}，工作表“${sheet}”${place(laterCell)}为 ${later}`,
  );
  const cells = changes.flatMap(({ earlierCell, laterCell }) => [earlierCell ?? [], laterCell ?? []].flat());
  const message = `${told.join('；')}，现以本表为准，请核对`;
  return [
    {
      ...makeFinding({ origin: 'data', severity, raised: { code: 'sheets-differ', cells: [], message } }),
      cells,
    },
  ];
}

function notFound({ cells }: Application, sheet: string, guide: Guide): Finding {
  const named = (['project', 'applicant'] as const).flatMap((role): FieldCell[] => {
    const cell = cells.get(fieldByRole(guide, role)?.id ?? '');
    return cell && cell.reading.state !== 'empty' ? [cell] : [];
  });
  const message = `在工作表“${sheet}”中没有找到本项目，该表的各列按未填写处理，请核对两张表的名称、代码`;
  return makeFinding({
    origin: 'data',
    severity: 'confirm',
    raised: { code: 'row-not-joined', cells: named.slice(0, 1), message },
  });
}
