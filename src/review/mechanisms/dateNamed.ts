import { answers } from '../answers';
import { isoDay } from '../days';
import { asks, fails, met } from '../outcome';
import { dayText, quoted } from '../wording';
import { ofLesser } from './lesser';
import { limitDay } from './limitDay';
import type { ByKind, Judge, Kit } from './mechanism';

const datePattern =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-./])\s*(\d{1,2})(?:\s*(?:月|[-./])\s*(\d{1,2})(?!\d))?|(?<!\d)((?:19|20)\d{2})(?!\d)/g;

interface Span {
  readonly first: string;
  readonly last: string;
}

/** The days, months and years that a text names, each from its first day to its last. */
function spansIn(text: string): Span[] {
  return [...text.normalize('NFKC').matchAll(datePattern)].map((match) => {
    const month = match[2] === undefined ? null : Number(match[2]);
    const date = {
      year: Number(match[1] ?? match[4]),
      month: month !== null && month >= 1 && month <= 12 ? month : null,
      day: match[3] === undefined ? null : Number(match[3]),
    };
    return { first: isoDay(date, 'first'), last: isoDay(date, 'last') };
  });
}

/** A text that names days (发布/立项日期): one of them must lie within the period, both ends included. */
export function compileDateNamed(named: ByKind['date-named'], kit: Kit): Judge {
  const field = kit.field(named.field);
  const fromOf = limitDay(named.from);
  const toOf = limitDay(named.to);
  const bound = (date: string): string => (date === 'asOf' ? '申报基准日' : dayText(date));
  const wanted = `${bound(named.from)}至${bound(named.to)}`;
  return {
    judge(row) {
      const words = row.words(field);
      if (words.end !== 'value') return words;
      const from = fromOf(row);
      if (from.end !== 'value') return from;
      const spans = spansIn(words.text);
      const fact = (): string => `“${field.name}”填${quoted(words.text)}`;
      const none = (): string => `${fact()}，没有在${wanted}内的日期`;
      // The other end, even where it is not known, changes nothing about days that all lie before the period.
      if (answers.no(words.text) || (spans.length > 0 && spans.every((span) => span.last < from.iso))) {
        const stated = { cells: words.cells, actual: words.text, required: `${named.from}..${named.to}` };
        return fails({ ...stated, code: 'outside-period', message: none() });
      }
      const to = toOf(row);
      if (to.end !== 'value') return to;
      const stated = { cells: words.cells, actual: words.text, required: `${from.iso}..${to.iso}` };
      if (spans.some((span) => span.first >= from.iso && span.last <= to.iso)) {
        return ofLesser(named.lesser, words.text, { ...stated, fact }) ?? met;
      }
      // A month or year that reaches beyond the period may or may not mean a day within it.
      const mayBe = spans.some((span) => span.first <= to.iso && span.last >= from.iso);
      return spans.length === 0 || mayBe
        ? asks({ ...stated, code: 'to-confirm', message: `${fact()}，日期是否在${wanted}内须人工核实` })
        : fails({ ...stated, code: 'outside-period', message: none() });
    },
    describe: (row) => `${row.stated(named.field)}（日期须在${wanted}内）`,
  };
}
