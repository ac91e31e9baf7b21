import { asks, fails, met } from '../outcome';
import { comparable, memberOf } from '../spelling';
import { oneOfQuoted, quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** The value stands in a list of the guide; an open list (“等”) asks instead of failing. */
export function compileOneOf(oneOf: ByKind['one-of'], kit: Kit): Judge {
  const field = kit.field(oneOf.field);
  const catalogue = oneOf.catalogue === undefined ? null : kit.catalogue(oneOf.catalogue);
  const entries = catalogue?.entries.flatMap((entry) => [entry.number, entry.name]) ?? [];
  const options = [...(oneOf.options ?? []), ...entries];
  const broad = memberOf(oneOf.asks);
  const member = oneOf.within ? containing : memberOf;
  const listed = member(options);
  const refused = member(oneOf.refuse);
  const list = catalogue
    ? `${catalogue.attachment}《${catalogue.title}》所列 ${catalogue.entries.length} 项之一`
    : oneOfQuoted(options);
  return {
    judge(row) {
      const words = row.words(oneOf.field);
      if (words.end !== 'value') return words;
      if (listed(words.text) && !refused(words.text)) return met;
      const stated = {
        cells: words.cells,
        actual: words.text,
        required: catalogue ? catalogue.attachment : options.join('|'),
      };
      const fact = `“${field.name}”填${quoted(words.text)}`;
      return (oneOf.open && !refused(words.text)) || broad(words.text)
        ? asks({ ...stated, code: 'to-confirm', message: `${fact}，是否属于${list}须人工核实` })
        : fails({ ...stated, code: 'not-in-list', message: `${fact}，应为${list}` });
    },
    describe: (row) => `${row.stated(oneOf.field)}（须为${list}）`,
  };
}

function containing(options: readonly string[]): (text: string) => boolean {
  const wanted = options.map(comparable);
  return (text) => {
    const compared = comparable(text);
    return wanted.some((option) => compared.includes(option));
  };
}
