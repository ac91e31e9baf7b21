import type { Application } from '../../intake/application';
import { filedElsewhere } from '../otherCity';
import { quoted } from '../wording';
import { nameKey } from './alikeNames';
import { bareCreditCode } from '../../intake/creditCodeFault';
import { groupedBy } from '../../intake/groupedBy';
import { filingGroup } from './filingGroups';
import { OtherRows, placeFrom } from './otherPlaces';
import { codesIn, unitsIn, type Unit } from './jointUnits';
import { filled, ofEach, textIn, type CheckOf, type Make } from './routineContext';

type Check = CheckOf<'duplicate-applicant'>;

interface Row {
  readonly application: Application;
  readonly group: string | null;
  readonly codes: readonly string[];
  /** The organisation that its cell names, or the several of a joint filing. */
  readonly units: readonly Unit[];
  /** Their names with former ones, and what the cell says as a whole. */
  readonly names: readonly string[];
}

/** The shortest texts that tell one organisation from others. */
const shortestName = 4;
const shortestCode = 8;

/**
 * Rows of the whole batch that have the applicant of another row, by code or by name; where code and name say
 * different things that is told. Rows of one combined filing are one.
 */
export const duplicateApplicants: Make<'duplicate-applicant'> = function* (check, context, said) {
  const keyOf = nameKey(check.sameWords);
  const words = { endings: context.guide.sheetWords.organisationEndings, former: check.former, keyOf };
  const rows = yield* ofEach(context.reviews, (application): Row => {
    const codes = codesIn(textIn(application, check.code)).map(bareCreditCode);
    const name = textIn(application, check.name);
    const units = unitsIn(name, words);
    const names = [...new Set([...units.flatMap(({ keys }) => keys), keyOf(name)])];
    return {
      application,
      group: filingGroup(application, context),
      codes: codes.filter((code) => code.length >= shortestCode),
      units,
      names: names.filter((key) => key.length >= shortestName),
    };
  });
  yield;
  const coded = rows.flatMap((row) => row.codes.map((code) => ({ row, code })));
  const byCode = groupedBy(coded, ({ code }) => code);
  const named = groupedBy(
    rows.flatMap((row) => row.names.map((name) => ({ row, name }))),
    ({ name }) => name,
  );
  return ({ application }, index) => {
    const row = rows[index];
    if (!row) return;
    const others = new OtherRows();
    let contradicted = false;
    const look = (
      among: readonly { readonly row: Row }[] | undefined,
      counts: (other: Row) => boolean,
    ): void => {
      for (const { row: other } of among ?? []) {
        if (others.full) return;
        if (other === row || (row.group !== null && other.group === row.group) || !counts(other)) continue;
        const apart = difference(row, other, check);
        contradicted ||= apart !== '';
        const elsewhere = filedElsewhere(application, other.application);
        others.add(
          () => `${describe(row, other, check)}${apart}`,
          elsewhere && `${elsewhere}${apart === '' ? '' : '（单位名称与统一社会信用代码不一致）'}`,
        );
      }
    };
    const seen = new Set<Row>();
    const first = (other: Row): boolean => {
      if (seen.has(other)) return false;
      seen.add(other);
      return true;
    };
    for (const code of row.codes) look(byCode.get(code), first);
    for (const name of row.names) look(named.get(name), first);
    if (others.none) return;
    const sentence = (list: string): string =>
      `同一单位在本批另有 ${others.count}申报项目：${list}，${check.closing}`;
    const { list, listForCity } = others;
    said.ofRow(check, application, {
      cells: [check.code, check.name].flatMap((field) => filled(application, field) ?? []),
      actual: textIn(application, check.name) || textIn(application, check.code),
      message: sentence(list),
      ...(listForCity === undefined ? {} : { forCity: sentence(listForCity) }),
      ...(contradicted ? { severity: 'warning' } : {}),
    });
  };
};

/** Where the other row is, its project, and by which of several units or former names the two meet. */
function describe(row: Row, other: Row, check: Check): string {
  const { application } = other;
  const cell = filled(application, check.name) ?? filled(application, check.code);
  const project = textIn(application, check.project);
  const place = placeFrom(row.application, application, cell);
  return `${place}${project === '' ? '' : quoted(project)}${meeting(row, other)}`;
}

function meeting(row: Row, other: Row): string {
  if (isJoint(row) || isJoint(other)) {
    const units = row.units.filter(({ keys }) => keys.some((key) => other.names.includes(key)));
    const names = units.map(({ text }) => quoted(text));
    const joint = isJoint(other) ? '对方为联合申报' : '本项目为联合申报';
    return names.length === 0 ? '' : `（${joint}，均有${names.join('、')}）`;
  }
  return sameCode(row, other) || shareNow(row, other) ? '' : '（曾用名相同）';
}

const isJoint = ({ units }: Row): boolean => units.length > 1;
const sameCode = (row: Row, other: Row): boolean => row.codes.some((code) => other.codes.includes(code));
const nowOf = ({ units }: Row): (string | undefined)[] => units.map(({ keys }) => keys[0]);

/** Whether two rows have a name in common that no bracket calls a former one. */
function shareNow(row: Row, other: Row): boolean {
  return nowOf(row).some((name) => name !== undefined && nowOf(other).includes(name));
}

/** What does not agree although both rows seem to be of one applicant; "" where all does. */
function difference(row: Row, other: Row, check: Check): string {
  if (sameCode(row, other))
    return other.names.length === 0 || row.names.some((name) => other.names.includes(name))
      ? ''
      : `（统一社会信用代码相同，单位名称为${quoted(textIn(other.application, check.name))}）`;
  // Of a joint filing nobody can tell whose code its cell holds.
  const [code] = other.codes;
  return row.codes.length === 0 || code === undefined || isJoint(row) || isJoint(other)
    ? ''
    : `（单位名称相同，统一社会信用代码为“${code}”）`;
}
