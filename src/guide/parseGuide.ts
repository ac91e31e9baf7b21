import { crossProblems } from './crossChecks';
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
  return parsed.data;
}
