import { plain } from './plainText';
import { endsWithAny } from './rowSigns';

/** The names of an applicant and of its project. */
export interface JoinedNames {
  readonly applicant: string;
  readonly project: string;
}

const separators = /[\r\n:：;；|｜/／、,，—–]+|\s-+\s|(?<=[^\w])-+(?=[^\w])/;
const bracketed = /^(.+?)\s*[（(【[]([^（）()【】[\]]+)[）)】\]]$/;
const limited = /^(.+?有限(?:责任)?公司)(.{2,})$/s;

/**
 * Parts a cell that holds an applicant and a project, in either order: on two lines, divided by a mark, one in brackets,
 * or the project right behind 有限公司. Null where it is not certain which is which: there is no name that ends like an
 * organisation's (`endings`), more than one, or nothing beside it.
 */
export function joinedNames(text: string, endings: readonly string[]): JoinedNames | null {
  const isApplicant = (part: string | undefined): part is string =>
    part !== undefined && endsWithAny(plain(part), endings);
  const parts = text.split(separators).map((part) => part.trim());
  const applicants = parts.filter(isApplicant);
  const [applicant] = applicants;
  if (applicants.length > 1) return null;
  if (applicant !== undefined) return besides(applicant, text.trim());
  const [, one, other] = bracketed.exec(text.trim()) ?? [];
  if (isApplicant(one) && other !== undefined) return { applicant: one, project: other.trim() };
  if (isApplicant(other) && one !== undefined) return { applicant: other, project: one };
  const [, company, rest = ''] = limited.exec(text.trim()) ?? [];
  return company === undefined || /^[（(]|公司/.test(rest)
    ? null
    : { applicant: company, project: rest.trim() };
}

/** The project before or behind the applicant, without the marks between them. */
function besides(applicant: string, text: string): JoinedNames | null {
  const marks = /^[\s:：;；|｜/／、,，—–-]+|[\s:：;；|｜/／、,，—–-]+$/g;
  if (!text.startsWith(applicant) && !text.endsWith(applicant)) return null;
  const rest = text.startsWith(applicant) ? text.slice(applicant.length) : text.slice(0, -applicant.length);
  const project = rest.replace(marks, '');
  return project === '' ? null : { applicant, project };
}
