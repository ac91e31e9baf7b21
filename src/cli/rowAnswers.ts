import type { RowsAnswer } from '../app/batch';
import { UsageError } from './usageError';

/** What a row may be said to be. */
const meanings: ReadonlyMap<string, boolean> = new Map([
  ['application', true],
  ['申报项目', true],
  ['not-application', false],
  ['非申报项目', false],
]);

/**
 * What `--row 12=not-application` and `--row 工作表!12-14=application` say of rows, counted from 1 there.
 * @throws UsageError
 */
export function rowAnswers(texts: readonly string[]): RowsAnswer[] {
  return texts.map((text) => {
    const [, sheet = null, first, last = first, meaning = ''] =
      /^(?:(.+)!)?\s*(\d{1,7})(?:\s*-\s*(\d{1,7}))?\s*=\s*(\S+)\s*$/.exec(text) ?? [];
    const data = meanings.get(meaning);
    if (first === undefined || data === undefined || Number(first) < 1 || Number(last) < Number(first)) {
      throw new UsageError(
        `--row 应写作 12=not-application、12-14=application 或 工作表名!12=not-application（工作表行号；not-application 即非申报项目，application 即申报项目），不能是“${text}”。`,
      );
    }
    return { sheet, first: Number(first) - 1, last: Number(last) - 1, data };
  });
}
