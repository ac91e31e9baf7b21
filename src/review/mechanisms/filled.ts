import { met } from '../outcome';
import type { ByKind, Judge, Kit } from './mechanism';

/** Something must be stated; what it says is not judged. */
export function compileFilled(filled: ByKind['filled'], kit: Kit): Judge {
  const field = kit.field(filled.field);
  return {
    judge(row) {
      const words = row.words(filled.field);
      return words.end === 'value' ? met : words;
    },
    describe: (row) => `${row.stated(filled.field)}（须填写${field.label}）`,
  };
}
