/** What a cell's number format shows of its number. */
export interface ShownBy {
  readonly percent: boolean;
  /** Whether a date is shown, and how fine. */
  readonly date: 'year' | 'month' | 'day' | null;
  /** Digits shown after the point; null where the format does not say (General). */
  readonly decimals: number | null;
  /** By how many powers of ten the figure shown is smaller than the number: 4 for 0!.0, (in units of 万). */
  readonly scale: number;
  /** Chinese words that the format puts beside the figure (万元), "" where there are none. */
  readonly literal: string;
}

const known = new Map<string, ShownBy>();

/** Reads a number format in Excel's notation (ECMA-376 part 1, 18.8.31), its first section. */
export function shownBy(format: string): ShownBy {
  let shown = known.get(format);
  if (!shown) {
    shown = readFormat(format);
    // Workbooks hold few formats; a hostile one must not fill the memory.
    if (known.size < 1000) known.set(format, shown);
  }
  return shown;
}

function readFormat(format: string): ShownBy {
  const first = format.split(';')[0] ?? '';
  const literal = (first.replace(/\[[^\]]*\]/g, '').match(/\p{Script=Han}/gu) ?? []).join('');
  const section = first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\!_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (section === 'general' || section === '' || section === '@') {
    return { percent: false, date: null, decimals: null, scale: 0, literal };
  }
  const point = /\.([0#?]+)/.exec(section);
  const date = datePart(section.replace(/general/g, ''));
  const percent = section.includes('%');
  return { percent, date, decimals: point?.[1]?.length ?? 0, scale: scaleOf(first, section), literal };
}

/** Commas behind the digits divide by a thousand each; digits behind a point that is only written, by ten each. */
function scaleOf(first: string, section: string): number {
  const commas = /[0#?](,+)(?![0#?,])/.exec(section)?.[1]?.length ?? 0;
  const written = /(?:[\\!]\.|"\.")([0#?]+)/.exec(first)?.[1]?.length ?? 0;
  return 3 * commas + written;
}

function datePart(section: string): ShownBy['date'] {
  if (section.includes('d')) return 'day';
  // A month beside hours or seconds is minutes.
  if (/m/.test(section) && !/[hs]/.test(section)) return 'month';
  if (/[yeg]/.test(section) && !/[0#?]/.test(section)) return /[hs]/.test(section) ? 'day' : 'year';
  return null;
}
