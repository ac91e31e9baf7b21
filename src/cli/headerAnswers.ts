import type { HeaderRowsAnswer } from '../app/batch';
import { UsageError } from './usageError';

/**
 * What `--header 3-4` and `--header 工作表!3-4` say of header rows, counted from 1 there; with `=not-batch` behind, that
 * the table below them is no list of applications. @throws UsageError
 */
export function headerAnswers(texts: readonly string[]): HeaderRowsAnswer[] {
  return texts.map((text) => {
    const [, sheet = null, first, last = first, none] =
      /^(?:(.+)!)?\s*(\d{1,7})(?:\s*-\s*(\d{1,7}))?\s*(=not-batch)?\s*$/.exec(text) ?? [];
    if (first === undefined || Number(first) < 1 || Number(last) < Number(first)) {
      throw new UsageError(
        `--header 应写作 3、3-4 或 工作表名!3-4（工作表行号），不是申报表的，写作 3-4=not-batch，不能是“${text}”。`,
      );
    }
    const rows = { sheet, first: Number(first) - 1, last: Number(last) - 1 };
    return none === undefined ? rows : { ...rows, noBatch: true };
  });
}
