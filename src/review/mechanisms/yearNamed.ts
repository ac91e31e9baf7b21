import { asks, fails, met } from '../outcome';
import { quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** A text that names a year within bounds (认定名单及年份). */
export function compileYearNamed(named: ByKind['year-named'], kit: Kit): Judge {
  const field = kit.field(named.field);
  const wanted = named.to === undefined ? `${named.from}年以来` : `${named.from}年至${named.to}年`;
  const within = (year: number): boolean =>
    year >= named.from && (named.to === undefined || year <= named.to);
  return {
    judge(row) {
      const words = row.words(named.field);
      if (words.end !== 'value') return words;
      const years = (words.text.normalize('NFKC').match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number);
      if (years.some(within)) return met;
      const stated = {
        cells: words.cells,
        actual: words.text,
        required: `${named.from}..${named.to ?? ''}`,
      };
      const fact = `“${field.name}”填${quoted(words.text)}`;
      if (years.length === 0) {
        return asks({
          ...stated,
          code: 'to-confirm',
          message: `${fact}，未写明年份，是否为${wanted}须人工核实`,
        });
      }
      return years.some((year) => named.asks.includes(year))
        ? asks({ ...stated, code: 'to-confirm', message: `${fact}，是否算作${wanted}须人工核实` })
        : fails({ ...stated, code: 'year-not-named', message: `${fact}，不是${wanted}` });
    },
    describe: (row) => `${row.stated(named.field)}（须为${wanted}）`,
  };
}
