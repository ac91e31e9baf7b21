import type { Decimal } from 'decimal.js';
import type { Field } from '../../guide/field';
import type { Guide } from '../../guide/guide';
import type { Application } from '../../intake/application';
import type { Finding } from '../../review/finding';
import type { ApplicationReview, BatchFinding, Review, SheetReview, Subsidy } from '../../review/review';
import { cellAddress, cellName, columnLetters } from '../../workbook/address';
import type { ReportJson } from './reportJson';
import { decimalText, readingText, shareText } from './valueText';

/**
 * The review as `report.json` states it (docs/design.md, "What the command line promises"): rows count from 1,
 * cells are A1 without the sheet, amounts decimal strings in 万元, every key present. `app` is the version.
 */
export function reportJsonOf(review: Review, guide: Guide, app: string): ReportJson {
  const fields = new Map(guide.fields.map((field) => [field.id, field]));
  return {
    guide: review.guide,
    app,
    asOf: review.asOf,
    settings: { ...review.settings },
    sheets: review.sheets.map(sheetJson),
    applications: review.applications.map((entry) => applicationJson(entry, fields)),
    limits: review.limits.map(({ category, city, limit, filed, over }) => ({
      category,
      city,
      limit,
      filed,
      over,
    })),
    support: review.support.map(({ category, limit, filed, recommended, over }) => ({
      category,
      limit,
      filed,
      recommended,
      over,
    })),
    findings: review.findings.map(batchFindingJson),
  };
}

function sheetJson({ reading, missing, findings }: SheetReview): ReportJson['sheets'][number] {
  return {
    file: reading.file,
    name: reading.sheet,
    role: reading.role,
    reason: reading.reason,
    headerRows: reading.headerRows.map((row) => row + 1),
    dataRows: reading.applications.length,
    columns: reading.columns.map(({ column, header, field, unit }) => ({
      column: columnLetters(column),
      header,
      field,
      unit: unit === '' ? null : unit,
    })),
    doubtful: reading.doubtful.map(({ column, header, candidates }) => ({
      column: columnLetters(column),
      header,
      candidates: [...candidates],
    })),
    unmapped: reading.unmapped.map(({ column, header }) => ({ column: columnLetters(column), header })),
    missing: [...missing],
    findings: findings.map(findingJsonOf),
  };
}

function applicationJson(
  { application, branch, verdict, counts, findings, subsidy }: ApplicationReview,
  fields: ReadonlyMap<string, Field>,
): ReportJson['applications'][number] {
  const { file, sheet, row, category, city, county } = application;
  return {
    file,
    sheet,
    row: row + 1,
    category,
    branch,
    city,
    county,
    verdict,
    counts: { ...counts },
    values: valuesOf(application, fields),
    findings: findings.map(findingJsonOf),
    subsidy: subsidy && subsidyJsonOf(subsidy),
  };
}

/** What was read, by field; cells that are empty or cannot be read are left out. */
function valuesOf(application: Application, fields: ReadonlyMap<string, Field>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [id, cell] of application.cells) {
    const field = fields.get(id);
    const text = field ? readingText(cell.reading, field) : null;
    if (text !== null) values[id] = text;
  }
  return values;
}

/** A finding as every report states it. */
export function findingJsonOf(finding: Finding): ReportJson['applications'][number]['findings'][number] {
  const { rule, code, origin, severity, actual, required, message, clause, quote } = finding;
  return {
    rule,
    code,
    origin,
    severity,
    cells: finding.cells.map(cellName),
    actual,
    required,
    message,
    clause,
    quote,
    rules: [...finding.rules],
  };
}

/** A finding of the batch names the sheet where its cells lie in several: `申报汇总!F6`, or with the file before it. */
function batchFindingJson(finding: BatchFinding): ReportJson['findings'][number] {
  const { places } = finding;
  const several = new Set(places.map(({ file, sheet }) => `${file}\u0000${sheet}`)).size > 1;
  const files = new Set(places.map(({ file }) => file)).size > 1;
  const cells = places.map((place) => {
    const cell = cellAddress(place);
    if (!several) return cell;
    return files ? `[${place.file}]${place.sheet}!${cell}` : `${place.sheet}!${cell}`;
  });
  return { ...findingJsonOf(finding), cells };
}

function subsidyJsonOf(subsidy: Subsidy): ReportJson['applications'][number]['subsidy'] {
  const amount = (value: Decimal | null): string | null => (value === null ? null : decimalText(value));
  return {
    group: subsidy.group,
    base: amount(subsidy.base),
    rate: subsidy.rate && shareText(subsidy.rate),
    cap: amount(subsidy.cap),
    uncapped: amount(subsidy.uncapped),
    binding: subsidy.binding,
    eligible: amount(subsidy.eligible),
    first: amount(subsidy.first),
    final: amount(subsidy.final),
    requested: amount(subsidy.requested),
    excess: amount(subsidy.excess),
    steps: [...subsidy.steps()],
  };
}
