/** How many runs are named before "等". */
const mostNamed = 8;

/** Ascending numbers as a person writes them: 5、8–12、20. */
export function runsOf(numbers: readonly number[], name: (number: number) => string = String): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  const texts = runs.map(({ first, last }) =>
    first === last ? name(first) : `${name(first)}–${name(last)}`,
  );
  return texts.length > mostNamed ? `${texts.slice(0, mostNamed).join('、')} 等` : texts.join('、');
}
