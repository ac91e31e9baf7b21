import { UsageError } from './usageError';

/** `--rows 5-20,25` as a test of row numbers counted from 1; every row where nothing was said. @throws UsageError */
export function rowRanges(text: string | null): (row: number) => boolean {
  if (text === null) return () => true;
  const ranges = text.split(/[,，]/).map((part) => {
    const [, first, last = first] = /^\s*(\d{1,7})(?:\s*-\s*(\d{1,7}))?\s*$/.exec(part) ?? [];
    if (first === undefined || Number(first) < 1 || Number(last) < Number(first)) {
      throw new UsageError(`--rows 应写作 5-20 或 5-20,25（工作表行号），不能是“${text}”。`);
    }
    return { first: Number(first), last: Number(last) };
  });
  return (row) => ranges.some((range) => row >= range.first && row <= range.last);
}
