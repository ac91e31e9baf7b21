import type { Category } from '../src/guide/category';
import type { Guide } from '../src/guide/guide';
import type { Rule } from '../src/guide/rule';
import type { Application, SheetReading } from '../src/intake/application';
import { exampleApplication } from '../src/review/exampleRow';

type Given = Readonly<Record<string, string>>;

/** That many applications, of the categories in turn, read already; every third breaks one of its rules. */
export function mixedReading(guide: Guide, rows: number, prefixes: readonly string[] = []): SheetReading {
  const categories = guide.categories.filter(
    ({ prefix }) => prefixes.length === 0 || prefixes.includes(prefix),
  );
  const kinds = categories.map((category) => ({
    category,
    sound: soundRow(category),
    faults: faultsOf(category),
  }));
  const applications = Array.from({ length: rows }, (_, row): Application => {
    const kind = kinds[row % kinds.length];
    if (!kind) throw new Error('no such category');
    const turn = Math.floor(row / kinds.length);
    const fault = turn % 3 === 0 ? kind.faults[Math.floor(turn / 3) % kind.faults.length] : undefined;
    return exampleApplication(guide, kind.category.id, { ...kind.sound, ...fault }, row);
  });
  const fields = new Set(applications.flatMap(({ cells }) => [...cells.keys()]));
  return {
    file: 'bench.xlsx',
    sheet: '申报汇总',
    role: 'batch',
    reason: null,
    headerRows: [0],
    headerFingerprint: '',
    heading: null,
    rowKinds: [],
    otherRows: [],
    withdrawn: [],
    notices: [],
    columns: [...fields].map((field, column) => {
      return {
        column,
        header: field,
        headerCell: { row: 0, column },
        field,
        unit: '',
        confidence: 1,
        reason: '',
      };
    }),
    doubtful: [],
    unmapped: [],
    chosen: new Set(),
    samples: new Map(),
    applications,
    totals: [],
  };
}

/** The rules that the category's first branch has. */
function rulesOf({ rules, branches }: Category): Rule[] {
  const branch = branches?.options[0]?.name;
  return rules.filter(({ applies }) => {
    if (branch === undefined) return true;
    if (applies?.notBranch?.includes(branch)) return false;
    return applies?.branch?.includes(branch) ?? true;
  });
}

/** A row that fills every column that the rules' own examples fill when they are met. */
function soundRow(category: Category): Given {
  const { branches } = category;
  const row: Record<string, string> = { asOf: '2021-05-31' };
  const add = (given: Given): void => {
    for (const [field, value] of Object.entries(given)) if (!row[field]) row[field] = value;
  };
  const [field] = branches?.fields ?? [];
  const [first] = branches?.options ?? [];
  if (field && first) add({ [field]: first.name });
  for (const rule of rulesOf(category)) {
    for (const example of rule.examples) if (example.then === 'met') add(example.given);
  }
  return row;
}

function faultsOf(category: Category): Given[] {
  return rulesOf(category)
    .flatMap(({ examples }) => examples)
    .filter(({ then }) => then === 'violation' || then === 'warning')
    .map(({ given }) => given);
}
