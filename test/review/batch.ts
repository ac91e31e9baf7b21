import { categorySchema } from '../../src/guide/category';
import type { Guide } from '../../src/guide/guide';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import type { Application, SheetReading } from '../../src/intake/application';
import { exampleApplication } from '../../src/review/exampleRow';
import type { Finding } from '../../src/review/finding';
import type { ApplicationReview, Review, ReviewOptions } from '../../src/review/review';
import { reviewBatch } from '../../src/review/reviewBatch';

export type Given = Readonly<Record<string, string>>;

export const policy: Guide = loadGuide(policyFolder('2021'));
export const noOptions: ReviewOptions = { asOf: null, settings: {} };
export const springOf2021: ReviewOptions = { asOf: '2021-05-31', settings: {} };

/** A guide of one category with the rules given, over the columns of the real one. */
export function guideOf(
  rules: readonly object[],
  category: Readonly<Record<string, unknown>> = {},
  guide: Partial<Guide> = {},
): Guide {
  const defaults = {
    id: 'example',
    prefix: 'EXA',
    name: '示例项目',
    officialName: '示例项目',
    kind: null,
    clause: '一（一）',
    order: 1,
    applicants: '企业',
    branches: null,
    net: null,
    subsidy: null,
    limit: null,
    support: null,
    form: null,
  };
  const sourced = rules.map((rule, index) => ({
    id: `EXA-${index + 1}`,
    strength: 'H',
    clause: '一（一）1（1）',
    quote: '原文',
    ...rule,
  }));
  return {
    ...policy,
    // A rule is tried at any figure: none is set aside as one in another unit.
    plausibility: null,
    groups: [],
    routine: [],
    categories: [categorySchema.parse({ ...defaults, rules: sourced, ...category })],
    ...guide,
  };
}

/** A guide whose only rule is this mechanism, at the strength given. */
export function guideWith(mechanism: object, strength = 'H'): Guide {
  return guideOf([{ mechanism, strength }]);
}

/** A sheet that holds these rows, from its fifth row on; every field that one of them names is a column. */
function sheetOf(guide: Guide, rows: readonly (Application | Given)[], category = 'example'): SheetReading {
  const named = [...new Set(rows.flatMap((row) => ('cells' in row ? [] : Object.keys(row))))];
  const applications = rows.map((row, index): Application => {
    if (isApplication(row)) return row;
    const given = Object.fromEntries(named.map((field) => [field, row[field] ?? '']));
    return exampleApplication(guide, category, given, index + 4);
  });
  return readingOf(applications);
}

export function readingOf(applications: readonly Application[], file = 'batch.xlsx'): SheetReading {
  const fields = [...new Set(applications.flatMap((application) => [...application.cells.keys()]))];
  return {
    file,
    sheet: 'example',
    role: 'batch',
    reason: null,
    headerRows: [3],
    headerFingerprint: '',
    heading: null,
    rowKinds: [],
    otherRows: [],
    withdrawn: [],
    notices: [],
    columns: fields.map((field, column) => ({
      column,
      header: field,
      headerCell: { row: 3, column },
      field,
      unit: '',
      confidence: 1,
      reason: '',
    })),
    doubtful: [],
    unmapped: [],
    chosen: new Set(),
    samples: new Map(),
    applications,
    totals: [],
  };
}

function isApplication(row: Application | Given): row is Application {
  return 'cells' in row && typeof row.cells !== 'string';
}

/** Reviews rows of typed values by a guide. */
export function reviewOf(
  guide: Guide,
  rows: readonly (Application | Given)[],
  options: ReviewOptions = noOptions,
  category = 'example',
): Review {
  return reviewBatch([sheetOf(guide, rows, category)], guide, options);
}

/** The review of the only row. */
export function only(review: Review): ApplicationReview {
  const [application] = review.applications;
  if (!application || review.applications.length !== 1) throw new Error('not one application');
  return application;
}

/** What a single row's only finding is; null where it has none. */
export function findingOf(guide: Guide, given: Given, options: ReviewOptions = noOptions): Finding | null {
  const { findings } = only(reviewOf(guide, [given], options));
  if (findings.length > 1)
    throw new Error(`more than one finding: ${findings.map((f) => f.message).join(' | ')}`);
  return findings[0] ?? null;
}

/** Severity and code of a single row's only finding, "met" or "not applicable" where there is none. */
export function endOf(guide: Guide, given: Given, options: ReviewOptions = noOptions): string {
  const { findings, counts } = only(reviewOf(guide, [given], options));
  const [finding] = findings;
  if (finding) return `${finding.severity} ${finding.code}`;
  if (counts.toConfirmElsewhere > 0) return 'elsewhere';
  return counts.met > 0 ? 'met' : 'not applicable';
}

/** The cells of a finding as field ids. */
export function fieldsOf(review: ApplicationReview, finding: Finding | null): string[] {
  const cells = [...review.application.cells.values()];
  return (finding?.cells ?? []).map(
    ({ row, column }) =>
      cells.find((cell) => cell.at.row === row && cell.at.column === column)?.field ?? 'none',
  );
}
