import { crossProblems } from './crossChecks';
import type { Field } from './field';
import { guideSchema, type Guide } from './guide';
import { GuideError, type GuidePath } from './guideProblem';

/**
 * Turns unknown data (guide.json, or the files of a policy folder put together) into a guide.
 * `place` names the file of a path where there is one.
 * @throws GuideError that lists every problem: shape first, then names that lead nowhere or are given twice.
 */
export function parseGuide(source: unknown, place?: (path: GuidePath) => string): Guide {
  const parsed = guideSchema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
      reason: issue.message,
    }));
    throw new GuideError(problems, place);
  }
  const problems = crossProblems(parsed.data);
  if (problems.length > 0) throw new GuideError(problems, place);
  return { ...parsed.data, fields: withSpellings(parsed.data) };
}

/** The fields with the guide's common spellings of their choices; a field's own words stay as they are. */
function withSpellings({ fields, spellings }: Guide): Field[] {
  return fields.map((field) => {
    const own = new Set(field.options.flatMap((option) => [option.value, ...option.spellings]));
    const options = field.options.map((option) => {
      const common = option.unclear === true ? [] : (spellings[option.value] ?? []);
      const more = common.filter((word) => !own.has(word));
      return more.length === 0 ? option : { ...option, spellings: [...option.spellings, ...more] };
    });
    return { ...field, options };
  });
}
