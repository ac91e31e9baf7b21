import { columnLetters } from '../workbook/address';
import type { DoubtfulColumn } from './application';
import type { ColumnContext, ReadColumn } from './columnContext';
import { doubtfulColumn } from './doubtfulColumn';
import { endsWithAny } from './rowSigns';
import { agreeing, filledTexts, leastValues } from './testimony';

/**
 * The columns of projects and of applicants as questions, where companies stand in the former and, if there is one,
 * hardly an organisation in the latter: the names may have changed places. What somebody has said of either holds.
 */
export function exchangedNames(columns: readonly ReadColumn[], context: ColumnContext): DoubtfulColumn[] {
  const { lexicon, sheet, dataRows, map } = context;
  const project = columns.find(({ field }) => field.role === 'project');
  const applicant = columns.find(({ field }) => field.role === 'applicant');
  const named = [project ?? [], applicant ?? []].flat();
  if (!project || named.some(({ mapping }) => map[columnLetters(mapping.column)] !== undefined)) return [];
  const part = ({ mapping }: ReadColumn, endings: readonly string[]): number | null => {
    const texts = filledTexts(sheet, dataRows, mapping.column);
    return texts.length < leastValues
      ? null
      : texts.filter((text) => endsWithAny(text, endings)).length / texts.length;
  };
  const companies = part(project, lexicon.companyEndings);
  const organisations = applicant ? part(applicant, lexicon.organisationEndings) : 0;
  if (companies === null || organisations === null) return [];
  if (companies < agreeing || organisations > 1 - agreeing) return [];
  const fields = [...lexicon.fields.values()].filter(
    ({ role }) => role === 'project' || role === 'applicant',
  );
  return named.map(({ mapping, field }) => {
    const looks = field.role === 'project' ? '单位名称' : '项目名称';
    const others = fields.filter((each) => each !== field);
    return doubtfulColumn(mapping.column, mapping.header, [
      ...others.map((each) => [each.id, `列中的内容像是${looks}，与表头不符`] as const),
      [field.id, mapping.reason] as const,
    ]);
  });
}
