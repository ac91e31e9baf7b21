import { asks, type Raised } from '../outcome';
import { oneOfQuoted } from '../wording';

/** What a condition that is otherwise met still asks of a text: it names a level below the one asked for (市级); else null. */
export function ofLesser(
  lesser: readonly string[],
  text: string,
  { fact, ...stated }: Pick<Raised, 'cells' | 'actual' | 'required'> & { readonly fact: () => string },
): Raised | null {
  const named = lesser.filter((word) => text.includes(word));
  if (named.length === 0) return null;
  const message = `${fact()}，含${oneOfQuoted(named)}字样，级别是否符合须人工核实`;
  return asks({ ...stated, code: 'to-confirm', message });
}
