import type { Guide } from '../guide/guide';

/**
 * Names a reading that the guide leaves open with the one chosen (“（设置“分档补助与20%上限的关系”：……）”), for
 * sentences that rest on it; "" where the guide has no such setting.
 */
export function chosenReading(guide: Guide, id: string, settings: Readonly<Record<string, string>>): string {
  const setting = guide.settings.find((entry) => entry.id === id);
  const chosen = setting?.options.find(({ value }) => value === settings[id]);
  return setting && chosen ? `（设置“${setting.label}”：${chosen.label}）` : '';
}
