import type { SheetReading, SheetVersions } from '../intake/application';

/** The versions that readings speak of, each once. */
export function versionsIn(readings: readonly SheetReading[]): SheetVersions[] {
  const found = new Map<string, SheetVersions>();
  for (const { versions } of readings) {
    if (versions) found.set(versions.sides.flat().join('\n'), versions);
  }
  return [...found.values()];
}
