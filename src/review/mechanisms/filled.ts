import type { FieldCell } from '../../intake/application';
import { answers } from '../answers';
import { asks, fails, met } from '../outcome';
import { quoted } from '../wording';
import type { ByKind, Judge, Kit } from './mechanism';

/** Something must be stated; what it says is not judged, unless it says that there is nothing. */
export function compileFilled(filled: ByKind['filled'], kit: Kit): Judge {
  const field = kit.field(filled.field);
  return {
    judge(row) {
      const words = row.words(field);
      if (words.end !== 'value') return words;
      const nothing = answers.nothing(words.text);
      const inWords = words.cells.some(isInWords);
      if (!nothing && !inWords && !answers.no(words.text)) return met;
      const stated = { cells: words.cells, actual: words.text };
      const fact = `“${field.name}”填${quoted(words.text)}`;
      if (nothing) return asks({ ...stated, code: 'empty-cell', message: `${fact}，待补` });
      return inWords
        ? asks({ ...stated, code: 'to-confirm', message: `${fact}，读不出确切金额，须人工核实` })
        : fails({ ...stated, code: 'refused', message: `${fact}，不符合要求` });
    },
    describe: (row) => `${row.stated(filled.field)}（须填写${field.label}）`,
  };
}

/** Words where a figure is asked for. */
function isInWords({ reading }: FieldCell): boolean {
  return reading.state === 'text' && reading.from === 'words';
}
