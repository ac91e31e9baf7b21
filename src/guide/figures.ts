/** A figure of a text that a machine could judge: a number, a share, a day, a year, a span of years. */
export interface TextFigure {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** What it may mean, as `number:0.2`, `day:2021-03-31`, `year:2018`, `span:3`: one of them is enough. */
  readonly keys: readonly string[];
}

const han = '一二两三四五六七八九十';
/** Numbers that name things rather than measure them. */
const names = [
  /附件\d+(?:[-~]\d+)*/y,
  /[〔[(（]\d{4}[\])〕）]\d+号/y,
  /[(（]\d{4}年版[)）]/y,
  /5G/y,
  /[“"]?531[”"]?/y,
  /方向\d+/y,
  /中国企业500强/y,
  /\d+条(?=重点|优势|卓越)/y,
  new RegExp(`[${han}]年行动计划`, 'y'),
  /[(（]\d+[)）]/y,
  /\d+[.．](?!\d)/y,
];
const day = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日|底)?/y;
const yearEnd = /(\d{4})年底/y;
const year = /(\d{4})年/y;
const span = new RegExp(`近(\\d|[${han}])年`, 'y');
const number = /(\d+(?:\.\d+)?)(?:-\d+(?=[家个项款]))?(亿元|亿|万元|万|千(?=kVA)|%|％)?/y;
const counted = new RegExp(`(?<!单)([${han}])(?=[项类档款家]|个方向|年|期(?!资金)|等奖)`, 'y');

/** Every figure of a text without white space, in its order. */
export function figuresIn(text: string): TextFigure[] {
  const figures: TextFigure[] = [];
  for (let at = 0; at < text.length;) {
    const name = names.map((pattern) => matchAt(pattern, text, at)).find((match) => match !== null);
    const found = name ? null : figureAt(text, at);
    if (found) figures.push({ start: at, end: at + found.text.length, ...found });
    at += name?.[0].length ?? found?.text.length ?? 1;
  }
  return figures;
}

function figureAt(text: string, at: number): Pick<TextFigure, 'text' | 'keys'> | null {
  const date = matchAt(day, text, at);
  if (date) return { text: date[0], keys: [`day:${isoOf(date)}`] };
  const end = matchAt(yearEnd, text, at);
  if (end) return { text: end[0], keys: [`day:${end[1] ?? ''}-12-31`] };
  const whole = matchAt(year, text, at);
  if (whole) return { text: whole[0], keys: [`year:${whole[1] ?? ''}`] };
  const years = matchAt(span, text, at);
  if (years) return { text: years[0], keys: [`span:${digitOf(years[1] ?? '')}`] };
  const count = matchAt(counted, text, at);
  if (count) return { text: count[0], keys: [`number:${digitOf(count[1] ?? '')}`] };
  const amount = matchAt(number, text, at);
  return amount && { text: amount[0], keys: numberKeys(amount[1] ?? '', amount[2]) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoOf([, y = '', m = '', d]: RegExpExecArray): string {
  const last = String(monthDays[Number(m) - 1] ?? 31);
  return `${y}-${m.padStart(2, '0')}-${(d ?? last).padStart(2, '0')}`;
}

function digitOf(text: string): string {
  const at = han.indexOf(text);
  if (at < 0) return text;
  return String(at < 2 ? at + 1 : at);
}

/** Amounts count in 万元 and in 万 of anything else; a bare 万 may be either. */
function numberKeys(digits: string, unit: string | undefined): string[] {
  const value = Number(digits);
  switch (unit) {
    case '亿元':
    case '亿':
      return [`number:${value * 10_000}`];
    case '千':
      return [`number:${value * 1000}`];
    case '%':
    case '％':
      return [`number:${shifted(digits)}`];
    default:
      return [`number:${value}`];
  }
}

/** A share typed as percent, as a fraction, without binary rounding: 20 → 0.2. */
function shifted(digits: string): string {
  const [whole = '', part = ''] = digits.split('.');
  const all = whole.padStart(3, '0') + part;
  const point = all.length - part.length - 2;
  return String(Number(`${all.slice(0, point)}.${all.slice(point)}`));
}
