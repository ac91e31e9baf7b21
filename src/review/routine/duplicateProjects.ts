import type { Application, FieldCell } from '../../intake/application';
import { isSameCell } from '../../workbook/address';
import { filedElsewhere } from '../otherCity';
import { quoted } from '../wording';
import { nameKey } from './alikeNames';
import { groupedBy } from '../../intake/groupedBy';
import { filingGroup } from './filingGroups';
import { nearPairs, type NearPair } from './nearNames';
import { OtherRows, placeFrom } from './otherPlaces';
import { bareProjectCode } from './projectCodeFault';
import { filled, ofEach, textIn, type CheckOf, type Make } from './routineContext';

type Check = CheckOf<'duplicate-project'>;

interface Row {
  readonly application: Application;
  readonly group: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly applicant: string;
}

/** Another name that perhaps means the same project. */
interface Likeness {
  readonly name: string;
  readonly alike: number;
}

/** Rows of the whole batch that have the project of another row: by code, by name, or by a name that is near. */
export const duplicateProjects: Make<'duplicate-project'> = function* (check, context, said) {
  const keyOf = nameKey(check.sameWords);
  const rows = yield* ofEach(context.reviews, (application): Row => {
    const code = check.code === undefined ? '' : bareProjectCode(textIn(application, check.code));
    const name = keyOf(textIn(application, check.name));
    return {
      application,
      group: filingGroup(application, context),
      code: code === '' ? null : code,
      name: name === '' ? null : name,
      applicant: keyOf(textIn(application, check.applicant)),
    };
  });
  yield;
  const byCode = groupedBy(rows, ({ code }) => code);
  const byName = groupedBy(rows, ({ name }) => name);
  const near = likenesses(yield* nearPairs(byName.keys(), Number(check.near)));
  return ({ application }, index) => {
    const row = rows[index];
    if (!row) return;
    const others = new OtherRows();
    const look = (among: readonly Row[] | undefined, likeness: string, byName: boolean): void => {
      for (const other of among ?? []) {
        if (others.full) return;
        if (other === row || (row.group !== null && other.group === row.group)) continue;
        if (sharesCell(row, other, check) || (byName && !tells(row, other, check))) continue;
        const elsewhere = filedElsewhere(application, other.application);
        others.add(
          () => `${describe(row, other, check)}（${likeness}）`,
          elsewhere && `${elsewhere}（${likeness}）`,
        );
      }
    };
    if (row.code !== null) look(byCode.get(row.code), '投资项目代码相同', false);
    const codeTells = !others.none;
    if (row.name !== null) {
      look(byName.get(row.name), '项目名称相同', true);
      for (const { name, alike } of near.get(row.name) ?? [])
        look(byName.get(name), `项目名称相近，相似度 ${Math.floor(alike * 100)}%`, true);
    }
    if (others.none) return;
    const byNearName = row.name !== null && (near.get(row.name) ?? []).length > 0;
    const general = !codeTells && !byNearName && isGeneral(row, byName.get(row.name ?? '') ?? [], check);
    const words = (list: string): string =>
      general
        ? `与本批其他 ${others.count}项目名称相同：${list}，由不同单位申报，像是通用名称，请留意是否重复申报`
        : `与本批其他 ${others.count}项目疑为同一项目：${list}，请核对是否重复申报`;
    const { list, listForCity } = others;
    said.ofRow(check, application, {
      cells: cellsOf(application, check, codeTells),
      actual: textIn(application, check.name),
      message: words(list),
      ...(general ? { severity: 'info' } : {}),
      ...(listForCity === undefined ? {} : { forCity: words(listForCity) }),
    });
  };
};

/** Whether a likeness of names says something of two rows: short names of different applicants are alike by chance. */
function tells(row: Row, other: Row, check: Check): boolean {
  if (row.code !== null && row.code === other.code) return false;
  return (
    (row.applicant !== '' && row.applicant === other.applicant) ||
    Math.min(row.name?.length ?? 0, other.name?.length ?? 0) >= check.shortest
  );
}

/** Whether so many different applicants have a row's name that it tells no project from another. */
function isGeneral(row: Row, named: readonly Row[], { general }: Check): boolean {
  const applicants = named.map(({ applicant }) => applicant);
  if (general === undefined || applicants.includes('')) return false;
  const own = applicants.filter((applicant) => applicant === row.applicant).length;
  return own === 1 && new Set(applicants).size >= general;
}

/** Whether one name is merged over both rows, which the sheet says by itself. */
function sharesCell({ application: one }: Row, { application: other }: Row, { name }: Check): boolean {
  if (one.file !== other.file || one.sheet !== other.sheet) return false;
  const [here, there] = [one.cells.get(name)?.at, other.cells.get(name)?.at];
  return here !== undefined && there !== undefined && isSameCell(here, there);
}

function likenesses(pairs: readonly NearPair[]): ReadonlyMap<string, Likeness[]> {
  const near = new Map<string, Likeness[]>();
  const add = (name: string, likeness: Likeness): void => {
    const known = near.get(name);
    if (known) known.push(likeness);
    else near.set(name, [likeness]);
  };
  for (const { one, other, alike } of pairs) {
    add(one, { name: other, alike });
    add(other, { name: one, alike });
  }
  for (const likeness of near.values())
    likeness.sort((a, b) => b.alike - a.alike || (a.name < b.name ? -1 : 1));
  return near;
}

function cellsOf(application: Application, check: Check, byCode: boolean): FieldCell[] {
  const fields = byCode && check.code !== undefined ? [check.name, check.code] : [check.name];
  return fields.flatMap((field) => filled(application, field) ?? []);
}

function describe(row: Row, { application }: Row, check: Check): string {
  const place = placeFrom(row.application, application, filled(application, check.name));
  const name = textIn(application, check.name);
  const applicant = textIn(application, check.applicant);
  return `${place}${name === '' ? '' : quoted(name)}${applicant === '' ? '' : `，${applicant}`}`;
}
