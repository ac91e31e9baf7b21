import type { Guide } from '../guide/guide';
import { loadGuide, policyFolder, policyIds } from '../guide/loadGuide';
import { UsageError } from './usageError';

/** The guide of that id; the latest where none is named. @throws UsageError that names the guides there are. */
export function chosenGuide(id: string | null): Guide {
  const wanted = id ?? policyIds().at(-1) ?? '';
  if (!policyIds().includes(wanted)) {
    throw new UsageError(`没有“${wanted}”年度的项目指南数据，现有：${policyIds().join('、')}。`);
  }
  return loadGuide(policyFolder(wanted));
}

/** `--set id=value` as settings of the guide. @throws UsageError naming what the guide knows instead. */
export function chosenSettings(guide: Guide, texts: readonly string[]): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const text of texts) {
    const [id = '', value] = splitPair(text);
    const setting = guide.settings.find((each) => each.id === id);
    if (!setting) {
      throw new UsageError(
        `--set 没有“${id}”这一项，可用：${guide.settings.map((each) => each.id).join('、')}。`,
      );
    }
    if (value === null || !setting.options.some((option) => option.value === value)) {
      const options = setting.options.map((option) => `${option.value}（${option.label}）`).join('、');
      throw new UsageError(`--set ${id} 的值应为：${options}。`);
    }
    chosen[id] = value;
  }
  return chosen;
}

/**
 * `--no-check id` and `--with-check id` as switches of routine checks. @throws UsageError naming the checks that there are
 */
export function chosenChecks(
  guide: Guide,
  off: readonly string[],
  on: readonly string[],
): Record<string, boolean> {
  const chosen: Record<string, boolean> = {};
  const choose = (id: string, option: string, wanted: boolean): void => {
    if (!guide.routine.some((check) => check.id === id)) {
      const known = guide.routine.map((check) => `${check.id}（${check.label}）`).join('、');
      throw new UsageError(`${option} 没有“${id}”这一项常规检查，可用：${known}。`);
    }
    chosen[id] = wanted;
  };
  for (const id of off) choose(id, '--no-check', false);
  for (const id of on) choose(id, '--with-check', true);
  return chosen;
}

/** `--as-of` as an ISO day. @throws UsageError on anything that is no day of the calendar. */
export function chosenDay(text: string | null): string | null {
  if (text === null) return null;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const same = year !== '' && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  if (!same) throw new UsageError(`--as-of 应为 2021-05-31 这样的日期，不能是“${text}”。`);
  return text;
}

/** `a=b` as its two sides; the right is null where there is no "=". */
export function splitPair(text: string): [string, string | null] {
  const at = text.indexOf('=');
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}
