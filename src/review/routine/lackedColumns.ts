import type { FieldId } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import { fieldById } from '../../guide/lookup';
import type { RoutineCheck } from '../../guide/routine';
import { columnsOf, type SheetReading } from '../../intake/application';
import { columnLetters } from '../../workbook/address';
import type { Finding } from '../finding';
import { makeFinding } from '../makeFinding';
import type { ReviewOptions } from '../review';
import { remedy } from '../sheetLacks';
import { isOn } from './routineSteps';

/** Checks that look applicants or projects up by the same columns. */
interface LookUp {
  /** Name and code: one of them is enough, the name finds more. */
  readonly name: FieldId;
  readonly code: FieldId | undefined;
  readonly labels: readonly string[];
}

/**
 * What a sheet says once where it has no column by which applicants or projects are looked up, or only that of their
 * codes: which of the checks that are switched on, and have a list if they need one, were not made for that.
 */
export function lackedColumns(reading: SheetReading, guide: Guide, options: ReviewOptions): Finding[] {
  if (reading.applications.length === 0) return [];
  const present = new Set(columnsOf(reading).map(({ field }) => field));
  return lookUps(guide.routine.filter((check) => isMade(check, options)))
    .filter(({ name }) => !present.has(name))
    .map((each) => {
      const byCode = each.code !== undefined && present.has(each.code) ? each.code : null;
      const lacked = byCode === null ? [each.name, each.code ?? []].flat() : [each.name];
      return findingOf(each, lacked, byCode, reading, guide);
    });
}

function isMade(check: RoutineCheck, { routine, lists = {} }: ReviewOptions): boolean {
  return isOn(check, routine) && (check.kind !== 'listed' || lists[check.list] !== undefined);
}

function lookUps(checks: readonly RoutineCheck[]): LookUp[] {
  const found = new Map<string, LookUp>();
  for (const check of checks) {
    if (check.kind !== 'duplicate-applicant' && check.kind !== 'duplicate-project' && check.kind !== 'listed')
      continue;
    const { name, code, label } = check;
    const key = [name, code].join('\n');
    found.set(key, { name, code, labels: [...(found.get(key)?.labels ?? []), label] });
  }
  return [...found.values()];
}

function findingOf(
  { labels }: LookUp,
  lacked: readonly FieldId[],
  byCode: FieldId | null,
  reading: SheetReading,
  guide: Guide,
): Finding {
  const nameOf = (field: FieldId): string => `“${fieldById(guide, field)?.name ?? field}”`;
  const asked = reading.doubtful
    .filter(({ candidates }) => candidates.some((field) => lacked.includes(field)))
    .map(({ column, header }) => `${columnLetters(column)} 列“${header}”`);
  const checks = labels.map((label) => `“${label}”`).join('');
  const cost = byCode === null ? `没有核对${checks}` : `${checks}只按${nameOf(byCode)}核对`;
  return makeFinding({
    origin: 'data',
    severity: byCode === null ? 'confirm' : 'info',
    raised: {
      code: 'check-column-absent',
      cells: [],
      message: `表中没有${lacked.map(nameOf).join('')}列，${cost}。${remedy(asked)}`,
    },
    lacks: lacked,
  });
}
