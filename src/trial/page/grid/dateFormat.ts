/** Whether a section of a number format, without its colours and quoted words, shows a date or a time. */
export function isDateFormat(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\./g, '');
  return /[ymdhs]|aaa/i.test(bare) && !/[#0?]/.test(bare.replace(/s\.0+/gi, ''));
}

const MINUTES_A_DAY = 24 * 60;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const TOKEN = /"[^"]*"|\\.|上午\/下午|AM\/PM|A\/P|\[h+\]|\[m+\]|\[s+\]|y+|m+|d+|h+|s+|a+|./giu;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Days and parts of a day since the epoch, for elapsed time. */
  readonly serial: number;
}

/** A serial day as a date pattern shows it; null for what Excel shows as ######## (negative, too late). */
export function formatDate(serial: number, pattern: string, date1904: boolean): string | null {
  const moment = momentOf(serial, date1904);
  if (!moment) return null;
  const tokens = pattern.match(TOKEN) ?? [];
  const twelve = tokens.some((token) => /^(AM\/PM|A\/P|上午\/下午)$/i.test(token));
  return tokens.map((token, index) => show(token, moment, twelve, isMinute(tokens, index))).join('');
}

/** "m" means minutes directly after hours or directly before seconds. */
function isMinute(tokens: readonly string[], index: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[index] ?? '')) return false;
  const meaningful = (token: string): boolean => /^\[?[ymdhs]/i.test(token);
  const before = tokens.slice(0, index).reverse().find(meaningful);
  const after = tokens.slice(index + 1).find(meaningful);
  return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
}

function show(token: string, moment: Moment, twelve: boolean, minute: boolean): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  const lower = token.toLowerCase();
  const two = (value: number): string => String(value).padStart(lower.length > 1 ? 2 : 1, '0');
  if (/^\[h+\]$/.test(lower)) return String(Math.floor(moment.serial * 24));
  if (/^\[m+\]$/.test(lower)) return String(Math.floor(moment.serial * MINUTES_A_DAY));
  if (/^\[s+\]$/.test(lower)) return String(Math.round(moment.serial * MINUTES_A_DAY * 60));
  if (/^y+$/.test(lower))
    return lower.length > 2 ? String(moment.year) : String(moment.year % 100).padStart(2, '0');
  if (/^m+$/.test(lower)) return minute ? two(moment.minute) : two(moment.month);
  if (/^d{1,2}$/.test(lower)) return two(moment.day);
  if (/^(d{3,}|a{3,})$/.test(lower))
    return `${lower.length > 3 ? '星期' : '周'}${WEEKDAYS[moment.weekday] ?? ''}`;
  if (/^h+$/.test(lower)) return two(twelve ? moment.hour % 12 || 12 : moment.hour);
  if (/^s+$/.test(lower)) return two(moment.second);
  if (/^(am\/pm|a\/p)$/.test(lower)) return moment.hour < 12 ? 'AM' : 'PM';
  if (token === '上午/下午') return moment.hour < 12 ? '上午' : '下午';
  return token;
}

function momentOf(serial: number, date1904: boolean): Moment | null {
  const seconds = Math.round(serial * MINUTES_A_DAY * 60);
  const whole = Math.floor(seconds / (MINUTES_A_DAY * 60));
  if (serial < 0 || whole > 2_958_465) return null;
  const rest = seconds - whole * MINUTES_A_DAY * 60;
  const [year, month, day] = dayOf(whole, date1904);
  return {
    year,
    month,
    day,
    weekday: (whole + (date1904 ? 5 : 6)) % 7,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    serial,
  };
}

/** The calendar day of a serial; 60 is the 29 February 1900 that never was. */
function dayOf(serial: number, date1904: boolean): [number, number, number] {
  if (!date1904 && serial === 60) return [1900, 2, 29];
  if (!date1904 && serial === 0) return [1900, 1, 0];
  // Days since 1970-01-01, in UTC, so that no time zone has a say.
  const days = date1904 ? serial - 24_107 : serial - 25_569 + (serial < 60 ? 1 : 0);
  const date = new Date(days * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
