import type { Application } from '../../intake/application';
import { filedElsewhere } from '../otherCity';
import { quoted } from '../wording';
import { nameKey } from './alikeNames';
import { bareCreditCode } from '../../intake/creditCodeFault';
import { filingGroup, grouped } from './filingGroups';
import { OtherRows, placeFrom } from './otherPlaces';
import { namesIn } from './formerNames';
import { filled, ofEach, textIn, type CheckOf, type Make } from './routineContext';

type Check = CheckOf<'duplicate-applicant'>;

interface Row {
  readonly application: Application;
  readonly group: string | null;
  readonly code: string | null;
  /** Its name, and a former one that its cell gives in brackets. */
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
  const rows = yield* ofEach(context.reviews, (application): Row => {
    const code = bareCreditCode(textIn(application, check.code));
    const names = namesIn(textIn(application, check.name), check.former).map(keyOf);
    return {
      application,
      group: filingGroup(application, context),
      code: code.length >= shortestCode ? code : null,
      names: names.filter((name) => name.length >= shortestName),
    };
  });
  yield;
  const byCode = grouped(rows, ({ code }) => code);
  const named = grouped(
    rows.flatMap((row) => row.names.map((name) => ({ row, name }))),
    ({ name }) => name,
  );
  const byName = new Map([...named].map(([name, pairs]) => [name, pairs.map(({ row }) => row)] as const));
  return ({ application }, index) => {
    const row = rows[index];
    if (!row) return;
    const others = new OtherRows();
    let contradicted = false;
    const look = (among: readonly Row[] | undefined, counts: (other: Row) => boolean): void => {
      for (const other of among ?? []) {
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
    if (row.code !== null) look(byCode.get(row.code), () => true);
    for (const [at, name] of row.names.entries()) {
      const met = ({ names }: Row): boolean => row.names.slice(0, at).some((each) => names.includes(each));
      look(byName.get(name), (other) => (other.code === null || other.code !== row.code) && !met(other));
    }
    if (others.none) return;
    const words = (list: string): string =>
      `同一单位在本批另有 ${others.count}申报项目：${list}，${check.closing}`;
    const { list, listForCity } = others;
    said.ofRow(check, application, {
      cells: [check.code, check.name].flatMap((field) => filled(application, field) ?? []),
      actual: textIn(application, check.name) || textIn(application, check.code),
      message: words(list),
      ...(listForCity === undefined ? {} : { forCity: words(listForCity) }),
      ...(contradicted ? { severity: 'warning' } : {}),
    });
  };
};

/** Where the other row is, and its project. */
function describe(row: Row, other: Row, check: Check): string {
  const { application } = other;
  const cell = filled(application, check.name) ?? filled(application, check.code);
  const project = textIn(application, check.project);
  const place = placeFrom(row.application, application, cell);
  const byCode = row.code !== null && row.code === other.code;
  const renamed = byCode || shareName(row, other, 1) ? '' : '（曾用名相同）';
  return `${place}${project === '' ? '' : quoted(project)}${renamed}`;
}

/** Whether two rows have one of their first names in common. */
function shareName({ names }: Row, other: Row, first = Infinity): boolean {
  return names.slice(0, first).some((name) => other.names.slice(0, first).includes(name));
}

/** What does not agree although both rows seem to be of one applicant; "" where all does. */
function difference(row: Row, other: Row, check: Check): string {
  if (row.code !== null && row.code === other.code)
    return other.names.length === 0 || shareName(row, other)
      ? ''
      : `（统一社会信用代码相同，单位名称为${quoted(textIn(other.application, check.name))}）`;
  return row.code === null || other.code === null
    ? ''
    : `（单位名称相同，统一社会信用代码为“${other.code}”）`;
}
