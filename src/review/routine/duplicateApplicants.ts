import type { Application } from '../../intake/application';
import { filedElsewhere } from '../otherCity';
import { quoted } from '../wording';
import { nameKey } from './alikeNames';
import { bareCreditCode } from '../../intake/creditCodeFault';
import { filingGroup, grouped } from './filingGroups';
import { OtherRows, placeFrom } from './otherPlaces';
import { filled, ofEach, textIn, type CheckOf, type Make } from './routineContext';

type Check = CheckOf<'duplicate-applicant'>;

interface Row {
  readonly application: Application;
  readonly group: string | null;
  readonly code: string | null;
  readonly name: string | null;
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
    const name = keyOf(textIn(application, check.name));
    return {
      application,
      group: filingGroup(application, context),
      code: code.length >= shortestCode ? code : null,
      name: name.length >= shortestName ? name : null,
    };
  });
  yield;
  const byCode = grouped(rows, ({ code }) => code);
  const byName = grouped(rows, ({ name }) => name);
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
    if (row.name !== null) look(byName.get(row.name), ({ code }) => code === null || code !== row.code);
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
  return project === '' ? place : `${place}${quoted(project)}`;
}

/** What does not agree although both rows seem to be of one applicant; "" where all does. */
function difference(row: Row, other: Row, check: Check): string {
  if (row.code !== null && row.code === other.code)
    return row.name === other.name || other.name === null
      ? ''
      : `（统一社会信用代码相同，单位名称为${quoted(textIn(other.application, check.name))}）`;
  return row.code === null || other.code === null
    ? ''
    : `（单位名称相同，统一社会信用代码为“${other.code}”）`;
}
