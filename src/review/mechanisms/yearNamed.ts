import { answers } from '../answers';
import { asks, fails, met } from '../outcome';
import { quoted } from '../wording';
import { ofLesser } from './lesser';
import type { ByKind, Judge, Kit } from './mechanism';

/** A text that names a year within bounds (认定名单及年份). */
export function compileYearNamed(named: ByKind['year-named'], kit: Kit): Judge {
  const field = kit.field(named.field);
  const { from, to } = named;
  const wanted = to === undefined ? `${from}年以来` : from === to ? `${from}年` : `${from}年至${to}年`;
  const within = (year: number): boolean => year >= from && (to === undefined || year <= to);
  return {
    judge(row) {
      const words = row.words(field);
      if (words.end !== 'value') return words;
      const years = (words.text.normalize('NFKC').match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number);
      const stated = { cells: words.cells, actual: words.text, required: `${from}..${to ?? ''}` };
      const fact = (): string => `“${field.name}”填${quoted(words.text)}`;
      if (years.some(within)) return ofLesser(named.lesser, words.text, { ...stated, fact }) ?? met;
      if (answers.no(words.text)) {
        return fails({ ...stated, code: 'year-not-named', message: `${fact()}，应为${wanted}的` });
      }
      if (years.length === 0) {
        return asks({
          ...stated,
          code: 'to-confirm',
          message: `${fact()}，未写明年份，是否为${wanted}须人工核实`,
        });
      }
      return years.some((year) => named.asks.includes(year))
        ? asks({ ...stated, code: 'to-confirm', message: `${fact()}，是否算作${wanted}须人工核实` })
        : fails({ ...stated, code: 'year-not-named', message: `${fact()}，不是${wanted}` });
    },
    describe: (row) => `${row.stated(named.field)}（须为${wanted}）`,
  };
}
