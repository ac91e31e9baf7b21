import type { ClassedRow, RowContext } from './classedRow';
import { quoted } from './plainText';
import { isNumber, type RowLook } from './rowLook';
import { endsWithAny, isOrdinal, withoutOrdinal } from './rowSigns';
import { setsApart } from './rowWords';

/** Whether a row that no word of its own sets apart is an application or a group band: by weighing its signs. */
export function dataOrGroup(look: RowLook, context: RowContext): ClassedRow {
  if (isApplicantsBand(look, context))
    return { kind: 'group', reason: '只写有承担单位，其项目列在下面，是分组标题' };
  if (dataSigns(look, context) >= groupSigns(look, context)) return { kind: 'data', reason: '' };
  const group = { kind: 'group', reason: groupReason(look) } as const;
  const setAside = mayBeProject(look, context) ? 'name-alone' : (figuresOf(look, context) ?? detailsOf(look));
  return setAside === null ? group : { ...group, setAside };
}

/** A project's name alone, with nothing of a band's about it. */
function mayBeProject({ filled, project }: RowLook, { lexicon, keys, isBandName }: RowContext): boolean {
  if (keys.applicant === null) return false;
  if (filled !== 1 || project === '' || isOrdinal(project) || isRemark(project)) return false;
  const bare = withoutOrdinal(project);
  if (headsRowsApart(bare, lexicon)) return false;
  return !isBandName(bare) && !lexicon.bandFillers.has(bare) && !endsWithAny(project, lexicon.groupEndings);
}

/** 备选项目, 退回项目（2个）: a heading, while 退回料回收改造项目 is a project's name. */
function headsRowsApart(text: string, lexicon: RowContext['lexicon']): boolean {
  const [kind = ''] = text.split('项目');
  return setsApart(text, lexicon) && !lexicon.projectWords.some((word) => kind.includes(word));
}

/** A sentence, a text in brackets, a page's number or a day, as they stand between rows or below them. */
function isRemark(text: string): boolean {
  return (
    /[。;:]|^\(.*\)$|^第.{1,4}页|^[\d〇零一二三四五六七八九十]{2,4}[年.-]\d/.test(text) ||
    /[年月日]$/.test(text)
  );
}

/** As what figures are left out that are no band's subtotals: beside nothing, or beside more than a band's label. */
function figuresOf(look: RowLook, { isBandName }: RowContext): 'nameless' | 'band' | null {
  const { figures, filled, leading, sequence, project, applicant } = look;
  if (figures === 0) return null;
  const labels = [sequence, project, applicant].filter((text) => text !== '').length;
  const others = filled - figures - labels;
  if (labels > 0) return others > 0 ? 'band' : null;
  return others === 1 && leading.some(isBandName) ? null : 'nameless';
}

/** A code or a day beside a band's label: only a project has one. */
function detailsOf({ leading }: RowLook): 'details' | null {
  return leading.slice(1).some((text) => code.test(text) || day.test(text)) ? 'details' : null;
}

const code = /[\dA-Z-]{15,}/i;
const day = /^(?:19|20)\d{2}[年./-]\d{1,2}(?!\d)/;

function groupReason({ leading, filled, applicant }: RowLook): string {
  const [first = ''] = leading;
  if (isOrdinal(first)) return `以${quoted(first)}开头且没有承担单位，是分组标题`;
  if (filled === 1) return '整行只有一格有内容，是分组标题';
  return applicant === '' ? '没有承担单位，像分组标题' : '像分组标题';
}

function dataSigns(look: RowLook, context: RowContext): number {
  const { headers, lexicon } = context;
  let signs = isNumber(look.sequence) ? 1 : 0;
  if (look.project !== '' && !isOrdinal(look.project)) signs += 1;
  if (look.applicant !== '' && !isBandInApplicant(look, context) && !lacksNames(look, context))
    signs += endsWithAny(look.applicant, lexicon.organisationEndings) ? 3 : 2;
  if (look.filled >= 4) signs += 1;
  if (look.filled * 2 >= headers.length) signs += 1;
  return signs;
}

/** 一 | 某某有限公司 before rows 1, 2, 3, in a column of applicants and projects: an applicant above its projects. */
function isApplicantsBand(
  { sequence, applicant }: RowLook,
  { keys, numbered, lexicon }: RowContext,
): boolean {
  if (keys.project === null || keys.project !== keys.applicant) return false;
  return numbered && isOrdinal(sequence) && endsWithAny(applicant, lexicon.organisationEndings);
}

/** （一）| 智能工厂 before rows 1, 2, 3: a group's name where the applicants stand. */
function isBandInApplicant(look: RowLook, { keys, numbered }: RowContext): boolean {
  return numbered && keys.project !== null && look.project === '' && isOrdinal(look.sequence);
}

/** Whether a row that is not numbered has a category or a place for its only name, or no name at all. */
function lacksNames({ sequence, project, applicant }: RowLook, { keys, isBandName }: RowContext): boolean {
  if (isNumber(sequence) || keys.project === null || keys.applicant === null) return false;
  if (project !== '' && applicant !== '') return false;
  const only = `${project}${applicant}`;
  return only === '' || isBandName(withoutOrdinal(only));
}

function groupSigns(look: RowLook, context: RowContext): number {
  const { columns, keys, lexicon } = context;
  const [first = ''] = look.leading;
  const [column] = look.columns;
  let signs = isOrdinal(first) ? 2 : 0;
  if (look.leading.some((text) => endsWithAny(text, lexicon.groupEndings))) signs += 2;
  if (look.filled === 1 && column !== undefined && (column === keys.project || columns.indexOf(column) < 3))
    signs += 2;
  if (keys.applicant !== null && look.applicant === '') signs += 1;
  if (lacksNames(look, context)) signs += 3;
  if (context.numbered && look.applicant === '' && isOrdinal(look.sequence)) signs += 1;
  return signs;
}
