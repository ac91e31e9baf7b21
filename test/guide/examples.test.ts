import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { exampleApplication } from '../../src/review/exampleRow';
import { judgeExample } from '../../src/review/judgeExample';
import { reviewBatch } from '../../src/review/reviewBatch';
import type { SheetReading } from '../../src/intake/application';

const guide = loadGuide(policyFolder('2021'));

/** The sheet that a person would have made of an example's rows: a column for each value given. */
function sheetOf(category: string, rows: readonly Readonly<Record<string, string>>[]): SheetReading {
  return {
    file: 'example',
    sheet: 'example',
    role: 'batch',
    reason: null,
    headerRows: [0],
    headerFingerprint: '',
    rowKinds: rows.map(() => 'data'),
    columns: [],
    doubtful: [],
    unmapped: [],
    applications: rows.map((given, row) => exampleApplication(guide, category, given, row)),
  };
}

describe.each(guide.categories.map((category) => [category.name, category] as const))('%s', (_, category) => {
  const cases = category.rules.flatMap((rule) =>
    rule.examples.map((example) => [rule.id, JSON.stringify(example.given), example.then, example] as const),
  );

  it.each(cases)('%s: %s is %s', (rule, _given, then, example) => {
    expect(judgeExample(guide, rule, example)).toBe(then);
  });

  it.each(category.examples.map((example, index) => [example.note ?? `${index + 1}`, example] as const))(
    'worked by hand: %s',
    (_note, example) => {
      const given = example.rows.map((row) => row.given);
      const sheet = sheetOf(category.id, given);
      const { applications } = reviewBatch([sheet], guide, { asOf: null, settings: {} });
      const results = applications.map(({ findings, subsidy }) => ({
        breaks: findings
          .filter((finding) => finding.severity === 'violation' || finding.severity === 'warning')
          .map((finding) => finding.rule),
        eligible: subsidy?.eligible?.toString(),
        first: subsidy?.first?.toString(),
        final: subsidy?.final?.toString(),
      }));
      const expected = example.rows.map(({ breaks, eligible, first, final }) => ({
        breaks,
        eligible,
        first,
        final,
      }));
      expect(results).toEqual(expected);
    },
  );
});
