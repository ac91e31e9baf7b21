import type { Guide, Setting } from '../guide/guide';

/**
 * Names a reading that the guide leaves open with the one chosen (“（设置“分档补助与20%上限的关系”：……）”), for
 * sentences that rest on it; "" where the guide has no such setting.
 */
export function chosenReading(guide: Guide, id: string, settings: Readonly<Record<string, string>>): string {
  const setting = guide.settings.find((entry) => entry.id === id);
  const chosen = setting?.options.find(({ value }) => value === settings[id]);
  return setting && chosen ? readingWords(setting, chosen.label) : '';
}

const readingWords = ({ label }: Setting, chosen: string): string => `（设置“${label}”：${chosen}）`;

/** A sentence without the readings that it names: they are the reviewer's settings, and mean nothing to others. */
export function withoutReadings(text: string, { settings }: Guide): string {
  let left = text;
  for (const setting of settings)
    for (const { label } of setting.options) left = left.replaceAll(readingWords(setting, label), '');
  return left;
}
