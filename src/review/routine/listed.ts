import type { Application } from '../../intake/application';
import type { ComparisonList, ListEntry } from '../../intake/lists/comparisonList';
import { quoted } from '../wording';
import { nameKey } from './alikeNames';
import { bareCreditCode } from '../../intake/creditCodeFault';
import { groupedBy } from '../../intake/groupedBy';
import { codesIn, unitsIn } from './jointUnits';
import { namesIn } from './formerNames';
import { nearPairs } from './nearNames';
import { filled, textIn, type CheckOf, type Make } from './routineContext';

type Check = CheckOf<'listed'>;

/** An entry that an applicant matches, how, and whether a person has to confirm it. */
interface Match {
  readonly entry: ListEntry;
  readonly how: string;
  readonly sure: boolean;
}

/** How many entries a finding names. */
const mostNamed = 3;

/** Applicants that stand in the list; each finding shows the entry and what of it matched. */
export const listed: Make<'listed'> = function* (check, { guide, reviews, lists }, said) {
  const list = lists[check.list];
  if (!list) return null;
  const { former, sameWords } = check;
  const words = { endings: guide.sheetWords.organisationEndings, former, keyOf: nameKey(sameWords) };
  const unitNames = (application: Application): string[] =>
    unitsIn(textIn(application, check.name), words).map(({ text }) => text);
  const lookUp = yield* lookUpIn(
    list,
    reviews.flatMap(({ application }) => unitNames(application)),
    check,
  );
  return ({ application }) => {
    const [name, code] = [textIn(application, check.name), textIn(application, check.code)];
    const codes = codesIn(code).map(bareCreditCode);
    const units = unitNames(application);
    const [only = ''] = units;
    // Of a joint filing nobody can tell whose code its cell holds: each is looked up by itself.
    const matches =
      units.length > 1 || codes.length > 1
        ? eachOnce([
            ...codes.flatMap((each) => lookUp('', each)),
            ...units.flatMap((unit) => lookUp(unit, '')),
          ])
        : lookUp(only, bareCreditCode(code));
    if (matches.length === 0) return;
    const sure = matches.filter((match) => match.sure);
    const told = sure.length > 0 ? sure : matches;
    const places = told.slice(0, mostNamed).map(({ entry, how }) => `${entryText(entry)}（${how}）`);
    const more = told.length > mostNamed ? `等 ${told.length} 条` : '';
    said.ofRow(check, application, {
      cells: [check.name, check.code].flatMap((field) => filled(application, field) ?? []),
      actual: name || code,
      message: `${sure.length > 0 ? '列入' : '疑似列入'}${check.title}（${list.source}）：${places.join('；')}${more}，${check.closing}`,
      ...(sure.length > 0
        ? {}
        : { severity: 'confirm', forCity: `${check.title}中有单位与本单位名称相近，${check.closing}` }),
    });
  };
};

type LookUp = (name: string, code: string) => readonly Match[];

/** Makes the list ready: by code, by name, and by the names that resemble one of the applicants'. */
function* lookUpIn(
  { entries }: ComparisonList,
  names: readonly string[],
  { sameWords, former, emptyWords, near }: Check,
): Generator<void, LookUp> {
  const keyOf = nameKey(sameWords);
  const bareOf = nameKey({ ...sameWords, ...Object.fromEntries(emptyWords.map((word) => [word, ''])) });
  const byCode = groupedBy(entries, ({ code }) => bareCreditCode(code) || null);
  const namesOf = (name: string): string[] => namesIn(name, former);
  const named = entries.flatMap((entry) =>
    namesOf(entry.name).map((name, index) => ({ entry, name, isFormer: index > 0 })),
  );
  const byName = groupedBy(named, ({ name }) => keyOf(name) || null);
  const byBareName = groupedBy(named, ({ name }) => bareOf(name) || null);
  yield;
  const sought = new Set(names.flatMap(namesOf).map(bareOf).filter(Boolean));
  const alike = new Map<string, { readonly name: string; readonly alike: number }[]>();
  const add = (from: string, to: string, likeness: number): void => {
    if (sought.has(from) && byBareName.has(to))
      alike.set(from, [...(alike.get(from) ?? []), { name: to, alike: likeness }]);
  };
  for (const pair of yield* nearPairs([...sought, ...byBareName.keys()], Number(near))) {
    add(pair.one, pair.other, pair.alike);
    add(pair.other, pair.one, pair.alike);
  }
  return (name, code) => {
    const own = namesOf(name);
    const sameCode = code === '' ? [] : (byCode.get(code) ?? []);
    const sameName = own.flatMap((each) =>
      (byName.get(keyOf(each)) ?? []).map(({ entry, isFormer }) => ({
        entry,
        former: isFormer || each !== own[0],
      })),
    );
    const exact = [
      ...sameCode.map((entry) => ({ entry, how: '统一社会信用代码相同', sure: true })),
      ...sameName.map(({ entry, former: changed }) => nameMatch(entry, code, changed)),
    ];
    if (exact.length > 0) return eachOnce(exact);
    const candidates = own
      .map(bareOf)
      .flatMap((bare) => [{ name: bare, alike: 1 }, ...(alike.get(bare) ?? [])])
      .sort((a, b) => b.alike - a.alike);
    return eachOnce(
      candidates.flatMap(({ name: other, alike: likeness }) =>
        (byBareName.get(other) ?? [])
          .filter(({ entry }) => !differ(entry, code))
          .map(({ entry }) => ({ entry, how: likenessText(likeness), sure: false })),
      ),
    );
  };
}

/** The first match of each entry. */
function eachOnce(matches: readonly Match[]): Match[] {
  return matches.filter(({ entry }, index) => matches.findIndex((each) => each.entry === entry) === index);
}

function likenessText(likeness: number): string {
  return likeness === 1 ? '单位名称只有公司类型不同' : `单位名称相近，相似度 ${Math.floor(likeness * 100)}%`;
}

/** Two codes that are both there and are not the same: two organisations, or a mistake. */
function differ(entry: ListEntry, code: string): boolean {
  const other = bareCreditCode(entry.code);
  return code !== '' && other !== '' && other !== code;
}

function nameMatch(entry: ListEntry, code: string, former: boolean): Match {
  const apart = differ(entry, code);
  const how = former ? '曾用名相同' : '单位名称相同';
  return { entry, how: apart ? `${how}，统一社会信用代码不同` : how, sure: !apart };
}

/** “第 3 行“苏州甲有限公司”，“余热利用”，2019，是否验收：否” */
function entryText({ place, name, code, project, year, state }: ListEntry): string {
  const parts = [name === '' ? quoted(code) : quoted(name), project && quoted(project), year, state];
  return `${place}${parts.filter(Boolean).join('，')}`;
}
