import type { SubsidyFormula } from '../guide/category';
import type { FieldId } from '../guide/field';
import type { Application } from '../intake/application';
import { filedOn } from '../intake/mergedList';
import { isoDay } from './days';
import { Exact } from './exact';
import type { FieldInfo } from './fieldInfo';
import { filedElsewhere } from './otherCity';
import { filedAlone, type Filing } from './filing';
import { comparable } from './spelling';
import { dayText, quantity, quoted } from './wording';

export type Combination = NonNullable<Extract<SubsidyFormula, { kind: 'rate' }>['combines']>;

/**
 * How the rows of one category stand towards combined filings: those of one sheet with the same group number and the
 * same applicant are one. A member that does not exceed the threshold, or lies outside the period, drops out and
 * stands alone; where the applicants differ, each stands alone.
 */
export function combinedFilings(
  applications: readonly Application[],
  combination: Combination,
  fieldOf: (id: FieldId) => FieldInfo,
): ReadonlyMap<Application, Filing> {
  const filings = new Map<Application, Filing>();
  for (const rows of groupsOf(applications, combination.group)) {
    const group = textOf(rows[0], combination.group);
    const applicants = new Set(rows.map((row) => comparable(textOf(row, combination.same))).filter(Boolean));
    if (applicants.size > 1) {
      const name = fieldOf(combination.same).label;
      const stated = (row: Application): string =>
        `第 ${row.row + 1} 行${quoted(textOf(row, combination.same))}`;
      const words = (texts: readonly string[]): string =>
        `合并计算组${quoted(group)}内的${name}不同（${[...new Set(texts)].join('、')}），不可合并计算`;
      const reason = words(rows.map(stated));
      for (const row of rows) {
        const own = words(rows.map((other) => filedElsewhere(row, other) ?? stated(other)));
        const forCity = own === reason ? undefined : own;
        filings.set(row, apart(group, reason, { field: combination.same, reason, forCity }));
      }
      continue;
    }
    const staying = rows.filter((row) => {
      const dropped = reasonToDrop(row, group, combination, fieldOf);
      if (dropped) filings.set(row, dropped);
      return dropped === null;
    });
    combine(staying, rows, group, filings);
  }
  return filings;
}

function combine(
  staying: readonly Application[],
  rows: readonly Application[],
  group: string,
  filings: Map<Application, Filing>,
): void {
  const [lead, ...others] = staying;
  if (lead === undefined) return;
  if (others.length === 0) {
    const reason = `合并计算组${quoted(group)}内其他项目不列入合并，本项目单独测算`;
    filings.set(lead, rows.length === 1 ? filedAlone : apart(group, reason, null));
    return;
  }
  filings.set(lead, { role: 'lead', group, members: staying });
  for (const member of others) filings.set(member, { role: 'member', group, lead });
}

/** Why a row is not counted with its group; null where it is, or where its figures do not say. */
function reasonToDrop(
  row: Application,
  group: string,
  { above, within }: Combination,
  fieldOf: (id: FieldId) => FieldInfo,
): Filing | null {
  const date = within && row.cells.get(within.field)?.reading;
  if (within && date && date.state === 'date') {
    const field = fieldOf(within.field);
    const day = isoDay(date.value, field.day);
    if (day < within.from || day > within.to) {
      const reason = `${field.label} ${dayText(day)}，不在 ${dayText(within.from)}至${dayText(within.to)}内，不可列入合并计算组${quoted(group)}`;
      return apart(group, reason, { field: within.field, reason });
    }
  }
  const amount = row.cells.get(above.field)?.reading;
  if (amount?.state !== 'number' || new Exact(above.min).lt(amount.value)) return null;
  const field = fieldOf(above.field);
  const stated = quantity(amount.value, field);
  const reason = `${field.label} ${stated}，不大于 ${quantity(new Exact(above.min), field)}，不列入合并计算组${quoted(group)}，单独测算`;
  return apart(group, reason, null);
}

function apart(
  group: string,
  reason: string,
  mismatch: Extract<Filing, { role: 'alone' }>['mismatch'],
): Filing {
  return { role: 'alone', apart: { group, reason }, mismatch };
}

/** Rows that name the same group on the same list, in their order: every list numbers its own groups. */
function groupsOf(applications: readonly Application[], field: FieldId): readonly (readonly Application[])[] {
  const groups = new Map<string, Application[]>();
  for (const application of applications) {
    const text = textOf(application, field);
    if (text === '') continue;
    const key = `${filedOn(application)}\n${comparable(text)}`;
    groups.set(key, [...(groups.get(key) ?? []), application]);
  }
  return [...groups.values()];
}

function textOf(application: Application | undefined, field: FieldId): string {
  const reading = application?.cells.get(field)?.reading;
  if (reading?.state === 'text') return reading.value;
  return reading?.state === 'number' ? reading.value.toFixed() : '';
}
